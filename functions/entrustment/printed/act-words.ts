// What an act was is said in words that a court and a grandmother both understand, and never says more than was seen.
import type { Grade } from '#shared/entrustment/contract.ts';
import type { Evidence } from '#shared/entrustment/evidence.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { spokenDate } from '#shared/entrustment/text.ts';
import { relationWords } from '#shared/entrustment/words.ts';
import { countyClock, countyDate } from '#shared/kernel/time.ts';

const HOURS_AND_MINUTES = 'HH:MM'.length;

/** A moment in county time: 2026年11月26日 14:03. */
export const spokenMoment = (at: string): string =>
  `${spokenDate(countyDate(at))} ${countyClock(at).slice(0, HOURS_AND_MINUTES)}`;

/** The same to the second, for who compares it with a log. */
export const exactMoment = (at: string): string =>
  `${spokenDate(countyDate(at))} ${countyClock(at)}（北京时间）`;

const relationOf = (facts: SheetFacts, guardianId: string | undefined): string | undefined => {
  const all = [...facts.parents, facts.caregiver];
  const relation = all.find((one) => one.guardianId === guardianId)?.relation;
  return relation && relationWords[relation];
};

/** In which part somebody signs, and who that is: 委托人（父亲）王强. */
export const signerWords = (
  facts: SheetFacts,
  { part, guardianId, name }: Pick<Evidence, 'part' | 'guardianId' | 'name'>,
): string => {
  if (part === 'witness') return `村（居）见证人 ${name}`;
  const relation = relationOf(facts, guardianId);
  return `${part === 'parent' ? '委托人' : '受托人'}${relation ? `（${relation}）` : ' '}${name}`;
};

const documentWords = {
  id_card: '身份证',
  household_book: '户口簿',
  known_in_person: '本人熟识，未查验证件',
} as const;

const seen = ({ identity }: Evidence): string => {
  if (!identity) return '';
  const tail = identity.numberTail === undefined ? '' : `，号码末四位 ${identity.numberTail}`;
  return `查验${documentWords[identity.document]}${tail}`.replace('查验本人', '本人');
};

/** How the signer was known to be that person. */
export const identityWords = (evidence: Evidence): string => {
  const { part, way, confirmed, witness } = evidence;
  if (part === 'witness') return '村（居）儿童主任，以本人账号登录';
  if (way === 'paper') return '在纸上签名，由儿童主任收回并拍照存档';
  if (way === 'assisted')
    return `${[seen(evidence), witness && `在场见证人 ${witness.name}`].filter(Boolean).join('；')}`;
  const code = confirmed
    ? `，并回填发到尾号 ${confirmed.phoneTail} 手机的一次性验证码（${spokenMoment(confirmed.at)}）`
    : '';
  return `以本人账号登录${code}`;
};

/** How it was signed, in a few words. */
export const wayWords = ({ part, way }: Pick<Evidence, 'part' | 'way'>): string => {
  if (way === 'paper') return '纸上签名';
  if (part === 'witness') return '见证签名';
  return way === 'own_phone' ? '在本人手机上签名' : '在儿童主任手机上签名';
};

/** From where it came, as the server saw it. */
export const placeWords = ({ address, device }: Evidence): string =>
  [address && `网络地址 ${address}`, device && `设备 ${device}`].filter(Boolean).join('；') || '未经网络';

/** What a grade is worth, and no more. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  paper: '与纸上签名加旁人见证相当',
  agreed: '各方约定的一般电子签名',
  certified: '持牌认证机构证书签名',
};
