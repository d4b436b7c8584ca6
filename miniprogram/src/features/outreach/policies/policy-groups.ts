// The policies by whether they hold: now, not yet, or no more.
import { daysBetween } from '#shared/kernel/time.ts';
import type { PolicyLine } from '#shared/outreach/views.ts';
import { policyKindNames } from '../../../kernel/policy-words.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';

export const groupNames = {
  now: '现在有效',
  not_yet: '还没生效',
  no_more: '不再有效',
} as const satisfies Record<PolicyLine['holds'], string>;
export type GroupName = keyof typeof groupNames;

export type Group = Readonly<{ name: GroupName; policies: readonly PolicyLine[] }>;

/** A new version is news for so long. */
const NEW_DAYS = 60;

/** True for a document whose newest version took effect lately. */
export const isRevised = (
  { effectiveOn, firstEffectiveOn, holds }: Pick<PolicyLine, 'effectiveOn' | 'firstEffectiveOn' | 'holds'>,
  today: string,
): boolean => {
  const age = daysBetween(effectiveOn, today);
  return holds === 'now' && effectiveOn > firstEffectiveOn && age >= 0 && age <= NEW_DAYS;
};

/** The groups that hold anything; within one the newest first. */
export const groupsOf = (policies: readonly PolicyLine[]): readonly Group[] => {
  const names: readonly GroupName[] = ['now', 'not_yet', 'no_more'];
  return names
    .map((name) => ({
      name,
      policies: policies
        .filter(({ holds }) => holds === name)
        .sort((a, b) => b.effectiveOn.localeCompare(a.effectiveOn)),
    }))
    .filter((group) => group.policies.length > 0);
};

/** The sentence above the list. */
export const sayPolicies = (policies: readonly PolicyLine[], today: string): string => {
  const now = policies.filter(({ holds }) => holds === 'now').length;
  if (policies.length === 0) return '还没有政策';
  const revised = policies.filter((one) => isRevised(one, today)).length;
  const news = revised > 0 ? `，${sayCount(revised, '份')}刚更新` : '';
  return now === 0 ? '现在没有有效的政策' : `${sayCount(now, '份')}政策现在有效${news}`;
};

/** 国家文件，国务院，国发〔2016〕13号 */
export const sayFrom = ({ kind, issuer, number }: Pick<PolicyLine, 'kind' | 'issuer' | 'number'>): string =>
  [policyKindNames[kind], issuer, number].filter((part) => part !== undefined).join('，');

/** 24 条，2026年6月1日起 / 2026年1月1日废止 */
export const sayHolds = (
  line: Pick<PolicyLine, 'holds' | 'effectiveOn' | 'supersededOn' | 'clauses'>,
  today: string,
): string => {
  const clauses = sayCount(line.clauses, '条');
  if (line.holds === 'no_more' && line.supersededOn !== undefined)
    return `${clauses}，${sayDate(line.supersededOn, today)}废止`;
  return `${clauses}，${sayDate(line.effectiveOn, today)}起`;
};
