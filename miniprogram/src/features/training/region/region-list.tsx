// A place's sessions: at a desk a table, on a phone rows; each opens its list of people.
import { hoursIn } from '#shared/training/hours.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { openRoom } from '../../../kernel/training-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { sayForWhom, sayWhen } from '../parts/training-words.ts';
import { saySeatsOf, stateOf } from './region-lines.ts';

const toneOf = (state: string): 'plain' | 'warn' | 'act' =>
  state === '已取消' ? 'warn' : state === '已结束' ? 'plain' : 'act';

const State = ({ line }: { line: TrainingLine }) => {
  const state = stateOf(line, clock.at());
  return <Chip tone={toneOf(state)}>{state}</Chip>;
};

const columnsOn = (today: string): readonly Column<TrainingLine>[] => [
  { key: 'when', head: '时间', width: 176, cell: (line) => sayWhen(line, today) },
  { key: 'title', head: '培训', cell: ({ title }) => title },
  { key: 'whom', head: '对象', width: 190, cell: sayForWhom },
  { key: 'place', head: '地点', width: 176, cell: ({ place }) => place },
  { key: 'hours', head: '学时', width: 64, cell: ({ minutes }) => hoursIn(minutes) },
  {
    key: 'seats',
    head: '报名',
    width: 84,
    right: true,
    cell: ({ enrolled, capacity }) => (
      <>
        {enrolled}
        <Words className="c3">{` / ${capacity}`}</Words>
      </>
    ),
  },
  { key: 'state', head: '', width: 68, cell: (line) => <State line={line} /> },
];

const Row = ({ line }: { line: TrainingLine }) => (
  <ListRow id={`training-${line.trainingId}`} onTap={() => openRoom(line.trainingId)}>
    <Box className="row wrap">
      <Box className="b own-name">{line.title}</Box>
      <State line={line} />
    </Box>
    <Box className="sub">{`${sayWhen(line, clock.today())}，${line.place}`}</Box>
    <Box className="sub">{saySeatsOf(line)}</Box>
  </ListRow>
);

type ListProps = Readonly<{ id: string; title: string; lines: readonly TrainingLine[]; wide: boolean }>;

/** The sessions under their head; nothing where there is none. */
export const RegionList = ({ id, title, lines, wide }: ListProps) =>
  lines.length === 0 ? null : (
    <>
      <SectionHead title={title} />
      {wide ? (
        <Table
          id={id}
          label={title}
          columns={columnsOn(clock.today())}
          rows={lines}
          keyOf={({ trainingId }) => trainingId}
          onOpen={({ trainingId }) => openRoom(trainingId)}
        />
      ) : (
        <Card id={id}>
          {lines.map((line) => (
            <Row key={line.trainingId} line={line} />
          ))}
        </Card>
      )}
    </>
  );
