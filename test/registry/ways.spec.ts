// A file moves with its child, is closed and opened again, is asked for from elsewhere, and in the end erased.
import { describe, expect, test } from 'vitest';
import { childEffects } from '#functions/registry/react/child.ts';
import type { CloseChild, MoveChild, ReopenChild } from '#shared/registry/contract.ts';
import { aClosing, aMove } from '../kit/children.ts';
import {
  AT,
  COUNTY,
  nth,
  OTHER_TOWN,
  OTHER_TOWNS_VILLAGE,
  SIBLING_VILLAGE,
  TODAY,
  TOWN,
  VILLAGE,
} from '../kit/ids.ts';
import {
  childId,
  closed,
  erased,
  type Fact,
  father,
  given,
  grandmother,
  moved,
  registered,
  registeredInBoth,
  reopened,
  when,
} from './asking.ts';

const move = (changed: Partial<MoveChild> = {}) => when('move_child', aMove(changed));
const close = (changed: Partial<CloseChild> = {}) => when('close_child', aClosing(changed));
const reopen = (changed: Partial<ReopenChild> = {}) =>
  when('reopen_child', { village: SIBLING_VILLAGE, reopenedOn: TODAY, reason: '孩子回来了', ...changed });

describe('moving a child', () => {
  test('names both villages', () => {
    given(registered).when(move()).emits(moved);
  });

  test('is refused to where it lives, to nowhere known, or on a day to come', () => {
    given(registered)
      .when(move({ village: VILLAGE }))
      .isRefused('same_village', 'village');
    given(registered, moved).when(move()).isRefused('same_village', 'village');
    given(registered)
      .when(move({ village: TOWN }))
      .isRefused('village_unknown', 'village');
    given(registered)
      .when(move({ movedOn: '2026-06-13' }))
      .isRefused('moved_in_future', 'movedOn');
  });

  test('is refused without a file, or once it is closed', () => {
    given().when(move()).isRefused('not_found');
    given(registered, closed).when(move()).isRefused('child_closed');
  });
});

describe('closing a file', () => {
  test('names its reason, the village where the child was, and who answered for it', () => {
    given(registeredInBoth, moved)
      .when(close())
      .emits({
        ...closed,
        village: SIBLING_VILLAGE,
        guardians: [grandmother.guardianId, father.guardianId],
      });
  });

  test('is refused on a day to come, on one before the opening, without a file, or twice', () => {
    given(registered)
      .when(close({ closedOn: '2026-06-13' }))
      .isRefused('closed_in_future', 'closedOn');
    given(registered)
      .when(close({ closedOn: '2026-05-31' }))
      .isRefused('ends_before_it_begins', 'closedOn');
    given().when(close()).isRefused('not_found');
    given(registered, closed).when(close()).isRefused('child_closed');
  });
});

describe('opening a file again', () => {
  test('says once more what the row needs, in the village where the child lives now', () => {
    given(registered, closed).when(reopen()).emits(reopened);
  });

  test('names again who answers for the child', () => {
    given(registeredInBoth, closed)
      .when(reopen())
      .emits({
        ...reopened,
        categories: registeredInBoth.categories,
        guardians: [grandmother.guardianId, father.guardianId],
      });
  });

  test('lets everything be said of it again', () => {
    given(registered, closed, reopened)
      .when(move({ village: VILLAGE }))
      .emitsTypes('child.moved');
    given(registered, closed, reopened)
      .when(close({ closedOn: TODAY }))
      .emitsTypes('child.closed');
  });

  test('is refused while it is open, to nowhere known, on a day to come, or before it was closed', () => {
    given(registered).when(reopen()).isRefused('child_open');
    given(registered, closed, reopened).when(reopen()).isRefused('child_open');
    given(registered, closed)
      .when(reopen({ village: COUNTY }))
      .isRefused('village_unknown', 'village');
    given(registered, closed)
      .when(reopen({ reopenedOn: '2026-06-13' }))
      .isRefused('reopened_in_future', 'reopenedOn');
    given(registered, closed)
      .when(reopen({ reopenedOn: '2026-06-10' }))
      .isRefused('ends_before_it_begins', 'reopenedOn');
    given().when(reopen()).isRefused('not_found');
  });
});

