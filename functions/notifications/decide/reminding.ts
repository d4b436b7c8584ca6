// Decides how a person is reminded: they say it themselves.
import * as z from 'zod/mini';
import type { Context, Decider } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { ChooseReminding } from '#shared/notifications/reminding.ts';
import type { DigestHour } from '#shared/notifications/send-time.ts';
import type { RemindingEvent } from '../events/reminding.ts';

export const RemindingCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choose_hour'), data: ChooseReminding }),
]);
export type RemindingCommand = z.infer<typeof RemindingCommand>;

export const RemindingNeeds = z.object({});

/** The chosen hour, where one was chosen. */
export type RemindingState = Readonly<{ digestAt?: DigestHour }>;

export const remindingDecider: Decider<
  RemindingCommand & Context<unknown>,
  RemindingState,
  RemindingEvent,
  'message_not_yours'
> = {
  initial: {},
  evolve: (_state, { digestAt }) => ({ digestAt }),
  decide: ({ id, by, data }) =>
    id === by ? [{ type: 'hour.chosen', ...data }] : refuse('message_not_yours'),
};
