// Decides how far a conversation is read: only ever further, and never beyond now.
import * as z from 'zod/mini';
import type { Context, Decider } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { ReadTalk } from '#shared/notifications/reminding.ts';
import type { TalkEvent } from '../events/talk.ts';

export const TalkCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('read_talk'), data: ReadTalk }),
]);
export type TalkCommand = z.infer<typeof TalkCommand>;

export const TalkNeeds = z.object({});

/** Up to where; nothing read yet is the empty text. */
export type TalkState = Readonly<{ upTo: string }>;

export const talkDecider: Decider<TalkCommand & Context<unknown>, TalkState, TalkEvent, 'already_read'> = {
  initial: { upTo: '' },
  evolve: (_state, { upTo }) => ({ upTo }),
  decide: ({ at, by, data }, state) => {
    const upTo = [data.upTo, at].sort()[0] ?? at;
    return upTo <= state.upTo
      ? refuse('already_read')
      : [{ type: 'talk.read', personId: by, talk: data.talk, upTo }];
  },
};
