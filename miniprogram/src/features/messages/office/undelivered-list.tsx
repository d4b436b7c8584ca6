// Messages that no way could carry: whom they were for, which, and why in plain words; each opens how it went.
import type { UndeliveredLine } from '#shared/notifications/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { reasonOf, standingNames, titleOf } from '../parts/told-words.ts';

const How = ({ line: { ending } }: { line: UndeliveredLine }) => (
  <Chip tone="warn">{standingNames[ending]}</Chip>
);

const columns: readonly Column<UndeliveredLine>[] = [
  { key: 'name', head: '给谁', width: 92, cell: ({ name }) => name },
  { key: 'template', head: '提醒', width: 156, cell: ({ template }) => titleOf(template) },
  { key: 'place', head: '地方', width: 128, cell: ({ regionName }) => regionName },
  { key: 'how', head: '结果', width: 92, cell: (line) => <How line={line} /> },
  { key: 'why', head: '为什么', cell: ({ reason }) => reasonOf(reason).why },
  {
    key: 'at',
    head: '什么时候 ▾',
    width: 124,
    right: true,
    sorted: true,
    cell: ({ endedAt }) => sayMoment(endedAt, clock.today()),
  },
];

/** Beside the panel the table leaves out what the panel says. */
const BESIDE = ['place', 'how'];

const Row = ({ line, onTap }: { line: UndeliveredLine; onTap: () => void }) => (
  <ListRow id={`undelivered-${line.messageId}`} onTap={onTap}>
    <Box className="row told-row">
      <Words className="b grow">{`${line.name}，${line.regionName}`}</Words>
      <Words className="c3 sm nb">{sayMoment(line.endedAt, clock.today())}</Words>
    </Box>
    <Box className="sm">{titleOf(line.template)}</Box>
    <Box className="sub told-line">
      <How line={line} />
      <Words className="told-why">{reasonOf(line.reason).why}</Words>
    </Box>
  </ListRow>
);

type ListProps = Readonly<{
  lines: readonly UndeliveredLine[];
  isCounty: boolean;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (messageId: string | undefined) => void;
}>;

const None = ({ isCounty }: { isCounty: boolean }) => (
  <EmptyState
    id="none-undelivered"
    bold={isCounty ? '市里的人都收到了' : '没有送不到的'}
    plain={isCounty ? '各镇的在各镇里看，点“按镇看”里的一行。' : '发不出去的提醒会列在这里，再发一次就行。'}
  />
);

/** The list under its heading. */
export const UndeliveredList = ({ lines, isCounty, wide, chosen, onChoose }: ListProps) => (
  <Box id="undelivered">
    <SectionHead
      title={isCounty ? '没有送到市里的人' : '没有送到的'}
      {...(lines.length > 0 && { note: <Words>不分月份，最近的在前</Words> })}
    />
    {lines.length === 0 && <None isCounty={isCounty} />}
    {lines.length > 0 &&
      (wide ? (
        <Table
          id="undelivered-table"
          label="没有送到的"
          columns={columns.filter(({ key }) => chosen === undefined || !BESIDE.includes(key))}
          rows={lines}
          keyOf={({ messageId }) => messageId}
          chosen={chosen}
          onOpen={({ messageId }) => onChoose(messageId)}
          onLeave={() => onChoose(undefined)}
        />
      ) : (
        <Card>
          {lines.map((line) => (
            <Row key={line.messageId} line={line} onTap={() => onChoose(line.messageId)} />
          ))}
        </Card>
      ))}
  </Box>
);
