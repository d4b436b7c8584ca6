// Papers and contests by how they stand at a moment: open, still to come, closed, withdrawn; what is open stands first.
import type { ContestLine, PaperLine, RegionPapers } from '#shared/outreach/views.ts';
import { sayCount } from '../../../kernel/say.ts';

export const standings = ['open', 'to_come', 'closed', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

export const standingNames = {
  open: '正在开放',
  to_come: '还没开放',
  closed: '已截止',
  withdrawn: '已停用',
} as const satisfies Record<Standing, string>;

type Window = Readonly<{ openAt: string; closeAt: string }>;

const inWindow = ({ openAt, closeAt }: Window, now: string): Standing =>
  now < openAt ? 'to_come' : now < closeAt ? 'open' : 'closed';

/** How a paper stands at a moment. */
export const standingOfPaper = (paper: PaperLine, now: string): Standing =>
  paper.withdrawn ? 'withdrawn' : inWindow(paper, now);

/** How a contest stands at a moment. */
export const standingOfContest = (contest: ContestLine, now: string): Standing =>
  contest.status === 'cancelled'
    ? 'withdrawn'
    : contest.status === 'open'
      ? inWindow(contest, now)
      : 'closed';

/** One line of the list. */
export type SetLine = Readonly<{ key: string; title: string; standing: Standing } & Window> &
  (Readonly<{ kind: 'paper'; paper: PaperLine }> | Readonly<{ kind: 'contest'; contest: ContestLine }>);

const inOrder = (a: SetLine, b: SetLine): number => {
  const by = standings.indexOf(a.standing) - standings.indexOf(b.standing);
  if (by !== 0) return by;
  // What ends first comes first while it can still be sat; of what is over, the latest.
  return a.standing === 'open' || a.standing === 'to_come'
    ? a.closeAt.localeCompare(b.closeAt)
    : b.closeAt.localeCompare(a.closeAt);
};

/** Everything of a region in one list. */
export const setLines = ({ papers, contests }: RegionPapers, now: string): readonly SetLine[] =>
  [
    ...papers.map(
      (paper): SetLine => ({
        kind: 'paper',
        key: paper.paperId,
        title: paper.title,
        standing: standingOfPaper(paper, now),
        openAt: paper.openAt,
        closeAt: paper.closeAt,
        paper,
      }),
    ),
    ...contests.map(
      (contest): SetLine => ({
        kind: 'contest',
        key: contest.contestId,
        title: contest.title,
        standing: standingOfContest(contest, now),
        openAt: contest.openAt,
        closeAt: contest.closeAt,
        contest,
      }),
    ),
  ].sort(inOrder);

const counted = (lines: readonly SetLine[], standing: Standing, kind: SetLine['kind']): number =>
  lines.filter((line) => line.standing === standing && line.kind === kind).length;

const sayBoth = (papers: number, contests: number): string =>
  [papers > 0 && sayCount(papers, '份卷子'), contests > 0 && sayCount(contests, '场竞赛')]
    .filter((words) => words !== false)
    .join('、');

/** The sentence above the list. */
export const saySet = (lines: readonly SetLine[]): string => {
  const open = sayBoth(counted(lines, 'open', 'paper'), counted(lines, 'open', 'contest'));
  const toCome = sayBoth(counted(lines, 'to_come', 'paper'), counted(lines, 'to_come', 'contest'));
  if (open !== '') return `正在开放：${open}`;
  if (toCome !== '') return `现在没有开放的，还有${toCome}没到时间`;
  return lines.length === 0 ? '还没有出过卷子' : '现在没有开放的卷子和竞赛';
};
