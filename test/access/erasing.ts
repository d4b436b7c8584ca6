// What the tests of erasure say: the subject, the two officers, and every sentence they may speak.
import type { ErasureNeeds } from '#functions/access/decide/erasure.ts';
import { erasureIdOf } from '#functions/access/erasure-id.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';

export const subjectId = nth('child');
export const [first, second] = [nth('person', 1), nth('person', 2)];

export const closed = (
  closedFor: 'entered_in_error' | 'moved_away',
  closedOn = '2016-06-12',
): ErasureNeeds => ({
  child: { village: VILLAGE, open: false, openedOn: '2012-01-05', closedOn, closedFor },
});
export const inError = closed('entered_in_error', '2026-06-01');
export const open: ErasureNeeds = { child: { village: VILLAGE, open: true, openedOn: '2026-06-01' } };
export const asked = (by = first, needs = inError, at = AT, of = subjectId) => ({
  id: erasureIdOf(of),
  at,

  by,
  needs,
});

export const proposes = (ground: 'entered_in_error' | 'retention_over' = 'entered_in_error') =>
  ({ type: 'propose', data: { subjectId, ground } }) as const;
export const confirms = { type: 'confirm', data: { subjectId } } as const;
export const withdraws = { type: 'withdraw', data: { subjectId } } as const;
export const holds = { type: 'place_hold', data: { subjectId, reference: '法院 2026 民初 17 号' } } as const;
export const lifts = { type: 'lift_hold', data: { subjectId } } as const;
