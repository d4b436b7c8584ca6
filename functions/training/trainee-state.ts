// A person as somebody who learns, as their record tells: where they sit and when, the hours of each year, and since when they may start.
import type { HeldRoles } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { TraineeStanding } from '#shared/training/contract.ts';
import { yearOf } from '#shared/training/standing.ts';
import type { TraineeEvent } from './events/trainee.ts';

type Fact<Type extends TraineeEvent['type']> = Extract<TraineeEvent, { type: Type }>;
type Minutes = Readonly<Record<string, number>>;

/** The place of somebody's duty today, and the next day on which that may be another. */
export type Post = Readonly<{ region?: string | undefined; turnsOn?: string | undefined }>;

/** Everything decisions about one person rest on. */
export type TraineeState = Readonly<{
  post: Post;
  seats: TraineeStanding['seats'];
  credited: TraineeStanding['credited'];
  minutes: Minutes;
  qualifiedOn?: string;
}>;

/** Nothing learnt yet. */
export const untaught: TraineeState = { post: {}, seats: [], credited: [], minutes: {} };

/** The minutes of each year with these added to the year of their day. */
export const withMinutes = (minutes: Minutes, { on, minutes: more }: Fact<'hours.counted'>): Minutes => ({
  ...minutes,
  [yearOf(on)]: (minutes[yearOf(on)] ?? 0) + more,
});

/** A post with nothing in it that is not there. */
export const postOf = ({ region, turnsOn }: Post) => ({
  ...(region !== undefined && { region }),
  ...(turnsOn !== undefined && { turnsOn }),
});

/** The person after one more fact. */
export const evolveTrainee = (state: TraineeState, event: TraineeEvent): TraineeState => {
  switch (event.type) {
    case 'trainee.posted':
      return { ...state, post: postOf(event) };
    case 'seat.noted': {
      const { trainingId, fromAt, untilAt } = event;
      const others = state.seats.filter((seat) => seat.trainingId !== trainingId);
      return { ...state, seats: [...others, { trainingId, fromAt, untilAt }] };
    }
    case 'seat.left':
      return { ...state, seats: state.seats.filter(({ trainingId }) => trainingId !== event.trainingId) };
    case 'seat.clashed':
      return state;
    case 'hours.counted': {
      const { trainingId, attendanceId } = event;
      const credited = [...state.credited, { trainingId, attendanceId }];
      return { ...state, credited, minutes: withMinutes(state.minutes, event) };
    }
    case 'trainee.qualified':
      return { ...state, qualifiedOn: state.qualifiedOn ?? event.on };
  }
};

/** The duty that is trained for and held on this county date, the newest where there are several; and the next turn. */
export const postOn = ({ roles }: HeldRoles, on: string): Post => {
  const trained = roles.filter(({ role }) => role === 'director' || role === 'supervisor');
  const held = trained.filter((one) => isHeldOn(one, on)).sort((a, b) => b.fromOn.localeCompare(a.fromOn))[0];
  const turns = trained
    .flatMap(({ fromOn, untilOn }) => [fromOn, untilOn ?? fromOn])
    .filter((day) => day > on);
  return postOf({ region: held?.region, turnsOn: turns.sort()[0] });
};
