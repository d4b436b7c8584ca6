// Whatever is put into a message, its fields fit the platform's limits and end like something a person wrote.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf, typeOf } from '#shared/notifications/field-limits.ts';
import { fill, render, shortened } from '#shared/notifications/render.ts';

const types = [
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
];
const anyField = fc.constantFrom(...types.map((type) => `${type}1`), 'site01');
const anyUnit = fc.oneof(
  fc.constantFrom(...'孩子们请查看，。、；：aZ19 .元¥\n\t\u3000', '🙂', '👨‍👩‍👧', '𠮷', '\ud83d', '\ude42'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
);
const anyText = fc.array(anyUnit, { maxLength: 60 }).map((units) => units.join(''));

describe('placeholders', () => {
  test('give way to their values, and to nothing where there is none', () => {
    expect(fill('{count} 名孩子，{due}前走访{more}', { count: '3', due: '6月19日' })).toBe(
      '3 名孩子，6月19日前走访',
    );
    expect(fill('{constructor}{toString}', {})).toBe('');
    expect(fill('没有', { a: '1' })).toBe('没有');
  });

  test('in a value stay what they are, and so do dollar signs', () => {
    expect(fill('{a}{b}', { a: '{b}', b: '$&$1' })).toBe('{b}$&$1');
  });

  test('leave none behind', () => {
    const anyName = fc.string({ minLength: 1 }).filter((name) => !/[{}]/.test(name));
    const anyNames = fc.dictionary(anyName, anyText);
    fc.assert(
      fc.property(fc.array(anyName), anyNames, (names, values) => {
        const expected = names.map((name) => (Object.hasOwn(values, name) ? values[name] : '')).join('');
        expect(fill(names.map((name) => `{${name}}`).join(''), values)).toBe(expected);
      }),
    );
  });
});

describe('what is too long', () => {
  test.each([
    ['thing1', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
    ['thing1', '您报名的培训改了时间地点，请打开查看详细的安排', '您报名的培训改了时间地点…'],
    ['thing1', '有孩子，已经过了应当走访的日子还没有人去看望', '有孩子，已经过了应当走访的日子还没有人…'],
    ['thing1', '一二三四五六七八九十一，三四五六七八九十', '一二三四五六七八九十一，三四五六七八九十'],
    ['thing1', '一二三四五六七八九十一，三四五六七八九十一', '一二三四五六七八九十一…'],
    ['thing1', '一二三四五六七八九十，二三四五六七八九十一', '一二三四五六七八九十，二三四五六七八九…'],
    ['thing1', '一二三四五六七八九十一 ，三四五六七八九十一', '一二三四五六七八九十一…'],
    ['thing1', `${'🙂'.repeat(18)} 🙂🙂🙂`, `${'🙂'.repeat(18)}…`],
    ['phrase1', '请尽快来办理', '请尽快来办'],
    ['name1', '阿卜杜拉·买买提·艾合买提', '阿卜杜拉·买买提·艾'],
    ['name1', 'Maximiliane Alexandra Q', 'Maximiliane Alexandr'],
    ['name1', 'Maximiliane Alexandr 王', 'Maximiliane Alexandr'],
    ['number1', `${'1'.repeat(32)}.5`, '1'.repeat(32)],
    ['amount1', '¥1234567890.55', '¥1234567890'],
    ['car_number1', '粤A8Z88888挂', '粤A8Z8888'],
    ['date1', '2019年10月1日 15:01~2019年10月2日 15:01', '2019年10月1日 15:01~2019年10月2日 15:01'],
    ['thing1', ' 两行\n\n文字\u3000', '两行 文字'],
  ])('for %s: %j becomes %j', (field, value, short) => {
    expect(shortened(field, value)).toBe(short);
  });
});

describe('whatever the text', () => {
  test('no field is too long, none ends in a space, no pair is split', () => {
    fc.assert(
      fc.property(fc.dictionary(anyField, anyText), anyText, (fields, value) => {
        for (const [field, text] of Object.entries(render({ ...fields, thing9: '{value}' }, { value }))) {
          expect(faultOf(field, text)).not.toBe('too_long');
          expect(text).toBe(text.trim());
          expect(text.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a thing is in no fault but emptiness', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const text = shortened('thing1', value);
        expect(faultOf('thing1', text)).toBe(text === '' ? 'empty' : undefined);
      }),
    );
  });

  test('what fits stays, and shortening again changes nothing', () => {
    fc.assert(
      fc.property(anyField, anyText, (field, value) => {
        const short = shortened(field, value);
        expect(shortened(field, short)).toBe(short);
        if (typeOf(field) && faultOf(field, value) === undefined) expect(short).toBe(value.trim());
      }),
    );
  });

  test('what is kept is its beginning', () => {
    fc.assert(
      fc.property(anyField, anyText, (field, value) => {
        const whole = shortened('site01', value);
        expect(whole.startsWith(shortened(field, value).replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
