// On a guardian's first page: a card when a sheet waits for the own name, else the quiet way to one's sheets.
import type { OwnSheet } from '#shared/entrustment/views.ts';
import { ownSheets } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { openOwnSheets } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { ownGroups } from './groups.ts';
import { WaitingSheet } from './sheet-rows.tsx';

/** What waits for one's name, as far as this phone knows. */
export const useWaiting = (): readonly OwnSheet[] => {
  const { answer } = useRead(ownSheets, ({ readAt }) => clock.learn(readAt));
  return ownGroups(answer?.value.sheets ?? []).waits;
};

/** Its cards. */
export const WaitingSheets = ({ waiting }: { waiting: readonly OwnSheet[] }) => (
  <>
    {waiting.map((sheet) => (
      <WaitingSheet key={sheet.agreementId} sheet={sheet} />
    ))}
  </>
);

/** The way to all of one's sheets. */
export const OwnSheetsRow = () => (
  <>
    <SectionHead title="托付照看" />
    <Card>
      <ListRow id="open-own-sheets" onTap={openOwnSheets}>
        <Box>我的委托监护责任确认书</Box>
      </ListRow>
    </Card>
  </>
);
