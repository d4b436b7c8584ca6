// Decides every command on one person's learning: each is news from another stream, looked at as that stands now, so that it may come late, twice or in any order.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import { HeldRoles } from '#shared/access/contract.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import {
  ComeDue,
  CreditHours,
  FollowRoles,
  NotePassed,
  NoteSeat,
  TrainingDoor,
  type TrainingRefusal,
} from '#shared/training/contract.ts';
import { isOverlapping } from '#shared/training/standing.ts';
import type { TraineeEvent } from '../events/trainee.ts';
import { evolveTrainee, postOn, type TraineeState, untaught } from '../trainee-state.ts';
import { doorAt } from '../training-command.ts';

export const TraineeCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('note_seat'), data: NoteSeat }),
  z.object({ type: z.literal('credit'), data: CreditHours }),
  z.object({ type: z.literal('note_passed'), data: NotePassed }),
  z.object({ type: z.literal('follow_roles'), data: FollowRoles }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
]);
export type TraineeCommand = z.infer<typeof TraineeCommand>;

/** The session that a seat is in, or the roles this person holds. */
export const TraineeNeeds = z.object({
  training: z.optional(TrainingDoor),
  roles: z.optional(HeldRoles),
});
export type TraineeNeeds = z.infer<typeof TraineeNeeds>;

/** What each command asks for. */
export const needsOfTrainee = (command: TraineeCommand, personId: string): Needs => {
  switch (command.type) {
    case 'note_seat':
      return { training: doorAt(command.data.trainingId) };
    case 'follow_roles':
    case 'come_due':
      return { roles: { slice: 'access', id: personId, answer: 'roles' } };
    default:
      return {};
  }
};

type Ordered<Type extends TraineeCommand['type'] = TraineeCommand['type']> = Extract<
  TraineeCommand,
  { type: Type }
> &
  Context<TraineeNeeds>;
type Outcome = Decision<TraineeEvent, TrainingRefusal>;

const noteSeat = (
  { id, data: { trainingId }, needs: { training } }: Ordered<'note_seat'>,
  { seats }: TraineeState,
): Outcome => {
  const before = seats.find((seat) => seat.trainingId === trainingId);
  const holds = training?.status === 'planned' && training.seats.some(({ personId }) => personId === id);
  if (!training || !holds) return before ? [{ type: 'seat.left', trainingId }] : refuse('nothing_changed');
  const { fromAt, untilAt } = training;
  if (before?.fromAt === fromAt && before.untilAt === untilAt) return refuse('nothing_changed');
  // A session that was moved onto another keeps its seats: which of the two to give up is theirs to say.
  const clash = before ? undefined : seats.find((seat) => isOverlapping(seat, training));
  return clash
    ? [{ type: 'seat.clashed', trainingId, holds: clash.trainingId }]
    : [{ type: 'seat.noted', trainingId, fromAt, untilAt }];
};

const credit = ({ data }: Ordered<'credit'>, { credited }: TraineeState): Outcome =>
  credited.some(({ attendanceId }) => attendanceId === data.attendanceId)
    ? refuse('hours_already_credited')
    : [{ type: 'hours.counted', ...data }];

const notePassed = ({ data: { paperId, on } }: Ordered<'note_passed'>, state: TraineeState): Outcome =>
  state.qualifiedOn === undefined ? [{ type: 'trainee.qualified', paperId, on }] : refuse('nothing_changed');

const followRoles = (
  { at, needs: { roles } }: Ordered<'follow_roles' | 'come_due'>,
  { post }: TraineeState,
): Outcome => {
  if (!roles) return refuse('person_unknown');
  const now = postOn(roles, countyDate(at));
  return now.region === post.region && now.turnsOn === post.turnsOn
    ? refuse('nothing_changed')
    : [{ type: 'trainee.posted', ...now }];
};

const decide = (command: Ordered, state: TraineeState): Outcome => {
  switch (command.type) {
    case 'note_seat':
      return noteSeat(command, state);
    case 'credit':
      return credit(command, state);
    case 'note_passed':
      return notePassed(command, state);
    case 'follow_roles':
    case 'come_due':
      return followRoles(command, state);
  }
};

export const traineeDecider: Decider<Ordered, TraineeState, TraineeEvent, TrainingRefusal> = {
  initial: untaught,
  evolve: evolveTrainee,
  decide,
};
