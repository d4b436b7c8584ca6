// How a call went is shown until the list of calls has caught up: people read their own writes.
import { FinishCall } from '#shared/notifications/call.ts';
import type { CallLine } from '#shared/notifications/views.ts';
import { callOf, type OutboxEntry } from './outbox-entry.ts';
import { type Watched, watched } from './watched.ts';

/** What was accepted about a call: how it went, or that it was handed on; `version` is the call's after it. */
export type SentCall = Readonly<{
  callId: string;
  version: number;
  outcome: FinishCall['outcome'] | 'handed_on';
}>;

const sent = watched<readonly SentCall[]>([]);

/** Everything accepted since the page was loaded that no list has caught up with. */
export const sentCalls: Watched<readonly SentCall[]> = sent;

/** What an entry says of its call. */
export const outcomeIn = ({ about, data }: Pick<OutboxEntry, 'about' | 'data'>): SentCall['outcome'] => {
  const read = FinishCall.safeParse(data);
  return about.what === 'finish_call' && read.success ? read.data.outcome : 'handed_on';
};

/** Keeps an accepted entry, where it is about a call. */
export const keepSentCall = (entry: OutboxEntry, version: number): void => {
  const callId = callOf(entry);
  if (callId === undefined) return;
  const others = sent.get().filter((one) => one.callId !== callId);
  sent.set([...others, { callId, version, outcome: outcomeIn(entry) }]);
};

/** Drops what these freshly read lines know already; what is not among them is over. */
export const caughtUpWithCalls = (lines: readonly Pick<CallLine, 'callId' | 'version'>[]): void => {
  const known = new Map(lines.map(({ callId, version }) => [callId, version]));
  const left = sent.get().filter(({ callId, version }) => version > (known.get(callId) ?? version));
  if (left.length < sent.get().length) sent.set(left);
};
