// How one person wants to be reminded, and up to where they have read a conversation.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { AtTime } from '../kernel/time.ts';
import { digestHours } from './send-time.ts';

/** The hour of the day at which what can wait comes together. */
export const ChooseReminding = z.strictObject({ digestAt: z.enum(digestHours, 'not_a_choice') });
export type ChooseReminding = z.infer<typeof ChooseReminding>;

/** Where nobody has chosen. Policy data. */
export const DIGEST_AT = '08:00';

/** A person's own row. */
export const RemindingPart = z.object({ digestAt: z.enum(digestHours) });
export type RemindingPart = z.infer<typeof RemindingPart>;

/** A conversation: one child, or one of the matters that are no child's. */
export const talkMatters = ['learning', 'entrustment', 'office'] as const;
export const TalkName = z
  .string('not_text')
  .check(z.regex(/^(chd_[0-9A-HJKMNP-TV-Z]{26}|learning|entrustment|office)$/, 'not_an_id'));

/** Everything up to this moment in the conversation is read. */
export const ReadTalk = z.strictObject({ talk: TalkName, upTo: AtTime });
export type ReadTalk = z.infer<typeof ReadTalk>;

export const talkRefusals = ['already_read'] as const;

/** How far somebody has read one conversation. */
export const TalkPart = z.object({ personId: idOf('person'), talk: TalkName, upTo: AtTime });
export type TalkPart = z.infer<typeof TalkPart>;

/** The list under which a person's reading stands. */
export const talkList = (personId: string): string => `talks/${personId}`;
