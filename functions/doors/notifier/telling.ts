// What a message says now, and by which subscriptions it may go: a digest counts only what is still so.
import type { Standing } from '#functions/kernel/effect.ts';
import { Standing as StandingShape } from '#functions/kernel/effect.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { News, NotificationStanding } from '#shared/notifications/contract.ts';
import { render } from '#shared/notifications/render.ts';
import { PRESSING, type SubscriptionKey, type Template } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { type Carrying, change, ownId, standingOf } from './carrying.ts';
import { meantBy, type Notice, stillConcerned } from './hearers.ts';
import { raiseAll } from './raise.ts';

/** A message as it would be told at this moment; `items` are what a digest tells. */
export type Telling = Readonly<{
  template: Template;
  fields: Readonly<Record<string, string>>;
  /** The first that has a credit left carries it. */
  subscriptions: readonly SubscriptionKey[];
  items?: readonly string[];
}>;

/** Why a message is told to nobody any more. */
export type Gone = 'settled' | 'handed_over' | 'nothing_left';

/** The notice that a message was raised by. */
export const noticeOf = ({ template, about, audience, holds, matter, values }: News): Notice => {
  const onlyIf: Standing | undefined = holds === undefined ? undefined : StandingShape.parse(holds);
  return {
    kind: 'notify',
    template,
    about,
    matter,
    ...audience,
    ...(onlyIf && { onlyIf }),
    ...(values && { values }),
  };
};

/** Whether a message is still for its person, and still so. */
export const goneBy = async ({ reader, world }: Carrying, news: News): Promise<Gone | undefined> => {
  const notice = noticeOf(news);
  const { people } = await meantBy(reader, notice, countyDate(world.now()));
  if (!people.includes(news.personId)) return 'handed_over';
  const concerned = await stillConcerned(reader, [news.personId], notice, news.cause);
  return concerned.length === 0 ? 'settled' : undefined;
};

const templateNamed = (key: string): Template => {
  const template = templateOf(key);
  if (!template) throw new Error('No such template');
  return template;
};

/** Raised for whoever holds the duty now, before it ends for whoever held it: a worker that dies in between loses nobody's news. */
export const handOn = (carrying: Carrying, news: News): Promise<unknown> =>
  raiseAll(carrying, news.cause, noticeOf(news), countyDate(carrying.world.now()));

type Item = Readonly<{ id: string; news: News }>;

/** What a digest gathered: still to be told, ended meanwhile, or somebody else's now. */
type Gathered = Readonly<{ item?: Item; onward?: News }>;

/** One thing of a digest; what is settled or too late ends here. */
const gatheredOf = async (carrying: Carrying, id: string): Promise<Gathered> => {
  const standing = await standingOf(carrying, id);
  const { news, expiresAt } = standing ?? {};
  // Cancelled by an earlier try that did not come to tell whoever it is for now.
  if (standing?.status === 'ended' && standing.handedOver && news) return { onward: news };
  if (standing?.status !== 'waiting' || !news) return {};
  if (expiresAt !== undefined && carrying.world.now() >= expiresAt) {
    await change(carrying, { id, type: 'expire', data: {}, commandId: ownId(carrying, 'expire') });
    return {};
  }
  const gone = await goneBy(carrying, news);
  if (gone === undefined) return { item: { id, news } };
  if (gone === 'handed_over') await handOn(carrying, news);
  await change(carrying, {
    id,
    type: 'cancel',
    data: { because: gone },
    commandId: ownId(carrying, 'cancel'),
  });
  return gone === 'handed_over' ? { onward: news } : {};
};

const digestTelling = async (
  { words }: Carrying,
  items: readonly Item[],
  digest: Template,
): Promise<Telling> => {
  const [only] = items;
  const templates = items.map(({ news }) => templateNamed(news.template));
  const counts = Map.groupBy(templates, ({ subscription }) => subscription);
  const subscriptions = [...counts].sort(([, a], [, b]) => b.length - a.length).map(([key]) => key);
  // One thing alone is told in its own words.
  const key = items.length === 1 && only ? only.news.template : 'digest';
  // What must arrive takes the rest of its digest along by its own ways.
  const isPressing = templates.some(({ channels }) => channels.includes('call'));
  const template =
    key === 'digest' ? { ...digest, ...(isPressing && { channels: PRESSING }) } : templateNamed(key);
  const values = items.length === 1 ? only?.news.values : { count: String(items.length) };
  return {
    template,
    fields: render(await words(key, template), values ?? {}),
    subscriptions,
    items: items.map(({ id }) => id),
  };
};

/** What a message tells now or why it tells nothing any more, and the news that is somebody else's to hear instead. */
export const tellingOf = async (
  carrying: Carrying,
  news: News,
  { items }: Pick<NotificationStanding, 'items'>,
): Promise<Readonly<{ now: Telling | Gone; onward: readonly News[] }>> => {
  const template = templateNamed(news.template);
  if (items.length > 0) {
    const gathered = await Promise.all(items.map((item) => gatheredOf(carrying, item)));
    const left = gathered.flatMap(({ item }) => item ?? []);
    const onward = gathered.flatMap((one) => one.onward ?? []);
    return {
      now: left.length === 0 ? 'nothing_left' : await digestTelling(carrying, left, template),
      onward,
    };
  }
  const gone = await goneBy(carrying, news);
  if (gone === 'handed_over') await handOn(carrying, news);
  if (gone !== undefined) return { now: gone, onward: gone === 'handed_over' ? [news] : [] };
  const fields = render(await carrying.words(news.template, template), news.values ?? {});
  return { now: { template, fields, subscriptions: [template.subscription] }, onward: [] };
};
