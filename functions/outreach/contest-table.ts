// A contest's table page by page: ranks go on from the page before, whose end the cursor keeps, so a page reads no more than its own lines.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyOf, covers, levelOf } from '#shared/kernel/region.ts';
import { nobodyRanked, type RankedSoFar, rankedAfter } from '#shared/outreach/ranking.ts';
import { entryList } from '#shared/outreach/rows.ts';
import type { ContestTable } from '#shared/outreach/tables.ts';
import { officialName, spokenName } from '#shared/registry/regions.ts';
import { ContestRow, contestLine } from './paper-lines.ts';
import { EntryRow, personOf } from './ranking.ts';

/** Lines of a page. */
const PAGE = 20;

const CURSOR = /^(\d{1,7})\.(\d{1,7})\.(\d{3}-\d{8})\.([\w-]{1,300})$/;

/** Where the page before ended: how many have their rank, the last one's rank and place, and where the list goes on. */
export const TableCursor = z.string().check(z.regex(CURSOR));

const written = ({ count, rank, key }: RankedSoFar, after: string): string =>
  [count, rank, key, after].join('.');

const readFrom = (text = ''): Readonly<{ after?: string | undefined; soFar: RankedSoFar }> => {
  const [, count, rank, key, after] = CURSOR.exec(text) ?? [];
  return key === undefined
    ? { soFar: nobodyRanked }
    : { after, soFar: { count: Number(count), rank: Number(rank), key } };
};

const nameOf = (region: string): string =>
  levelOf(region) === 'village' ? spokenName(region) : officialName(region);

/** Who asks, for which table, and from which place on. */
export type TableAsked = Readonly<{
  contestId: string;
  table: string;
  after?: string | undefined;
  actor: Pick<Actor, 'personId' | 'region'>;
  at: string;
}>;

/** True for whoever works in the county of this region: its people look at each other's places, and nobody else does. */
export const isOfCounty = (actor: Pick<Actor, 'region'>, region: string): boolean =>
  countyOf(actor.region) === countyOf(region);

/** The contest's row where this is one of its tables and the asker works in its county; its row is no fresher than its lines. */
export const tableIn = async (
  reader: Reader,
  contestId: string,
  table: string,
  actor: Pick<Actor, 'region'>,
) => {
  const row = await reader.glance('contest', contestId, ContestRow);
  const region = row?.parts.outreach.region;
  return region !== undefined && covers(region, table) && isOfCounty(actor, region) ? row : undefined;
};

/** A page of a table; `not_found` for a contest that is not there, or a table that it does not have. */
export const contestTable = async (
  reader: Reader,
  { contestId, table, after, actor, at }: TableAsked,
): Promise<ContestTable | Refusal> => {
  const from = readFrom(after);
  const [row, page] = await Promise.all([
    tableIn(reader, contestId, table, actor),
    reader.page(entryList(contestId, table), EntryRow, PAGE, from.after),
  ]);
  if (!row) return refuse('not_found');
  const entries = page.items.map(({ id, parts: { outreach } }) => ({ id, ...outreach }));
  const { lines, soFar } = rankedAfter(from.soFar, entries);
  const { sealed } = row.parts.outreach;
  return {
    contest: contestLine(row),
    table,
    tableName: nameOf(table),
    readAt: at,
    lines: lines.map(({ rank, of: { id, personal, region: worksIn, right, of, tookMs } }) => ({
      rank,
      name: personal?.name ?? '',
      region: worksIn,
      regionName: nameOf(worksIn),
      right,
      of,
      tookMs,
      isMine: personOf(id) === actor.personId,
    })),
    ...(page.next !== undefined && { next: written(soFar, page.next) }),
    ...(sealed && { sealed }),
  };
};
