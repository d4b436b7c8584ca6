// What a new version changes, in words, and what that does to the questions on it.
import { addDays } from '#shared/kernel/time.ts';
import type { ClauseChange } from '#shared/outreach/clause-changes.ts';
import { NEW_FOR_DAYS } from '#shared/outreach/documents.ts';
import type { BankView } from '#shared/outreach/views.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';

export const changeNames = { added: '新增', reworded: '改了', repealed: '删去' } as const satisfies Record<
  ClauseChange['change'],
  string
>;

/** How many questions a change retires: none of a clause that is new. */
export const retiredBy = ({ change, no }: ClauseChange, bank: BankView | undefined): number =>
  change === 'added' || !bank
    ? 0
    : bank.questions.filter(({ clause, retired }) => clause === no && retired === undefined).length;

/** The changes of a new version, in one sentence: 改了 2 条，新增 1 条，删去 1 条. */
export const sayChanges = (changes: readonly ClauseChange[]): string => {
  if (changes.length === 0) return '条文和职责都没有改';
  const counts = (['reworded', 'added', 'repealed'] as const)
    .map((change) => ({ change, n: changes.filter((one) => one.change === change).length }))
    .filter(({ n }) => n > 0);
  return counts.map(({ change, n }) => `${changeNames[change]} ${sayCount(n, '条')}`).join('，');
};

/** What follows of a new version, once it takes effect. */
export const sayFollows = (
  changes: readonly ClauseChange[],
  bank: BankView | undefined,
  effectiveOn: string,
  today: string,
): string => {
  const n = changes.reduce((sum, change) => sum + retiredBy(change, bank), 0);
  const when = effectiveOn <= today ? '发布后' : `${sayDate(effectiveOn, today)}\u00a0起`;
  // What took effect long ago is no news: it is only entered.
  const told = effectiveOn < addDays(today, -NEW_FOR_DAYS) ? '' : '全市的儿童主任和督导员会收到提醒。';
  if (n === 0) return `${when}按新的一版。${told}`;
  return `${when}按新的一版，改动的条款上有 ${sayCount(n, '道题')}会停用，要重新出题。${told}`;
};
