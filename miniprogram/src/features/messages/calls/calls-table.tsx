// At a desk the calls are a table, and the one chosen stands beside it with what to say and how it went.
import type { CallLine } from '#shared/notifications/views.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Side } from '../../../ui/side.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { CallBody } from './call-body.tsx';
import { By, Reason } from './call-rows.tsx';
import { nameOf, outcomeNames, reasonNames, type Speaker, sayWho } from './call-words.ts';
import { takeBack } from './note-call.ts';
import type { ShownCall } from './shown-calls.ts';

const Why = ({ line }: { line: CallLine }) => (
  <Words className={line.reason === 'needs_help' ? 'late' : ''}>{reasonNames[line.reason]}</Words>
);

const columns: readonly Column<ShownCall>[] = [
  { key: 'name', head: '打给谁', width: 116, cell: ({ line }) => nameOf(line) },
  { key: 'who', head: '是谁', width: 168, cell: ({ line }) => sayWho(line) },
  { key: 'why', head: '为什么', cell: ({ line }) => <Why line={line} /> },
  {
    key: 'tries',
    head: '打过',
    width: 84,
    right: true,
    cell: ({ line: { tries } }) => (tries > 0 ? sayCount(tries, '次') : <Words className="c3">—</Words>),
  },
  {
    key: 'by',
    head: '什么时候前 ▴',
    width: 160,
    right: true,
    sorted: true,
    cell: ({ line, noted }) =>
      noted ? <Chip tone="act">{outcomeNames[noted.outcome]}</Chip> : <By line={line} />,
  },
];

type TableProps = Readonly<{
  calls: readonly ShownCall[];
  chosen: string | undefined;
  onChoose: (callId: string | undefined) => void;
}>;

/** The calls at a desk. */
export const CallsTable = ({ calls, chosen, onChoose }: TableProps) => (
  <Table
    id="calls-table"
    label="要打的电话"
    columns={columns}
    rows={calls}
    keyOf={({ line }) => line.callId}
    chosen={chosen}
    onOpen={({ line }) => onChoose(line.callId)}
    onLeave={() => onChoose(undefined)}
  />
);

type SideProps = Readonly<{ call: ShownCall; speaker: Speaker; onClose: () => void }>;

/** One call beside the table. */
export const CallSide = ({ call: { line, noted }, speaker, onClose }: SideProps) => (
  <Side id="call-side" title={nameOf(line)} onClose={onClose}>
    <Box className="sm c2">{sayWho(line)}</Box>
    <Box className="row call-head">
      <Box className="grow">
        <Reason line={line} />
      </Box>
      <By line={line} />
    </Box>
    {noted ? (
      <Banner
        id="call-noted"
        icon="tick"
        boxed
        bold={`记下了：${outcomeNames[noted.outcome]}`}
        plain={noted.isHeld ? '几秒钟里还能撤回。' : '待送出，有网自动送。'}
        {...(noted.isHeld && { action: { word: '撤回', onTap: () => takeBack(noted) } })}
      />
    ) : (
      <CallBody key={line.callId} line={line} speaker={speaker} />
    )}
  </Side>
);
