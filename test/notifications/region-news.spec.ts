// The figures of a month are the messages themselves, counted once each where they belong; what did not arrive comes first.
import { beforeEach, describe, expect, test } from 'vitest';
import { newsOfRegion } from '#functions/notifications/region-news.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Figures } from '#shared/notifications/views.ts';
import { aCounty } from '../kit/county.ts';
import { COUNTY, nth, OTHER_TOWN, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { anOffice } from '../kit/ways.ts';

const NINE = '2026-06-12T01:00:00.000Z';
const NONE: Figures = { waiting: 0, sent: 0, rejected: 0, cancelled: 0, expired: 0, dead: 0 };
let county = aCounty(NINE);
let office = anOffice(county);
const news = (region: string, month = '2026-06') => newsOfRegion(county.reader, { region, month, at: NINE });

beforeEach(async () => {
  county = aCounty(NINE);
  office = anOffice(county);
  await office.person(1);
  await office.person(2, aRole({ region: SIBLING_VILLAGE }));
  await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
  await office.person(4, aRole({ role: 'supervisor', region: OTHER_TOWN }));
  await office.allow(1, 'children', 9);
  await office.tell();
  await office.tell();
  await office.tell({ region: SIBLING_VILLAGE });
  await office.tell({ template: 'quiz_open' });
  await office.tell({ template: 'visit_overdue_escalated', role: 'supervisor', region: OTHER_TOWN });
});

describe('the figures of June', () => {
  test('of a town are told by village and by message, the unheard first', async () => {
    expect(await news(TOWN)).toEqual({
      region: TOWN,
      regionName: '如城街道',
      month: '2026-06',
      readAt: NINE,
      total: { ...NONE, sent: 2, rejected: 1, waiting: 2 },
      calls: { open: 0, done: 0 },
      templates: [
        { template: 'visit_overdue', figures: { ...NONE, sent: 2, rejected: 1 } },
        { template: 'quiz_open', figures: { ...NONE, waiting: 1 } },
        { template: 'digest', figures: { ...NONE, waiting: 1 } },
      ],
      places: [
        { region: SIBLING_VILLAGE, regionName: expect.any(String), figures: { ...NONE, rejected: 1 } },
        { region: VILLAGE, regionName: '迎新居委会', figures: { ...NONE, sent: 2, waiting: 2 } },
      ],
    });
  });

  test('of the county are told by town', async () => {
    const { total, places } = await news(COUNTY);
    expect(total).toEqual({ ...NONE, sent: 3, rejected: 1, waiting: 2 });
    expect(places.map(({ region, figures }) => [region, figures.sent, figures.rejected])).toEqual([
      [TOWN, 2, 1],
      [OTHER_TOWN, 1, 0],
    ]);
  });

  test('follow a message from waiting to its ending, and stay in its month', async () => {
    await office.tick('2026-07-01T00:05:00.000Z');
    expect((await news(TOWN)).total).toMatchObject({ waiting: 0 });
    expect((await news(TOWN, '2026-07')).total).toEqual(NONE);
    expect((await news(TOWN, '2026-07')).places).toEqual([]);
  });

  test('are what an independent count of the inboxes finds', async () => {
    await office.tick('2026-06-15T00:05:00.000Z');
    const counted: Record<string, number> = {};
    for (const n of [1, 2, 3, 4]) {
      const { items } = await county.views.list(1, `inbox/${nth('person', n)}`, 50);
      for (const { parts } of items) {
        const { status, raisedAt } = parts['notifications']?.fields ?? {};
        if (countyDate(String(raisedAt)).startsWith('2026-06'))
          counted[String(status)] = (counted[String(status)] ?? 0) + 1;
      }
    }
    expect((await news(COUNTY)).total).toEqual({ ...NONE, ...counted });
  });

  test('do not grow what a village’s own figures of children hold', async () => {
    const counts = await county.reader.counts(VILLAGE);
    expect(Object.keys(counts.get(VILLAGE) ?? {}).filter((name) => name.includes('.'))).toEqual([]);
    expect([...counts.keys()].filter((place) => place.includes('news'))).toEqual([]);
  });
});
