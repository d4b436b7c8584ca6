// What happened to a child, the latest first: visits, colours, dates that came up; what waits to be sent stands on top.
import type { Timeline } from '#shared/visits/contract.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { EmptyState, Skeleton } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import type { ShownLine } from '../../visits/list/shown-line.ts';
import { sayPresence } from './presence-words.ts';
import { TimelineRow } from './timeline-row.tsx';

export type HappenedProps = Readonly<{
  childId: string;
  told: Reading<Timeline>;
  shown: ShownLine | undefined;
  canCorrect: boolean;
}>;

const Waiting = ({ shown, last }: { shown: ShownLine; last: boolean }) => {
  const entry = shown.waiting ?? shown.refused;
  const visit = RecordVisit.safeParse(entry?.data);
  if (!entry || !visit.success) return null;
  const { visitedOn, presence } = visit.data;
  return (
    <Box className={last ? 'ev last' : 'ev'} id="waiting-visit">
      <Box className="d">{sayDate(visitedOn, clock.today())}</Box>
      <Box className="dot open" />
      <Box className="grow">
        <Box>{`${entry.about.what === 'correct' ? '更正走访' : '走访'}，${sayPresence(presence)}`}</Box>
      </Box>
      <Chip tone={shown.waiting ? 'plain' : 'warn'}>{shown.waiting ? '待送出' : '没有办成'}</Chip>
    </Box>
  );
};

/** The first tab of a file. */
export const Happened = ({ childId, told, shown, canCorrect }: HappenedProps) => {
  const entries = told.answer?.value.entries ?? [];
  const latestOf = new Map<string, number>();
  for (const { version, entry } of entries) {
    if (entry.kind === 'visit')
      latestOf.set(entry.visitId, Math.max(version, latestOf.get(entry.visitId) ?? 0));
  }
  const pending = shown !== undefined && (shown.waiting ?? shown.refused) !== undefined;
  if (!told.answer && !pending) {
    return (
      <Box className="pad" style={{ paddingTop: 12 }}>
        {told.state === 'loading' && <Skeleton id="loading-timeline" words="正在取孩子的经过" />}
        <ReadTrouble reading={told} />
      </Box>
    );
  }
  return (
    <Box className="tl" id="timeline">
      {shown && <Waiting shown={shown} last={entries.length === 0} />}
      {entries.map((one, index) => (
        <TimelineRow
          key={`${one.version}/${one.entry.kind}`}
          childId={childId}
          one={one}
          last={index === entries.length - 1}
          replaced={one.entry.kind === 'visit' && latestOf.get(one.entry.visitId) !== one.version}
          canCorrect={canCorrect}
        />
      ))}
      {told.answer && entries.length === 0 && !pending && (
        <EmptyState id="nothing-yet" bold="还没有经过" plain="第一次走访以后，这里会一条一条记下来。" />
      )}
    </Box>
  );
};
