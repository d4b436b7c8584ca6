// One thing that happened to a child: when, what, and who wrote it.
import { countyDate } from '#shared/kernel/time.ts';
import type { TimelineEntry } from '#shared/visits/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { openCorrect } from '../../../kernel/ways.ts';
import { nextStepNames, sayFindings, visitKindNames } from '../../../kernel/words.ts';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Chip, ColourChip } from '../../../ui/chips.tsx';
import { sayPresence } from './presence-words.ts';

export type TimelineRowProps = Readonly<{
  childId: string;
  one: TimelineEntry;
  last: boolean;
  /** A visit that a later correction has replaced. */
  replaced: boolean;
  canCorrect: boolean;
}>;

const dateOf = ({ at, entry }: TimelineEntry): string => {
  if (entry.kind === 'visit') return entry.visitedOn;
  if (entry.kind === 'colour') return entry.on;
  if (entry.kind === 'began') return entry.openedOn;
  return entry.kind === 'ended' ? entry.closedOn : countyDate(at);
};

const cameDue = {
  remind: '走访快到期',
  overdue: '过了走访的日子',
  escalate: '过期多日，已报督导员',
} as const;

const What = ({ entry }: { entry: TimelineEntry['entry'] }) => {
  const today = clock.today();
  switch (entry.kind) {
    case 'visit':
      return (
        <>
          {entry.corrects ? '更正走访' : visitKindNames[entry.visitKind]}
          <Sep />
          {sayPresence(entry.presence)}
        </>
      );
    case 'colour':
      return (
        <Box className="row">
          {entry.from && <ColourChip colour={entry.from} mini />}
          <Words className={entry.from ? 'to' : 'to first'}>{entry.from ? '改为' : '定为'}</Words>
          <ColourChip colour={entry.to} mini />
        </Box>
      );
    case 'came_due':
      return <>{cameDue[entry.matter]}</>;
    case 'moved':
      return <>转到{entry.villageName}</>;
    case 'began':
      return <>建档，开始走访</>;
    case 'ended':
      return <>结案，不再走访（{sayDate(entry.closedOn, today)}）</>;
  }
};

const Detail = ({ one: { entry, byName }, replaced }: { one: TimelineEntry; replaced: boolean }) => {
  const today = clock.today();
  if (entry.kind === 'colour')
    return (
      <Box className="sm c2">{entry.because.length > 0 ? sayFindings(entry.because) : '没有要担心的了'}</Box>
    );
  if (entry.kind === 'came_due') return <Box className="sm c2">应在 {sayDate(entry.dueOn, today)}前走访</Box>;
  if (entry.kind !== 'visit' || replaced) return null;
  const next = entry.nextStep === 'none' ? '' : `下一步：${nextStepNames[entry.nextStep]}`;
  return (
    <Box className="sm c2">
      {entry.note && <Box className="keep">{entry.note}</Box>}
      {next && <Box>{next}</Box>}
      {byName && <Box className="c3">{byName}</Box>}
    </Box>
  );
};

/** One row of the timeline. */
export const TimelineRow = ({ childId, one, last, replaced, canCorrect }: TimelineRowProps) => {
  const { entry } = one;
  return (
    <Box className={last ? 'ev last' : 'ev'} id={`happened-${one.version}-${entry.kind}`}>
      <Box className="d">
        {sayDate(dateOf(one), clock.today())
          .split(/(?<=年)/)
          .map((part) => (
            <Box key={part}>{part}</Box>
          ))}
      </Box>
      <Box className={entry.kind === 'came_due' ? 'dot open' : 'dot'} />
      <Box className="grow">
        <Box className={replaced ? 'c3' : ''}>
          <What entry={entry} />
        </Box>
        <Detail one={one} replaced={replaced} />
        {entry.kind === 'visit' && !replaced && canCorrect && (
          <WordButton id={`correct-${entry.visitId}`} onTap={() => openCorrect(childId, entry.visitId)}>
            更正
          </WordButton>
        )}
      </Box>
      {replaced && <Chip>已更正</Chip>}
    </Box>
  );
};
