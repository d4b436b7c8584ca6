// A call stands with whose task it is until it is made, then with its family; a ledger's row tells what is left and since when.
import { describe, expect, test } from 'vitest';
import type { CallEvent } from '#functions/notifications/events/call.ts';
import type { CreditEvent } from '#functions/notifications/events/credit.ts';
import { callEntry } from '#functions/notifications/project/call.ts';
import { creditEntry } from '#functions/notifications/project/credit.ts';
import { CallPart } from '#shared/notifications/call.ts';
import { CreditPart, leftOf } from '#shared/notifications/credit.ts';
import { AT, COUNTY, nth, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  anOpening,
  callId,
  childId,
  director,
  done,
  escalated,
  grandmother,
  IN_TWO_HOURS,
  MONDAY_EVENING,
  opened,
  tried,
  unreachable,
} from './a-call.ts';

const LATER = '2026-06-12T02:00:00.000Z';

const call = (...facts: readonly CallEvent[]): CallPart => {
  const made = partAfter(callEntry, facts, { at: AT, id: callId });
  if (!made) throw new Error('No row');
  return CallPart.parse(made);
};
const listed = (...facts: readonly CallEvent[]) => callEntry.list?.(call(...facts));
const due = (...facts: readonly CallEvent[]) => callEntry.due?.(call(...facts));

describe('the row of a call', () => {
  const { type: _type, ...asked } = opened('call_back');
  const known = { ...asked, isOpen: true, escalated: false, openedAt: AT, tries: 0 };
  const first = { ...known, openWith: 'director' };

  test('tells whom to call, by when, and how often it was tried', () => {
    expect(call(opened('call_back'))).toEqual(first);
    expect(call(opened('call_back'), tried, tried)).toEqual({ ...first, tries: 2 });
    expect(call(unreachable)).toEqual({
      ...anOpening,
      isOpen: true,
      openWith: 'director',
      escalated: false,
      openedAt: AT,
      tries: 0,
    });
  });

  test('tells who made it and how, and who has it now', () => {
    expect(call(opened('call_back'), done('visited'))).toEqual({
      ...known,
      isOpen: false,
      doneAt: AT,
      doneBy: director,
      outcome: 'visited',
    });
    expect(call(opened('call_back'), escalated('supervisor', TOWN, MONDAY_EVENING))).toMatchObject({
      owner: 'supervisor',
      region: TOWN,
      dueAt: MONDAY_EVENING,
      escalated: true,
      isOpen: true,
      openWith: 'supervisor',
    });
  });

  test('holds what a family wrote only sealed, as the child’s', () => {
    const noted = call(opened('note', { personal: { note: '想问问补贴' } }));
    expect(noted).not.toHaveProperty('personal');
    expect(callEntry.keeps).toEqual(['note']);
    expect(callEntry.subject?.(noted, callId)).toBe(childId);
    expect(callEntry.subject?.(call(unreachable), callId)).toBe(anOpening.about);
  });

  test('stays the first where it is opened twice, and facts without an opening make none', () => {
    expect(call(opened('call_back'), opened('needs_help', { region: SIBLING_VILLAGE }))).toEqual(first);
    for (const fact of [tried, done(), escalated('supervisor', TOWN, MONDAY_EVENING)])
      expect(partAfter(callEntry, [fact])).toBeUndefined();
  });
});

describe('a call is listed', () => {
  test('where its task lies, the most pressing first', () => {
    expect(listed(opened())).toEqual({ under: `calls/${VILLAGE}`, sort: MONDAY_EVENING });
    expect(listed(opened('needs_help'))).toEqual({ under: `calls/${VILLAGE}`, sort: IN_TWO_HOURS });
    const up = escalated('supervisor', TOWN, MONDAY_EVENING);
    expect(listed(opened(), up)?.under).toBe(`calls/${TOWN}`);
    expect(listed(opened(), up, escalated('officer', COUNTY, MONDAY_EVENING))?.under).toBe(`calls/${COUNTY}`);
  });

  test('once it is made, with its family, the newest first; what nobody asked for, out of the way', () => {
    expect(listed(opened(), done())?.under).toBe(`asked/${childId}`);
    const sortAt = (openedAt: string): string =>
      callEntry.list?.({ ...call(opened(), done()), openedAt })?.sort ?? 'no list';
    expect(sortAt(LATER) < sortAt(AT)).toBe(true);
    for (const none of [unreachable, { ...unreachable, childId }])
      expect(listed(none, done())?.under).toBe(`calls/${VILLAGE}/done`);
  });
});