describe('asking for a file that lies elsewhere', () => {
  const director = { personId: nth('person'), role: 'director', region: OTHER_TOWNS_VILLAGE } as const;
  const ask = (village = OTHER_TOWNS_VILLAGE) => ({
    ...when('ask_for_file', { village }),
    actor: director,
  });
  const asked: Fact<'child.asked_for'> = {
    type: 'child.asked_for',
    from: VILLAGE,
    village: OTHER_TOWNS_VILLAGE,
  };

  test('says from where to where', () => {
    given(registered).when(ask()).emits(asked);
  });

  test('may be done of a closed file, for its child may be back', () => {
    given(registered, closed).when(ask()).emits(asked);
  });

  test('is done once while it stands, and again after the child has moved', () => {
    given(registered, asked).when(ask()).isRefused('file_already_asked_for');
    given(registered, asked, moved)
      .when(ask())
      .emits({ ...asked, from: SIBLING_VILLAGE });
  });

  test('ends with the closing of the file, so that it may be done again', () => {
    given(registered, asked, closed).when(ask()).emits(asked);
  });

  test('is refused to a village that is not the asker’s, or where the file lies already', () => {
    given(registered).when(ask(SIBLING_VILLAGE)).isRefused('village_unknown', 'village');
    given(registered)
      .when({ ...ask(OTHER_TOWN), actor: { ...director, role: 'supervisor', region: OTHER_TOWN } })
      .isRefused('village_unknown', 'village');
    given({ ...registered, village: OTHER_TOWNS_VILLAGE })
      .when(ask())
      .isRefused('same_village', 'village');
    given().when(ask()).isRefused('not_found');
  });

  test('is the news of the supervisor where the file lies', () => {
    expect(childEffects(asked, origin)).toEqual([
      { kind: 'notify', template: 'file_asked_for', role: 'supervisor', region: TOWN, about: childId },
    ]);
  });
});

describe('erasing a file', () => {
  const erase = when('erase', {});

  test('names who answered for the child, and nothing else', () => {
    given(registeredInBoth, closed)
      .when(erase)
      .emits({ ...erased, guardians: [grandmother.guardianId, father.guardianId] });
  });

  test('is refused while the file is open, without one, and a second time', () => {
    given(registered).when(erase).isRefused('child_open');
    given().when(erase).isRefused('not_found');
    given(registered, closed, erased).when(erase).isRefused('child_erased');
  });

  test('ends every command on it', () => {
    for (const command of [move(), close(), reopen(), when('come_due', { on: TODAY })]) {
      given(registered, closed, erased).when(command).isRefused('child_erased');
    }
    given(registered, closed, erased)
      .when(when('ask_for_file', { village: SIBLING_VILLAGE }))
      .isRefused('child_erased');
  });
});

const origin = { stream: `registry/${childId}`, id: childId, version: 1, at: AT, by: 'system' };

const align = (slice: string) => ({ kind: 'command', slice, id: childId, type: 'align', data: {} });

test('every turn that opens, moves or ends the file aligns the child’s visits and its cover with it', () => {
  for (const event of [registered, moved, closed, reopened, erased]) {
    expect(childEffects(event, origin)).toEqual([align('visits'), align('entrustment')]);
  }
});

test('what changes who must be covered aligns the cover alone, and nothing else aligns anything', () => {
  const categorised = { type: 'child.categorised', category: 'left_behind', sinceOn: TODAY } as const;
  const ended = { type: 'child.category_ended', category: 'left_behind', untilOn: TODAY } as const;
  const set = { type: 'child.responsibilities_set' as const, responsibilities: [], ended: [] };
  const corrected = { type: 'child.corrected', sixteen: '2032-03' } as const;
  for (const event of [categorised, ended, corrected, set]) {
    expect(childEffects(event, origin)).toEqual([align('entrustment')]);
  }
  for (const type of ['child.schooling_set', 'child.health_set', 'child.benefits_set'] as const)
    expect(childEffects({ type }, origin)).toEqual([]);
});
