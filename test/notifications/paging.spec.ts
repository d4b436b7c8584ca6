// What is long comes by pages, the newest first and each line once; a message centre goes back to the first.
import { beforeAll, describe, expect, test } from 'vitest';
import { inboxOf } from '#functions/notifications/inbox.ts';
import { ownMessages } from '#functions/notifications/own-messages.ts';
import { newsOfPerson } from '#functions/notifications/person-news.ts';
import { talkOf } from '#functions/notifications/talk-view.ts';
import { undeliveredOf } from '#functions/notifications/undelivered.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { News } from '#shared/notifications/contract.ts';
import type { Talk } from '#shared/notifications/views.ts';
import { aCounty } from '../kit/county.ts';
import { COUNTY, nth, OTHER_TOWN, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';
import { moved, someNews } from './a-message.ts';

const NINE = '2026-06-12T01:00:00.000Z';
const MOST_PAGES = 20;
const director = nth('person');
const ids = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => nth('notification', from + n));
const newest = (all: readonly string[]): readonly string[] => all.toReversed();

const aTown = async () => {
  const county = aCounty(NINE);
  await county.does('access', director, 'register_person', aPerson());
  await county.does('access', director, 'grant_role', aRole());
  let seconds = 0;
  /** One more message, a second after the last. */
  const raise = async (id: string, changed: Partial<News> = {}): Promise<void> => {
    const at = moved(NINE, ++seconds * 1_000);
    county.setTime(at);
    await county.does('notifications', id, 'raise', {
      news: someNews({ cause: id, matter: id, ...changed }),
      urgency: 'urgent',
      sendAt: at,
      expiresAt: moved(at, 86_400_000),
    });
  };
  const ends = (id: string): Promise<unknown> =>
    county.does('notifications', id, 'end', { ending: 'rejected', reason: 'no_way' });
  return { ...county, raise, ends };
};

/** Every page until there is no next one. */
const allPages = async <Page extends Readonly<{ next?: string | undefined }>>(
  pageAfter: (after: string | undefined) => Promise<Page>,
): Promise<readonly Page[]> => {
  const pages = [await pageAfter(undefined)];
  for (let n = 1; n < MOST_PAGES; n++) {
    const after = pages.at(-1)?.next;
    if (after === undefined) return pages;
    pages.push(await pageAfter(after));
  }
  throw new Error('The pages have no end');
};

describe('what one person was sent', () => {
  let town: Awaited<ReturnType<typeof aTown>>;
  const page = async (after: string | undefined, personId = director) => {
    const news = await newsOfPerson(town.reader, { personId, after, at: NINE });
    if (isRefusal(news)) throw new Error(news.refused);
    return news;
  };
  beforeAll(async () => {
    town = await aTown();
    for (const id of ids(1, 70)) await town.raise(id);
    await town.raise(nth('notification', 500), { personId: nth('person', 2) });
  });

  test('comes thirty at a time, the newest first, and none of it twice', async () => {
    const pages = await allPages(page);
    expect(pages.map(({ messages }) => messages.length)).toEqual([30, 30, 10]);
    expect(pages.flatMap(({ messages }) => messages.map(({ messageId }) => messageId))).toEqual(
      newest(ids(1, 70)),
    );
  });

  test('says on every page whose it is and what they still allow', async () => {
    const [first, ...others] = await allPages(page);
    for (const { messages: _, next: _next, ...whose } of others) expect(first).toMatchObject(whose);
    expect(first).toMatchObject({ personId: director, name: '王海燕', phoneTail: '2222', hasWechat: true });
    expect(first?.allowances).toHaveLength(3);
  });

  test('changes on its page as it fares', async () => {
    const last = nth('notification', 1);
    await town.ends(last);
    const pages = await allPages(page);
    expect(pages.at(-1)?.messages.at(-1)).toMatchObject({ messageId: last, status: 'rejected' });
  });

  test('tells digests among what they told, and of a short history one page', async () => {
    const personId = nth('person', 3);
    const other = aPerson({ phone: '13900003333', openid: 'openid-3' });
    await town.does('access', personId, 'register_person', other);
    await town.raise(nth('notification', 601), { personId });
    await town.raise(nth('notification', 602), { personId, template: 'digest', about: personId });
    expect(await page(undefined, personId)).toMatchObject({
      messages: [{ template: 'digest' }, { template: 'visit_overdue' }],
    });
    expect(await page(undefined, personId)).not.toHaveProperty('next');
  });

  test('is told of nobody whom the county does not know', async () => {
    const asked = { personId: nth('person', 99), after: undefined, at: NINE };
    expect(await newsOfPerson(town.reader, asked)).toEqual({ refused: 'not_found' });
  });
});

