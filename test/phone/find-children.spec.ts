// A village's register is searched as a director thinks of a child: by name, by initials, by the end of a number.
import { expect, test } from 'vitest';
import {
  isMeant,
  isUnder,
  nothingNarrowed,
  sayFound,
} from '../../miniprogram/src/features/visits/list/find-children.ts';
import { aLine } from './kit/paper.ts';

const line = aLine({ name: '王雨欣', initials: 'wyx', idNumberTail: '2X' });

test.each(['', '  ', '王', '雨欣', 'wy', 'WYX', 'yx', '2x', '2X', 'X', '0302002X', '32068220170302002x'])(
  '“%s” means 王雨欣',
  (words) => expect(isMeant(line, words)).toBe(true),
);

test.each(['李', 'wx', '21', 'XX', '王2X'])('“%s” means somebody else', (words) =>
  expect(isMeant(line, words)).toBe(false),
);

test('a child without a number is found by name only', () => {
  const { idNumberTail: _tail, ...without } = line;
  expect(isMeant(without, '2X')).toBe(false);
  expect(isMeant(without, '王')).toBe(true);
});

test('chips let through one of the categories and one of the colours; none narrows nothing', () => {
  const { colour: _colour, ...never } = line;
  expect(isUnder(line, nothingNarrowed)).toBe(true);
  expect(isUnder(line, { categories: ['in_difficulty'], colours: [] })).toBe(false);
  expect(isUnder(line, { categories: ['left_behind'], colours: ['red', 'yellow'] })).toBe(true);
  expect(isUnder(line, { categories: ['left_behind'], colours: ['yellow'] })).toBe(false);
  expect(isUnder(never, { categories: [], colours: ['new'] })).toBe(true);
});

test('the count is said in words', () => {
  expect(sayFound(46, 46, false)).toBe('全村 46 个孩子');
  expect(sayFound(46, 2, true)).toBe('全村 46 个孩子，找到 2 个');
});
