// A birthday that changes what applies is told within a month, by what changes for this very child.
import { expect, test } from 'vitest';
import { sayBirthday } from '../../miniprogram/src/features/registry/parts/birthday-words.ts';

const TODAY = '2026-06-12';
const born = (bornOn: string, ...categories: readonly ('left_behind' | 'in_difficulty')[]) =>
  sayBirthday({ bornOn, categories }, TODAY);

test('a left-behind child about to be 16 hears what ends', () => {
  expect(born('2010-07-01', 'left_behind')).toEqual({
    bold: '7月1日满 16 岁',
    follows: ['不再算留守儿童，到时请改类别', '委托照护的确认书到期', '可以独自居住，是不是合适还要看情况'],
  });
});

test('what concerns left-behind children only is not said of others', () => {
  expect(born('2010-07-01', 'in_difficulty')?.follows).toEqual(['可以独自居住，是不是合适还要看情况']);
  expect(born('2012-06-12', 'in_difficulty')).toEqual({
    bold: '6月12日满 14 岁',
    follows: ['用他的信息，要问他本人同意'],
  });
});

test('nothing is said of a birthday that changes nothing, or is more than a month away', () => {
  expect(born('2016-06-20', 'left_behind')).toBeUndefined();
  expect(born('2010-07-14', 'left_behind')).toBeUndefined();
});

test('a birthday that has passed is told until the file has followed it', () => {
  expect(born('2010-06-01', 'left_behind')).toEqual({
    bold: '已满 16 岁',
    follows: ['不再算留守儿童，请改类别'],
  });
  expect(born('2010-06-01', 'in_difficulty')).toBeUndefined();
  expect(born('2008-06-01', 'in_difficulty')?.bold).toBe('已满 18 岁');
});
