// Every sheet a guardian is a party of: what waits for their name on top, then what is under way, what holds and what is over.
import { useEffect } from 'react';
import type { OwnSheets as OwnSheetsAnswer } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { ownSheets } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { turnToStaffSheets } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { NetBanner } from '../parts/net-banner.tsx';
import { ownGroups } from './groups.ts';
import { SheetRows, WaitingSheet } from './sheet-rows.tsx';

const leadOf = (waiting: number): string => {
  if (waiting === 0) return '现在没有等您签的';
  return waiting === 1 ? '有一份等您签' : `有 ${waiting} 份等您签`;
};

const List = ({ sheets }: Pick<OwnSheetsAnswer, 'sheets'>) => {
  const { waits, underWay, standing, ended } = ownGroups(sheets);
  return (
    <>
      <Box className="lead">
        <Box as="h2" className="say" id="own-sheets-say">
          {leadOf(waits.length)}
        </Box>
      </Box>
      {waits.map((sheet) => (
        <WaitingSheet key={sheet.agreementId} sheet={sheet} />
      ))}
      <SheetRows title="正在办的" sheets={underWay} />
      <SheetRows title="有效的" sheets={standing} />
      <SheetRows title="结束了的" sheets={ended} />
    </>
  );
};

const OwnSheets = () => {
  const reading = useRead(ownSheets, ({ readAt }) => clock.learn(readAt));
  const { answer } = reading;
  return (
    <Page id="own-sheets" title="我的确认书" banner={<NetBanner reading={reading} />}>
      {!answer && (
        <Box className="gap">
          <NotRead reading={reading} words="正在取您的确认书" />
        </Box>
      )}
      {answer && answer.value.sheets.length === 0 && (
        <Box className="gap">
          <EmptyState
            id="no-own-sheets"
            bold="您还没有确认书"
            plain="父母要外出、把孩子托给别人照看的，请先告诉村里的儿童主任。他拟好以后，这里会请您来签。"
          />
        </Box>
      )}
      {answer && answer.value.sheets.length > 0 && <List sheets={answer.value.sheets} />}
    </Page>
  );
};

const TurnToStaff = ({ role }: { role: Role }) => {
  useEffect(() => turnToStaffSheets(role), [role]);
  return null;
};

export default function OwnSheetsPage() {
  return <Gate>{({ role }) => (role === 'guardian' ? <OwnSheets /> : <TurnToStaff role={role} />)}</Gate>;
}
