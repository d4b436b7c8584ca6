// A call is somebody's task until its person was reached, and goes up one level whenever it was not made in its time.
import { afterAll, describe, expect, test, vi } from 'vitest';
import { dueAfterAsking, dueAfterUnreachable, ownerAbove } from '#functions/notifications/call-clock.ts';
import type { CallEvent } from '#functions/notifications/events/call.ts';
import { call } from '#functions/notifications/kinds/call.ts';
import { callReasons } from '#shared/notifications/call.ts';
import { urgencies } from '#shared/notifications/template.ts';
import { AT, COUNTY, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import {
  aSheet,
  ask,
  askOfNobody,
  callId,
  childId,
  comeDue,
  done,
  escalated,
  finish,
  given,
  handOn,
  IN_TWO_HOURS,
  MONDAY_EVENING,
  open,
  opened,
  standing,
  tried,
  unreachable,
} from './a-call.ts';

const NEXT_MONDAY_EVENING = '2026-06-22T10:00:00.000Z';
const BEFORE_HOLIDAY = '2026-06-18T09:00:00.000Z';

describe('a family', () => {
  test('asks to be called by the next working day’s evening, or for help within two hours', () => {
    given().when(ask('call_back')).emits(opened('call_back'));
    given().when(ask('needs_help')).emits(opened('needs_help'));
  });

  test('asks where the child’s file lies today', () => {
    given()
      .when(ask('call_back', undefined, { child: standing({ village: SIBLING_VILLAGE }) }))
      .emits(opened('call_back', { region: SIBLING_VILLAGE }));
  });

  test('asks about a child that there is', () => {
    given().when(askOfNobody).isRefused('not_found');
    given()
      .when(ask('call_back', undefined, { child: standing({ erased: true }) }))
      .isRefused('not_found');
  });

  test('asks once by one id', () => {
    given(opened()).when(ask('call_back')).isRefused('call_already_opened');
    given(opened(), done()).when(ask('needs_help')).isRefused('call_already_opened');
    given(unreachable).when(ask('call_back')).isRefused('call_already_opened');
  });
});

describe('a note to the office', () => {
  afterAll(() => {
    vi.doUnmock('#shared/notifications/call.ts');
    vi.resetModules();
  });

  test('is taken by no county that has not said so', () => {
    given().when(ask('note', '想问问补贴')).isRefused('notes_closed');
    given().when(ask('note')).isRefused('notes_closed');
  });

  test('says something, and is kept as something personal', async () => {
    vi.resetModules();
    vi.doMock('#shared/notifications/call.ts', async (original) => ({
      ...(await original<object>()),
      TAKES_NOTES: true,
    }));
    const { callDecider } = await import('#functions/notifications/decide/call.ts');
    const decide = (note?: string) => callDecider.decide(ask('note', note), { status: 'none' });
    expect(decide()).toEqual({ refused: 'note_missing', field: 'note' });
    expect(decide('想问问补贴')).toEqual([opened('note', { personal: { note: '想问问补贴' } })]);
  });
});

test('a message that reached nobody, or whose card was answered so, opens a call with what is to be said', () => {
  given().when(open()).emits(unreachable);
  given()
    .when(open('call_back'))
    .emits({ ...unreachable, reason: 'call_back' });
  given(unreachable).when(open()).isRefused('call_already_opened');
  given(unreachable, done()).when(open('call_back')).isRefused('call_already_opened');
});

test('a call of a family is about a child: the one it names, or that of its sheet; a call of staff is about none', () => {
  given()
    .when(open('call_back', { about: childId }))
    .emits({ ...unreachable, reason: 'call_back', about: childId, childId });
  given()
    .when({ ...open('call_back'), needs: { sheet: aSheet } })
    .emits({ ...unreachable, reason: 'call_back', childId });
  const { guardianId: _, ...ofStaff } = unreachable;
  given()
    .when(open('unreachable', { about: childId, guardianId: undefined }))
    .emits({ ...ofStaff, about: childId });
});

describe('whoever makes it', () => {
  test('says how it went; one that reached nobody stays open', () => {
    given(opened()).when(finish('reached')).emits(done('reached'));
    given(opened(), tried).when(finish('visited')).emits(done('visited'));
    given(opened()).when(finish('not_reached')).emits(tried);
    given(opened(), tried, tried).when(finish('not_reached')).emits(tried);
  });

  test('may hand it on at once, as far up as there is somebody', () => {
    given(opened())
      .when(handOn())
      .emits(escalated('supervisor', TOWN, MONDAY_EVENING, 'handed_on'));
    const atTown = [opened(), escalated('supervisor', TOWN, MONDAY_EVENING, 'handed_on')];
    given(...atTown)
      .when(handOn())
      .emits(escalated('officer', COUNTY, MONDAY_EVENING, 'handed_on'));
    given(...atTown, escalated('officer', COUNTY, MONDAY_EVENING))
      .when(handOn())
      .isRefused('nobody_above');
  });

  test('does so while it is open', () => {
    for (const past of [[], [opened(), done()]])
      for (const command of [finish('reached'), finish('not_reached'), handOn(), comeDue(MONDAY_EVENING)])
        given(...past)
          .when(command)
          .isRefused('call_not_open');
  });
});

describe('a call that was not made in time', () => {
  const early = '2026-06-15T09:59:59.999Z';

  test('goes up, and not a moment before', () => {
    given(opened()).when(comeDue(early)).isRefused('call_not_open');
    given(opened(), tried)
      .when(comeDue(MONDAY_EVENING))
      .emits(escalated('supervisor', TOWN, '2026-06-16T10:00:00.000Z'));
    given(opened(), escalated('supervisor', TOWN, MONDAY_EVENING))
      .when(comeDue(MONDAY_EVENING))
      .emits(escalated('officer', COUNTY, '2026-06-16T10:00:00.000Z'));
  });

  test('gets its new owner a time of their own, so that a second sweep changes nothing', () => {
    given(opened(), escalated('supervisor', TOWN, NEXT_MONDAY_EVENING))
      .when(comeDue(MONDAY_EVENING))
      .isRefused('call_not_open');
  });

  test('stays at the top', () => {
    given(opened(), escalated('officer', COUNTY, MONDAY_EVENING))
      .when(comeDue(NEXT_MONDAY_EVENING))
      .isRefused('nobody_above');
  });

  test('of a child that needs help gives whoever takes it over two hours, on any day', () => {
    given(opened('needs_help'))
      .when(comeDue(IN_TWO_HOURS))
      .emits(escalated('supervisor', TOWN, '2026-06-12T05:41:00.000Z', 'overdue', 'needs_help'));
    given(opened('needs_help'))
      .when(handOn())
      .emits(escalated('supervisor', TOWN, IN_TWO_HOURS, 'handed_on', 'needs_help'));
  });
});

test('a call that goes up says on every level what it was opened for', () => {
  const up = { because: 'handed_on', dueAt: MONDAY_EVENING } as const;
  for (const reason of callReasons) {
    const dueAt = dueAfterAsking(reason, AT);
    const toTown = { ...up, type: 'call.escalated', reason, owner: 'supervisor', region: TOWN } as const;
    given(opened(reason))
      .when(handOn())
      .emits({ ...toTown, dueAt });
    given(opened(reason), toTown, tried)
      .when(handOn())
      .emits({ ...toTown, owner: 'officer', region: COUNTY, dueAt });
  }
});

describe('the clocks of calls', () => {
  test('count working days, holidays left out', () => {
    expect(dueAfterAsking('call_back', AT)).toBe(MONDAY_EVENING);
    // Friday 19 June is the Dragon Boat Festival of 2026.
    expect(dueAfterAsking('call_back', BEFORE_HOLIDAY)).toBe(NEXT_MONDAY_EVENING);
    expect(dueAfterAsking('needs_help', BEFORE_HOLIDAY)).toBe('2026-06-18T11:00:00.000Z');
    expect(urgencies.map((urgency) => dueAfterUnreachable(urgency, AT))).toEqual([
      MONDAY_EVENING,
      MONDAY_EVENING,
      '2026-06-17T10:00:00.000Z',
    ]);
  });

  test('begin on the county’s day, not on Greenwich’s', () => {
    // Half past midnight on Monday in the county.
    expect(dueAfterAsking('call_back', '2026-06-14T16:30:00.000Z')).toBe('2026-06-16T10:00:00.000Z');
  });

  test('leave every call some time', () => {
    for (const reason of callReasons) expect(dueAfterAsking(reason, AT) > AT).toBe(true);
  });

  test('know who is above', () => {
    expect(ownerAbove({ owner: 'director', region: VILLAGE })).toEqual({ owner: 'supervisor', region: TOWN });
    expect(ownerAbove({ owner: 'supervisor', region: TOWN })).toEqual({ owner: 'officer', region: COUNTY });
    expect(ownerAbove({ owner: 'officer', region: COUNTY })).toBeUndefined();
  });
});

describe('what others may know of a call', () => {
  const known = (...facts: readonly CallEvent[]) => call.begin.with(facts);

  test('is where it stands and whom it is about', () => {
    expect(known().answer('standing', callId)).toBeUndefined();
    expect(known(opened()).answer('standing', callId)).toEqual({ region: VILLAGE, childId });
    expect(known(unreachable).answer('standing', callId)).toEqual({ region: VILLAGE });
    const atTown = known(opened(), escalated('supervisor', TOWN, MONDAY_EVENING));
    expect(atTown.answer('standing', callId)).toEqual({ region: TOWN, childId });
  });

  test('is told whoever did something with it, tries counted', () => {
    expect(known(opened(), tried, tried).caller(callId)).toEqual({
      isOpen: true,
      owner: 'director',
      dueAt: MONDAY_EVENING,
      tries: 2,
    });
    expect(known(opened(), done()).caller(callId)).toMatchObject({ isOpen: false });
  });
});
