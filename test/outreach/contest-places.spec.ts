// Everybody's place in a contest is that of a slow recount, on every page and asked for alone.
import { describe, expect, test } from 'vitest';
import { contestTable } from '#functions/outreach/contest-table.ts';
import { ownPlace } from '#functions/outreach/own-place.ts';
import { rankingOf } from '#functions/outreach/ranking.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { townOf } from '#shared/kernel/region.ts';
import { nobodyRanked, rankedAfter } from '#shared/outreach/ranking.ts';
import { villagesOf } from '#shared/registry/regions.ts';
import { COUNTY, nth, OTHER_TOWN, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { nobody, pagesOf, READ_AT } from './contest-pages.ts';
import { contestCounty, contestId, enter, personIn, QUESTIONS, sits } from './contestants.ts';

type County = Awaited<ReturnType<typeof contestCounty>>;

/** Forty-seven directors of two towns: scores and times repeat, so that places are shared, also over the turn of a page. */
const crowd = async (county: County) => {
  const villages = [...villagesOf(TOWN), ...villagesOf(OTHER_TOWN)];
  for (let n = 1; n <= 47; n += 1) {
    const actor = personIn(n, villages[n % villages.length] ?? VILLAGE);
    if (n <= 3) await enter(county, actor, n);
    await sits(county, actor, { right: n % (QUESTIONS + 1), seconds: 60 + (n % 3) * 30 });
  }
};

describe('the tables', () => {
  test('give everybody the place of a slow recount, on every page of twenty', async () => {
    const county = await contestCounty();
    await crowd(county);
    for (const table of [COUNTY, TOWN, OTHER_TOWN, VILLAGE]) {
      const pages = await pagesOf(county, table);
      const lines = pages.flatMap((page) => page.lines);
      expect(pages.slice(0, -1).every((page) => page.lines.length === 20)).toBe(true);
      const better = (one: (typeof lines)[number]) =>
        lines.filter(
          ({ right, tookMs }) => right > one.right || (right === one.right && tookMs < one.tookMs),
        );
      expect(lines.map(({ rank }) => rank)).toEqual(lines.map((one) => better(one).length + 1));
    }
    const [county1 = [], town = [], other = []] = await Promise.all(
      [COUNTY, TOWN, OTHER_TOWN].map(async (table) =>
        (await pagesOf(county, table)).flatMap(({ lines }) => lines),
      ),
    );
    expect([county1.length, town.length + other.length]).toEqual([47, 47]);
    expect(new Set(town.map(({ region }) => townOf(region)))).toEqual(new Set([TOWN]));
    const first = (await pagesOf(county, COUNTY, nth('person', 103)))[0];
    expect(first?.contest).toMatchObject({ contestId, status: 'open', title: '政策知识竞赛' });
    expect(first?.lines.find(({ isMine }) => isMine)).toMatchObject({
      name: '同志3',
      right: 3,
      of: 3,
      rank: expect.any(Number),
    });
    expect(first?.tableName).toBe('如皋市');
  }, 30_000);

  test('tell everybody their own place, on whatever page it stands, and whoever has none that they have none', async () => {
    const county = await contestCounty();
    await crowd(county);
    const of = (personId: string, table: string, most?: number) =>
      ownPlace(county.reader, { contestId, table, actor: { personId, region: VILLAGE }, at: READ_AT }, most);
    for (const table of [COUNTY, TOWN]) {
      const ranking = await rankingOf(county.reader, contestId, table);
      const { lines } = rankedAfter(nobodyRanked, ranking);
      const places = await Promise.all(ranking.map(({ personId }) => of(personId, table)));
      expect(places).toMatchObject(lines.map(({ rank }) => ({ table, place: { rank } })));
    }
    const last = (await rankingOf(county.reader, contestId, COUNTY)).at(-1)?.personId ?? '';
    expect(await of(last, COUNTY, 10)).toMatchObject({ place: { after: 10, right: 0 } });
    expect(await of(nobody, COUNTY)).toEqual({ table: COUNTY, readAt: READ_AT });
    const [elsewhere = ''] = (await rankingOf(county.reader, contestId, OTHER_TOWN)).map(
      (one) => one.personId,
    );
    expect(await of(elsewhere, TOWN)).toEqual({ table: TOWN, readAt: READ_AT });
    expect(await of(last, '320681000000')).toEqual(refuse('not_found'));
  }, 30_000);

  test('are not found for another contest, outside its region, or by a place that no page has given', async () => {
    const county = await contestCounty();
    const asked = { contestId, table: COUNTY, actor: { personId: nobody, region: VILLAGE }, at: READ_AT };
    expect(await contestTable(county.reader, { ...asked, contestId: nth('contest', 2) })).toEqual(
      refuse('not_found'),
    );
    expect(await contestTable(county.reader, { ...asked, table: '320681000000' })).toEqual(
      refuse('not_found'),
    );
    expect(await contestTable(county.reader, asked)).toMatchObject({ lines: [] });
  });

  test('tell nothing of whoever was erased', async () => {
    const county = await contestCounty();
    const [one, two] = [personIn(1, VILLAGE), personIn(2, SIBLING_VILLAGE)];
    await enter(county, one, 1);
    await sits(county, one, { right: 3, seconds: 60 });
    await sits(county, two, { right: 2, seconds: 60 });
    await county.does('outreach', one.personId, 'forget', {});
    for (const table of [COUNTY, TOWN, VILLAGE])
      expect(JSON.stringify(await pagesOf(county, table))).not.toContain('同志1');
    expect((await pagesOf(county, COUNTY))[0]?.lines).toMatchObject([{ rank: 1, right: 2 }]);
  });
});
