// Somebody sits a paper: commands as they reach the decider, with what paper, contest, banks and the try before answer.
import {
  type AttemptNeeds,
  attemptIdOf,
  type Ordered,
  practiceAttemptIdOf,
} from '#functions/outreach/attempt-command.ts';
import { attemptDecider } from '#functions/outreach/decide/attempt.ts';
import type { AttemptEvent } from '#functions/outreach/events/attempt.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Answer, StartAttempt } from '#shared/outreach/attempts.ts';
import type { ClauseRef } from '#shared/outreach/clauses.ts';
import type { ContestStanding } from '#shared/outreach/contests.ts';
import type { PaperSitting, PooledQuestion } from '#shared/outreach/papers.ts';
import { ticketOf } from '#shared/outreach/ticket.ts';
import { AT, COUNTY, nth, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';
import { aQuestion } from './questions.ts';

export const { given } = specOf(attemptDecider);

export type Started = Extract<AttemptEvent, { type: 'attempt.started' }>;

export const taker: Actor = { personId: nth('person'), role: 'director', region: VILLAGE };
export const paperId = nth('paper');
export const contestId = nth('contest');
export const NONCE = 'c2FsdHNhbHRzYWx0c2FsdA';
export const OPEN_AT = '2026-06-12T00:00:00.000Z';
export const CLOSE_AT = '2026-06-20T10:00:00.000Z';
export const MINUTES = 20;

/** So many seconds after the attempt began. */
export const inSeconds = (seconds: number): string =>
  new Date(Date.parse(AT) + seconds * 1_000).toISOString();
export const DEADLINE = inSeconds(MINUTES * 60);

/** A question of the pool, for a line of the rule. */
export const pooled = (n: number, line = 0, changed: Partial<PooledQuestion> = {}): PooledQuestion => ({
  ...aQuestion(n),
  line,
  ...changed,
});

/** A quiz for the county's directors: all four questions of its pool, twice at most, three of four right to pass. */
export const aPaper = (changed: Partial<PaperSitting> = {}): PaperSitting => ({
  paperId,
  edition: 1,
  title: '委托监护年度竞答',
  purpose: 'quiz',
  region: COUNTY,
  audience: { role: 'director', region: COUNTY },
  drawing: 'same_for_all',
  rule: [{ policyId: nth('policy'), n: 4 }],
  seed: 'ab'.repeat(32),
  passMark: 75,
  minutes: MINUTES,
  attempts: 2,
  openAt: OPEN_AT,
  closeAt: CLOSE_AT,
  withdrawn: false,
  pool: [
    pooled(1),
    pooled(2, 0, { kind: 'multiple', right: ['A', 'C'] }),
    pooled(3, 0, {
      kind: 'true_false',
      clause: '第二十三条',
      options: [
        { key: 'A', says: '对' },
        { key: 'B', says: '错' },
      ],
    }),
    pooled(4, 0, { kind: 'order', clause: '第二十四条', right: ['B', 'A', 'D', 'C'] }),
  ],
  dropped: [],
  ...changed,
});

/** A contest over the paper of the same people. */
export const aContest = (changed: Partial<ContestStanding> = {}): ContestStanding => ({
  contestId,
  paperId,
  title: '委托监护知识竞赛',
  region: COUNTY,
  audience: { role: 'director', region: COUNTY },
  openAt: OPEN_AT,
  closeAt: CLOSE_AT,
  status: 'open',
  ...changed,
});

type Besides = Readonly<{ at?: string; actor?: Actor; id?: string; nonce?: string }>;

/** Begins the first try of the quiz; `needs` is what was looked up. */
export const start = (
  changed: Partial<StartAttempt> = {},
  needs: AttemptNeeds = { paper: aPaper() },
  { at = AT, actor = taker, id, nonce = NONCE }: Besides = {},
): Ordered<'start'> => {
  const data = { personId: actor.personId, paperId, n: 1, ...changed };
  return { type: 'start', data, id: id ?? attemptIdOf(data), at, by: actor.personId, actor, nonce, needs };
};

/** Begins the one try in the contest. */
export const startContest = (
  contest: Partial<ContestStanding> = {},
  paper: Partial<PaperSitting> = {},
  besides: Besides = {},
): Ordered<'start'> =>
  start(
    { contestId },
    { paper: aPaper({ purpose: 'contest', ...paper }), contest: aContest(contest) },
    besides,
  );

const practice = { personId: taker.personId, practiceId: nth('practice') };

/** Begins a practice on these clauses, with what the banks hold. */
export const practise = (
  clauses: readonly ClauseRef[],
  banks: NonNullable<AttemptNeeds['banks']> = [],
  by = taker.personId,
): Ordered<'start_practice'> => ({
  type: 'start_practice',
  data: { ...practice, clauses: [...clauses] },
  id: practiceAttemptIdOf(practice),
  at: AT,
  by,
  actor: taker,
  nonce: NONCE,
  needs: { banks },
});

/** The fact that follows from such a beginning. */
export const begun = (command: Ordered<'start' | 'start_practice'>): Started => {
  const decided = attemptDecider.decide(command, attemptDecider.initial);
  const fact = isRefusal(decided) ? undefined : decided[0];
  if (fact?.type !== 'attempt.started') throw new Error(JSON.stringify(decided));
  return fact;
};

export const attemptId = attemptIdOf({ personId: taker.personId, paperId, n: 1 });
const context = ({ at = AT, actor = taker, id = attemptId }: Besides) => ({
  id,
  at,
  by: actor.personId,
  actor,
  nonce: NONCE,
  needs: {},
});

/** Choices by the questions' numbers, as answers: `{ 1: 'A', 4: 'BADC' }`. */
export const choosing = (choices: Readonly<Record<number, string>>): Answer[] =>
  Object.entries(choices).map(([n, keys]) => ({
    questionId: nth('question', Number(n)),
    // Keys are checked by the contract, which tests go through where it matters.
    chosen: [...keys].filter(
      (key) => key === 'A' || key === 'B' || key === 'C' || key === 'D' || key === 'H',
    ),
  }));

/** What is right throughout. */
export const allRight = choosing({ 1: 'A', 2: 'AC', 3: 'A', 4: 'BADC' });

/** Saves these choices after so many seconds. */
export const answer = (answers: Answer[], seconds = 60, besides: Besides = {}): Ordered<'answer'> => ({
  ...context({ at: inSeconds(seconds), ...besides }),
  type: 'answer',
  data: { answers, elapsedMs: seconds * 1_000 },
});

/** Hands these choices in after so many seconds, by the phone's own count as many unless said otherwise. */
export const submit = (
  answers: Answer[],
  seconds = 300,
  {
    elapsedMs = seconds * 1_000,
    of,
    ticket,
    ...besides
  }: Besides & { elapsedMs?: number; of?: Started; ticket?: string } = {},
): Ordered<'submit'> => {
  const here = context({ at: inSeconds(seconds), ...besides });
  const { startedAt, deadlineAt, nonce } = of ?? begun(start());
  return {
    ...here,
    type: 'submit',
    data: {
      answers,
      elapsedMs,
      ticket: ticket ?? ticketOf(nonce, { attemptId: here.id, startedAt, deadlineAt }),
    },
  };
};

/** The clock asks on this county date. */
export const comeDue = (on: string): Ordered<'come_due'> => ({
  ...context({}),
  by: 'system',
  type: 'come_due',
  data: { on },
});
