// What one person was sent and how each went, for whoever answers for the sending.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { inboxList } from '#shared/notifications/contract.ts';
import type { HistoryLine, MessageSteps, PersonNews } from '#shared/notifications/views.ts';
import { allowancesOf } from './allowances.ts';
import { NotificationEvent } from './events/notification.ts';
import { MessageRow } from './own-messages.ts';

const PersonRow = z.object({ access: PersonPart });
const A_PAGE = 30;
const TAIL = -4;

const lineOf = (id: string, part: z.infer<typeof MessageRow>['notifications']): HistoryLine => {
  const { template, raisedAt, status, channel, endedAt, dueAt, reason, possibly, delivered, items, readAt } =
    part;
  return {
    messageId: id,
    template,
    raisedAt,
    status,
    inDigest: part.digestId !== undefined,
    ...(channel && { channel }),
    ...(endedAt !== undefined && { endedAt }),
    ...(dueAt !== undefined && { dueAt }),
    ...(reason !== undefined && { reason }),
    ...(possibly && { possibly }),
    ...(delivered !== undefined && { delivered }),
    ...(items !== undefined && { items }),
    ...(readAt !== undefined && { readAt }),
  };
};

/** A page of a person's messages, the newest first; digests stand among what they told. */
export const newsOfPerson = async (
  read: Reader,
  { personId, after, at }: Readonly<{ personId: string; after: string | undefined; at: string }>,
): Promise<PersonNews | Refusal> => {
  const access = (await read.row('person', personId, PersonRow))?.parts.access;
  if (!access?.personal) return refuse('not_found');
  const { name, phone, openid } = access.personal;
  const [{ items, next }, allowances] = await Promise.all([
    read.page(inboxList(personId), MessageRow, A_PAGE, after),
    allowancesOf(read, { personId }, at),
  ]);
  return {
    personId,
    name,
    hasWechat: access.bound !== false && openid !== undefined,
    phoneTail: phone.slice(TAIL),
    allowances,
    messages: items.map(({ id, parts }) => lineOf(id, parts.notifications)),
    ...(next !== undefined && { next }),
  };
};

/** Every fact of a message, in order. */
export const stepsOf = async (read: Reader, messageId: string): Promise<MessageSteps> => {
  const told = await read.timeline('notifications', messageId);
  const steps = told.flatMap(({ at, events }) =>
    events.map((raw) => {
      const event = NotificationEvent.parse(raw);
      return {
        at,
        what: event.type,
        ...('channel' in event && event.channel && { channel: event.channel }),
        ...('reason' in event && event.reason !== undefined && { reason: event.reason }),
        ...('because' in event && { reason: event.because }),
        ...('until' in event && { until: event.until }),
      };
    }),
  );
  return { messageId, steps };
};
