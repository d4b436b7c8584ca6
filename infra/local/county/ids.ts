// Ids and command ids are computed from the seed and what they stand for, so that filling again repeats and adds nothing.
import { type IdKind, mintId } from '#shared/kernel/id.ts';
import { diceOf } from './dice.ts';

const WORKDAY_BEGINS_MS = 60 * 60_000;
const WORKDAY_MS = 8 * 60 * 60_000;
const ID_BYTES = 16;

/** The id of the thing that these words name, as if minted in the working hours of `on` (a county date). */
export const idOn = (kind: IdKind, on: string, ...words: readonly (string | number)[]): string => {
  const dice = diceOf(kind, ...words);
  const bornMs = Date.parse(`${on}T00:00:00Z`) + WORKDAY_BEGINS_MS + dice.between(0, WORKDAY_MS);
  return mintId(kind, bornMs, dice.bytes(ID_BYTES));
};
