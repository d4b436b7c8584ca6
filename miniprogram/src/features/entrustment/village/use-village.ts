// A village's sheets as the page reads them: kept first, fresh after, with what was done here laid over.
import type { VillageSheets } from '#shared/entrustment/views.ts';
import { villageSheets } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { type LaidStates, laidStates, lineOver } from '../parts/laid-states.ts';

const withLaid = (sheets: VillageSheets, laid: LaidStates): VillageSheets => {
  const over = (lines: VillageSheets['open']) =>
    lines.map((line) => lineOver(line, laid)).filter(({ status }) => status !== 'ended');
  return { ...sheets, open: over(sheets.open), standing: over(sheets.standing) };
};

/** The reading, and the sheets as the newest answers know them. */
export const useVillageSheets = (
  village: string,
): Readonly<{ reading: Reading<VillageSheets>; sheets: VillageSheets | undefined }> => {
  const reading = useRead(villageSheets(village), ({ readAt }) => void clock.learn(readAt));
  const laid = useWatched(laidStates);
  return { reading, sheets: reading.answer && withLaid(reading.answer.value, laid) };
};
