// One session is its stream itself, folded: whoever has just written reads their own write.
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader, TimelineCommit } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { SessionView } from '#shared/outreach/tables.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { SessionEvent } from './events/session.ts';
import { evolveSession, type OutreachSession, type SessionState } from './session-state.ts';

/** A session as its facts tell it. `by` is the person who planned it, wrote it down or last said it anew. */
export type ToldSession = Readonly<{ session: OutreachSession; version: number; by: string }>;

type Said = Extract<
  SessionEvent,
  { type: 'outreach.planned' | 'outreach.recorded' | 'outreach.corrected' }
>['type'];

const SAYING: Readonly<Record<Said, true>> = {
  'outreach.planned': true,
  'outreach.recorded': true,
  'outreach.corrected': true,
};

const factsIn = ({ events }: TimelineCommit): readonly SessionEvent[] =>
  events.map((event) => SessionEvent.parse(event));

/** The session, or undefined where nobody has said anything of it. */
export const toldSession = async (read: Reader, sessionId: string): Promise<ToldSession | undefined> => {
  const commits = await read.timeline('outreach', sessionId);
  const initial: SessionState = { status: 'none' };
  const session = commits.flatMap(factsIn).reduce<SessionState>(evolveSession, initial);
  const last = commits.at(-1);
  if (session.status === 'none' || !last) return undefined;
  const said = commits.findLast((commit) => factsIn(commit).some(({ type }) => Object.hasOwn(SAYING, type)));
  return { session, version: last.version, by: said?.by ?? last.by };
};

/** One session with its clauses, materials and who wrote it; photos are named and opened one by one. */
export const sessionView = async (
  read: Reader,
  sessionId: string,
  at: string,
): Promise<SessionView | Refusal> => {
  const told = await toldSession(read, sessionId);
  if (!told) return refuse('not_found');
  const { session, version, by } = told;
  const { clauses, materials, photos, told: _, ...line } = session;
  const nameOf = await peopleByName(read, [by]);
  return {
    readAt: at,
    session: {
      sessionId,
      version,
      villageName: spokenName(line.village),
      ...line,
      photos: photos.length,
    },
    clauses,
    materials,
    byName: nameOf(by),
    photos: photos.map(({ n, picture: { sha256, bytes } }) => ({ n, sha256, bytes })),
  };
};
