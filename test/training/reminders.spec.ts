// Whoever a session means hears of it once, whoever has a seat hears of every turn, and whoever missed it is told with whoever is above them.
import { beforeEach, describe, expect, test } from 'vitest';
import { placesOf } from '#shared/registry/audience-places.ts';
import { nth, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { at } from './a-door.ts';
import { aPlan, colleague, director, officer, supervisor, trainingId } from './a-session.ts';
import { aTrainingCounty, type TrainingCounty } from './a-training-county.ts';

const inTown = { audience: { role: 'director', region: TOWN } } as const;
const EVE = '2026-06-19T01:00:00.000Z';
const AFTER = '2026-06-21T01:00:00.000Z';

let county: TrainingCounty;
beforeEach(async () => {
  county = await aTrainingCounty();
  county.notices.splice(0);
});

const invitations = () =>
  county.notices.flatMap(({ effect }) =>
    effect.kind === 'notify' && effect.template === 'training_invited' ? [effect.region] : [],
  );

describe('an invitation', () => {
  test('goes to every place of the audience, and nobody above stands in', async () => {
    await county.plans();
    expect(invitations()).toEqual(placesOf(aPlan().audience));
    expect(await county.heard()).toEqual(['沈桂兰: training_invited', '陈梅: training_invited']);
  });

  test('is not for who has passed, where it is about starting one’s duty', async () => {
    await county.does('training', director.personId, 'note_passed', {
      paperId: nth('paper'),
      region: TOWN,
      on: TODAY,
    });
    await county.plans({ onlyFor: 'not_qualified' });
    expect(await county.heard()).toEqual(['陈梅: training_invited']);
  });

  test('goes out once more to places that are newly meant, and to all where others are meant there', async () => {
    await county.plans({ audience: { role: 'director', region: VILLAGE } });
    await county.heard();
    await county.acts(officer, trainingId, 'replan', aPlan(inTown));
    expect(invitations()).toEqual(placesOf(inTown.audience).filter((place) => place !== VILLAGE));
    await county.heard();
    await county.acts(officer, trainingId, 'replan', aPlan({ ...inTown, onlyFor: 'short_of_hours' }));
    expect(await county.heard()).toEqual(['沈桂兰: training_invited', '陈梅: training_invited']);
    await county.acts(officer, trainingId, 'replan', {
      ...aPlan(),
      audience: { role: 'supervisor', region: TOWN },
    });
    expect(await county.heard()).toEqual(['顾海燕: training_invited']);
  });
});

describe('whoever has a seat', () => {
  beforeEach(async () => {
    await county.plans();
    await county.heard();
    await county.acts(director, trainingId, 'enrol', {});
  });

  test('hears of another time or place, and of nothing less', async () => {
    await county.acts(officer, trainingId, 'replan', aPlan({ title: '四色管理' }));
    expect(await county.heard()).toEqual([]);
    await county.acts(officer, trainingId, 'replan', aPlan({ title: '四色管理', place: '图书馆' }));
    expect(await county.heard()).toEqual(['沈桂兰: training_changed']);
  });

  test('hears that it is called off', async () => {
    await county.acts(officer, trainingId, 'cancel', { reason: 'weather' });
    expect(await county.heard()).toEqual(['沈桂兰: training_cancelled']);
    await county.tick(EVE);
    await county.tick(AFTER);
    expect(await county.heard()).toEqual([]);
  });

  test('hears of it the day before, once, however often the clock ticks', async () => {
    await county.tick('2026-06-18T15:59:00.000Z');
    expect(await county.heard()).toEqual([]);
    for (const time of ['2026-06-18T16:00:00.000Z', EVE, '2026-06-19T15:00:00.000Z']) await county.tick(time);
    expect(await county.heard()).toEqual(['沈桂兰: training_tomorrow']);
  });

  test('hears of it again where it was moved to another day', async () => {
    await county.tick(EVE);
    const moved = { fromAt: '2026-06-22T01:00:00.000Z', untilAt: '2026-06-22T03:30:00.000Z' };
    await county.acts(officer, trainingId, 'replan', aPlan(moved));
    await county.heard();
    await county.tick(AFTER);
    expect(await county.heard()).toEqual(['沈桂兰: training_tomorrow']);
  });

  test('is told the day after that they have no hours, and so is the supervisor', async () => {
    await county.acts(colleague, trainingId, 'enrol', {});
    await county.attends(colleague);
    county.notices.splice(0);
    await county.tick(at('23:00:00'));
    expect(await county.heard()).toEqual([]);
    await county.tick(AFTER);
    await county.tick('2026-06-22T01:00:00.000Z');
    expect(await county.heard()).toEqual(['沈桂兰: training_missed', '顾海燕: training_missed_told']);
  });

  test('hears nothing of the kind with their hours, nor does anybody above', async () => {
    await county.attends(director);
    expect(await county.heard()).toEqual(['沈桂兰: training_credited']);
    await county.tick(AFTER);
    expect(await county.heard()).toEqual([]);
  });

  test('and has said that they cannot come hears nothing more', async () => {
    await county.acts(director, trainingId, 'excuse', { because: 'ill' });
    await county.tick(EVE);
    await county.tick(AFTER);
    expect(await county.heard()).toEqual([]);
  });
});

test('a session planned for today or tomorrow has no reminder of its own day', async () => {
  await county.plans({ fromAt: '2026-06-12T07:00:00.000Z', untilAt: '2026-06-12T09:30:00.000Z' });
  await county.acts(director, trainingId, 'enrol', {});
  await county.heard();
  await county.tick('2026-06-12T02:00:00.000Z');
  expect(await county.heard()).toEqual([]);
  await county.tick('2026-06-13T02:00:00.000Z');
  expect(await county.heard()).toEqual(['沈桂兰: training_missed', '顾海燕: training_missed_told']);
});

test('a supervisor who missed theirs is the officer’s news', async () => {
  await county.plans({ audience: { role: 'supervisor', region: officer.region } });
  await county.acts(supervisor, trainingId, 'enrol', {});
  await county.heard();
  await county.tick(AFTER);
  expect(await county.heard()).toEqual(['石建国: training_missed_told', '顾海燕: training_missed']);
});

test('a seat of another village is that village’s, and its town hears once for all', async () => {
  await county.plans(inTown);
  await county.acts(director, trainingId, 'enrol', {});
  await county.acts(colleague, trainingId, 'enrol', {});
  await county.heard();
  await county.tick(AFTER);
  const told = county.notices.flatMap(({ effect }) =>
    effect.kind === 'notify' ? [[effect.template, effect.region, effect.personId]] : [],
  );
  expect(told).toEqual([
    ['training_missed', VILLAGE, director.personId],
    ['training_missed', SIBLING_VILLAGE, colleague.personId],
    ['training_missed_told', TOWN, undefined],
  ]);
});
