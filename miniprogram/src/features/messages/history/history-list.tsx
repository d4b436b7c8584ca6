// What one person was sent, the newest first: which, how it stands, by which way, and when it was read; each opens how it went.
import type { HistoryLine } from '#shared/notifications/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { isUndelivered, sayMessage, sayStanding, sayStandingShort, wayNames } from '../parts/told-words.ts';

/** The word of its standing; what reached nobody is told from all else. */
export const StandingChip = ({ line }: { line: HistoryLine }) => {
  const { status, channel, possibly } = line;
  const hasArrived = status === 'sent' && channel !== 'call' && !possibly;
  return (
    <Chip tone={isUndelivered(status) ? 'warn' : hasArrived ? 'act' : 'plain'}>{sayStandingShort(line)}</Chip>
  );
};

const sayIt = (line: HistoryLine): string => sayStanding(line, clock.at(), clock.today());

const columns: readonly Column<HistoryLine>[] = [
  {
    key: 'at',
    head: '什么时候 ▾',
    width: 132,
    sorted: true,
    cell: ({ raisedAt }) => sayMoment(raisedAt, clock.today()),
  },
  { key: 'message', head: '提醒', width: 216, cell: sayMessage },
  { key: 'standing', head: '结果', width: 92, cell: (line) => <StandingChip line={line} /> },
  {
    key: 'way',
    head: '怎么发的',
    width: 92,
    cell: ({ channel }) => (channel ? wayNames[channel] : <Words className="c3">—</Words>),
  },
  { key: 'how', head: '后来', cell: sayIt },
];

const Row = ({ line, onTap }: { line: HistoryLine; onTap: () => void }) => (
  <ListRow id={`message-${line.messageId}`} onTap={onTap}>
    <Box className="row told-row">
      <Words className="b grow">{sayMessage(line)}</Words>
      <Words className="c3 sm nb">{sayMoment(line.raisedAt, clock.today())}</Words>
    </Box>
    <Box className="sub told-line">
      <StandingChip line={line} />
      <Words className="told-why">{sayIt(line)}</Words>
    </Box>
  </ListRow>
);

type ListProps = Readonly<{
  lines: readonly HistoryLine[];
  wide: boolean;
  chosen: string | undefined;
  onChoose: (messageId: string | undefined) => void;
}>;

/** The messages. */
export const HistoryList = ({ lines, wide, chosen, onChoose }: ListProps) =>
  wide ? (
    <Table
      id="history-table"
      label="收过的提醒"
      columns={columns}
      rows={lines}
      keyOf={({ messageId }) => messageId}
      chosen={chosen}
      onOpen={({ messageId }) => onChoose(messageId)}
      onLeave={() => onChoose(undefined)}
    />
  ) : (
    <Card id="history">
      {lines.map((line) => (
        <Row key={line.messageId} line={line} onTap={() => onChoose(line.messageId)} />
      ))}
    </Card>
  );
