// A sheet ends by hand, by its term, by the child's age or with its file; and each ending is dated by its first day without.
import { describe, expect, test } from 'vitest';
import { nth, SIBLING_VILLAGE, TODAY, VILLAGE } from '../kit/ids.ts';
import {
  allSign,
  comeDue,
  draft,
  end,
  file,
  follow,
  given,
  having,
  noBars,
  sheetAfter,
  witness,
} from './asking.ts';
import {
  child,
  childId,
  fatherId,
  grandmotherId,
  guardianActs,
  motherId,
  needs,
  supervisorActs,
} from './family.ts';

const drafted = having(draft());
const filed = having(draft(), ...allSign, (sheet) => witness(sheet), file());
const guardians = [fatherId, motherId, grandmotherId];
const ended = { type: 'sheet.ended', childId, village: VILLAGE, guardians } as const;

describe('by hand', () => {
  test.each(['returned', 'caregiver_changed', 'revoked'] as const)(
    '%s, by director or supervisor',
    (reason) => {
      given(...filed)
        .when(end(reason))
        .emits({ ...ended, reason, on: TODAY });
      given(...filed)
        .when(end(reason, { note: '父亲回来了' }, supervisorActs))
        .emits({ ...ended, reason, on: TODAY, personal: { note: '父亲回来了' } });
    },
  );
  test('a parent comes home or takes it back, and changes no caregiver', () => {
    const byFather = guardianActs(fatherId);
    given(...filed)
      .when(end('returned', {}, byFather))
      .emitsTypes('sheet.ended');
    given(...filed)
      .when(end('revoked', {}, byFather))
      .emitsTypes('sheet.ended');
    given(...filed)
      .when(end('caregiver_changed', {}, byFather))
      .isRefused('reason_not_yours', 'reason');
  });
  test('a caregiver asks the village instead', () => {
    given(...filed)
      .when(end('revoked', {}, guardianActs(grandmotherId)))
      .isRefused('reason_not_yours', 'reason');
  });
  test('a draft is revoked, and can neither be returned from nor change hands', () => {
    given(...drafted)
      .when(end('revoked'))
      .emitsTypes('sheet.ended');
    given(...drafted)
      .when(end('returned'))
      .isRefused('sheet_not_filed', 'reason');
    given(...having(draft({ answers: { ...noBars, harm: true } })))
      .when(end('revoked'))
      .emitsTypes('sheet.ended');
  });
  test('on a day that has come, and not before it began', () => {
    given(...filed)
      .when(end('revoked', { onDay: '2026-06-13' }))
      .isRefused('ended_in_future', 'onDay');
    given(...filed)
      .when(end('revoked', { onDay: '2026-06-11' }))
      .isRefused('ends_before_it_begins', 'onDay');
  });
  test('a term that has not begun can be revoked before it does', () => {
    const coming = having(draft({ fromOn: '2026-07-01' }), ...allSign, (sheet) => witness(sheet), file());
    given(...coming)
      .when(end('revoked'))
      .emits({ ...ended, reason: 'revoked', on: TODAY });
  });
  test('once', () =>
    given(...having(draft(), end()))
      .when(end())
      .isRefused('sheet_ended'));
});

describe('by its term', () => {
  test('on the day after the last one, whatever the day of asking', () => {
    given(...filed)
      .when(comeDue('2026-07-01'))
      .isRefused('nothing_due');
    for (const on of ['2027-06-12', '2028-01-01'])
      given(...filed)
        .when(comeDue(on))
        .emits({ ...ended, reason: 'expired', on: '2027-06-12' });
  });
  test('a draft that was never filed runs out as well', () => {
    given(...drafted)
      .when(comeDue('2027-06-12'))
      .emits({ ...ended, reason: 'expired', on: '2027-06-12' });
  });
  test('of age, where the term ran to the day before the birthday', () => {
    const young = { ...child, bornOn: '2011-03-09' };
    const last = having(draft({ untilOn: '2027-03-08' }, { needs: { child: young } }));
    given(...last)
      .when(comeDue('2027-03-09'))
      .emits({ ...ended, reason: 'came_of_age', on: '2027-03-09' });
  });
  test('expired, where the text is gone with the key', () => {
    const erased = drafted.map(({ ...fact }) => {
      if ('personal' in fact) delete fact.personal;
      return fact;
    });
    given(...erased)
      .when(comeDue('2027-06-12'))
      .emits({ ...ended, reason: 'expired', on: '2027-06-12' });
  });
});

describe('with the child’s file', () => {
  const closed = { village: VILLAGE, open: false, openedOn: '2026-06-01', closedOn: '2026-06-10' } as const;
  test('closed because it came of age', () => {
    given(...filed)
      .when(follow({ ...closed, closedFor: 'came_of_age' }))
      .emits({ ...ended, reason: 'came_of_age', on: '2026-06-10' });
  });
  test('closed for any other reason', () => {
    given(...filed)
      .when(follow({ ...closed, closedFor: 'moved_away' }))
      .emits({ ...ended, reason: 'revoked', on: '2026-06-10' });
  });
  test('it moves along', () => {
    given(...filed)
      .when(follow({ village: SIBLING_VILLAGE, open: true, openedOn: '2026-06-01' }))
      .emits({ type: 'sheet.moved', from: VILLAGE, village: SIBLING_VILLAGE });
  });
  test('which says nothing new', () =>
    given(...filed)
      .when(follow())
      .isRefused('nothing_changed'));
  test('which is no file of its child', () => {
    given(...filed)
      .when({ ...follow(), data: { childId: nth('child', 2) } })
      .isRefused('not_found');
    given(...filed)
      .when({ ...follow(), needs: { ...needs, standing: undefined } })
      .isRefused('not_found');
  });
});

test('an ended sheet keeps when and why', () => {
  expect(sheetAfter(having(draft(), end())).ended).toEqual({ reason: 'revoked', on: TODAY });
});
