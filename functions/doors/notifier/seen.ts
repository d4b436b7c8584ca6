// Whether somebody has seen a message: read by itself, or with the conversation that it stands in.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { MessageRow, talkOfMessage } from '#functions/notifications/index.ts';
import { TalkPart } from '#shared/notifications/reminding.ts';

const TalkRow = z.object({ notifications: TalkPart });

/** True once its person has read its conversation as far as it. */
export const isSeenInTalk = async (reader: Reader, id: string): Promise<boolean> => {
  const part = (await reader.row('message', id, MessageRow))?.parts.notifications;
  if (!part) return false;
  const talk = await talkOfMessage(reader, part);
  const read = await reader.row('talk', computedId('talk', part.personId, talk), TalkRow);
  return read !== undefined && read.parts.notifications.upTo >= part.raisedAt;
};
