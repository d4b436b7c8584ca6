// Why a desk's command was not done, in words; what was typed stays.
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import type { Answer } from '../../../kernel/request.ts';

/** One bold clause, one plain one, and the field where it is wrong; `path` leads to the place inside it: `rule.1.n`. */
export type DeskTrouble = Readonly<{ bold: string; plain: string; field?: string; path?: string }>;

const HERE: Readonly<Record<string, Copy>> = {
  not_found: { what: '没有找到', next: '可能刚刚改过，请回名单再看一次。' },
  command_reused: { what: '前一次其实已经送到', next: '请先看名单里的样子，再决定要不要改。' },
};

/** The words of a refusal met at a desk. */
export const deskWords = (refusal: Refusal): Copy => HERE[refusal.refused] ?? wordsOf(refusal);

/** The trouble in an answer; nothing where it was done. */
export const deskTrouble = (answer: Answer<unknown>): DeskTrouble | undefined => {
  if (answer.kind === 'ok') return undefined;
  if (answer.kind === 'refused') {
    const { what, next } = deskWords(answer.refusal);
    const path = answer.refusal.field;
    const field = path?.split('.')[0];
    return { bold: what, plain: next, ...(field !== undefined && { field, path }) };
  }
  const { failed, reference } = answer.failure;
  if (failed === 'no_sign_in') return { bold: '登录已到时间', plain: '请重新登录，填的都留着。' };
  return {
    bold: failed === 'busy' ? '现在人多，还没轮到' : '没有送到，填的都还在',
    plain: `再点一次就行，点几次都只办一次。${reference ? `编号 ${reference}` : ''}`,
  };
};
