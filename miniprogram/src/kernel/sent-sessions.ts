// What this phone has sent about a session is shown until the village's list has caught up: people read their own writes.
import type { SessionLine } from '#shared/outreach/tables.ts';
import { type OutboxEntry, sessionOf } from './outbox-entry.ts';
import { type Watched, watched } from './watched.ts';

/** An accepted entry, and the version of the session that it made. */
export type SentSession = Readonly<{ entry: OutboxEntry; version: number }>;

const sent = watched<readonly SentSession[]>([]);

/** Everything accepted since the page was loaded that no list has caught up with, the oldest first. */
export const sentSessions: Watched<readonly SentSession[]> = sent;

// A photo has arrived and is counted; its picture need not be kept twice.
const withoutPhoto = (entry: OutboxEntry): OutboxEntry =>
  entry.about.what === 'session_photo' ? { ...entry, data: {} } : entry;

/** Keeps an accepted entry, where it is about a session; telling it twice keeps it once. */
export const keepSent = (entry: OutboxEntry, version: number): void => {
  if (sessionOf(entry) === undefined) return;
  const others = sent.get().filter((one) => one.entry.commandId !== entry.commandId);
  sent.set([...others, { entry: withoutPhoto(entry), version }]);
};

/** Drops what these freshly read lines know already. */
export const caughtUpWith = (lines: readonly Pick<SessionLine, 'sessionId' | 'version'>[]): void => {
  const known = new Map(lines.map(({ sessionId, version }) => [sessionId, version]));
  const left = sent.get().filter(({ entry, version }) => version > (known.get(sessionOf(entry) ?? '') ?? 0));
  if (left.length < sent.get().length) sent.set(left);
};
