// What may be begun or gone on with stands on a card with the one thing to do.
import type { ReactNode } from 'react';
import type { PaperLine } from '#shared/outreach/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { purposeNames, sayAt, sayWindow } from '../../../kernel/policy-words.ts';
import { openAttempt, openContest } from '../../../kernel/quiz-ways.ts';
import { sayCount } from '../../../kernel/say.ts';
import { isAnswered, type Sitting } from '../../../kernel/sitting.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import {
  type ContestStanding,
  isRunning,
  type OwnContest,
  type OwnPaper,
  sayPaper,
  sayUntil,
} from '../parts/learning-words.ts';

type DueProps = Readonly<{
  id: string;
  chip: string;
  isActive?: boolean;
  title: string;
  lines: readonly string[];
  children: ReactNode;
}>;

const DueCard = ({ id, chip, isActive = false, title, lines, children }: DueProps) => (
  <Box id={id} className={isActive ? 'card in asks' : 'card in'}>
    <Chip tone={isActive ? 'act' : 'plain'}>{chip}</Chip>
    <Box as="h2" className="card-name asks-name">
      {title}
    </Box>
    {lines.map((words) => (
      <Box key={words} className="sm c2">
        {words}
      </Box>
    ))}
    <Box className="gap">{children}</Box>
  </Box>
);

const sayAnswered = (sitting: Sitting): string => {
  const { questions } = sitting.attempt;
  const answered = questions.filter((question) => isAnswered(sitting, question)).length;
  return `共 ${sayCount(questions.length, '题')}，答了 ${sayCount(answered, '题')}`;
};

/** An attempt that was begun: on this phone, or on another. */
export const SittingCard = ({
  attemptId,
  title,
  deadlineAt,
  sitting,
}: {
  attemptId: string;
  title: string;
  deadlineAt: string | undefined;
  sitting: Sitting | undefined;
}) => (
  <DueCard
    id={`sitting-${attemptId}`}
    chip="没答完"
    isActive
    title={title}
    lines={[
      ...(sitting ? [sayAnswered(sitting)] : []),
      deadlineAt === undefined
        ? '不计时，什么时候答完都行'
        : `${sayAt(deadlineAt, clock.today())}\u00a0到时间，现在还在计时`,
    ]}
  >
    <Button id={`go-on-${attemptId}`} onTap={() => openAttempt(attemptId)}>
      接着答
    </Button>
  </DueCard>
);

/** A finished attempt that the server has not taken. */
export const HandedInRows = ({ handedIn }: { handedIn: readonly Sitting[] }) =>
  handedIn.length === 0 ? null : (
    <>
      <SectionHead title="答完了，还没有送到" />
      <Card id="handed-in-rows">
        {handedIn.map(({ attempt }) => (
          <ListRow
            key={attempt.attemptId}
            id={`handed-in-${attempt.attemptId}`}
            onTap={() => openAttempt(attempt.attemptId)}
          >
            <Box className="b">{attempt.title}</Box>
            <Box className="sub">存在手机里，点开看送到了没有</Box>
          </ListRow>
        ))}
      </Card>
    </>
  );

export type Wish = Readonly<{ title: string; paper: PaperLine; contestId?: string; n: number }>;
type WishProps = Readonly<{ isFirst: boolean; onStart: (wish: Wish) => void }>;

/** A paper that may be begun. */
export const PaperCard = ({ own, isFirst, onStart }: WishProps & Readonly<{ own: OwnPaper }>) => {
  const { paper, tried } = own;
  return (
    <DueCard
      id={`paper-${paper.paperId}`}
      chip={purposeNames[paper.purpose]}
      title={paper.title}
      lines={[sayPaper(paper), sayUntil(own, clock.today())]}
    >
      <Button
        id={`start-${paper.paperId}`}
        kind={isFirst ? 'main' : 'plain'}
        onTap={() => onStart({ title: paper.title, paper, n: tried + 1 })}
      >
        {tried > 0 ? '再答一次' : '开始'}
      </Button>
    </DueCard>
  );
};

const contestChips = {
  sitting: '没答完',
  to_do: '可以参加',
  not_yet: '还没开始',
  in: '交上了',
  timed_out: '时间到了',
  missed: '没有参加',
  cancelled: '已取消',
} as const satisfies Record<ContestStanding, string>;

type ContestProps = WishProps & Readonly<{ own: OwnContest; standing: ContestStanding }>;

/** A contest: its window, whether one is in, and its places. */
export const ContestCard = ({ own, standing, isFirst, onStart }: ContestProps) => {
  const { contest, paper } = own;
  const { contestId, title } = contest;
  const today = clock.today();
  return (
    <DueCard
      id={`contest-${contestId}`}
      chip={contestChips[standing]}
      title={title}
      lines={[sayWindow(contest.openAt, contest.closeAt, today), `${sayPaper(paper)}，只能答一次`]}
    >
      <Box className="btns">
        {standing !== 'not_yet' && standing !== 'cancelled' && (
          <Button id={`ranks-${contestId}`} kind="plain" onTap={() => openContest(contestId)}>
            {isRunning(contest, clock.at()) ? '看名次' : '看结果'}
          </Button>
        )}
        {standing === 'to_do' && (
          <Button
            id={`start-${contestId}`}
            kind={isFirst ? 'main' : 'plain'}
            onTap={() => onStart({ title, paper, contestId, n: 1 })}
          >
            开始
          </Button>
        )}
      </Box>
    </DueCard>
  );
};
