// How one sheet stands, in one bold clause and one plain one, for whoever of the staff looks at it.
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { sayDate } from '../../../kernel/say.ts';
import { isEnding } from '../village/groups.ts';
import { sayLeft } from '../village/line-words.ts';
import { barNames, receiverNames, sayEnded, sayMissing, sayWaited } from './sheet-words.ts';

export type Standing = Readonly<{ bold: string; plain: string; warn: boolean }>;

type Looked = Pick<
  SheetView,
  | 'status'
  | 'signers'
  | 'barred'
  | 'sentBack'
  | 'notices'
  | 'draftedOn'
  | 'fromOn'
  | 'untilOn'
  | 'number'
  | 'filedOn'
  | 'ended'
  | 'contact'
  | 'photo'
>;

const missingIn = ({ signers }: Looked) => ({
  missing: signers
    .filter(({ signed }) => !signed)
    .map(({ part, name }) => ({ part, ...(name !== undefined && { name }) })),
});

/** 学校、村（居）; nothing where every receipt is in. */
export const owedReceivers = ({ notices }: Pick<SheetView, 'notices'>): readonly ('school' | 'village')[] =>
  notices.filter(({ receivedOn }) => receivedOn === undefined).map(({ to }) => to);

const ofStanding = (sheet: Looked, today: string): Standing => {
  const owed = owedReceivers(sheet);
  const ends = isEnding(sheet.untilOn, today);
  const receipts = owed.length > 0 ? `还差${owed.map((to) => receiverNames[to]).join('、')}的告知回执。` : '';
  const number = sheet.number === undefined ? '' : `备案号 ${sheet.number}。`;
  return {
    bold: ends ? sayLeft(sheet.untilOn, today) : `有效，到 ${sayDate(sheet.untilOn, today)}`,
    plain: `${number}${receipts}${ends ? '要接着托付的，请早些续签。' : ''}`,
    warn: ends || owed.length > 0,
  };
};

const sentBack = (reason: string | undefined): Standing => ({
  bold: '镇里退回了这份确认书',
  plain: reason ? `原因：${reason}` : '原因没有写，请问镇督导员。',
  warn: true,
});

const barred = (sheet: Looked, isDirector: boolean): Standing => ({
  bold: isDirector ? '先等镇里核实，现在不能签' : '请核实照看人的情况，核实前不能签',
  plain: `问照看人时，答“是”的：${sheet.barred.map((bar) => barNames[bar]).join('；')}。`,
  warn: true,
});

const signing = (sheet: Looked, today: string): Standing => ({
  bold: sayMissing(missingIn(sheet)),
  plain: `${sayWaited(sheet.draftedOn, today)}。父母和照看人谁先签都行。`,
  warn: false,
});

const agreed = ({ contact }: Looked, isDirector: boolean): Standing => ({
  bold: isDirector ? '都签了，等您见证' : '都签了，等村里见证',
  plain: `见证人：${contact.name}。见证以后送到镇里备案。`,
  warn: isDirector,
});

const witnessed = ({ photo }: Looked, isDirector: boolean): Standing =>
  isDirector
    ? { bold: '签好了，等镇里备案', plain: '镇里编了号就算数，会告诉您和家里人。', warn: false }
    : {
        bold: '签好了，等镇里备案',
        plain: photo ? '签在纸上的：先看照片，再备案。' : '看过签名和期限，没有问题就编号备案。',
        warn: true,
      };

const ended = (sheet: Looked, today: string): Standing => ({
  bold: sheet.ended ? sayEnded(sheet.ended, today) : '已结束',
  plain: '孩子还要托付给别人照看的，重新拟一份。',
  warn: false,
});

/** The words over one sheet. */
export const standingOf = (sheet: Looked, role: Role, today: string): Standing => {
  const isDirector = role === 'director';
  if (sheet.sentBack && sheet.status !== 'ended') return sentBack(sheet.sentBack.reason);
  switch (sheet.status) {
    case 'barred':
      return barred(sheet, isDirector);
    case 'signing':
      return signing(sheet, today);
    case 'agreed':
      return agreed(sheet, isDirector);
    case 'witnessed':
      return witnessed(sheet, isDirector);
    case 'ended':
      return ended(sheet, today);
    default:
      return ofStanding(sheet, today);
  }
};
