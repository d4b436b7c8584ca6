// One person at one session as their record tells it: how they came in and went out, and what was credited for it.
import type { AttendanceStanding, Passage, passers, Way } from '#shared/training/contract.ts';
import type { AttendanceEvent } from './events/attendance.ts';

type Fact<Type extends AttendanceEvent['type']> = Extract<AttendanceEvent, { type: Type }>;

/** One way through the door. */
export type Passing = Readonly<{
  passage: Passage;
  at?: string;
  by?: (typeof passers)[number];
}>;

/** Somebody who has been at the door. */
export type Come = Readonly<{
  status: 'come';
  trainingId: string;
  personId: string;
  village: string;
  in: Passing;
  out: Passing;
  credited?: NonNullable<AttendanceStanding['credited']>;
  certificate?: NonNullable<AttendanceStanding['certificate']>;
}>;

/** Nobody yet, or somebody. */
export type AttendanceRecord = Readonly<{ status: 'none' }> | Come;

const never: Passing = { passage: 'none' };

/** How this way stands. */
export const passingOf = (state: AttendanceRecord, way: Way): Passing =>
  state.status === 'none' ? never : state[way];

const passed = (
  state: AttendanceRecord,
  way: Way,
  {
    trainingId,
    personId,
    village,
    passage,
    passedAt,
    by,
  }: Fact<'attendance.checked_in' | 'attendance.checked_out'>,
): Come => {
  const before: Come =
    state.status === 'none'
      ? { status: 'come', trainingId, personId, village, in: never, out: never }
      : { ...state, village };
  return { ...before, [way]: { passage, at: passedAt, by } };
};

/** The attendance after one more fact. */
export const evolveAttendance = (state: AttendanceRecord, event: AttendanceEvent): AttendanceRecord => {
  switch (event.type) {
    case 'attendance.checked_in':
      return passed(state, 'in', event);
    case 'attendance.checked_out':
      return passed(state, 'out', event);
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'attendance.settled': {
      const { way, outcome } = event;
      return {
        ...state,
        [way]: { ...state[way], passage: outcome === 'was_there' ? 'confirmed' : 'denied' },
      };
    }
    case 'hours.credited': {
      const { title, organiser, on, minutes } = event;
      return { ...state, credited: { title, organiser, on, minutes } };
    }
    case 'certificate.drawn_up': {
      const { name, sha256, bytes } = event;
      return { ...state, certificate: { name, sha256, bytes } };
    }
  }
};

/** The answer `standing`. */
export const standingOf = (state: AttendanceRecord, attendanceId: string): AttendanceStanding | undefined => {
  if (state.status === 'none') return undefined;
  const { trainingId, personId, village, in: came, out: left, credited, certificate } = state;
  return {
    attendanceId,
    trainingId,
    personId,
    village,
    in: came.passage,
    out: left.passage,
    ...(came.at !== undefined && { inAt: came.at }),
    ...(left.at !== undefined && { outAt: left.at }),
    ...(came.by !== undefined && { inBy: came.by }),
    ...(left.by !== undefined && { outBy: left.by }),
    ...(credited && { credited }),
    ...(certificate && { certificate }),
  };
};
