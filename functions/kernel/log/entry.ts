// What the log keeps of a commit: its place, its hash and the hour it was written in, by which its leaf is found again.
import { createHash } from 'node:crypto';
import type { Commit } from '../commit.ts';

/** One leaf. `hour` is that of the commit's own time, `2026-11-26T09` (UTC). */
export type LogEntry = Readonly<{ stream: string; version: number; hash: string; hour: string }>;

const HOUR_MS = 3_600_000;
const LONGEST_STREAM_BYTES = 255;
// Three bytes each, in which a version and an hour are written down.
const MOST = 2 ** 24;

/** The hour of a time. */
export const hourOf = (at: string): string => at.slice(0, '2026-11-26T09'.length);

/** Whole hours since 1970. */
export const hourNumber = (hour: string): number => Date.parse(`${hour}:00:00.000Z`) / HOUR_MS;

/** The hour of such a number. */
export const hourNamed = (n: number): string => hourOf(new Date(n * HOUR_MS).toISOString());

/** An hour moved by whole hours, back when negative. */
export const hoursFrom = (hour: string, hours: number): string => hourNamed(hourNumber(hour) + hours);

/** The hours from one to another, both included. */
export const hoursBetween = (first: string, last: string): readonly string[] => {
  const count = Math.max(0, hourNumber(last) - hourNumber(first) + 1);
  return Array.from({ length: count }, (_, n) => hoursFrom(first, n));
};

/** The leaf of a commit; undefined where it is none that could be written down (a hash of another length, a time that is none). */
export const entryOf = ({ stream, version, hash, at }: Omit<Commit, 'events'>): LogEntry | undefined => {
  const hour = hourOf(at);
  const hours = hourNumber(hour);
  const fits =
    /^[0-9a-f]{64}$/.test(hash) &&
    version > 0 &&
    version < MOST &&
    Buffer.byteLength(stream) <= LONGEST_STREAM_BYTES &&
    hours > 0 &&
    hours < MOST;
  return fits ? { stream, version, hash, hour } : undefined;
};

/** Where a commit stands in Records: only one content may ever be there. */
export const placeOf = ({ stream, version }: Pick<LogEntry, 'stream' | 'version'>): string =>
  `${stream}@${version}`;

const TAG_BYTES = 8;

/** A short name of a place, 16 hex digits: enough to find it by, never to trust. */
export const tagOf = (entry: Pick<LogEntry, 'stream' | 'version'>): string =>
  createHash('sha256').update(placeOf(entry)).digest().subarray(0, TAG_BYTES).toString('hex');

/** What the reactor leaves of one batch, under the hour it was left in and an id that every repetition shares. */
export type LogRow = Readonly<{ hour: string; id: string; entries: readonly LogEntry[] }>;

/** The row of a batch at this moment; another batch has another id, so none is ever written over. */
export const rowOf = (entries: readonly LogEntry[], at: string): LogRow => {
  const lines = entries.map((entry) => `${placeOf(entry)} ${entry.hash} ${entry.hour}\n`);
  const id = createHash('sha256')
    .update(lines.join(''))
    .digest('hex')
    .slice(0, 2 * TAG_BYTES);
  return { hour: hourOf(at), id, entries };
};
