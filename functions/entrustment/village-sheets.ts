// A village's sheets as its director sees them: who lacks one, what is on its way, what stands, and what has ended.
import { endedList, sheetList } from '#shared/entrustment/rows.ts';
import type { SheetLine, VillageSheets } from '#shared/entrustment/views.ts';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { ruleAt } from './cover-counts.ts';
import { lackingIn } from './lacking.ts';
import { AgreementRow, type Asking, type SheetRow, sheetLines } from './sheet-lines.ts';

const MOST_SHEETS = 500;
const YEAR_DAYS = 365;
const YEAR = 'YYYY'.length;

/** The sheets of a village that have not ended. */
export const livingSheets = ({ read }: Asking, village: string): Promise<readonly SheetRow[]> =>
  read.list(sheetList(village), AgreementRow, MOST_SHEETS);

const endedSince = async ({ read }: Asking, village: string, fromOn: string, untilOn: string) => {
  const years = [...new Set([fromOn, untilOn].map((on) => on.slice(0, YEAR)))];
  const rows = await Promise.all(
    years.map((year) => read.list(endedList(village, year), AgreementRow, MOST_SHEETS)),
  );
  return rows.flat().filter(({ parts }) => (parts.entrustment.ended?.on ?? '') >= fromOn);
};

const stands = ({ status }: SheetLine): boolean => status === 'filed' || status === 'notified';
const endedOn = ({ ended }: SheetLine): string => ended?.on ?? '';

/** The village's lists. */
export const sheetsOfVillage = async (asking: Asking, village: string): Promise<VillageSheets> => {
  const { at } = asking;
  const today = countyDate(at);
  const [lacking, living, over] = await Promise.all([
    lackingIn(asking, village),
    livingSheets(asking, village),
    endedSince(asking, village, addDays(today, -YEAR_DAYS), today),
  ]);
  const [lines, ended] = await Promise.all([sheetLines(asking, living), sheetLines(asking, over)]);
  return {
    village,
    villageName: spokenName(village),
    readAt: at,
    policy: ruleAt(at),
    lacking: lacking.map(({ child }) => child),
    open: lines.filter((line) => !stands(line)).sort((a, b) => a.draftedOn.localeCompare(b.draftedOn)),
    standing: lines.filter(stands).sort((a, b) => a.untilOn.localeCompare(b.untilOn)),
    ended: [...ended].sort((a, b) => endedOn(b).localeCompare(endedOn(a))),
  };
};