describe('what reached nobody', () => {
  let town: Awaited<ReturnType<typeof aTown>>;
  const page = (after: string | undefined, region = TOWN) => undeliveredOf(town.reader, region, after);
  const listed = async (region = TOWN): Promise<readonly string[]> =>
    (await allPages((after) => page(after, region))).flatMap(({ lines }) =>
      lines.map(({ messageId }) => messageId),
    );
  const of = (role: 'director' | 'supervisor' | 'officer', region: string): Partial<News> => ({
    audience: { role, region },
  });
  beforeAll(async () => {
    town = await aTown();
    for (const [n, id] of ids(1, 45).entries()) {
      await town.raise(id, of('director', n % 2 === 0 ? VILLAGE : SIBLING_VILLAGE));
      await town.ends(id);
    }
    const elsewhere = [of('director', OTHER_TOWNS_VILLAGE), of('officer', COUNTY)];
    for (const [n, audience] of elsewhere.entries()) {
      await town.raise(nth('notification', 500 + n), audience);
      await town.ends(nth('notification', 500 + n));
    }
  });

  test('comes twenty at a time, by its town, the newest first, and none of it twice', async () => {
    const pages = await allPages(page);
    expect(pages.map(({ lines }) => lines.length)).toEqual([20, 20, 5]);
    expect(pages.map(({ region }) => region)).toEqual([TOWN, TOWN, TOWN]);
    expect(await listed()).toEqual(newest(ids(1, 45)));
    expect(await listed(OTHER_TOWN)).toEqual([nth('notification', 500)]);
    expect(await listed(COUNTY)).toEqual([nth('notification', 501)]);
  });

  test('names on every page whom it was for and where', async () => {
    for (const { lines } of await allPages(page))
      for (const line of lines) {
        expect(line).toMatchObject({ name: '王海燕', personId: director, reason: 'no_way' });
        expect(line.regionName).not.toBe('');
      }
  });

  test('leaves its page when it is sent once more, and stands first when that failed too', async () => {
    const again = nth('notification', 10);
    await town.does('notifications', again, 'resend', {});
    expect(await listed()).toEqual(newest(ids(1, 45)).filter((id) => id !== again));
    town.setTime('2026-06-12T03:00:00.000Z');
    await town.ends(again);
    expect((await listed())[0]).toBe(again);
    expect(await listed()).toHaveLength(45);
  });

  test('is one empty page where everything arrived', async () => {
    expect(await page(undefined, '320682104000')).toEqual({ region: '320682104000', lines: [] });
  });
});

describe('a message centre', () => {
  const actor: Actor = { personId: director, role: 'director', region: VILLAGE };
  const quiz = { template: 'quiz_open', about: director } as const;
  const sheet = { template: 'entrustment_to_sign', about: nth('agreement') } as const;
  let town: Awaited<ReturnType<typeof aTown>>;
  const talk = async (name: string, after?: string) => {
    const told = await talkOf({ read: town.reader, actor, at: NINE, after }, name);
    if (isRefusal(told)) throw new Error(told.refused);
    return told;
  };
  const told = (pages: readonly Talk[]): readonly string[] =>
    pages.flatMap(({ entries }) =>
      entries.toReversed().map((entry) => (entry.kind === 'card' ? entry.messageId : entry.callId)),
    );
  beforeAll(async () => {
    town = await aTown();
    for (const id of ids(1, 20)) await town.raise(id, sheet);
    for (const id of ids(21, 225)) await town.raise(id, quiz);
  });

  test('comes a hundred at a time, and counts as unread what is on its page', async () => {
    const pages = await allPages((after) => inboxOf({ read: town.reader, actor, at: NINE, after }));
    expect(pages.map(({ talks }) => talks.map(({ talk, unread }) => [talk, unread]))).toEqual([
      [['learning', 100]],
      [['learning', 100]],
      [
        ['learning', 5],
        ['entrustment', 20],
      ],
    ]);
  });

  test('goes back in a conversation to its first message, and tells none twice', async () => {
    const pages = await allPages((after) => talk('learning', after));
    expect(pages.map(({ entries }) => entries.length)).toEqual([100, 100, 5]);
    expect(told(pages)).toEqual(newest(ids(21, 225)));
  });

  test('finds a conversation that has been still for long, however much came since', async () => {
    const pages = await allPages((after) => talk('entrustment', after));
    expect(told(pages)).toEqual(newest(ids(1, 20)));
    expect(pages).toHaveLength(1);
  });

  test('tells of no digest, and of nothing that was cancelled', async () => {
    const [digest = '', settled = '', still = ''] = ids(226, 228);
    await town.raise(digest, { template: 'digest', about: director });
    for (const id of [settled, still]) await town.raise(id, quiz);
    await town.does('notifications', settled, 'cancel', { because: 'settled' });
    const { messages } = await ownMessages(town.reader, director);
    expect(messages.slice(0, 2).map(({ id }) => id)).toEqual([still, nth('notification', 225)]);
    expect(messages).toHaveLength(98);
  });
});
