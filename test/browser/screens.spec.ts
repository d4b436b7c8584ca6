// The pages that no other test opens are drawn once each, without an error, and photographed.
import { beforeAll, expect, test } from 'vitest';
import { bringPageUpToDate } from './kit/built-page.ts';
import { takeShots } from './kit/shots.ts';

beforeAll(bringPageUpToDate);

test('every way in, an officer’s pages, a correction and an empty day', async () => {
  expect(await takeShots(['sign-in', 'consent', 'officer', 'correct', 'today-empty', 'figures'])).toEqual([]);
});