describe('a call comes up', () => {
  test('at the county’s minute by which it is to be made', () => {
    expect(due(opened())).toEqual({ on: '2026-06-15T18:00', rank: 1 });
    expect(due(opened('needs_help'))).toEqual({ on: '2026-06-12T11:41', rank: 1 });
    expect(due(opened('needs_help', { dueAt: '2026-06-12T03:41:00.001Z' }))).toEqual({
      on: '2026-06-12T11:42',
      rank: 1,
    });
    expect(due(opened(), escalated('supervisor', TOWN, IN_TWO_HOURS))).toMatchObject({
      on: '2026-06-12T11:41',
    });
  });

  test('neither once it is made, nor where nobody is above', () => {
    expect(due(opened(), done())).toBeUndefined();
    expect(due(opened(), escalated('officer', COUNTY, MONDAY_EVENING))).toBeUndefined();
    expect(due(opened('unreachable', { owner: 'officer', region: COUNTY }))).toBeUndefined();
  });
});

describe('the row of a ledger', () => {
  const whose = { personId: grandmother.personId, subscription: 'entrustment' } as const;
  const told: CreditEvent = { type: 'credit.told', ...whose };
  const heard: CreditEvent = { type: 'credit.heard', ...whose };
  const spent: CreditEvent = { type: 'credit.spent', use: 'a' };
  const givenBack: CreditEvent = { type: 'credit.given_back', use: 'a' };
  const emptied: CreditEvent = { type: 'credit.emptied', use: 'a' };
  const row = (facts: readonly CreditEvent[], at = AT): CreditPart =>
    CreditPart.parse(partAfter(creditEntry, facts, { at, id: nth('credit') }));

  test('tells what is left, whose it is and when it changed', () => {
    expect(row([told, told, heard, spent])).toEqual({
      ...whose,
      told: 2,
      heard: 1,
      spent: 1,
      accepted: true,
      spentOn: ['2026-06-12'],
      changedAt: AT,
    });
    expect(leftOf(row([told, told, heard, spent]))).toBe(1);
  });

  test('tells a no as nothing allowed, and the end of a yes', () => {
    expect(row([{ type: 'credit.refused', ...whose }])).toMatchObject({ told: 0, accepted: false });
    expect(row([told, { type: 'credit.withdrawn', ...whose }])).toMatchObject({ told: 0, accepted: false });
  });

  test('keeps the days of the last twenty messages, by the county’s calendar, also when nothing is left', () => {
    const twentyOne = [...Array.from({ length: 21 }, () => told), ...Array.from({ length: 21 }, () => spent)];
    expect(row(twentyOne).spentOn).toHaveLength(20);
    expect(row([told, spent, emptied])).toMatchObject({ spentOn: ['2026-06-12'], spent: 0, accepted: true });
    expect(row([told, spent], '2026-06-12T16:00:00.000Z').spentOn).toEqual(['2026-06-13']);
    expect(row([told, told, spent, spent, givenBack]).spentOn).toEqual(['2026-06-12']);
  });

  test('stands in its person’s list, one for each subscription', () => {
    expect(creditEntry.list?.(row([told]))).toEqual({
      under: `credits/${grandmother.personId}`,
      sort: 'entrustment',
    });
  });

  test('begins with a word of somebody: what was spent before names nobody', () => {
    for (const fact of [spent, givenBack, emptied]) expect(partAfter(creditEntry, [fact])).toBeUndefined();
    expect(row([spent, told])).toMatchObject({ told: 1, spent: 0 });
  });
});
