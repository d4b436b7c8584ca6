// How an attempt came out, as far as its person may know it now.
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { countyOf } from '#shared/kernel/region.ts';
import type { AttemptState, ScoredQuestion } from '#shared/outreach/attempts.ts';
import { isSameClause } from '#shared/outreach/clauses.ts';
import type { Hint, OwnLearning, PaperLine } from '#shared/outreach/views.ts';
import { countyPolicies } from '../../../kernel/outreach-queries.ts';
import { clock, kept } from '../../../kernel/phone.ts';
import { later } from '../../../kernel/platform.ts';
import { oneAttempt, ownHints, ownLearning } from '../../../kernel/quiz-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { lostAttempt } from '../parts/attempt-words.ts';
import { LearningBanner } from '../parts/learning-banner.tsx';
import { StartSheet } from '../parts/start-sheet.tsx';
import { namedClause } from './clause-titles.ts';
import { NotHandedIn, OnlyIn } from './not-yet.tsx';
import { titleOf } from './result-words.ts';
import { Scored } from './scored.tsx';

/** What an attempt has failed becomes a hint a moment after it was handed in. */
const HINTS_LAG_MS = 3_000;

const useHints = (questions: readonly ScoredQuestion[]): readonly Hint[] => {
  const reading = useRead(ownHints);
  const hints = reading.answer?.value.hints ?? [];
  const isLacking =
    reading.state === 'fresh' &&
    questions.some(
      ({ isRight, clause }) => !isRight && !hints.some((hint) => isSameClause(hint.clause, clause)),
    );
  const hasAskedAgain = useRef(false);
  useEffect(() => {
    if (!isLacking || hasAskedAgain.current) return;
    hasAskedAgain.current = true;
    return later(HINTS_LAG_MS, reading.again);
  }, [isLacking, reading.again]);
  return hints;
};

/** The paper where its person may try once more. */
const paperAgain = (attempt: AttemptState, own: OwnLearning | undefined): PaperLine | undefined => {
  const { paperId, contestId, n, result } = attempt;
  const paper = own?.papers.find((one) => one.paper.paperId === paperId)?.paper;
  const isOver = !paper || paper.withdrawn || paper.closeAt <= clock.at();
  return isOver || contestId !== undefined || result?.passed || n >= paper.attempts ? undefined : paper;
};

const Inner = ({ attempt, session }: { attempt: AttemptState; session: Session }) => {
  const { result, contestId } = attempt;
  const questions = result?.questions ?? [];
  const hints = useHints(questions);
  const own = kept.find(ownLearning)?.value;
  const policies = kept.find(countyPolicies(countyOf(session.region)))?.value.policies ?? [];
  if (!result) return <NotHandedIn attempt={attempt} />;
  if (!result.questions && contestId !== undefined)
    return (
      <OnlyIn
        contestId={contestId}
        contest={own?.contests.find(({ contest }) => contest.contestId === contestId)?.contest}
      />
    );
  return (
    <Scored
      attempt={attempt}
      result={result}
      questions={questions}
      role={session.role}
      nameOf={({ clause }) => namedClause(clause, [...hints, ...(own?.hints ?? [])], policies)}
    />
  );
};

type DockProps = Readonly<{ paper: PaperLine | undefined; onAgain: () => void }>;

const Dock = ({ paper, onAgain }: DockProps) =>
  paper ? (
    <Box className="btns">
      <Button id="done" kind="plain" onTap={goBack}>
        完成
      </Button>
      <Button id="try-again" onTap={onAgain}>
        再答一次
      </Button>
    </Box>
  ) : (
    <Button id="done" onTap={goBack}>
      完成
    </Button>
  );

const Result = ({ attemptId, session }: { attemptId: string; session: Session }) => {
  const reading = useRead(oneAttempt(attemptId));
  const [again, setAgain] = useState(false);
  const attempt = reading.answer?.value;
  const paper = attempt && paperAgain(attempt, kept.find(ownLearning)?.value);
  return (
    <Page
      id="result"
      title={attempt ? titleOf(attempt) : '答题结果'}
      within="learning"
      banner={<LearningBanner reading={reading} />}
      {...(attempt?.result && { dock: <Dock paper={paper} onAgain={() => setAgain(true)} /> })}
    >
      {attempt ? (
        <Inner attempt={attempt} session={session} />
      ) : (
        <Box className="gap">
          <NotRead reading={reading} words="正在取成绩" lost={lostAttempt} />
        </Box>
      )}
      {again && attempt && paper && (
        <StartSheet
          personId={session.person.personId}
          title={attempt.title}
          paper={paper}
          n={attempt.n + 1}
          onClose={() => setAgain(false)}
          onRefused={reading.again}
        />
      )}
    </Page>
  );
};

export default function ResultPage() {
  const { attempt = '' } = useRouter().params;
  return <Gate>{(session) => <Result key={attempt} attemptId={attempt} session={session} />}</Gate>;
}
