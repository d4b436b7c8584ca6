// The pages that no other test opens are drawn once each, without an error, and photographed.
import { expect, test } from 'vitest';
import { takeShots } from './kit/shots.ts';

test('every way in, an officer’s pages, a correction and an empty day', async () => {
  const wanted = [
    'sign-in-first-time',
    'sign-in-code-asked',
    'sign-in-scan-desk',
    'sign-in-invited-phone',
    'consent',
    'officer-red-desk',
    'correct',
    'today-empty',
    'figures',
    'term-ended-waiting',
  ];
  expect(await takeShots(wanted)).toEqual([]);
});

test('the sheets and states of the desks that no other test opens', async () => {
  expect(
    await takeShots([
      'let-in-confirm',
      'people-register-missing',
      'person-grant',
      'handover-newcomer',
      'county-people-panel',
      'glasses-desk',
      'erasures-own',
    ]),
  ).toEqual([]);
});
