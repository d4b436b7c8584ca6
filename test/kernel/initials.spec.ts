// A name is found by the first letters of its pinyin, surnames as they are read.
import { expect, test } from 'vitest';
import { initialsOf } from '#functions/kernel/initials.ts';

test.each([
  ['王雨欣', 'wyx'],
  ['单雨桐', 'syt'],
  ['曾可馨', 'zkx'],
  ['欧阳娜', 'oyn'],
  ['解放', 'xf'],
  ['阿依古丽', 'aygl'],
  ['Li 明', 'lim'],
])('%s is found by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
