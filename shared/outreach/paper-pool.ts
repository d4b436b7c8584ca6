// What a paper may ask is drawn once, when it is published, from the banks as they stand then, by a seed that is kept with it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Of } from '../kernel/utf8.ts';
import { drawByRule } from './drawing.ts';
import type { drawings, PooledQuestion, RuleLine } from './papers.ts';
import type { BankQuestions } from './policies.ts';

/** A paper's seed in hex, from what nobody can know beforehand. */
export const seedOf = (nonce: string): string => bytesToHex(sha256(utf8Of(nonce)));

/** The policies that a rule draws from, each once, in its order. */
export const topicsOf = (rule: readonly RuleLine[]): readonly string[] => [
  ...new Set(rule.map(({ policyId }) => policyId)),
];

/** What a pool may weigh in characters: every rule's least fits, and a paper with all its questions into one record. */
const MOST_CHARACTERS = 160_000;
/** How many times its number each line takes where everybody gets their own: the most that is not too heavy. */
const TIMES = [4, 3, 2] as const;

const characters = (pool: readonly PooledQuestion[]): number =>
  pool.reduce(
    (sum, { asks, options, because }) =>
      sum + asks.length + because.length + options.reduce((all, { says }) => all + says.length, 0),
    0,
  );

/** A pool, and for each line of its rule how many there are to draw from it; a line that lacks some cannot be satisfied. */
export type Pool = Readonly<{ questions: readonly PooledQuestion[]; lacking: readonly number[] }>;

type Drawing = Readonly<{ rule: readonly RuleLine[]; drawing: (typeof drawings)[number]; seed: string }>;

/** Draws a pool: exactly what the rule says where everybody gets the same, and up to four times as much otherwise. */
export const poolFrom = (banks: readonly BankQuestions[], { rule, drawing, seed }: Drawing): Pool => {
  const candidates = banks.flatMap(({ policyId, questions }) =>
    questions.map((question) => ({ ...question, policyId })),
  );
  const drawn = (times: number): Pool => {
    const lines = drawByRule(rule, candidates, seed, times);
    return {
      questions: lines.flatMap(({ chosen }, line) => chosen.map((question) => ({ ...question, line }))),
      lacking: lines.map(({ lacks }) => lacks),
    };
  };
  if (drawing === 'same_for_all') return drawn(1);
  const pools = TIMES.map(drawn);
  return pools.find(({ questions }) => characters(questions) <= MOST_CHARACTERS) ?? drawn(1);
};

/** True while a pool still holds what every line of its rule asks for. */
export const satisfies = (rule: readonly RuleLine[], pool: readonly PooledQuestion[]): boolean =>
  rule.every(({ n }, line) => pool.filter((question) => question.line === line).length >= n);
