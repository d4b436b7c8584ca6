// C2 in its real shape: due reminders that are gathered in their people's digests, swept at eight, told in one message each, and ended one by one.

import { commitItem } from '#functions/aws/commit-item.ts';
import { rowKey, shardKey } from '#functions/aws/view-item.ts';
import { messageIdOf } from '#functions/doors/notifier/raise.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle } from '#functions/kernel/handle.ts';
import { shardOf } from '#functions/kernel/row.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { News } from '#shared/notifications/contract.ts';
import { digestSlot } from '#shared/notifications/send-time.ts';
import { setup } from '../adapters/tables-running.ts';
import { nth } from '../kit/ids.ts';
import { type Doors, recordsRead, startClock, takeTurn, wake } from '../kit/news-hands.ts';
import { type NewsHouse, openNewsHouse } from '../kit/news-house.ts';
import { above, directorOf, type Hearer, settleIn } from '../kit/news-people.ts';
import { memoryWorld } from '../kit/world.ts';
import { writeAll } from './due-rows.ts';
import { openDoors } from './news-doors.ts';
import { type Result, rounded } from './result.ts';

const THE_DAY_BEFORE = '2026-06-11T01:00:00.000Z';
const EIGHT = '2026-06-12T00:00:00.000Z';
const EXPIRES = '2026-06-25T00:00:00.000Z';
const EACH = 27;
const WORKERS = 4;
const HIDDEN_MS = 6 * 60_000;

/** Whoever works in the county with children: its villages' directors, and some of the towns' supervisors. */
const people: readonly Hearer[] = [
  ...Array.from({ length: 355 }, (_, n) => directorOf(n)),
  ...above.slice(0, 15),
];

const digestIdOf = (personId: string): string =>
  computedId('notification', 'digest', personId, digestSlot(EIGHT));

/** The news of one reminder and of the digest that will tell it. */
const newsOf = (hearer: Hearer, n: number): Readonly<{ own: News; digests: News }> => {
  const { personId, role, region } = hearer;
  const about = nth('child', n + 1);
  const cause = `visits/${about}#1#0`;
  const audience = { role, region };
  return {
    own: { cause, matter: cause, template: 'visit_due', personId, about, audience },
    digests: { cause, matter: digestSlot(EIGHT), template: 'digest', personId, about: personId, audience },
  };
};

/** Everything as it was recorded the day before, by the kernel itself, in memory. */
const theDayBefore = async (): Promise<readonly Commit[]> => {
  const { world, records } = memoryWorld(THE_DAY_BEFORE);
  let commands = 0;
  const does = async (id: string, type: string, data: unknown): Promise<void> => {
    const commandId = nth('command', ++commands);
    const answer = await handle(world, { slice: 'notifications', id, type, data, commandId, by: 'system' });
    if (isRefusal(answer)) throw new Error(`${type}: ${answer.refused}`);
  };
  const when = { sendAt: EIGHT, expiresAt: EXPIRES };
  for (const [n, hearer] of people.entries()) {
    const digestId = digestIdOf(hearer.personId);
    for (let k = 0; k < EACH; k++) {
      const { own, digests } = newsOf(hearer, n * EACH + k);
      const item = messageIdOf(own);
      await does(item, 'raise', { news: own, urgency: 'routine', digestId, ...when });
      await does(digestId, 'gather', { item, pressing: false, news: digests, ...when });
    }
  }
  return records.all();
};

const dueRow = (n: number) => {
  const id = digestIdOf(people[n]?.personId ?? '');
  return {
    ...rowKey(1, 'message', id),
    shard: { S: shardKey(1, shardOf(id)) },
    due: { S: `${digestSlot(EIGHT)}#notifications#2` },
  };
};

/** From the tick until every reminder has its own last fact; the projector comes later. */
const morning = async (
  house: NewsHouse,
  doors: Doors,
  read: () => Promise<readonly Commit[]>,
  pass: (ms: number) => void,
) => {
  const began = performance.now();
  await doors.clock({ time: EIGHT });
  const off = async (queue: 'Notices' | 'Commands', door: Doors['commander']): Promise<number> => {
    let worked = 0;
    for (;;) {
      const { size } = await takeTurn(house, [queue], door);
      if (size === 0) return worked;
      worked += size;
    }
  };
  let told = 0;
  for (;;) {
    const worked = await Promise.all([
      ...doors.notifiers.map((notifier) => off('Notices', notifier)),
      ...doors.notifiers.map(() => off('Commands', doors.commander)),
    ]);
    const fresh = await read();
    await wake(doors.reactor, fresh);
    told += fresh.filter(({ events }) =>
      events.some(({ type }) => type === 'notification.told_in_digest'),
    ).length;
    if (fresh.length > 0 || worked.some((n) => n > 0)) continue;
    if (house.holds('Notices') + house.holds('Commands') === 0) break;
    // What a busy machine handed back is hidden for a while.
    pass(HIDDEN_MS);
  }
  return { told, seconds: (performance.now() - began) / 1_000 };
};

/** The row of the table. */
export const digestStorm = async (): Promise<readonly Result[]> => {
  const stop = await setup();
  const house = await openNewsHouse({ perSecond: 100_000 });
  const clock = startClock(EIGHT);
  try {
    const { client, records, views } = house.tables;
    const doors = await openDoors(WORKERS);
    await settleIn(house, people, () => [{ subscription: 'children', taps: 3, known: 3 }]);
    const commits = await theDayBefore();
    const items = commits.map(commitItem);
    await writeAll(client, records, items.length, (n) => items[n] ?? {});
    await writeAll(client, views, people.length, dueRow);
    const read = await recordsRead(house);
    await read();
    const { told, seconds } = await morning(house, doors, read, clock.pass);
    const due = people.length * EACH;
    const sent = house.wechat.messages().length;
    return [
      {
        id: 'C2',
        what: `${due} due reminders of ${people.length} people as digests: seconds until each has ended`,
        ours: rounded(seconds, 1),
        unit: 's',
        goal: '0 missing',
        ok: told === due && sent === people.length,
        note: `${due - told} missing; ${sent} messages went to WeChat; a fact each all the same, as a reminder’s own ending`,
      },
    ];
  } finally {
    clock.end();
    await house.end();
    await stop();
  }
};
