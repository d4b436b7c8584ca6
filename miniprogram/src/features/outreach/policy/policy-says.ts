// One policy in words: since when it holds, what its newest version changed, and which version is looked at.
import type { PolicyView } from '#shared/outreach/views.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';

type Change = PolicyView['changes'][number];

export const changeNames = {
  added: '新增',
  reworded: '改了',
  repealed: '删去',
} as const satisfies Record<Change['change'], string>;

/** 2026年6月1日起施行; 2027年1月1日起施行，现在还没生效; 2026年1月1日废止 */
export const sayStanding = (
  {
    shown,
    supersededOn,
  }: Pick<PolicyView, 'supersededOn'> & { shown: Pick<PolicyView['shown'], 'effectiveOn'> },
  today: string,
): string => {
  if (supersededOn !== undefined && supersededOn <= today) return `${sayDate(supersededOn, today)}起不再有效`;
  const since = `${sayDate(shown.effectiveOn, today)}起施行`;
  const until = supersededOn === undefined ? '' : `，${sayDate(supersededOn, today)}起不再有效`;
  return shown.effectiveOn > today ? `${since}，现在还没生效` : since + until;
};

/** 改了 2 条，新增 1 条 */
export const sayChanges = (changes: readonly Change[]): string =>
  (['reworded', 'added', 'repealed'] as const)
    .map((change) => ({ change, n: changes.filter((one) => one.change === change).length }))
    .filter(({ n }) => n > 0)
    .map(({ change, n }) => `${changeNames[change]}\u00a0${sayCount(n, '条')}`)
    .join('，');

/** A wording cut where it differs from the other: what both begin with, what is its own, and what both end with. */
export type Cut = Readonly<{ begins: string; own: string; ends: string }>;

const sharedStart = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
};

const reversed = (text: string): string => [...text].reverse().join('');

/** Two wordings, each cut to what is its own. */
export const cutsOf = (before: string, after: string): readonly [Cut, Cut] => {
  const start = sharedStart(before, after);
  const [a, b] = [before.slice(start), after.slice(start)];
  const end = sharedStart(reversed(a), reversed(b));
  const cut = (text: string, rest: string): Cut => ({
    begins: text.slice(0, start),
    own: rest.slice(0, rest.length - end),
    ends: rest.slice(rest.length - end),
  });
  return [cut(before, a), cut(after, b)];
};

/** A clause's number as an address names it; a host may hand it over as it was written. */
export const clauseIn = (written: string | undefined): string | undefined =>
  written?.startsWith('%') ? decodeURIComponent(written) : written;
