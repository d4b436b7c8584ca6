// A session as this phone knows it: what the server said, with what was saved here laid over it until it has arrived.
import { PlanSession, RecordSession } from '#shared/outreach/sessions.ts';
import type { SessionLine, SessionView } from '#shared/outreach/tables.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { type OutboxEntry, sessionOf } from '../../../kernel/outbox-entry.ts';
import type { SentSession } from '../../../kernel/sent-sessions.ts';

/** The stream under which everything of one session goes out in order. */
export const streamOf = (sessionId: string): string => `outreach/${sessionId}`;

/** A session with what its page shows beside its line. */
export type KnownSession = Pick<SessionView, 'session' | 'clauses' | 'materials'>;

/** A line of a village, and whether something of it lies on this phone, sent to nobody yet. */
export type ShownSession = Readonly<{ line: SessionLine; waiting: boolean }>;

const planned = (sessionId: string, data: unknown): KnownSession | undefined => {
  const plan = PlanSession.safeParse(data);
  if (!plan.success) return undefined;
  const { village, theme, form, plannedOn, clauses } = plan.data;
  const about = { sessionId, version: 0, village, villageName: spokenName(village), theme, form };
  return { session: { ...about, status: 'planned', on: plannedOn, photos: 0 }, clauses, materials: [] };
};

const held = (
  sessionId: string,
  data: unknown,
  before: KnownSession | undefined,
): KnownSession | undefined => {
  const record = RecordSession.safeParse(data);
  if (!record.success) return before;
  const { village, theme, form, heldOn, headcount, clauses, materials } = record.data;
  const { version, photos } = before?.session ?? { version: 0, photos: 0 };
  const about = { sessionId, version, village, villageName: spokenName(village), theme, form };
  return { session: { ...about, status: 'held', on: heldOn, headcount, photos }, clauses, materials };
};

const withLine = (
  before: KnownSession | undefined,
  changed: (line: SessionLine) => Partial<SessionLine>,
): KnownSession | undefined =>
  before && { ...before, session: { ...before.session, ...changed(before.session) } };

/** The session after one more entry; undefined while nothing says what it is. */
const laid = (before: KnownSession | undefined, { about, data }: OutboxEntry): KnownSession | undefined => {
  if (!('sessionId' in about)) return before;
  switch (about.what) {
    case 'plan_session':
      return before ?? planned(about.sessionId, data);
    case 'record_session':
    case 'correct_session':
      return held(about.sessionId, data, before);
    case 'call_off_session':
      return withLine(before, () => ({ status: 'called_off' }));
    case 'session_photo':
      return withLine(before, ({ photos }) => ({ photos: photos + 1 }));
  }
};

/** One session with everything that waits on this phone. */
export const shownSession = (
  sessionId: string,
  known: KnownSession | undefined,
  entries: readonly OutboxEntry[],
): KnownSession | undefined =>
  entries
    .filter((entry) => sessionOf(entry) === sessionId && entry.status === 'waiting')
    .reduce<KnownSession | undefined>(laid, known);

const onlyLine = (session: SessionLine): KnownSession => ({ session, clauses: [], materials: [] });

type Asked = Readonly<{ village: string; year: string }>;

/**
 * A village's sessions of a year, the latest first: the lines as they were read, what this phone has sent since, and what
 * waits to be sent.
 */
export const shownSessions = (
  lines: readonly SessionLine[],
  sent: readonly SentSession[],
  entries: readonly OutboxEntry[],
  { village, year }: Asked,
): readonly ShownSession[] => {
  const read = new Map(lines.map((line) => [line.sessionId, line]));
  const newer = sent.filter(
    ({ entry, version }) => version > (read.get(sessionOf(entry) ?? '')?.version ?? 0),
  );
  const waiting = entries.filter((entry) => sessionOf(entry) !== undefined && entry.status === 'waiting');
  const known = new Map<string, KnownSession | undefined>(
    lines.map((line) => [line.sessionId, onlyLine(line)]),
  );
  for (const entry of [...newer.map((one) => one.entry), ...waiting]) {
    const sessionId = sessionOf(entry) ?? '';
    known.set(sessionId, laid(known.get(sessionId), entry));
  }
  return [...known.values()]
    .flatMap((one) => (one ? [one.session] : []))
    .filter((line) => line.village === village && line.on.startsWith(year))
    .sort((a, b) => b.on.localeCompare(a.on) || b.sessionId.localeCompare(a.sessionId))
    .map((line) => ({
      line,
      waiting: waiting.some((entry) => sessionOf(entry) === line.sessionId),
    }));
};
