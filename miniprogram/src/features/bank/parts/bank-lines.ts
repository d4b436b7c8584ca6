// The county's banks policy by policy: how many questions there are, how hard, and how many clauses nobody asks about.
import { type Difficulty, difficulties } from '#shared/outreach/questions.ts';
import type { BankFigures, Policies, PolicyLine } from '#shared/outreach/views.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';

type Bank = BankFigures['banks'][number];

/** One policy with what its bank holds; `without` counts the clauses that no question asks about, while it holds. */
export type BankLine = Readonly<{ policy: PolicyLine; questions: number; without: number }> &
  Readonly<Record<Difficulty, number>>;

const lineOf = (policy: PolicyLine, bank: Bank | undefined): BankLine => {
  const figures = bank?.figures ?? [];
  const ofDifficulty = (difficulty: Difficulty) =>
    figures.reduce((sum, figure) => sum + (figure.difficulty === difficulty ? figure.n : 0), 0);
  const asked = new Set(figures.filter(({ n }) => n > 0).map(({ clause }) => clause)).size;
  return {
    policy,
    questions: bank?.questions ?? 0,
    without: policy.holds === 'no_more' ? 0 : Math.max(0, policy.clauses - asked),
    easy: ofDifficulty('easy'),
    middle: ofDifficulty('middle'),
    hard: ofDifficulty('hard'),
  };
};

const isOver = ({ policy }: BankLine): boolean => policy.holds === 'no_more';

/** Every policy: those with most clauses nobody asks about first, those that hold no more last. */
export const bankLines = (policies: Policies, figures: BankFigures): readonly BankLine[] => {
  const banks = new Map(figures.banks.map((bank) => [bank.policyId, bank]));
  return policies.policies
    .map((policy) => lineOf(policy, banks.get(policy.policyId)))
    .sort(
      (a, b) =>
        Number(isOver(a)) - Number(isOver(b)) ||
        b.without - a.without ||
        a.policy.title.localeCompare(b.policy.title, 'zh-CN'),
    );
};

/** What all lines come to. */
export const sumOfLines = (lines: readonly BankLine[]): Omit<BankLine, 'policy'> => {
  const sum = (of: (line: BankLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const [easy, middle, hard] = difficulties.map((difficulty) => sum((line) => line[difficulty]));
  return {
    questions: sum(({ questions }) => questions),
    without: sum(({ without }) => without),
    easy: easy ?? 0,
    middle: middle ?? 0,
    hard: hard ?? 0,
  };
};

/** The sentence above the table. */
export const sayBanks = (lines: readonly BankLine[]): string => {
  if (lines.length === 0) return '还没有发布过政策';
  const { questions, without } = sumOfLines(lines);
  const are = `${sayCount(lines.length, '份政策')}，${sayCount(questions, '道题')}`;
  return without === 0 ? `${are}，每一条都有题` : `${are}，还有 ${sayCount(without, '条')}没有题`;
};

/** Whether a policy holds, in a few characters: 现行, 7月1日生效, 已废止. */
export const sayHolds = ({ holds, firstEffectiveOn }: PolicyLine, today: string): string =>
  holds === 'now' ? '现行' : holds === 'no_more' ? '已废止' : `${sayDate(firstEffectiveOn, today)} 生效`;

/** How many clauses it has and from when, and whether another version is to come. */
export const sayVersion = (policy: PolicyLine, today: string): string => {
  const { clauses, effectiveOn, firstEffectiveOn, supersededOn } = policy;
  if (supersededOn !== undefined)
    return `${sayDate(supersededOn, today)}${supersededOn > today ? '起' : ''}废止`;
  const isRevised = firstEffectiveOn <= today && effectiveOn > today;
  return `${sayCount(clauses, '条')}，${sayDate(effectiveOn, today)}起${isRevised ? '换新的一版' : '施行'}`;
};

/** A clause's number with how many questions ask about it: 第十条 3 题. */
export const sayClause = (no: string, n: number): string =>
  `${no}\u00a0${n === 0 ? '没有题' : sayCount(n, '题')}`;
