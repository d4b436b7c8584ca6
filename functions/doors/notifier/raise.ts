// A piece of news becomes one message to each of its hearers, sent at once or held for its hour, and told together with others.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { isWorkingDay } from '#functions/kernel/working-days.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { GatherNews, News, RaiseNotification } from '#shared/notifications/contract.ts';
import { DIGEST_AT, RemindingPart } from '#shared/notifications/reminding.ts';
import { type DigestHour, digestSlot, planSending } from '#shared/notifications/send-time.ts';
import type { Template } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { type Carrying, change, order, ownId } from './carrying.ts';
import { type Hearers, meantBy, type Notice, stillConcerned } from './hearers.ts';
import { isFamilys, isOnlyCalled, reachOf } from './reach.ts';
import { callWithoutAccount } from './without-account.ts';

const RemindingRow = z.object({ notifications: RemindingPart });
const HOUR_MS = 3_600_000;

/** A message that may go now. */
export type Raised = Readonly<{ id: string }>;

const digestAtOf = async ({ reader }: Carrying, personId: string): Promise<DigestHour> =>
  (await reader.glance('reminding', personId, RemindingRow))?.parts.notifications.digestAt ?? DIGEST_AT;

const newsFor = (cause: string, notice: Notice, template: string, personId: string): News => {
  const { role, region, about, matter, onlyIf, values, stays } = notice;
  // Whoever stands in is told as holder of the duty, not as that guardian.
  const guardianId = template === notice.template ? notice.guardianId : undefined;
  return {
    cause,
    matter: matter ?? cause,
    template,
    personId,
    about,
    audience: {
      role,
      region,
      ...(guardianId !== undefined && { guardianId }),
      ...(notice.personId !== undefined && { personId: notice.personId }),
      ...(stays && { stays }),
    },
    ...(onlyIf && { holds: onlyIf }),
    ...(values && { values: { ...values } }),
  };
};

/** The one message of this matter to this person: whatever tells of it again means the same one. */
export const messageIdOf = ({
  template,
  matter,
  personId,
}: Pick<News, 'template' | 'matter' | 'personId'>): string =>
  computedId('notification', template, matter, personId);

const laterBy = (at: string, hours: number): string =>
  new Date(Date.parse(at) + hours * HOUR_MS).toISOString();

/** When it goes, and together with what: held messages of one hour are told in one. */
const planned = async (carrying: Carrying, news: News, template: Template): Promise<RaiseNotification> => {
  const { urgency, usefulHours } = template;
  const at = carrying.world.now();
  const expiresAt = laterBy(at, usefulHours);
  if (isFamilys(news) && isOnlyCalled(news, template, await reachOf(carrying.reader, news.personId)))
    return { news, urgency, sendAt: at, expiresAt };
  const digestAt = urgency === 'routine' ? await digestAtOf(carrying, news.personId) : DIGEST_AT;
  const plan = planSending({ at, urgency, digestAt, expiresAt, ...(!isFamilys(news) && { isWorkingDay }) });
  const { sendAt } = plan;
  const digestId =
    sendAt === at ? undefined : computedId('notification', 'digest', news.personId, digestSlot(sendAt));
  return { news, urgency, sendAt, expiresAt, ...(digestId !== undefined && { digestId }) };
};

const digestNews = (news: News, sendAt: string): News => {
  const { personId, audience } = news;
  const matter = digestSlot(sendAt);
  return { cause: news.cause, matter, template: 'digest', personId, about: personId, audience };
};

const gather = async (carrying: Carrying, item: string, raising: RaiseNotification): Promise<void> => {
  const { news, urgency, sendAt, digestId } = raising;
  if (digestId === undefined) return;
  const usefulHours = templateOf('digest')?.usefulHours ?? 0;
  const data: GatherNews = {
    item,
    pressing: urgency !== 'routine',
    news: digestNews(news, sendAt),
    sendAt,
    expiresAt: laterBy(sendAt, usefulHours),
  };
  // A digest that is on its way already takes nothing in: the message then goes by itself, a little later.
  await order(carrying, { id: digestId, type: 'gather', data, commandId: ownId(carrying, 'gather') });
};

const raiseFor = async (
  carrying: Carrying,
  cause: string,
  notice: Notice,
  { template }: Hearers,
  personId: string,
): Promise<readonly Raised[]> => {
  const made = templateOf(template);
  if (!made) throw new Error('No such template');
  const news = newsFor(cause, notice, template, personId);
  const id = messageIdOf(news);
  const data = await planned(carrying, news, made);
  // The first to raise it decides when it goes; whoever comes after goes on from there.
  const raised = await change(carrying, { id, type: 'raise', data, commandId: ownId(carrying, 'raise') });
  if (isRefusal(raised)) return [{ id }];
  await gather(carrying, id, data);
  return data.digestId === undefined ? [{ id }] : [];
};

/** Raises a message for everybody whom the news concerns now; answers those that may go. Throws when nobody at all holds a role. */
export const raiseAll = async (
  carrying: Carrying,
  cause: string,
  notice: Notice,
  on: string,
): Promise<readonly Raised[]> => {
  const hearers = await meantBy(carrying.reader, notice, on);
  await callWithoutAccount(carrying, cause, notice, hearers);
  const people = await stillConcerned(carrying.reader, hearers.people, notice, cause);
  const raised = people.map((personId) => raiseFor(carrying, cause, notice, hearers, personId));
  return (await Promise.all(raised)).flat();
};
