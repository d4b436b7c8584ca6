// Which questions are drawn, and in which order, follows from a seed alone: whoever has it can draw again and compare.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8Of } from '../kernel/utf8.ts';
import type { KeptQuestion } from './attempts.ts';
import type { RuleLine } from './papers.ts';

const WORDS = 2 ** 32;

/** 32-bit numbers without end, from the SHA-256 of the seed and a counter. */
const numbersFrom = function* (seed: string): Generator<number, never> {
  for (let block = 0; ; block += 1) {
    const bytes = sha256(utf8Of(`${seed}\n${block}`));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 4) yield view.getUint32(at);
  }
};

/** A number below `bound`, all equally likely: what would favour the low ones is thrown away and drawn again. */
const below = (bound: number, numbers: Generator<number, never>): number => {
  const fair = WORDS - (WORDS % bound);
  for (;;) {
    const { value } = numbers.next();
    if (value < fair) return value % bound;
  }
};

/** The same items in an order that the seed gives, every order equally likely over all seeds: Fisher and Yates. */
export const shuffled = <T>(items: readonly T[], seed: string): readonly T[] => {
  const numbers = numbersFrom(seed);
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(below(left.length, numbers), 1));
  return order;
};

type Candidate = Pick<KeptQuestion, 'questionId' | 'policyId' | 'clause' | 'difficulty'>;

/** True when a line of a rule asks for such a question. */
export const isAskedFor = ({ policyId, clauses, difficulty }: RuleLine, question: Candidate): boolean =>
  question.policyId === policyId &&
  (clauses === undefined || clauses.includes(question.clause)) &&
  (difficulty === undefined || question.difficulty === difficulty);

/** What a line of a rule got, and how many it lacks. */
export type LineDrawn<C> = Readonly<{ chosen: readonly C[]; lacks: number }>;

/**
 * Takes one more question for a line, if need be by giving an earlier line another one than it had. `order` holds each line's
 * candidates in the order in which it would have them, `takenBy` who has what.
 */
const takeOne = (
  line: number,
  order: readonly (readonly string[])[],
  takenBy: Map<string, number>,
  seen: Set<string>,
): boolean => {
  const wanted = order[line] ?? [];
  const free = wanted.find((id) => !takenBy.has(id));
  if (free !== undefined) {
    takenBy.set(free, line);
    return true;
  }
  for (const id of wanted) {
    const holder = takenBy.get(id);
    if (holder === undefined || holder === line || seen.has(id)) continue;
    seen.add(id);
    if (takeOne(holder, order, takenBy, seen)) {
      takenBy.set(id, line);
      return true;
    }
  }
  return false;
};

/**
 * Draws for every line of a rule, in the rule's order; no question is taken twice, and a line lacks some only where no draw at
 * all would satisfy it beside the lines before, whatever the seed. With `upTo` each line then takes more of what is left, until
 * it has that many times its number: a pool for everybody to get their own from.
 */
export const drawByRule = <C extends Candidate>(
  rule: readonly RuleLine[],
  candidates: readonly C[],
  seed: string,
  upTo = 1,
): readonly LineDrawn<C>[] => {
  const order = rule.map((line, n) =>
    shuffled(
      candidates.filter((question) => isAskedFor(line, question)).map(({ questionId }) => questionId),
      `${seed}\n${n}`,
    ),
  );
  const takenBy = new Map<string, number>();
  const lacks = rule.map(({ n }, line) => {
    for (let got = 0; got < n; got += 1) if (!takeOne(line, order, takenBy, new Set())) return n - got;
    return 0;
  });
  rule.forEach(({ n }, line) => {
    const free = (order[line] ?? []).filter((id) => !takenBy.has(id));
    for (const id of free.slice(0, n * (upTo - 1))) takenBy.set(id, line);
  });
  const byId = new Map(candidates.map((question) => [question.questionId, question]));
  return rule.map((_, line) => ({
    chosen: (order[line] ?? []).filter((id) => takenBy.get(id) === line).flatMap((id) => byId.get(id) ?? []),
    lacks: lacks[line] ?? 0,
  }));
};
