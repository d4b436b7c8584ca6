// Each type of field takes what the platform's table says and refuses what lies one beyond it.
import { describe, expect, test } from 'vitest';
import { faultOf, typeOf } from '#shared/notifications/field-limits.ts';

test('a field is named by its type and a number', () => {
  expect(typeOf('thing1')).toBe('thing');
  expect(typeOf('number01')).toBe('number');
  expect(typeOf('character_string12')).toBe('character_string');
  for (const field of ['thing', 'site01', 'thing1.DATA', 'toString1', '1', '']) {
    expect(typeOf(field)).toBeUndefined();
    expect(faultOf(field, '有')).toBe('unknown_type');
  }
});

test.each(['thing1', 'number1', 'date1', 'name1', 'phrase1', 'enum1'])('%s may not be empty', (field) => {
  expect(faultOf(field, '')).toBe('empty');
  expect(faultOf(field, ' \u3000')).toBe('empty');
});

describe.each([
  ['thing1', ['一名孩子有新情况，请打开查看', '字'.repeat(20), '🙂'.repeat(20), '8 时 A 座']],
  ['number1', ['0', '1'.repeat(32), `${'1'.repeat(30)}.25`]],
  ['letter1', ['abcXYZ', 'a'.repeat(32)]],
  ['symbol1', ['!', '￥#……', '+-*/=']],
  ['character_string1', ['20260612-A/7#', 'x'.repeat(32)]],
  ['time1', ['15:01', '00:00:59', '2019年10月1日 15:01', '2019-10-01 15:01', '09:00~11:30']],
  ['time2', ['2019年10月1日 09:00~2019年10月2日 11:30']],
  ['date1', ['2019年10月1日', '2019年10月1日 15:01', '2018-01-01', '2018/01/01', '2018.01.01']],
  [
    'date2',
    ['2019年10月', '10月1日', '2018-01', '01-01', '2028年2月29日', '2月29日', '2019年10月1日~2019年10月7日'],
  ],
  ['amount1', ['¥100', '￥1234567890', '100.50元', '12345678.90', '$5']],
  ['phone_number1', ['+86-0766-66888866', '13800138000']],
  ['car_number1', ['粤A8Z888挂', '苏F12345', 'A1']],
  ['name1', ['欧阳娜娜', '字'.repeat(10), 'a'.repeat(20), 'Ann Lee', '阿卜杜拉·买买提', '𠮷'.repeat(10)]],
  ['phrase1', ['配送中', '请尽快办理']],
  ['enum1', ['已完成']],
])('%s takes', (field, values) => {
  test.each(values)('%s', (value) => expect(faultOf(field, value)).toBeUndefined());
});

describe.each([
  ['thing1', ['字'.repeat(21), '🙂'.repeat(21)]],
  ['number1', ['1'.repeat(33), `${'1'.repeat(31)}.25`]],
  ['letter1', ['a'.repeat(33)]],
  ['symbol1', ['!!!!!!']],
  ['character_string1', ['x'.repeat(33)]],
  ['amount1', ['¥12345678901', '12345678901元', '123456789.01']],
  ['phone_number1', ['+86-0766-668888666']],
  ['car_number1', ['粤A8Z8888挂']],
  ['name1', ['字'.repeat(11), 'a'.repeat(21), '王abcdefghij']],
  ['phrase1', ['请尽快来办理']],
])('too long for %s is', (field, values) => {
  test.each(values)('%s', (value) => expect(faultOf(field, value)).toBe('too_long'));
});

describe.each([
  ['thing1', ['两行\n文字', '半\ud83d个']],
  ['number1', ['十', '1,000', '1.', '.5', '-1', '1.2.3']],
  ['letter1', ['字', 'a1']],
  ['symbol1', ['a', '字', '1']],
  ['character_string1', ['字', 'a b']],
  ['time1', ['24:00', '9:05', '15.01', '2019年10月1日', '2019年10月1日15:01', '1:2~', '10:00~11:00~12:00']],
  ['time2', ['2019年10月 15:01', '2019年10月1日 15:01 16:01']],
  ['date1', ['2026年2月29日', '2月30日', '2019-10/01', '2019年13月', '今天', '15:01', '20191001']],
  ['amount1', ['百元', '¥', '¥¥1', '-5', '1.元']],
  ['phone_number1', ['电话 12', 'abc']],
  ['car_number1', ['粤苏A12', 'A-1']],
  ['name1', ['王9', '王\n五']],
  ['phrase1', ['abc', '去！', '111']],
  ['enum1', ['一\n二']],
])('in the wrong form for %s is', (field, values) => {
  test.each(values)('%j', (value) => expect(faultOf(field, value)).toBe('wrong_form'));
});
