// What the platform would refuse in a field of a subscription message is known before it is sent.
// Source: subscribeMessage.send, 订阅消息参数值内容限制说明 (developers.weixin.qq.com, sendMessage).
import { OnDate } from '../kernel/time.ts';

const fieldTypes = [
  'thing',
  'number',
  'letter',
  'symbol',
  'character_string',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
  'name',
  'phrase',
  'enum',
] as const;

/** The platform's types of fields; a field is named by its type and a number (`thing1`). */
export type FieldType = (typeof fieldTypes)[number];

/** The type of a template's field (`character_string2` → `character_string`); undefined for a name that is none of theirs. */
export const typeOf = (field: string): FieldType | undefined => {
  const [, prefix] = /^([a-z_]+)\d+$/.exec(field) ?? [];
  return fieldTypes.find((type) => type === prefix);
};

/** `most` is in code points, leaving out `uncounted`; types without it have no stated length. */
type Limit = Readonly<{
  most?: (value: string) => number;
  uncounted?: RegExp;
  isForm: (value: string) => boolean;
}>;

const upTo = (most: number) => (): number => most;
const like =
  (form: RegExp) =>
  (value: string): boolean =>
    form.test(value);

/** Text on one line: no line breaks nor other control characters, no half of a surrogate pair. */
const oneLine = like(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u);

const isClock = like(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/);

const dayForms = [
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
];
const partForms = [
  /^(?<year>\d{4})年(?<month>\d{1,2})月$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
];

const LEAP_YEAR = '2000';

const isDate =
  (forms: readonly RegExp[]) =>
  (text: string): boolean =>
    forms.some((form) => {
      const groups = form.exec(text)?.groups;
      if (!groups) return false;
      const { year = LEAP_YEAR, month = '', day = '1' } = groups;
      return OnDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).success;
    });

const isDay = isDate(dayForms);
const isDayOrPart = isDate([...dayForms, ...partForms]);

const isDayWithClock = (point: string): boolean => {
  const [day = '', clock = '', ...more] = point.split(' ');
  return more.length === 0 && isDay(day) && isClock(clock);
};

/** One point in time, or two joined by `~`. */
const points =
  (isPoint: (point: string) => boolean) =>
  (value: string): boolean => {
    const parts = value.split('~');
    return parts.length <= 2 && parts.every((part) => isPoint(part) || isDayWithClock(part));
  };

const HAN = /\p{Script=Han}/u;

const limits: Readonly<Record<FieldType, Limit>> = {
  thing: { most: upTo(20), isForm: oneLine },
  number: { most: upTo(32), uncounted: /\./, isForm: like(/^\d+(?:\.\d+)?$/) },
  letter: { most: upTo(32), isForm: like(/^[A-Za-z]+$/) },
  symbol: { most: upTo(5), isForm: like(/^[\p{P}\p{S}]+$/u) },
  character_string: { most: upTo(32), isForm: like(/^[A-Za-z0-9\p{P}\p{S}]+$/u) },
  time: { isForm: points(isClock) },
  date: { isForm: points(isDayOrPart) },
  amount: { most: upTo(10), uncounted: /^\p{Sc}|\.|元$/gu, isForm: like(/^\p{Sc}?\d+(?:\.\d+)?元?$/u) },
  phone_number: { most: upTo(17), isForm: like(/^[\d\p{P}\p{S}]+$/u) },
  car_number: {
    most: upTo(8),
    isForm: like(/^[\p{Script=Han}A-Za-z0-9](?:[A-Za-z0-9]*[\p{Script=Han}A-Za-z0-9])?$/u),
  },
  name: {
    most: (value) => (HAN.test(value) ? 10 : 20),
    isForm: like(/^[\p{Script=Han}A-Za-z\p{P}\p{S} ]+$/u),
  },
  phrase: { most: upTo(5), isForm: like(/^\p{Script=Han}+$/u) },
  enum: { isForm: oneLine },
};

/**
 * Whether a value is longer than the platform takes for the type: code points; digits alone for a number and an amount;
 * 20 for a name in letters, 10 for one with a Chinese character. Dates, times and enumerated values have no such limit.
 */
export const isTooLong = (type: FieldType, value: string): boolean => {
  const { most, uncounted = '' } = limits[type];
  return most !== undefined && [...value.replace(uncounted, '')].length > most(value);
};

/**
 * What the platform would say 47003 to: a field of no type of theirs, one left empty, too long, or not in its type's
 * form. A currency sign is optional in an amount. Which values an `enum` may have is known to the template alone.
 */
export const faultOf = (
  field: string,
  value: string,
): 'unknown_type' | 'empty' | 'too_long' | 'wrong_form' | undefined => {
  const type = typeOf(field);
  if (!type) return 'unknown_type';
  if (value.trim() === '') return 'empty';
  if (isTooLong(type, value)) return 'too_long';
  return limits[type].isForm(value) ? undefined : 'wrong_form';
};
