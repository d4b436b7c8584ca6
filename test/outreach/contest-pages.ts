// A contest's tables as somebody turns their pages.
import { contestTable } from '#functions/outreach/contest-table.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { ContestTable } from '#shared/outreach/tables.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { type contestCounty, contestId } from './contestants.ts';

type County = Awaited<ReturnType<typeof contestCounty>>;

/** When the tables are read. */
export const READ_AT = '2026-06-16T01:00:00.000Z';
/** Somebody who has a place in none. */
export const nobody = nth('person', 9_999);

/** Every page of a table, the first page first. */
export const pagesOf = async (county: County, table: string, personId = nobody) => {
  const pages: ContestTable[] = [];
  let after: string | undefined;
  do {
    const page = await contestTable(county.reader, {
      contestId,
      table,
      after,
      actor: { personId, region: VILLAGE },
      at: READ_AT,
    });
    if (isRefusal(page)) throw new Error(page.refused);
    pages.push(ContestTable.parse(page));
    after = page.next;
  } while (after !== undefined);
  return pages;
};
