// A person's own trainings: what comes for their role, and all that they had a seat in or hours from, how each stands, and the hours by year.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isMeant } from '#shared/kernel/audience.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { type Excuse, TraineeStanding } from '#shared/training/contract.ts';
import { AttendancePart } from '#shared/training/rows.ts';
import { askedOf, yearOf } from '#shared/training/standing.ts';
import type { OwnTrainings, TrainingLine } from '#shared/training/views.ts';
import { isInvitedTo } from './invited.ts';
import { mineAt } from './mine.ts';
import { traineeAt } from './training-command.ts';
import { lineOf, sessionsOf, TrainingRow, toldSession } from './training-lines.ts';

const AttendanceRow = z.object({ training: AttendancePart });

type Asking = Readonly<{ read: Reader; actor: Actor; at: string }>;
type Learnt = TraineeStanding | undefined;
type OwnSession = OwnTrainings['sessions'][number];

const concerning = async ({ read, actor }: Asking, learnt: Learnt): Promise<readonly TrainingRow[]> => {
  const places = new Set([countyOf(actor.region), townOf(actor.region)]);
  const listed = (await Promise.all([...places].map((place) => sessionsOf(read, place)))).flat();
  const meant = listed.filter(({ parts }) => isMeant(parts.training.audience, actor));
  const known = new Set(meant.map(({ id }) => id));
  const had = [...(learnt?.seats ?? []), ...(learnt?.credited ?? [])].map(({ trainingId }) => trainingId);
  const elsewhere = [...new Set(had)].filter((id) => !known.has(id));
  const others = await Promise.all(elsewhere.map((id) => read.row('training', id, TrainingRow)));
  return [...meant, ...others.filter((row) => row !== undefined)];
};

/** One session with this person's seat in it, or why they said that they cannot come. */
type Seated = Readonly<{ session: TrainingLine; hasSeat: boolean; excuse?: Excuse | undefined }>;

// What has not ended is read from its record, so that one sees the seat one has just taken; of what has, no excuse is of interest.
const seatedIn = async ({ read, actor, at }: Asking, learnt: Learnt, row: TrainingRow): Promise<Seated> => {
  const told = row.parts.training.untilAt < at ? undefined : await toldSession(read, row.id);
  if (!told) {
    const hasSeat = learnt?.seats.some(({ trainingId }) => trainingId === row.id) ?? false;
    return { session: lineOf(row), hasSeat };
  }
  const isTheirs = ({ personId }: Readonly<{ personId: string }>): boolean => personId === actor.personId;
  const { seats, excused } = told.session;
  return { session: told.line, hasSeat: seats.some(isTheirs), excuse: excused.find(isTheirs)?.because };
};

const attended = (attendanceId: string, { inAt, outAt, credited }: AttendancePart) => ({
  attendanceId,
  ...(inAt !== undefined && { inAt }),
  ...(outAt !== undefined && { outAt }),
  ...(credited !== undefined && { credited }),
});

const ownSession = async (
  asking: Asking,
  learnt: Learnt,
  row: TrainingRow,
): Promise<readonly OwnSession[]> => {
  const { read, actor, at } = asking;
  const attendanceId = computedId('attendance', row.id, actor.personId);
  const [seated, attendance] = await Promise.all([
    seatedIn(asking, learnt, row),
    read.row('attendance', attendanceId, AttendanceRow),
  ]);
  const { session, hasSeat, excuse } = seated;
  const came = attendance?.parts.training;
  const isInvited = isInvitedTo(session, actor, learnt);
  const mine = mineAt({ session, hasSeat, excuse, came, isInvited }, at);
  // Whoever never answered hears of it no more once there is nothing to answer.
  const isPast = session.status === 'cancelled' || session.untilAt < at;
  if (mine === 'not_invited' || (mine === 'invited' && isPast)) return [];
  return [{ session, mine, ...(excuse && { excuse }), ...(came && attended(attendanceId, came)) }];
};

const hoursOf = ({ actor, at }: Asking, minutes: TraineeStanding['minutes']) => {
  const now = yearOf(countyDate(at));
  const of = (year: string) => ({ year, minutes: minutes[year] ?? 0, asked: askedOf(actor.role, year) });
  const others = Object.keys(minutes).filter((year) => year !== now);
  return { hours: of(now), earlier: others.sort().reverse().map(of) };
};

/** The person's page; sessions in no order, since what is urgent changes while one looks. */
export const trainingsOwn = async (asking: Asking): Promise<OwnTrainings> => {
  const answer = await asking.read.answer(traineeAt(asking.actor.personId));
  const learnt = z.optional(TraineeStanding).parse(answer);
  const rows = await concerning(asking, learnt);
  const sessions = await Promise.all(rows.map((row) => ownSession(asking, learnt, row)));
  return {
    readAt: asking.at,
    ...hoursOf(asking, learnt?.minutes ?? {}),
    ...(learnt?.qualifiedOn !== undefined && { qualifiedOn: learnt.qualifiedOn }),
    sessions: sessions.flat(),
  };
};
