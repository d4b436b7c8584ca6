// How far one person has read one conversation.
import * as z from 'zod/mini';

/** The closed list of facts. */
export const TalkEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('talk.read'), personId: z.string(), talk: z.string(), upTo: z.string() }),
]);
export type TalkEvent = z.infer<typeof TalkEvent>;
