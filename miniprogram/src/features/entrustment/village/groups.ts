// A village's sheets by what they ask of the director, the most urgent first: who has none, who must sign, what runs out.
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import type { LackingChild, SheetLine, VillageSheets } from '#shared/entrustment/views.ts';
import { daysBetween } from '#shared/kernel/time.ts';
import { sayCount } from '../../../kernel/say.ts';

/** What is asked, in the order of urgency; the last three ask nothing of the director. */
export const groupNames = {
  lacking: '还没有确认书的孩子',
  signing: '等签字',
  to_witness: '等您见证',
  sent_back: '被镇里退回',
  ending: '快到期',
  notices: '差告知回执',
  at_town: '在镇里办',
  standing: '有效',
  ended: '一年内结束的',
} as const;
export type GroupName = keyof typeof groupNames;

/** A child without a sheet, or a sheet. */
export type Line =
  | Readonly<{ kind: 'child'; group: GroupName; child: LackingChild }>
  | Readonly<{ kind: 'sheet'; group: GroupName; sheet: SheetLine }>;

export type Group = Readonly<{ name: GroupName; lines: readonly Line[] }>;

/** True in the last days of a term, as the policy counts them. */
export const isEnding = (untilOn: string, today: string): boolean =>
  daysBetween(today, untilOn) <= Math.max(...entrustmentPolicyOn(today).endingDays);

const groupOfOpen = ({ status, sentBack }: SheetLine): GroupName => {
  if (sentBack) return 'sent_back';
  if (status === 'signing') return 'signing';
  return status === 'agreed' ? 'to_witness' : 'at_town';
};

const groupOfStanding = (
  { childId, untilOn, noticesOwed }: SheetLine,
  open: readonly SheetLine[],
  today: string,
): GroupName => {
  const isRenewed = open.some((one) => one.childId === childId);
  if (isEnding(untilOn, today) && !isRenewed) return 'ending';
  return noticesOwed.length > 0 ? 'notices' : 'standing';
};

/** The day a line is ordered by within its group: the longest wait, or the soonest end, stands first. */
const dayOf = (line: Line): string => {
  if (line.kind === 'child') return line.child.lackingSinceOn;
  const { draftedOn, untilOn, ended } = line.sheet;
  if (line.group === 'ended') return ended?.on ?? untilOn;
  return line.group === 'ending' || line.group === 'standing' ? untilOn : draftedOn;
};

const nameOf = (line: Line): string => (line.kind === 'child' ? line.child.name : line.sheet.childName);

const inOrder = (group: GroupName, lines: readonly Line[]): readonly Line[] =>
  [...lines].sort((a, b) => {
    const byDay = dayOf(a).localeCompare(dayOf(b));
    return (group === 'ended' ? -byDay : byDay) || nameOf(a).localeCompare(nameOf(b), 'zh');
  });

/** The groups that hold anything; a child whose sheet is open stands with its sheet only. */
export const groupsOf = (
  { lacking, open, standing, ended }: Pick<VillageSheets, 'lacking' | 'open' | 'standing' | 'ended'>,
  today: string,
): readonly Group[] => {
  const withOpen = new Set(open.map(({ childId }) => childId));
  const lines: readonly Line[] = [
    ...lacking
      .filter(({ childId }) => !withOpen.has(childId))
      .map((child) => ({ kind: 'child', group: 'lacking', child }) as const),
    ...open.map((sheet) => ({ kind: 'sheet', group: groupOfOpen(sheet), sheet }) as const),
    ...standing.map(
      (sheet) => ({ kind: 'sheet', group: groupOfStanding(sheet, open, today), sheet }) as const,
    ),
    ...ended.map((sheet) => ({ kind: 'sheet', group: 'ended', sheet }) as const),
  ];
  const names: readonly GroupName[] = [
    'lacking',
    'signing',
    'to_witness',
    'sent_back',
    'ending',
    'notices',
    'at_town',
    'standing',
    'ended',
  ];
  return names
    .map((name) => ({
      name,
      lines: inOrder(
        name,
        lines.filter(({ group }) => group === name),
      ),
    }))
    .filter((group) => group.lines.length > 0);
};

const countIn = (groups: readonly Group[], name: GroupName): number =>
  groups.find((group) => group.name === name)?.lines.length ?? 0;

/** The sentence above the list: what presses most, in at most two clauses. */
export const sayVillage = (groups: readonly Group[]): string => {
  const parts = [
    [countIn(groups, 'lacking'), '个孩子还没有确认书'],
    [countIn(groups, 'signing'), '份等签字'],
    [countIn(groups, 'to_witness'), '份等您见证'],
    [countIn(groups, 'sent_back'), '份被退回'],
    [countIn(groups, 'ending'), '份快到期'],
    [countIn(groups, 'notices'), '份差回执'],
  ] as const;
  const pressing = parts.filter(([count]) => count > 0).map(([count, words]) => sayCount(count, words));
  if (pressing.length > 0) return pressing.slice(0, 2).join('，');
  const standing = countIn(groups, 'standing');
  if (countIn(groups, 'at_town') > 0) return '都签好了，等镇里办';
  return standing > 0 ? '全村都有确认书' : '现在没有要签确认书的孩子';
};

/** The groups under what was typed: part of the child's, the caregiver's or a missing signer's name, or the number. */
export const groupsMeant = (groups: readonly Group[], typed: string): readonly Group[] => {
  const words = typed.trim();
  if (words === '') return groups;
  const textOf = (line: Line): string =>
    line.kind === 'child'
      ? line.child.name
      : [
          line.sheet.childName,
          line.sheet.caregiverName,
          line.sheet.number ?? '',
          ...line.sheet.missing.map(({ name }) => name ?? ''),
        ].join(' ');
  return groups
    .map(({ name, lines }) => ({ name, lines: lines.filter((line) => textOf(line).includes(words)) }))
    .filter(({ lines }) => lines.length > 0);
};
