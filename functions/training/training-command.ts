// Every command that a session answers to, and what each must know: of the session itself, and of whoever takes a seat.
import * as z from 'zod/mini';
import type { Decision, Handled } from '#functions/kernel/decider.ts';
import type { Need, Needs } from '#functions/kernel/stream.ts';
import {
  CancelTraining,
  ComeDue,
  Enrol,
  ExcuseOneself,
  PlanTraining,
  ReleaseSeat,
  ReplanTraining,
  TraineeStanding,
  TrainingDoor,
  type TrainingRefusal,
} from '#shared/training/contract.ts';
import type { TrainingEvent } from './events/training.ts';

export const TrainingCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plan'), data: PlanTraining }),
  z.object({ type: z.literal('replan'), data: ReplanTraining }),
  z.object({ type: z.literal('cancel'), data: CancelTraining }),
  z.object({ type: z.literal('enrol'), data: Enrol }),
  z.object({ type: z.literal('excuse'), data: ExcuseOneself }),
  z.object({ type: z.literal('release_seat'), data: ReleaseSeat }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
]);
export type TrainingCommand = z.infer<typeof TrainingCommand>;

/** What was looked up: each is there only for the commands that asked for it. */
export const TrainingNeeds = z.object({
  /** This very session, by which authority is judged. */
  training: z.optional(TrainingDoor),
  /** What whoever takes a seat has learnt, and where they sit already. */
  trainee: z.optional(TraineeStanding),
});
export type TrainingNeeds = z.infer<typeof TrainingNeeds>;

/** A session's own answer. */
export const doorAt = (trainingId: string): Need => ({ slice: 'training', id: trainingId, answer: 'door' });

/** A person's own answer about trainings. */
export const traineeAt = (personId: string): Need => ({
  slice: 'training',
  id: personId,
  answer: 'standing',
});

/** What each command asks for. */
export const needsOfTraining = ({ type }: TrainingCommand, trainingId: string, by: string): Needs => {
  switch (type) {
    case 'replan':
    case 'cancel':
      return { training: doorAt(trainingId) };
    case 'enrol':
      return { trainee: traineeAt(by) };
    default:
      return {};
  }
};

/** One of these commands with all that comes with it. */
export type Ordered<Type extends TrainingCommand['type'] = TrainingCommand['type']> = Extract<
  TrainingCommand,
  { type: Type }
> &
  Handled<TrainingNeeds>;

export type Outcome = Decision<TrainingEvent, TrainingRefusal>;
