// A person's own place in a contest's table, however far down: those who stand before are counted, up to where nobody minds any more.
import type { Reader } from '#functions/kernel/reader.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { placeKey } from '#shared/outreach/ranking.ts';
import { entryList } from '#shared/outreach/rows.ts';
import type { OwnPlace } from '#shared/outreach/tables.ts';
import { tableIn } from './contest-table.ts';
import { EntryRow } from './ranking.ts';

const A_PAGE = 500;
/** Whoever stands after so many is told only that. */
const MOST_COUNTED = 2_000;

/** How many stand before this place; undefined where they are more than `most`. */
const standBefore = async (
  read: Reader,
  under: string,
  key: string,
  most: number,
): Promise<number | undefined> => {
  let counted = 0;
  let after: string | undefined;
  do {
    const page = await read.page(under, EntryRow, Math.min(A_PAGE, most), after);
    const first = page.items.findIndex(({ parts }) => placeKey(parts.outreach) >= key);
    if (first !== -1) return counted + first;
    counted += page.items.length;
    if (counted >= most) return undefined;
    after = page.next;
  } while (after !== undefined);
  return counted;
};

type Asked = Readonly<{
  contestId: string;
  table: string;
  actor: Pick<Actor, 'personId' | 'region'>;
  at: string;
}>;

/** The place, absent where one has none in this table; `not_found` where there is no such table. */
export const ownPlace = async (
  read: Reader,
  { contestId, table, actor, at }: Asked,
  most = MOST_COUNTED,
): Promise<OwnPlace | Refusal> => {
  const [contest, own] = await Promise.all([
    tableIn(read, contestId, table, actor),
    read.row('entry', `${actor.personId}/${contestId}/${levelOf(table)}`, EntryRow),
  ]);
  if (!contest) return refuse('not_found');
  const entry = own?.parts.outreach;
  if (entry?.table !== table) return { table, readAt: at };
  const before = await standBefore(read, entryList(contestId, table), placeKey(entry), most);
  const { right, of, tookMs } = entry;
  return {
    table,
    readAt: at,
    place: { right, of, tookMs, ...(before === undefined ? { after: most } : { rank: before + 1 }) },
  };
};
