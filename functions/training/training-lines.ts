// A session as it stands in a list, from its row or from its own record; names of places are added here.
import * as z from 'zod/mini';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import { audienceName } from '#shared/registry/audience-places.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { TrainingPart, trainingList } from '#shared/training/rows.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { TrainingEvent } from './events/training.ts';
import { evolveSession, type Session, type SessionState } from './session.ts';

export const TrainingRow = z.object({ training: TrainingPart });
export type TrainingRow = Opened<z.infer<typeof TrainingRow>>;

// Of one place: some years of a session every week.
const MOST_SESSIONS = 200;

type Named = Pick<TrainingLine, 'region' | 'audience'>;

const namesOf = ({ region, audience }: Named) => ({
  regionName: spokenName(region),
  audienceName: audienceName(audience),
});

/** A row's line. */
export const lineOf = ({ id, parts: { training }, seen }: TrainingRow): TrainingLine => {
  const { told: _told, datedOn: _dated, ...line } = training;
  return { trainingId: id, version: seen['training'] ?? 0, ...line, ...namesOf(line) };
};

/** The newest sessions that a county or town organises, the last to begin first. */
export const sessionsOf = (read: Reader, region: string): Promise<readonly TrainingRow[]> =>
  read.list(trainingList(region), TrainingRow, MOST_SESSIONS);

/** A session as its own record tells it, up to its newest version. */
export type ToldSession = Readonly<{ line: TrainingLine; session: Session }>;

const lineOfSession = (trainingId: string, version: number, session: Session): TrainingLine => {
  const { status, level, region, seats, excused } = session;
  const { topics: _, ...plan } = session.plan;
  const counted = { enrolled: seats.length, excused: excused.length };
  return { trainingId, version, status, level, region, ...plan, ...counted, ...namesOf({ region, ...plan }) };
};

/** The session with what somebody wrote a moment ago; undefined where none was planned. */
export const toldSession = async (read: Reader, trainingId: string): Promise<ToldSession | undefined> => {
  const commits = await read.timeline('training', trainingId);
  const session = commits
    .flatMap(({ events }) => events)
    .map((event) => TrainingEvent.parse(event))
    .reduce<SessionState>(evolveSession, { status: 'none' });
  if (session.status === 'none') return undefined;
  return { line: lineOfSession(trainingId, commits.at(-1)?.version ?? 0, session), session };
};
