// Papers as tests make them: three questions of one plan for the county's directors, open from the tenth to the end of June.
import { paperDecider } from '#functions/outreach/decide/paper.ts';
import type { PaperEvent } from '#functions/outreach/events/paper.ts';
import { sittingOf } from '#functions/outreach/paper-state.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { PaperSitting, PublishPaper, RuleLine } from '#shared/outreach/papers.ts';
import type { BankQuestions } from '#shared/outreach/policies.ts';
import type { Question } from '#shared/outreach/questions.ts';
import { AT, COUNTY, nth } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';
import { aQuestion, CLOSE_AT, paperId } from './a-bank.ts';
import { policyId } from './a-policy.ts';

type Command = Parameters<typeof paperDecider.decide>[0];
type Ordered<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Fact<Type extends PaperEvent['type']> = Extract<PaperEvent, { type: Type }>;

export const { given } = specOf(paperDecider);

export const OPEN_AT = '2026-06-14T16:30:00.000Z';
export const SALT = 'c2FsdHNhbHRzYWx0c2FsdA';

/** So many easy questions on the first clause, and as many middle ones on the second. */
export const someQuestions = (n: number): readonly Question[] => [
  ...Array.from({ length: n }, (_, i) => aQuestion(i + 1)),
  ...Array.from({ length: n }, (_, i) => aQuestion(n + i + 1, { clause: '二', difficulty: 'middle' })),
];

export const aBank = (questions: readonly Question[] = someQuestions(10), of = policyId): BankQuestions => ({
  policyId: of,
  region: COUNTY,
  questions: [...questions],
});

export const aLine = (changed: Partial<RuleLine> = {}): RuleLine => ({ policyId, n: 2, ...changed });

/** What a publication says. */
export const aPaper = (changed: Partial<PublishPaper> = {}): PublishPaper => ({
  region: COUNTY,
  title: '年度政策竞答',
  purpose: 'quiz',
  audience: { role: 'director', region: COUNTY },
  rule: [aLine({ difficulty: 'easy' }), aLine({ clauses: ['二'], n: 1 })],
  drawing: 'same_for_all',
  passMark: 60,
  minutes: 20,
  attempts: 3,
  openAt: OPEN_AT,
  closeAt: CLOSE_AT,
  ...changed,
});

type Besides = Readonly<{
  at?: string;
  nonce?: string;
  banks?: readonly (BankQuestions | undefined)[];
  before?: PaperSitting | undefined;
}>;

const context = ({ at = AT, nonce = SALT, banks = [aBank()], before }: Besides = {}) => ({
  id: paperId,
  at,
  nonce,
  by: nth('person'),
  needs: { banks: [...banks], before },
});

export const publish = (changed?: Partial<PublishPaper>, besides?: Besides): Ordered<'publish'> => ({
  ...context(besides),
  type: 'publish',
  data: aPaper(changed),
});

export const withdraw = (
  reason: Ordered<'withdraw'>['data']['reason'] = 'wrong_question',
): Ordered<'withdraw'> => ({
  ...context(),
  type: 'withdraw',
  data: { reason },
});

export const drop = (questionIds: readonly string[]): Ordered<'drop_questions'> => ({
  ...context(),
  type: 'drop_questions',
  data: { questionIds: [...questionIds] },
});

export const comeDue = (at: string): Ordered<'come_due'> => ({
  ...context({ at }),
  type: 'come_due',
  data: { on: at.slice(0, 10) },
});

/** The publication as the decider itself makes it. */
export const published = (changed?: Partial<PublishPaper>, besides?: Besides): Fact<'paper.published'> => {
  const decision = paperDecider.decide(publish(changed, besides), paperDecider.initial);
  if (isRefusal(decision) || decision[0].type !== 'paper.published') throw new Error('Not published');
  return decision[0];
};

const toldTo = ({ purpose, audience }: PublishPaper) => ({ purpose, audience });

export const opened = (changed?: Partial<PublishPaper>): Fact<'paper.opened'> => ({
  type: 'paper.opened',
  ...toldTo(aPaper(changed)),
});

export const cameNearClose = (changed?: Partial<PublishPaper>): Fact<'paper.came_near_close'> => ({
  type: 'paper.came_near_close',
  ...toldTo(aPaper(changed)),
});

export const closed: PaperEvent = { type: 'paper.closed' };

export const withdrawn = (reason: Fact<'paper.withdrawn'>['reason'] = 'wrong_question'): PaperEvent => ({
  type: 'paper.withdrawn',
  reason,
});

/** What is asked from the paper as these facts leave it. */
export const sittingAfter = (...facts: readonly PaperEvent[]): PaperSitting => {
  const sitting = sittingOf(facts.reduce(paperDecider.evolve, paperDecider.initial), paperId);
  if (!sitting) throw new Error('No paper');
  return sitting;
};
