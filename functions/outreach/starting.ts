// An attempt begins when paper, contest and the tries before allow it: the server draws, shuffles and sets the deadline.
import { isMeant } from '#shared/kernel/audience.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { AttemptStanding, KeptQuestion } from '#shared/outreach/attempts.ts';
import { type ClauseRef, isSameClause } from '#shared/outreach/clauses.ts';
import type { ContestStanding } from '#shared/outreach/contests.ts';
import { overOn, quizPolicyOn } from '#shared/outreach/contract.ts';
import { shuffled } from '#shared/outreach/drawing.ts';
import type { PaperSitting, PooledQuestion } from '#shared/outreach/papers.ts';
import type { PracticeQuestions } from '#shared/outreach/policies.ts';
import {
  attemptIdOf,
  type Ordered,
  type Outcome,
  practiceAttemptIdOf,
  type Refused,
} from './attempt-command.ts';

const MINUTE_MS = 60_000;
/** What a practice is called where an attempt has a title. */
const PRACTICE = '练一练';

type Starting = Ordered<'start'>;

const contestBroken = (
  { data, at, actor }: Starting,
  contest: ContestStanding | undefined,
): Refusal<Refused> | undefined => {
  if (!contest) return refuse('contest_not_open');
  if (contest.paperId !== data.paperId) return refuse('contest_of_other_paper');
  if (contest.status === 'cancelled') return refuse('contest_cancelled');
  if (at < contest.openAt) return refuse('contest_not_open');
  if (at >= contest.closeAt) return refuse('contest_closed');
  if (!actor || !isMeant(contest.audience, actor)) return refuse('not_of_audience');
  return data.n > 1 ? refuse('contest_has_one_try') : undefined;
};

const windowBroken = (
  { data, at, actor }: Starting,
  { purpose, openAt, closeAt, audience, attempts }: PaperSitting,
): Refusal<Refused> | undefined => {
  // What is asked in a contest is asked nowhere else.
  if (purpose === 'contest') return refuse('contest_not_open');
  if (at < openAt) return refuse('paper_not_open');
  if (at >= closeAt) return refuse('paper_closed');
  if (!actor || !isMeant(audience, actor)) return refuse('not_of_audience');
  return data.n > attempts ? refuse('attempts_used_up') : undefined;
};

// Once nobody can hand it in any more, a try that was left need not be waited for.
const beforeBroken = (
  { data, at }: Starting,
  before: AttemptStanding | undefined,
): Refusal<Refused> | undefined => {
  if (data.n === 1) return undefined;
  const isOver = before && (before.status !== 'sitting' || at > (before.graceUntilAt ?? at));
  if (!isOver) return refuse('attempt_before_unfinished');
  return before.passed ? refuse('already_passed') : undefined;
};

/** What each line of the rule gives this taker; undefined where a line has too few left. */
const drawn = (
  { rule, pool, drawing }: PaperSitting,
  nonce: string,
): readonly PooledQuestion[] | undefined => {
  const lines = rule.map(({ n }, line) => {
    const candidates = pool.filter((question) => question.line === line);
    const order = drawing === 'same_for_all' ? candidates : shuffled(candidates, `${nonce}\n${line}`);
    return { n, chosen: order.slice(0, n) };
  });
  return lines.every(({ n, chosen }) => chosen.length === n)
    ? lines.flatMap(({ chosen }) => chosen)
    : undefined;
};

const optionsShown = ({ kind, options, questionId }: KeptQuestion, nonce: string) =>
  kind === 'true_false' ? options : [...shuffled(options, `${nonce}\n${questionId}`)];

/** The questions in the order in which this taker sees them, and their options as well; 对 always stands before 错. */
const asShown = (questions: readonly KeptQuestion[], nonce: string): KeptQuestion[] =>
  shuffled(questions, nonce).map((question) => ({ ...question, options: optionsShown(question, nonce) }));

