// How a planted bug decides otherwise: the real decision is made first, and then another one may stand in its place.
import type { Fact } from '#functions/kernel/decider.ts';
import type { Fold, Kind } from '#functions/kernel/kind.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { Machine } from './doors.ts';

type Decide = Fold['decide'];

/** What is decided instead of a decision. */
export type Redecide = (
  decision: readonly Fact[] | Refusal,
  asked: Parameters<Decide>,
  fold: Fold,
) => readonly Fact[] | Refusal;

const redecided = (fold: Fold, redecide: Redecide): Fold => ({
  ...fold,
  with: (events) => redecided(fold.with(events), redecide),
  decide: (...asked) => redecide(fold.decide(...asked), asked, fold),
});

const withDecisions = (slices: readonly Slice[], name: string, redecide: Redecide): readonly Slice[] =>
  slices.map((slice) => {
    const kinds = slice.kinds.map((kind): Kind => ({ ...kind, begin: redecided(kind.begin, redecide) }));
    return slice.name === name ? { ...slice, kinds } : slice;
  });

/** A machine one of whose slices decides otherwise. */
export const deciding =
  (slice: string, redecide: Redecide) =>
  (real: Machine): Machine => ({ ...real, slices: withDecisions(real.slices, slice, redecide) });
