// The county sees who opened a file of another town, why, and whether it is still open; the newest first.
import type { BrokenGlasses } from '#shared/access/glass.ts';
import type { Session } from '#shared/access/sign-in.ts';
import { groundNames } from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { brokenGlasses } from '../../../kernel/queries.ts';
import { sayCount, sayMoment } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { openChild } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { useWide } from '../../../ui/use-wide.ts';

const MEANS = '督导员紧急时可以看别镇孩子的档案，3\u00a0小时后自动关上，每次都记在这里，家长也看得到。';

type Glass = BrokenGlasses['glasses'][number];

const isOpen = ({ untilAt }: Glass, at: string): boolean => at < untilAt;

const Standing = ({ glass }: { glass: Glass }) =>
  isOpen(glass, clock.at()) ? (
    <Words className="late">{`开到 ${sayMoment(glass.untilAt, clock.today())}`}</Words>
  ) : (
    <Words className="c3">已关上</Words>
  );

const columnsOn = (today: string): readonly Column<Glass>[] => [
  {
    key: 'at',
    head: '打开于 ▾',
    width: 116,
    sorted: true,
    cell: ({ brokenAt }) => sayMoment(brokenAt, today),
  },
  { key: 'who', head: '谁', width: 84, cell: ({ name }) => name },
  { key: 'from', head: '哪个镇的', width: 96, cell: ({ regionName }) => regionName },
  { key: 'village', head: '看的是哪个村的孩子', width: 148, cell: ({ villageName }) => villageName },
  { key: 'ground', head: '原因', width: 112, cell: ({ ground }) => groundNames[ground] },
  { key: 'reason', head: '说明', cell: ({ reason }) => reason ?? '—' },
  { key: 'state', head: '现在', width: 116, cell: (glass) => <Standing glass={glass} /> },
];

const sayGlasses = (glasses: readonly Glass[]): string => {
  if (glasses.length === 0) return '没有人紧急打开过别镇的档案';
  const open = glasses.filter((glass) => isOpen(glass, clock.at())).length;
  return open > 0
    ? `${sayCount(open, '份档案')}正被紧急打开`
    : `紧急打开 ${sayCount(glasses.length, '次')}，都已关上`;
};

const Glasses = ({ session }: { session: Session }) => {
  const reading = useRead(brokenGlasses(session.region));
  const wide = useWide();
  const today = clock.today();
  const { answer } = reading;
  const glasses = answer?.value.glasses ?? [];
  return (
    <Page
      id="glasses"
      place="glasses"
      title="紧急打开"
      flush={!wide}
      full
      banner={<OutboxBanner reading={reading} />}
    >
      <Box className={wide ? '' : 'pad'}>
        <Box className="lead">
          <Box as="h1" id="glasses-state" className="say">
            {answer ? sayGlasses(glasses) : '紧急打开'}
          </Box>
          {glasses.length > 0 && <Box className="sm c2">{MEANS}</Box>}
        </Box>
        {answer && glasses.length === 0 && (
          <EmptyState
            id="no-glasses"
            bold="一次也没有"
            plain="督导员遇到紧急情况打开别镇的档案，会马上出现在这里。"
          />
        )}
        {!answer && <NotRead reading={reading} words="正在取记录" />}
      </Box>
      {glasses.length > 0 &&
        (wide ? (
          <Table
            id="glasses-table"
            label="紧急打开"
            columns={columnsOn(today)}
            rows={glasses}
            keyOf={({ glassId }) => glassId}
            onOpen={({ childId }) => openChild(childId)}
          />
        ) : (
          <Strip>
            {glasses.map((glass) => (
              <ListRow
                key={glass.glassId}
                id={`glass-${glass.glassId}`}
                onTap={() => openChild(glass.childId)}
              >
                <Box className="row">
                  <Box className="b grow">{`${glass.name}，${glass.regionName}`}</Box>
                  <Box className="sm">
                    <Standing glass={glass} />
                  </Box>
                </Box>
                <Box className="sub">
                  {`${sayMoment(glass.brokenAt, today)} 看了${glass.villageName}一个孩子的档案`}
                </Box>
                <Box className="sub">
                  {groundNames[glass.ground]}
                  {glass.reason !== undefined && `：${glass.reason}`}
                </Box>
              </ListRow>
            ))}
          </Strip>
        ))}
    </Page>
  );
};

export default function GlassesPage() {
  return <Gate>{(session) => <Glasses session={session} />}</Gate>;
}
