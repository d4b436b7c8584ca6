// The calls that wait, as this phone knows them: what was just written down about one stands on it until the list knows.
import type { CallLine } from '#shared/notifications/views.ts';
import { callOf, isHeld, type OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { outcomeIn, type SentCall } from '../../../kernel/sent-calls.ts';

export type Outcome = SentCall['outcome'];

/** What was written down about a call and has not arrived: it may be taken back, or waits for the network. */
export type Noted = Readonly<{ commandId: string; outcome: Outcome; isHeld: boolean }>;

export type ShownCall = Readonly<{ line: CallLine; noted?: Noted }>;

/** A child that needs help comes first, whatever the hours; then whatever is due first. */
const byPressure = (a: CallLine, b: CallLine): number => {
  const [helpA, helpB] = [a.reason === 'needs_help', b.reason === 'needs_help'];
  return helpA === helpB ? a.dueAt.localeCompare(b.dueAt) : helpA ? -1 : 1;
};

/** The line as the last answer left it; none where the call is over, or somebody else's now. */
const afterSent = (line: CallLine, sent: SentCall | undefined): readonly CallLine[] => {
  if (!sent || sent.version <= line.version) return [line];
  return sent.outcome === 'not_reached' ? [{ ...line, version: sent.version, tries: line.tries + 1 }] : [];
};

const notedOf = (
  { callId }: CallLine,
  entries: readonly OutboxEntry[],
  now: number,
): Pick<ShownCall, 'noted'> => {
  const entry = entries.filter((one) => one.status === 'waiting' && callOf(one) === callId).at(-1);
  return entry
    ? { noted: { commandId: entry.commandId, outcome: outcomeIn(entry), isHeld: isHeld(entry, now) } }
    : {};
};

/** What waits, the most pressing first; `now` in milliseconds. */
export const shownCalls = (
  lines: readonly CallLine[],
  entries: readonly OutboxEntry[],
  sent: readonly SentCall[],
  now: number,
): readonly ShownCall[] =>
  lines
    .flatMap((line) =>
      afterSent(
        line,
        sent.find(({ callId }) => callId === line.callId),
      ),
    )
    .sort(byPressure)
    .map((line) => ({ line, ...notedOf(line, entries, now) }));

/** The calls that are still to be made. */
export const toMake = (calls: readonly ShownCall[]): readonly CallLine[] =>
  calls.filter(({ noted }) => noted === undefined).map(({ line }) => line);