const kept = ({ line: _, ...question }: PooledQuestion): KeptQuestion => question;

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Begins a try; the deadline is the paper's limit, or the end of the window where that comes first. */
export const start = (command: Starting): Outcome => {
  const { data, id, at, by, actor, nonce, needs } = command;
  const { paper, contest } = needs;
  if (id !== attemptIdOf(data)) return refuse('not_found');
  if (data.personId !== by) return refuse('attempt_not_yours');
  if (!paper) return refuse('paper_not_published');
  if (paper.withdrawn) return refuse('paper_withdrawn');
  const broken =
    data.contestId === undefined
      ? (windowBroken(command, paper) ?? beforeBroken(command, needs.before))
      : contestBroken(command, contest);
  if (broken) return broken;
  const questions = drawn(paper, nonce);
  // A paper that lacks questions is withdrawn in the same breath as it loses them.
  if (!questions || !actor) return refuse('paper_withdrawn');
  const limit = new Date(Date.parse(at) + paper.minutes * MINUTE_MS).toISOString();
  return [
    {
      type: 'attempt.started',
      personId: by,
      region: actor.region,
      paperId: data.paperId,
      ...(contest && { contestId: contest.contestId, explainedOn: overOn(contest.closeAt) }),
      purpose: paper.purpose,
      title: contest?.title ?? paper.title,
      n: data.n,
      passMark: paper.passMark,
      startedAt: at,
      deadlineAt: earlier(limit, contest?.closeAt ?? paper.closeAt),
      nonce,
      questions: asShown(questions.map(kept), nonce),
    },
  ];
};

/** A bank's questions, but for those whose key a contest does not give out yet. */
const practicable = (
  { policyId, questions, contests }: PracticeQuestions,
  today: string,
): readonly KeptQuestion[] => {
  const waiting = contests.filter(({ closeAt }) => today < overOn(closeAt));
  const kept = new Set(waiting.flatMap(({ questionIds }) => questionIds));
  return questions.filter(({ questionId }) => !kept.has(questionId)).map((one) => ({ ...one, policyId }));
};

/** Up to `most` questions, one of each clause in turn, so that no clause is left out for another's many. */
const practised = (
  clauses: readonly ClauseRef[],
  questions: readonly KeptQuestion[],
  most: number,
  nonce: string,
): readonly KeptQuestion[] => {
  const ofClauses = clauses.map((clause) =>
    shuffled(
      questions.filter(({ policyId, clause: no }) => isSameClause({ policyId, no }, clause)),
      `${nonce}\n${clause.policyId}\n${clause.no}`,
    ),
  );
  const longest = Math.max(...ofClauses.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, n) => ofClauses.flatMap((some) => some[n] ?? []));
  return inTurn.flat().slice(0, most);
};

const onlyOnce = (clauses: readonly ClauseRef[]): readonly ClauseRef[] =>
  clauses.filter((clause, n) => clauses.findIndex((one) => isSameClause(one, clause)) === n);

/** Begins a practice from what the banks hold today: no clock, no mark. */
export const startPractice = (command: Ordered<'start_practice'>): Outcome => {
  const { data, id, at, by, actor, nonce, needs } = command;
  if (id !== practiceAttemptIdOf(data)) return refuse('not_found');
  if (data.personId !== by || !actor) return refuse('attempt_not_yours');
  const questions = (needs.banks ?? []).flatMap((bank) => (bank ? practicable(bank, countyDate(at)) : []));
  const most = quizPolicyOn(countyDate(at)).practised;
  const chosen = practised(onlyOnce(data.clauses), questions, most, nonce);
  if (chosen.length === 0) return refuse('nothing_to_practise');
  return [
    {
      type: 'attempt.started',
      personId: by,
      region: actor.region,
      purpose: 'practice',
      title: PRACTICE,
      n: 1,
      passMark: 0,
      startedAt: at,
      nonce,
      questions: asShown(chosen, nonce),
    },
  ];
};
