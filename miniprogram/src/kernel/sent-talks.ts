// What this phone has said in a conversation is shown until the conversation knows it: people read their own writes.
import { AskForCall, CallState } from '#shared/notifications/call.ts';
import { ReadNotification } from '#shared/notifications/contract.ts';
import type { Talk } from '#shared/notifications/views.ts';
import { type OutboxEntry, talkOf } from './outbox-entry.ts';
import { type Watched, watched } from './watched.ts';

/** Something said: by whom it is asked for what, or which answer a card got; `state` once the county has it. */
export type Said = Readonly<
  { commandId: string; talk: string; at: string; isRefused: boolean; state?: CallState } & (
    | { kind: 'ask'; callId: string; ask: AskForCall }
    | { kind: 'reply'; messageId: string; reply: string }
  )
>;

const idIn = (path: string): string => path.split('/')[3] ?? '';

/** What an entry of the outbox says; undefined where it says nothing in a conversation. */
export const saidIn = (entry: OutboxEntry): Said | undefined => {
  const talk = talkOf(entry);
  if (talk === undefined) return undefined;
  const { commandId, madeAt: at, path, data, status } = entry;
  const base = { commandId, talk, at, isRefused: status === 'refused' };
  const ask = AskForCall.safeParse(data);
  if (ask.success) return { ...base, kind: 'ask', callId: idIn(path), ask: ask.data };
  const read = ReadNotification.safeParse(data);
  const reply = read.success ? read.data.reply : undefined;
  return reply === undefined ? undefined : { ...base, kind: 'reply', messageId: idIn(path), reply };
};

const sent = watched<readonly Said[]>([]);

/** Everything accepted since the app was opened that no conversation has caught up with, the oldest first. */
export const sentTalks: Watched<readonly Said[]> = sent;

/** Keeps an accepted entry, where it says something; telling it twice keeps it once. */
export const keepSaid = (entry: OutboxEntry, state: unknown): void => {
  const said = saidIn(entry);
  if (!said) return;
  const call = CallState.safeParse(state);
  const others = sent.get().filter(({ commandId }) => commandId !== said.commandId);
  sent.set([...others, { ...said, ...(call.success && { state: call.data }) }]);
};

const isKnownTo = (said: Said, { entries }: Talk): boolean =>
  entries.some((entry) => {
    if (entry.kind === 'asked') return said.kind === 'ask' && entry.callId === said.callId;
    return said.kind === 'reply' && entry.messageId === said.messageId && entry.reply === said.reply;
  });

/** Drops what this freshly read conversation knows already. */
export const caughtUpWithTalk = (talk: Talk): void => {
  const left = sent.get().filter((said) => !isKnownTo(said, talk));
  if (left.length < sent.get().length) sent.set(left);
};

const known = watched<ReadonlyMap<string, string>>(new Map());

/** When the person said here that they know of a message, by message. */
export const knownMessages: Watched<ReadonlyMap<string, string>> = known;

/** Notes that they know of one. */
export const keepKnown = (messageId: string, at: string): void =>
  known.set(new Map([...known.get(), [messageId, at]]));

/** Forgets all of it. */
export const forgetSaid = (): void => {
  sent.set([]);
  known.set(new Map());
};
