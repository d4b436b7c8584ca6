// One line of a village in words: what is so, what the director can do about it, and how long it has been so.
import type { SheetLine } from '#shared/entrustment/views.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';
import {
  daysSince,
  receiverNames,
  sayEnded,
  sayLacking,
  sayMissing,
  sayWaited,
  statusNames,
} from '../parts/sheet-words.ts';
import type { Line } from './groups.ts';

/** 还有 12 天到期; 今天到期 */
export const sayLeft = (untilOn: string, today: string): string => {
  const left = daysSince(today, untilOn);
  return left === 0 ? '今天到期' : `还有\u00a0${sayCount(left, '天')}到期`;
};

/** 差学校、村（居）的回执 */
export const sayOwed = ({ noticesOwed }: Pick<SheetLine, 'noticesOwed'>): string =>
  noticesOwed.length === 0 ? '' : `差${noticesOwed.map((to) => receiverNames[to]).join('、')}的回执`;

/** What stands under the name. */
export const sayLine = (line: Line, today: string): string => {
  if (line.kind === 'child') return `${sayDate(line.child.lackingSinceOn, today)}起就该有了`;
  const { sheet } = line;
  const caregiver = `照看人 ${sheet.caregiverName}`;
  switch (line.group) {
    case 'signing':
    case 'to_witness':
      return `${caregiver}，${sayMissing(sheet)}`;
    case 'sent_back':
      return `${caregiver}，看看原因，改好重新签`;
    case 'ending':
      return `${caregiver}，到 ${sayDate(sheet.untilOn, today)}`;
    case 'notices':
      return `${caregiver}，${sayOwed(sheet)}`;
    case 'at_town':
      return sheet.status === 'barred' ? `${caregiver}，有一条答了“是”` : `${caregiver}，签好了，等镇里编号`;
    case 'ended':
      return `${caregiver}，${sheet.ended ? sayEnded(sheet.ended, today) : ''}`;
    default:
      return sheet.number === undefined ? caregiver : `${caregiver}，${sheet.number}`;
  }
};

/** What stands at the end of the line, and whether it presses. */
export const sayLineEnd = (line: Line, today: string): Readonly<{ words: string; late: boolean }> => {
  if (line.kind === 'child') return { words: sayLacking(line.child.lackingSinceOn, today), late: true };
  const { sheet } = line;
  switch (line.group) {
    case 'signing':
      return { words: sayWaited(sheet.draftedOn, today), late: daysSince(sheet.draftedOn, today) > 0 };
    case 'to_witness':
      return { words: '等您见证', late: true };
    case 'sent_back':
      return { words: '被退回', late: true };
    case 'ending':
      return { words: sayLeft(sheet.untilOn, today), late: true };
    case 'notices':
      return { words: '差回执', late: false };
    case 'at_town':
      return { words: statusNames[sheet.status], late: false };
    case 'ended':
      return { words: '已结束', late: false };
    default:
      return { words: `到 ${sayDate(sheet.untilOn, today)}`, late: false };
  }
};

/** What tells lines apart. */
export const keyOfLine = (line: Line): string =>
  line.kind === 'child' ? line.child.childId : line.sheet.agreementId;

/** The child's name. */
export const nameOfLine = (line: Line): string =>
  line.kind === 'child' ? line.child.name : line.sheet.childName;
