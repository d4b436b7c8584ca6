// The line of a filling never breaks a terminal's width.
import { expect, test } from 'vitest';
import { columnsOf, progressLine } from '#infra/local/county/progress-line.ts';

test('bar, percent, counts and place', () => {
  expect(progressLine({ done: 2540, total: 6020, what: '吴窑镇 沈徐村' }, 80)).toBe(
    '██████████░░░░░░░░░░░░░░░░  42 %  2,540 / 6,020  吴窑镇 沈徐村',
  );
});

test('it fits any terminal', () => {
  for (let width = 1; width <= 120; width++) {
    const line = progressLine(
      { done: 5999, total: 6020, what: '如皋高新技术产业开发区 张八里居委会' },
      width,
    );
    expect(columnsOf(line)).toBeLessThanOrEqual(width);
  }
});

test('it is full only when all is done, and nothing to do is done', () => {
  expect(progressLine({ done: 6019, total: 6020, what: '' }, 60)).toContain(' 99 %');
  expect(progressLine({ done: 6020, total: 6020, what: '' }, 60)).toMatch(/^█+ 100 %/);
  expect(progressLine({ done: 0, total: 0, what: '' }, 60)).toContain('100 %');
});
