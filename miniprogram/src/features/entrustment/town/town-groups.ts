// What waits for a town about entrustments, in the order of urgency: yeses to look into, children long without, sheets to file, receipts owed.
import type { LackingChild, SheetLine, TownSheets } from '#shared/entrustment/views.ts';
import { sayCount } from '../../../kernel/say.ts';
import { type LaidStates, lineOver } from '../parts/laid-states.ts';

export const townGroupNames = {
  barred: '要核实的',
  lacking: '缺得太久的孩子',
  to_file: '等备案的',
  notices: '差告知回执的',
} as const;
export type TownGroupName = keyof typeof townGroupNames;

export type TownLine =
  | Readonly<{ kind: 'child'; group: TownGroupName; child: LackingChild }>
  | Readonly<{ kind: 'sheet'; group: TownGroupName; sheet: SheetLine }>;

export type TownGroup = Readonly<{ name: TownGroupName; lines: readonly TownLine[] }>;

const groupOf = ({ status, noticesOwed, sentBack }: SheetLine): TownGroupName | undefined => {
  if (status === 'barred') return 'barred';
  if (status === 'witnessed') return sentBack ? undefined : 'to_file';
  return status === 'filed' && noticesOwed.length > 0 ? 'notices' : undefined;
};

const dayOf = (line: TownLine): string =>
  line.kind === 'child' ? line.child.lackingSinceOn : line.sheet.draftedOn;

type Waiting = Pick<TownSheets, 'barred' | 'toFile' | 'noticesOwed' | 'lackingLong'>;

/** The groups that hold anything, with what was done here laid over; the longest wait first in each. */
export const townGroupsOf = (
  { barred, toFile, noticesOwed, lackingLong }: Waiting,
  laid: LaidStates,
): readonly TownGroup[] => {
  const sheets = [...barred, ...toFile, ...noticesOwed].map((line) => lineOver(line, laid));
  const lines: readonly TownLine[] = [
    ...lackingLong.map((child) => ({ kind: 'child', group: 'lacking', child }) as const),
    ...sheets.flatMap((sheet) => {
      const group = groupOf(sheet);
      return group ? [{ kind: 'sheet', group, sheet } as const] : [];
    }),
  ];
  const names: readonly TownGroupName[] = ['barred', 'lacking', 'to_file', 'notices'];
  return names
    .map((name) => ({
      name,
      lines: lines.filter(({ group }) => group === name).sort((a, b) => dayOf(a).localeCompare(dayOf(b))),
    }))
    .filter((group) => group.lines.length > 0);
};

/** The sentence above the list. */
export const sayTown = (groups: readonly TownGroup[]): string => {
  const words = {
    barred: '份要您核实',
    lacking: '个孩子缺得太久',
    to_file: '份等您备案',
    notices: '份差回执',
  } as const;
  const pressing = groups.map(({ name, lines }) => sayCount(lines.length, words[name]));
  return pressing.length === 0 ? '没有等您办的确认书' : pressing.slice(0, 2).join('，');
};
