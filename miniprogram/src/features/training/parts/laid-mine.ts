// What was just done about a session is seen at once: it lies over what was read until what is read knows it.
import type { AttendanceState, Excuse } from '#shared/training/contract.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { watched } from '../../../kernel/watched.ts';
import type { Mine } from './training-words.ts';

type Seat = Readonly<{ version: number; mine: 'enrolled' | 'excused'; excuse?: Excuse }>;
type Laid<T> = ReadonlyMap<string, T>;

/** Seats taken and given up on this phone, by session. */
export const laidSeats = watched<Laid<Seat>>(new Map());
/** What a scan came to, by session. */
export const laidAttendances = watched<Laid<AttendanceState>>(new Map());

/** Lays a seat, at the version of the session's stream that it made. */
export const laySeat = (trainingId: string, seat: Seat): void =>
  laidSeats.set(new Map([...laidSeats.get(), [trainingId, seat]]));

/** Lays what a scan came to. */
export const layAttendance = (state: AttendanceState): void =>
  laidAttendances.set(new Map([...laidAttendances.get(), [state.trainingId, state]]));

/** How an attendance stands for its person. */
export const mineOf = ({ in: came, out: left, credited }: AttendanceState): Mine => {
  if (credited !== undefined) return 'credited';
  if (came === 'denied' || came === 'none') return 'missed';
  return came === 'unconfirmed' || left === 'unconfirmed' ? 'unconfirmed' : 'checked_in';
};

/** How a session stands for whoever looks at it, in a list or by itself. */
export type Standing = Readonly<{
  session: Pick<TrainingLine, 'trainingId' | 'version'>;
  mine: Mine;
  excuse?: Excuse | undefined;
  attendanceId?: string | undefined;
  inAt?: string | undefined;
  outAt?: string | undefined;
  credited?: number | undefined;
}>;

const withSeat = <Shown extends Standing>(shown: Shown, seat: Seat | undefined): Shown => {
  if (!seat || seat.version <= shown.session.version) return shown;
  const { mine, excuse } = seat;
  return { ...shown, mine, excuse };
};

const isAhead = ({ inAt, outAt, credited }: AttendanceState, shown: Standing): boolean =>
  (inAt !== undefined && shown.inAt === undefined) ||
  (outAt !== undefined && shown.outAt === undefined) ||
  (credited !== undefined && shown.credited === undefined);

const withAttendance = <Shown extends Standing>(shown: Shown, state: AttendanceState | undefined): Shown => {
  if (!state || !isAhead(state, shown)) return shown;
  const { attendanceId, inAt, outAt, credited } = state;
  return { ...shown, mine: mineOf(state), attendanceId, inAt, outAt, credited };
};

/** The same as what was just done makes it. */
export const asDone = <Shown extends Standing>(
  shown: Shown,
  seats: Laid<Seat> = laidSeats.get(),
  attendances: Laid<AttendanceState> = laidAttendances.get(),
): Shown => {
  const { trainingId } = shown.session;
  return withAttendance(withSeat(shown, seats.get(trainingId)), attendances.get(trainingId));
};
