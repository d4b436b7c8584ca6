// A sheet in the staff's words: where it stands, who is missing, what each signature is worth, and how it ended.
import type { Bar } from '#shared/entrustment/bars.ts';
import type {
  EndReason,
  Grade,
  PaperKind,
  Part,
  Receiver,
  SigningWay,
  Status,
} from '#shared/entrustment/contract.ts';
import type { CoverRule } from '#shared/entrustment/policy.ts';
import { spokenDate } from '#shared/entrustment/text.ts';
import type { SheetLine, Signer } from '#shared/entrustment/views.ts';
import { daysBetween } from '#shared/kernel/time.ts';
import { sayCount, sayDate, sayMoment } from '../../../kernel/say.ts';
import { relationNames } from '../../../kernel/words.ts';

export const statusNames = {
  barred: '等镇里核实',
  signing: '等签字',
  agreed: '等见证',
  witnessed: '等备案',
  filed: '已备案',
  notified: '已备案',
  ended: '已结束',
} as const satisfies Record<Status, string>;

export const partNames = {
  parent: '委托人',
  caregiver: '照看人',
  witness: '村里见证',
} as const satisfies Record<Part, string>;

export const wayNames = {
  own_phone: '在自己手机上签',
  assisted: '在主任手机上签',
  paper: '签在纸上',
} as const satisfies Record<SigningWay, string>;

/** What a signature is worth, never more than it is. */
export const gradeNames = {
  paper: '按纸面签名看待',
  agreed: '双方约定的电子签名',
  certified: '有认证的电子签名',
} as const satisfies Record<Grade, string>;

export const endNames = {
  returned: '父母回来了',
  caregiver_changed: '换了照看人',
  came_of_age: '满 16 周岁',
  expired: '到期',
  revoked: '撤销',
} as const satisfies Record<EndReason, string>;

export const receiverNames = { school: '学校', village: '村（居）' } as const satisfies Record<
  Receiver,
  string
>;

export const barNames = {
  harm: '伤害、虐待等违法犯罪',
  addiction: '吸毒、酗酒、赌博',
  neglect: '曾经不管孩子',
  unfit: '其他不适宜的情形',
} as const satisfies Record<Bar, string>;

export const paperNames = {
  sheet: '确认书，纸面签字用',
  evidence: '签好的确认书，附签名说明',
  notice_school: '给学校的告知书',
  notice_village: '给村（居）的告知书',
} as const satisfies Record<PaperKind, string>;

/** What was signed by hand, as it came back. */
export const PHOTO_NAME = '签好的纸质确认书（照片）';

export const ruleNames = {
  every_left_behind: '每个留守儿童都要有',
  unless_close_kin: '祖辈、兄姐照看的不用，其他留守儿童都要有',
} as const satisfies Record<CoverRule, string>;

/** 规则：每个留守儿童都要有确认书（2021-1 版） */
export const sayRule = ({ rule, version }: Readonly<{ rule: CoverRule; version: string }>): string =>
  `规则：${ruleNames[rule]}（${version} 版）`;

/** 2026年6月12日 到 2027年6月11日 */
export const sayTerm = (
  { fromOn, untilOn }: Readonly<{ fromOn: string; untilOn: string }>,
  today: string,
): string => {
  const isOneYear = fromOn.slice(0, 4) === untilOn.slice(0, 4);
  return isOneYear
    ? `${sayDate(fromOn, today)} 到 ${sayDate(untilOn, today)}`
    : `${spokenDate(fromOn)} 到 ${spokenDate(untilOn)}`;
};

/** Days since, never less than none. */
export const daysSince = (on: string, today: string): number => Math.max(0, daysBetween(on, today));

/** 等了 3 天; 今天拟好 */
export const sayWaited = (draftedOn: string, today: string): string => {
  const days = daysSince(draftedOn, today);
  return days === 0 ? '今天拟好' : `等了\u00a0${sayCount(days, '天')}`;
};

/** 已缺 12 天; 今天起缺 */
export const sayLacking = (since: string, today: string): string => {
  const days = daysSince(since, today);
  return days === 0 ? '今天起缺' : `已缺\u00a0${sayCount(days, '天')}`;
};

/** 还差王平、沈秀英签字; nothing where nobody is missing. */
export const sayMissing = ({ missing }: Pick<SheetLine, 'missing'>): string => {
  const people = missing.filter(({ part }) => part !== 'witness');
  if (people.length > 0)
    return `还差${people.map(({ part, name }) => name ?? partNames[part]).join('、')}签字`;
  return missing.length > 0 ? '都签了，还差村里见证' : '';
};

/** 父亲 王平; 村里见证 沈桂兰 */
export const saySigner = ({ part, relation, name }: Signer): string => {
  const who = part === 'witness' ? partNames.witness : relation ? relationNames[relation] : partNames[part];
  return name === undefined ? who : `${who} ${name}`;
};

/** 6月9日 9:40 在自己手机上签 */
export const saySigned = (signed: NonNullable<Signer['signed']>, today: string): string =>
  `${sayMoment(signed.at, today)} ${wayNames[signed.way]}`;

/** 满 16 周岁，6月1日结束 */
export const sayEnded = (
  { reason, on }: Readonly<{ reason: EndReason; on: string }>,
  today: string,
): string => `${endNames[reason]}，${sayDate(on, today)}结束`;
