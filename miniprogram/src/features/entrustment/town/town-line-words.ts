// One line of a town in words: whose, of which village, and what is asked.
import { sayDate } from '../../../kernel/say.ts';
import { sayLacking, sayWaited } from '../parts/sheet-words.ts';
import { sayOwed } from '../village/line-words.ts';
import type { TownLine } from './town-groups.ts';

/** What tells lines apart. */
export const keyOfTownLine = (line: TownLine): string =>
  line.kind === 'child' ? line.child.childId : line.sheet.agreementId;

/** The child's name, and its village's. */
export const whoseOf = (line: TownLine): Readonly<{ name: string; villageName: string; village: string }> =>
  line.kind === 'child'
    ? line.child
    : { name: line.sheet.childName, villageName: line.sheet.villageName, village: line.sheet.village };

/** What is so. */
export const sayTownLine = (line: TownLine, today: string): string => {
  if (line.kind === 'child') return `${sayDate(line.child.lackingSinceOn, today)}起没有确认书`;
  const { sheet } = line;
  const many = sheet.manyChildren ? '，照看的孩子偏多' : '';
  switch (line.group) {
    case 'barred':
      return `照看人 ${sheet.caregiverName}有一条答了“是”${many}`;
    case 'to_file':
      return `照看人 ${sheet.caregiverName}，都签了，村里见证过${many}`;
    default:
      return `照看人 ${sheet.caregiverName}，${sayOwed(sheet)}${many}`;
  }
};

/** What stands at the end of the line, and whether it presses. */
export const sayTownEnd = (line: TownLine, today: string): Readonly<{ words: string; late: boolean }> => {
  if (line.kind === 'child') return { words: sayLacking(line.child.lackingSinceOn, today), late: true };
  return line.group === 'notices'
    ? { words: '差回执', late: false }
    : { words: sayWaited(line.sheet.draftedOn, today), late: true };
};
