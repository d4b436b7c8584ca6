// A person's own trainings: sessions for their role, and all that they had a seat in or hours from, how each stands, and the hours by year.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isMeant } from '#shared/kernel/audience.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { TraineeStanding } from '#shared/training/contract.ts';
import { AttendancePart, SeatPart, seatList } from '#shared/training/rows.ts';
import { askedOf, yearOf } from '#shared/training/standing.ts';
import type { OwnTrainings } from '#shared/training/views.ts';
import { isInvitedTo } from './invited.ts';
import { mineAt } from './mine.ts';
import { traineeAt } from './training-command.ts';
import { lineOf, sessionsOf, TrainingRow } from './training-lines.ts';

const SeatRow = z.object({ training: SeatPart });
const AttendanceRow = z.object({ training: AttendancePart });

// A session a month for twenty years.
const MOST_SEATS = 240;

type Asking = Readonly<{ read: Reader; actor: Actor; at: string }>;
/** What a person has: seats and excuses by session, and what their own record tells. */
type Own = Readonly<{ seats: ReadonlyMap<string, SeatPart>; learnt: TraineeStanding | undefined }>;
type OwnSession = OwnTrainings['sessions'][number];

const ownOf = async ({ read, actor }: Asking): Promise<Own> => {
  const [rows, answer] = await Promise.all([
    read.list(seatList(actor.personId), SeatRow, MOST_SEATS),
    read.answer(traineeAt(actor.personId)),
  ]);
  const seats = rows.map(({ parts: { training: seat } }) => [seat.trainingId, seat] as const);
  return { seats: new Map(seats), learnt: z.optional(TraineeStanding).parse(answer) };
};

const concerning = async (
  { read, actor }: Asking,
  { seats, learnt }: Own,
): Promise<readonly TrainingRow[]> => {
  const places = new Set([countyOf(actor.region), townOf(actor.region)]);
  const listed = (await Promise.all([...places].map((place) => sessionsOf(read, place)))).flat();
  const meant = listed.filter(({ parts }) => isMeant(parts.training.audience, actor));
  const known = new Set(meant.map(({ id }) => id));
  const had = [...seats.keys(), ...(learnt?.credited ?? []).map(({ trainingId }) => trainingId)];
  const elsewhere = [...new Set(had)].filter((id) => !known.has(id));
  const others = await Promise.all(elsewhere.map((id) => read.row('training', id, TrainingRow)));
  return [...meant, ...others.filter((row) => row !== undefined)];
};

const attended = (attendanceId: string, { inAt, outAt, credited }: AttendancePart) => ({
  attendanceId,
  ...(inAt !== undefined && { inAt }),
  ...(outAt !== undefined && { outAt }),
  ...(credited !== undefined && { credited }),
});

const ownSession = async (
  { read, actor, at }: Asking,
  { seats, learnt }: Own,
  row: TrainingRow,
): Promise<readonly OwnSession[]> => {
  const attendanceId = computedId('attendance', row.id, actor.personId);
  const came = (await read.row('attendance', attendanceId, AttendanceRow))?.parts.training;
  const session = lineOf(row);
  const seat = seats.get(row.id);
  const isInvited = isInvitedTo(session, actor, learnt);
  const hasSeat = seat !== undefined && seat.excuse === undefined;
  const mine = mineAt({ session, hasSeat, excuse: seat?.excuse, came, isInvited }, at);
  // Whoever never answered hears of it no more once there is nothing to answer.
  const isPast = session.status === 'cancelled' || session.untilAt < at;
  if (mine === 'not_invited' || (mine === 'invited' && isPast)) return [];
  const told = came ? attended(attendanceId, came) : {};
  return [{ session, mine, ...(seat?.excuse && { excuse: seat.excuse }), ...told }];
};

const hoursOf = ({ actor, at }: Asking, minutes: TraineeStanding['minutes']) => {
  const now = yearOf(countyDate(at));
  const of = (year: string) => ({ year, minutes: minutes[year] ?? 0, asked: askedOf(actor.role, year) });
  const others = Object.keys(minutes).filter((year) => year !== now);
  return { hours: of(now), earlier: others.sort().reverse().map(of) };
};

/** The person's page; sessions in no order, since what is urgent changes while one looks. */
export const trainingsOwn = async (asking: Asking): Promise<OwnTrainings> => {
  const own = await ownOf(asking);
  const { learnt } = own;
  const rows = await concerning(asking, own);
  const sessions = await Promise.all(rows.map((row) => ownSession(asking, own, row)));
  return {
    readAt: asking.at,
    ...hoursOf(asking, learnt?.minutes ?? {}),
    ...(learnt?.qualifiedOn !== undefined && { qualifiedOn: learnt.qualifiedOn }),
    sessions: sessions.flat(),
  };
};
