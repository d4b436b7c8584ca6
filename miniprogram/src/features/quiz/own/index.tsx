// 学习和竞答: what is to be done in one sentence, then what may be sat, what to remember, the hours of the year, and what was.
import { type ReactNode, useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { OwnLearning } from '#shared/outreach/views.ts';
import { openPolicies } from '../../../kernel/outreach-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { ownLearning } from '../../../kernel/quiz-queries.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { ownTrainings } from '../../../kernel/training-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { LearningBanner } from '../parts/learning-banner.tsx';
import { sayLearning, untoldIn } from '../parts/learning-words.ts';
import { StartSheet } from '../parts/start-sheet.tsx';
import { type Held, useOnThisPhone } from '../parts/use-on-this-phone.ts';
import { type Due, dueIn } from './due.ts';
import { ContestCard, HandedInRows, PaperCard, SittingCard, type Wish } from './due-cards.tsx';
import { HoursRow } from './hours-row.tsx';
import { AttemptRows, ChangedRows, HintRows } from './learnt.tsx';

type ListsProps = Readonly<{ due: Due; held: Held; onStart: (wish: Wish) => void }>;

const DueCards = ({ due, held, onStart }: ListsProps) => {
  const hasSitting = due.sitting.length > 0;
  return (
    <>
      <HandedInRows handedIn={held.handedIn} />
      {due.sitting.map((one) => (
        <SittingCard
          key={one.attemptId}
          {...one}
          sitting={held.sitting.find(({ attempt }) => attempt.attemptId === one.attemptId)}
        />
      ))}
      {due.papers.map((own, n) => (
        <PaperCard key={own.paper.paperId} own={own} isFirst={n === 0 && !hasSitting} onStart={onStart} />
      ))}
      {due.contests.length > 0 && <SectionHead title="竞赛" />}
      {due.contests.map(({ own, standing }, n) => (
        <ContestCard
          key={own.contest.contestId}
          own={own}
          standing={standing}
          isFirst={n === 0 && !hasSitting && due.papers.length === 0}
          onStart={onStart}
        />
      ))}
    </>
  );
};

const Nothing = () => (
  <EmptyState
    id="nothing-due"
    bold="发了卷子会提醒您"
    plain="县里发来的卷子和竞赛会出现在这里。现在可以先看看政策。"
    action={{ word: '看政策', onTap: openPolicies }}
  />
);

type Parts = Readonly<{ main: ReactNode; beside: ReactNode; last: ReactNode }>;

/** On a phone one under the other, at a desk what is to be remembered beside what is to be done. */
const Laid = ({ main, beside, last }: Parts) =>
  useWide() ? (
    <Box className="learning-cols">
      <Box className="main-col">
        {main}
        {last}
      </Box>
      <Box className="learning-side">{beside}</Box>
    </Box>
  ) : (
    <>
      {main}
      {beside}
      {last}
    </>
  );

const Learning = ({ session }: { session: Session }) => {
  const reading = useRead(ownLearning, ({ readAt }) => clock.learn(readAt));
  const trainings = useRead(ownTrainings);
  const held = useOnThisPhone();
  const [wish, setWish] = useState<Wish>();
  const { answer, state } = reading;
  const own: OwnLearning | undefined = answer?.value;
  const due = own && dueIn(own, held.sitting, clock.at());
  const isNothing = due && due.count === 0 && held.handedIn.length === 0;
  return (
    <Page
      id="learning"
      place="learning"
      title="学习和竞答"
      full
      banner={<LearningBanner reading={reading} />}
    >
      <Box className="lead">
        <Box as="h1" id="learning-say" className="say">
          {own ? sayLearning(own, held.counts, clock.at()) : '学习和竞答'}
        </Box>
        {answer && state !== 'fresh' && (
          <Box className="cap">{`内容更新于 ${sayMoment(answer.readAt, clock.today())}`}</Box>
        )}
      </Box>
      {!own && <NotRead reading={reading} words="正在取您的卷子" />}
      {own && due && (
        <Laid
          main={isNothing ? <Nothing /> : <DueCards due={due} held={held} onStart={setWish} />}
          beside={
            <>
              <HintRows hints={own.hints} />
              <HoursRow trainings={trainings.answer?.value} />
              <ChangedRows changed={own.changed} />
            </>
          }
          last={<AttemptRows attempts={own.attempts} untold={untoldIn(own, clock.today())} />}
        />
      )}
      {wish && (
        <StartSheet
          {...wish}
          personId={session.person.personId}
          onClose={() => setWish(undefined)}
          onRefused={reading.again}
        />
      )}
    </Page>
  );
};

export default function LearningPage() {
  return <Gate>{(session) => <Learning key={session.role + session.region} session={session} />}</Gate>;
}
