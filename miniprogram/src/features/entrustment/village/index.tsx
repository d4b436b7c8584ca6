// A director's sheets: who has none, who still must sign, what comes back or runs out, the most urgent first.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { VillageSheets } from '#shared/entrustment/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { openTab } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { SheetSide } from '../parts/sheet-side.tsx';
import { sayRule } from '../parts/sheet-words.ts';
import { type Group, groupsMeant, groupsOf, type Line, sayVillage } from './groups.ts';
import { LineRows } from './line-rows.tsx';
import { LackingSide, LineTable } from './line-table.tsx';
import { keyOfLine, nameOfLine } from './line-words.ts';
import { useVillageSheets } from './use-village.ts';

const MOST_TYPED = 12;
/** Fewer are seen at a glance. */
const SEARCHED_FROM = 6;

type HeadProps = Readonly<{
  reading: Reading<VillageSheets>;
  groups: readonly Group[];
  wide: boolean;
  today: string;
}>;

const Head = ({ reading: { answer, state }, groups, wide, today }: HeadProps) => (
  <Box className="lead">
    <Box as="h1" id="village-sheets-state" className="say">
      {answer ? sayVillage(groups) : '委托监护确认书'}
    </Box>
    {answer && (
      <Box className="cap">
        {sayRule(answer.value.policy)}
        {wide && (
          <>
            <Sep />
            方向键选一行，回车打开，Esc 关上
          </>
        )}
        {state !== 'fresh' && (
          <>
            <Sep />
            内容更新于 {sayMoment(answer.readAt, today)}
          </>
        )}
      </Box>
    )}
  </Box>
);

const Nothing = ({ typed }: { typed: string }) =>
  typed === '' ? (
    <EmptyState
      id="no-sheets"
      bold="没有等着签的，也没有快到期的"
      plain="给留守儿童建了档，就会出现在这里。"
      action={{ word: '看全村孩子', onTap: () => openTab('children') }}
    />
  ) : (
    <EmptyState
      id="nobody-found"
      bold={`没有找到“${typed}”`}
      plain="可以输孩子、照看人或者没签的人的姓名。"
    />
  );

type BesideProps = Readonly<{
  line: Line | undefined;
  session: Session;
  today: string;
  again: () => void;
  onClose: () => void;
}>;

const Beside = ({ line, session, today, again, onClose }: BesideProps) => {
  if (!line) return null;
  return line.kind === 'child' ? (
    <LackingSide line={line} today={today} onClose={onClose} />
  ) : (
    <SheetSide
      key={line.sheet.agreementId}
      agreementId={line.sheet.agreementId}
      name={nameOfLine(line)}
      role={session.role}
      onDone={again}
      onClose={onClose}
    />
  );
};

const Village = ({ session }: { session: Session }) => {
  const { reading, sheets } = useVillageSheets(session.region);
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState<string>();
  const wide = useWide();
  const today = clock.today();
  const groups = sheets ? groupsOf(sheets, today) : [];
  const found = groupsMeant(groups, typed);
  const lines = groups.flatMap((group) => group.lines);
  return (
    <Page
      id="village-sheets"
      place="entrustment"
      title={reading.answer?.value.villageName ?? '委托监护'}
      full
      banner={<OutboxBanner reading={reading} />}
      side={
        <Beside
          line={lines.find((line) => keyOfLine(line) === chosen)}
          session={session}
          today={today}
          again={reading.again}
          onClose={() => choose(undefined)}
        />
      }
    >
      <Head reading={reading} groups={groups} wide={wide} today={today} />
      {lines.length >= SEARCHED_FROM && (
        <Box className="search-row" style={{ paddingBottom: 12 }}>
          <Box className="grow">
            <TextLine
              id="sheet-search"
              label="找一份"
              value={typed}
              most={MOST_TYPED}
              hint="孩子、照看人或者没签的人"
              onType={setTyped}
            />
          </Box>
        </Box>
      )}
      {!reading.answer && <NotRead reading={reading} words="正在取村里的确认书" />}
      {reading.answer && found.length === 0 && <Nothing typed={typed.trim()} />}
      {wide && found.length > 0 ? (
        <LineTable
          lines={found.flatMap((group) => group.lines)}
          today={today}
          chosen={chosen}
          onChoose={choose}
        />
      ) : (
        <LineRows groups={found} today={today} />
      )}
    </Page>
  );
};

export default function VillagePage() {
  return <Gate>{(session) => <Village key={session.region} session={session} />}</Gate>;
}
