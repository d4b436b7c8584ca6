// An ID number is looked at while it is typed, by the rule that the server follows, so that a slip is seen at once.
import { OnDate } from '#shared/kernel/time.ts';
import { agreesWith, isIdNumber } from '#shared/registry/id-number.ts';

const LENGTH = 18;

/** What can be said of the characters typed so far. */
export type IdNumberLook =
  | Readonly<{ state: 'none' }>
  | Readonly<{ state: 'short'; left: number }>
  | Readonly<{ state: 'wrong'; words: string }>
  | Readonly<{ state: 'right'; idNumber: string; bornOn: string; sex: 'female' | 'male' }>;

/** As it is written in papers: no spaces, a capital X. */
export const tidyIdNumber = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

const wrong = (words: string): IdNumberLook => ({ state: 'wrong', words });

/** Looks at what was typed; `today` bounds the birth date that stands in it. */
export const lookAtIdNumber = (typed: string, today: string): IdNumberLook => {
  const idNumber = tidyIdNumber(typed);
  if (idNumber === '') return { state: 'none' };
  if (!/^\d{0,17}$|^\d{17}[\dX]$/.test(idNumber)) return wrong('证件号码是 18 位，只有最后一位可能是 X');
  if (idNumber.length < LENGTH) return { state: 'short', left: LENGTH - idNumber.length };
  const { bornOn, sex } = agreesWith(idNumber);
  if (!OnDate.safeParse(bornOn).success) return wrong('号码里的出生日期不对，请再核对一遍');
  if (!isIdNumber(idNumber)) return wrong('最后一位对不上，请再核对一遍');
  if (bornOn > today) return wrong('号码里的出生日期在今天之后，请再核对一遍');
  return { state: 'right', idNumber, bornOn, sex };
};
