// A sheet in the words of the families: where it stands, who is still missing, and what it means that it ended.
import type { EndReason, Status } from '#shared/entrustment/contract.ts';
import type { OwnSheet, SheetView, Signer } from '#shared/entrustment/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { sayDate } from '../../../kernel/say.ts';
import { relationNames } from '../../../kernel/words.ts';

/** In which part a guardian signs. */
export const ownPartWords = { parent: '您是父母', caregiver: '您是照看人' } as const satisfies Record<
  OwnSheet['part'],
  string
>;

/** 2026年7月1日到 2027年6月30日: a term is said with its years. */
export const sayWholeTerm = ({ fromOn, untilOn }: Readonly<{ fromOn: string; untilOn: string }>): string =>
  `${sayDate(fromOn, '')}到 ${sayDate(untilOn, '')}`;

/** A short state for a chip. */
export const ownStatusWords = {
  barred: '等镇里核实',
  signing: '等别人签',
  agreed: '等村里见证',
  witnessed: '等镇里备案',
  filed: '有效',
  notified: '有效',
  ended: '已结束',
} as const satisfies Record<Status, string>;

/** Why one ended, in a chip. */
export const ownEndWords = {
  returned: '父母回来了',
  caregiver_changed: '换了照看人',
  came_of_age: '孩子满 16 岁',
  expired: '到期了',
  revoked: '撤销了',
} as const satisfies Record<EndReason, string>;

const endMeans: Readonly<Record<EndReason, string>> = {
  returned: '从这天起由父母自己照看，照看人的责任到此为止。以后再外出，重新签一份。',
  caregiver_changed: '原来的照看人责任到此为止。新的照看人另外签一份，会再请您签。',
  came_of_age: '按规定不用再签委托监护。父母仍是监护人，直到孩子满 18 周岁。',
  expired: '还要请人照看的，请儿童主任重新拟一份，大家再签一次。',
  revoked: '这一份不再算数。还要请人照看的，请儿童主任重新拟一份。',
};

const who = ({ part, relation, name }: Signer): string =>
  part === 'witness' ? '村里见证' : `${relation ? relationNames[relation] : ''}${name ?? ''}`;

const othersMissing = ({ signers }: SheetView, me: Signer | undefined): readonly string[] =>
  signers
    .filter(({ part, signed, guardianId }) => part !== 'witness' && !signed && guardianId !== me?.guardianId)
    .map(who);

/** What comes after one's own signature. */
export const nextAfter = (sheet: SheetView, me: Signer): string => {
  const missing = othersMissing(sheet, me);
  const rest = '村里见证，镇里备案，备案以后就算数。';
  return missing.length > 0
    ? `还差${missing.join('、')}签。都签了以后，${rest}办到哪一步，都会发消息告诉您。`
    : `家里人都签了。接下来${rest}办好了会发消息告诉您。`;
};

const standing = (sheet: SheetView, today: string): Copy => ({
  what: today < sheet.fromOn ? `备案了，${sayDate(sheet.fromOn, today)}起有效` : '现在有效',
  next: `到 ${sayDate(sheet.untilOn, today)}为止。${sheet.number === undefined ? '' : `备案号 ${sheet.number}。`}`,
});

/** How a sheet stands for one of the family, in one bold clause and one plain one. */
export const ownStanding = (sheet: SheetView, me: Signer | undefined, today: string): Copy => {
  switch (sheet.status) {
    case 'ended':
      return {
        what: sheet.ended
          ? `${ownEndWords[sheet.ended.reason]}，${sayDate(sheet.ended.on, today)}结束`
          : '已结束',
        next: sheet.ended ? endMeans[sheet.ended.reason] : '请问村里的儿童主任。',
      };
    case 'barred':
      return { what: '先等镇里核实，现在不用签', next: '镇里核实照看人的情况，有结果会告诉您。' };
    case 'signing':
      return me && !me.signed
        ? { what: '等您签', next: '先看全文，再一条一条答应，最后写名字。' }
        : { what: '您签好了，等别人签', next: `还差${othersMissing(sheet, me).join('、')}。` };
    case 'agreed':
      return { what: '家里人都签了，等村里见证', next: `见证的是${sheet.contact.name}，不用您再办。` };
    case 'witnessed':
      return sheet.sentBack
        ? { what: '镇里退回来，要改一改', next: '儿童主任改好以后，会再请您看一遍。' }
        : { what: '村里见证了，等镇里备案', next: '备案以后就算数，会告诉您。' };
    default:
      return standing(sheet, today);
  }
};
