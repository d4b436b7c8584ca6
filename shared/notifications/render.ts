// A message's fields always fit, cut where a reader would pause rather than refused by the platform.
import { type FieldType, isTooLong, typeOf } from './field-limits.ts';

/** A text or fields with `{name}` in them, and what stands for each name. */
type Values = Readonly<Record<string, string>>;

/** Each `{name}` in the text gives way to its value, once; one without a value becomes empty. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : '',
  );

const MARKS = ['，', '。', '、', '；', '：'];
const THING_KEPT = 19;
const WITHIN_LAST = 8;

/** Line breaks, control characters and halves of surrogate pairs would be refused; a space stands for them. */
const onOneLine = (value: string): string => value.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** The longest beginning that fits; a point with no digit left behind it goes too. */
const cutHard = (type: FieldType, value: string): string => {
  let kept = '';
  for (const character of value) {
    if (isTooLong(type, kept + character)) break;
    kept += character;
  }
  return kept.trimEnd().replace(/(\d)\.$/, '$1');
};

const cutWithDots = (value: string): string => {
  const kept = [...value].slice(0, THING_KEPT);
  const mark = Math.max(...MARKS.map((each) => kept.lastIndexOf(each)));
  const end = mark >= THING_KEPT - WITHIN_LAST ? mark : THING_KEPT;
  return `${kept.slice(0, end).join('').trimEnd()}…`;
};

/**
 * A value on one line, as long as the field's type allows (by code points), with no space at either end. A `thing` that is
 * cut ends in `…`, in place of a punctuation mark where one is among its last 8 of 19; all others end where they must,
 * a number between its digits. A field of no known type is not cut.
 */
export const shortened = (field: string, value: string): string => {
  const type = typeOf(field);
  const line = onOneLine(value);
  if (!type || !isTooLong(type, line)) return line;
  return type === 'thing' ? cutWithDots(line) : cutHard(type, line);
};

/** All fields of a template filled and shortened: `faultOf` finds none of them too long. */
export const render = (fields: Values, values: Values): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [field, shortened(field, fill(text, values))]),
  );
