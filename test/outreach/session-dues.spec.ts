// The village's director hears on the eve of a session and on the day after it if nobody wrote it down, once each, and nobody else does.
import { describe, expect, test } from 'vitest';
import type { SessionEvent } from '#functions/outreach/events/session.ts';
import { sessionEntry } from '#functions/outreach/project/session.ts';
import { nextDueOn } from '#functions/outreach/session-dues.ts';
import { addDays } from '#shared/kernel/time.ts';
import { aCounty } from '../kit/county.ts';
import { TODAY, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  aPlan,
  aRecord,
  calledOff,
  cameNear,
  comeDue,
  given,
  PLANNED_ON,
  planned,
  recorded,
  sessionId,
  stayedUnrecorded,
} from './a-session.ts';

const EVE = addDays(PLANNED_ON, -1);
const DAY_AFTER = addDays(PLANNED_ON, 1);

const dueAfter = (...facts: readonly SessionEvent[]): string | undefined => {
  const part = partAfter(sessionEntry, facts);
  return part && nextDueOn(part);
};

describe('when the clock asks', () => {
  test('the eve is told once, and its day and the days before tell nothing', () => {
    given(planned())
      .when(comeDue(addDays(EVE, -1)))
      .isRefused('nothing_due');
    given(planned()).when(comeDue(EVE)).emits(cameNear);
    given(planned(), cameNear).when(comeDue(EVE)).isRefused('nothing_due');
    given(planned()).when(comeDue(PLANNED_ON)).isRefused('nothing_due');
  });

  test('a day that has passed unrecorded is told once, be the clock ever so late', () => {
    given(planned(), cameNear).when(comeDue(DAY_AFTER)).emits(stayedUnrecorded);
    given(planned()).when(comeDue('2026-12-01')).emits(stayedUnrecorded);
    given(planned(), stayedUnrecorded).when(comeDue('2026-12-02')).isRefused('nothing_due');
  });

  test('what was held or called off tells nothing', () => {
    given(planned(), recorded()).when(comeDue(DAY_AFTER)).isRefused('nothing_due');
    given(planned(), calledOff).when(comeDue(EVE)).isRefused('nothing_due');
  });
});

test('a row comes up on the eve, then on the day after, then never', () => {
  expect(dueAfter(planned())).toBe(EVE);
  expect(dueAfter(planned(), cameNear)).toBe(DAY_AFTER);
  expect(dueAfter(planned(), cameNear, stayedUnrecorded)).toBeUndefined();
  expect(dueAfter(planned(), recorded())).toBeUndefined();
  expect(dueAfter(planned(), calledOff)).toBeUndefined();
});

const ticked = async (recordedOn?: string) => {
  const county = aCounty();
  await county.does('outreach', sessionId, 'plan', aPlan({ plannedOn: addDays(TODAY, 3) }));
  for (let day = 1; day <= 6; day++) {
    const on = addDays(TODAY, day);
    for (const hour of ['01', '07']) await county.tick(`${on}T${hour}:00:00.000Z`);
    if (on === recordedOn) await county.does('outreach', sessionId, 'record', aRecord({ heldOn: on }));
  }
  return county;
};

test('the director is reminded twice, and nobody stands in for a vacant post', async () => {
  const county = await ticked();
  expect(county.notices.map(({ effect }) => effect)).toEqual(
    ['outreach_tomorrow', 'outreach_unrecorded'].map((template) => ({
      kind: 'notify',
      template,
      role: 'director',
      region: VILLAGE,
      about: sessionId,
      stays: true,
    })),
  );
});

test('who wrote it down on the day is not reminded of it', async () => {
  const county = await ticked(addDays(TODAY, 3));
  expect(county.news()).toEqual(['outreach_tomorrow']);
});
