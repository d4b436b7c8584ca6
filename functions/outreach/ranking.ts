// A contest's whole ranking, recounted from every line of its table: who stands where, and one hash for all of it.
import * as z from 'zod/mini';
import { canonical } from '#functions/kernel/canonical.ts';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import { nobodyRanked, rankedAfter, rankingHash } from '#shared/outreach/ranking.ts';
import { EntryPart, entryList } from '#shared/outreach/rows.ts';

export const EntryRow = z.object({ outreach: EntryPart });
export type EntryRow = Opened<z.infer<typeof EntryRow>>;

/** One contestant's place. */
export type Place = Readonly<{
  rank: number;
  personId: string;
  name: string;
  region: string;
  right: number;
  of: number;
  tookMs: number;
}>;

const A_PAGE = 500;

const everyRow = async (read: Reader, under: string): Promise<readonly EntryRow[]> => {
  const rows: EntryRow[] = [];
  let after: string | undefined;
  do {
    const page = await read.page(under, EntryRow, A_PAGE, after);
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return rows;
};

/** Whose line a row is. */
export const personOf = (rowId: string): string => rowId.split('/')[0] ?? rowId;

const entryOf = ({ id, parts: { outreach } }: EntryRow) => {
  const { region, right, of, tookMs, personal } = outreach;
  return { personId: personOf(id), name: personal?.name ?? '', region, right, of, tookMs };
};

/** Everybody's place in a table, the best first; of those who share a place the order is by their ids, so that it is one order. */
export const rankingOf = async (
  read: Reader,
  contestId: string,
  table: string,
): Promise<readonly Place[]> => {
  const entries = (await everyRow(read, entryList(contestId, table))).map(entryOf);
  const ordered = entries.toSorted(
    (a, b) => b.right - a.right || a.tookMs - b.tookMs || a.personId.localeCompare(b.personId),
  );
  return rankedAfter(nobodyRanked, ordered).lines.map(({ rank, of }) => ({ rank, ...of }));
};

/** The hash of a ranking; names are in none, as they may be erased. */
export const hashOf = (contestId: string, ranking: readonly Place[]): string =>
  rankingHash(canonical({ contestId, places: ranking.map(({ name: _, ...place }) => place) }));
