// Whoever asks without a session may ask wrongly a few times and must then wait, so that no number is found by trying.
import * as z from 'zod/mini';

const MOST_MISSED = 10;
const WITHIN_MS = 10 * 60_000;

/** When questions from one address found nothing. */
export const Missed = z.object({ missedAt: z.array(z.string()) });
export type Missed = z.infer<typeof Missed>;

const later = (at: string): string => new Date(Date.parse(at) + WITHIN_MS).toISOString();

const lately = (missed: Missed | undefined, at: string): readonly string[] =>
  (missed?.missedAt ?? []).filter((time) => at < later(time));

/** True while nothing more is answered, the right question neither. */
export const isSpent = (missed: Missed | undefined, at: string): boolean =>
  lately(missed, at).length >= MOST_MISSED;

/** The address after one more question that found nothing, and until when that is remembered. */
export const afterMiss = (
  missed: Missed | undefined,
  at: string,
): Readonly<{ value: Missed; until: string }> => ({
  value: { missedAt: [...lately(missed, at), at] },
  until: later(at),
});
