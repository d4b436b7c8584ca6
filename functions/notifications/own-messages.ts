// A person's messages, the newest first, each with the conversation that it belongs to.
import * as z from 'zod/mini';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import { AgreementPart } from '#shared/entrustment/rows.ts';
import { isId } from '#shared/kernel/id.ts';
import { CallPart } from '#shared/notifications/call.ts';
import { inboxList, MessagePart } from '#shared/notifications/contract.ts';
import { templateOf } from '#shared/notifications/templates.ts';

export const MessageRow = z.object({ notifications: MessagePart });
const CallRow = z.object({ notifications: CallPart });
const AgreementRow = z.object({ entrustment: AgreementPart });

const A_PAGE = 100;

/** A message in its conversation. */
export type OwnMessage = Readonly<{ id: string; part: MessagePart; talk: string }>;
/** A hundred of what a person was sent, the newest first, without what is not told; `next` continues it. */
export type OwnPage = Readonly<{ messages: readonly OwnMessage[]; next?: string }>;

const childIn = async (read: Reader, about: string): Promise<string | undefined> => {
  if (isId('child', about)) return about;
  if (isId('agreement', about))
    return (await read.glance('agreement', about, AgreementRow))?.parts.entrustment.childId;
  if (isId('call', about)) return (await read.glance('call', about, CallRow))?.parts.notifications.childId;
  return undefined;
};

const talkOf = ({ template }: MessagePart, childId: string | undefined): string => {
  if (childId !== undefined) return childId;
  const subscription = templateOf(template)?.subscription;
  return subscription === 'children' || subscription === undefined ? 'office' : subscription;
};

const isTold = ({ parts: { notifications: part } }: Opened<z.infer<typeof MessageRow>>): boolean =>
  part.template !== 'digest' && part.status !== 'cancelled';

/** The conversation that one message belongs to. */
export const talkOfMessage = async (read: Reader, part: MessagePart): Promise<string> =>
  talkOf(part, await childIn(read, part.about));

/** What a digest tells stands there by itself, and what was cancelled was never to be told. */
export const ownMessages = async (read: Reader, personId: string, after?: string): Promise<OwnPage> => {
  const { items, next } = await read.page(inboxList(personId), MessageRow, A_PAGE, after);
  const rows = items.filter(isTold);
  const abouts = [...new Set(rows.map(({ parts }) => parts.notifications.about))];
  const children = new Map(
    await Promise.all(abouts.map(async (about) => [about, await childIn(read, about)] as const)),
  );
  const messages = rows.map(({ id, parts: { notifications: part } }) => ({
    id,
    part,
    talk: talkOf(part, children.get(part.about)),
  }));
  return { messages, ...(next !== undefined && { next }) };
};
