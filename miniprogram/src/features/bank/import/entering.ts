// What was found good goes into the banks, one policy after the other; whatever is in already is left out and the rest sent again.

import type { ImportChecked } from '#shared/outreach/import.ts';
import { BankState, bankOf } from '#shared/outreach/policies.ts';
import type { Question } from '#shared/outreach/questions.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import type { Answer } from '../../../kernel/request.ts';
import { sayCount } from '../../../kernel/say.ts';

/** The questions for one policy's bank. */
export type Batch = Readonly<{ policyId: string; questions: readonly Question[] }>;

/** How far one batch has come. */
export type Standing =
  | Readonly<{ at: 'waiting' | 'going' }>
  | Readonly<{ at: 'entered'; entered: number; before: number }>
  | Readonly<{ at: 'refused'; words: Copy }>
  | Readonly<{ at: 'failed'; reference?: string }>;

/** The good rows policy by policy, in the sheet's order. */
export const batchesOf = ({ good }: Pick<ImportChecked, 'good'>): readonly Batch[] => {
  const batches = new Map<string, Question[]>();
  for (const { policyId, question } of good) {
    const batch = batches.get(policyId) ?? [];
    batch.push(question);
    batches.set(policyId, batch);
  }
  return [...batches].map(([policyId, questions]) => ({ policyId, questions }));
};

/** Sends one command; it keeps `commandId` through every retry. */
export type Send = (
  path: string,
  commandId: string,
  data: Readonly<{ questions: readonly Question[] }>,
) => Promise<Answer<unknown>>;

/** What the answer of a bank looks like. */
export const Entered = BankState;

const indexIn = (field: string | undefined): number | undefined => {
  const [, n] = /^questions\.(\d+)/.exec(field ?? '') ?? [];
  return n === undefined ? undefined : Number(n);
};

export type EnterPorts = Readonly<{
  send: Send;
  /** The id of the command with exactly these questions: the same for the same ones. */
  commandFor: (batch: Batch) => string;
}>;

/** Enters one batch. A question that is in the bank already is no error: it is left out, and the others go without it. */
export const enter = async (batch: Batch, { send, commandFor }: EnterPorts): Promise<Standing> => {
  let left = batch.questions;
  while (left.length > 0) {
    const path = bankPaths.bank(bankOf(batch.policyId), 'add');
    const now = { policyId: batch.policyId, questions: left };
    const answer = await send(path, commandFor(now), { questions: left });
    if (answer.kind === 'ok')
      return { at: 'entered', entered: left.length, before: batch.questions.length - left.length };
    if (answer.kind === 'failed') {
      const { reference } = answer.failure;
      return { at: 'failed', ...(reference !== undefined && { reference }) };
    }
    const { refused, field } = answer.refusal;
    if (refused !== 'question_already_entered') return { at: 'refused', words: wordsOf(answer.refusal) };
    const known = indexIn(field);
    left = known === undefined ? [] : left.filter((_, n) => n !== known);
  }
  return { at: 'entered', entered: 0, before: batch.questions.length };
};

/** How a batch stands, in words. */
export const sayStanding = (standing: Standing): string => {
  switch (standing.at) {
    case 'waiting':
      return '等着';
    case 'going':
      return '正在导入';
    case 'entered':
      return standing.before === 0
        ? `导入了 ${sayCount(standing.entered, '题')}`
        : standing.entered === 0
          ? '都已经在题库里'
          : `导入了 ${sayCount(standing.entered, '题')}，${sayCount(standing.before, '题')}原来就有`;
    case 'refused':
      return `${standing.words.what}，${standing.words.next}`;
    case 'failed':
      return `没有送到${standing.reference === undefined ? '' : `，编号 ${standing.reference}`}`;
  }
};

const isDone = ({ at }: Standing): boolean => at === 'entered';

/** The sentence above the list of batches: how far all of them have come. */
export const sayEntering = (batches: readonly Batch[], standings: readonly Standing[]): string => {
  const of = batches.reduce((sum, { questions }) => sum + questions.length, 0);
  const done = batches.reduce(
    (sum, { questions }, n) => sum + (isDone(standings[n] ?? { at: 'waiting' }) ? questions.length : 0),
    0,
  );
  if (done === of) return `${sayCount(of, '题')}都在题库里了`;
  const going = standings.some(({ at }) => at === 'going' || at === 'waiting');
  if (!going && done === 0) return `${sayCount(of, '题')}都还没有导入`;
  return going
    ? `正在导入，${sayCount(of, '题')}里已经 ${sayCount(done, '题')}`
    : `${sayCount(done, '题')}导入了，${sayCount(of - done, '题')}还没有`;
};
