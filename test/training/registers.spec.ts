// The registers of hours: a town's by person, the county's by counters, each of its year and of the duties held in it.
import { beforeEach, describe, expect, test } from 'vitest';
import { registerOfCounty } from '#functions/training/county-register.ts';
import { registerOfTown, yearAsked } from '#functions/training/town-register.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { AT, COUNTY, nth, OTHER_TOWN, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { colleague, DAY, director, supervisor } from './a-session.ts';
import { aTrainingCounty, type TrainingCounty } from './a-training-county.ts';

let county: TrainingCounty;
beforeEach(async () => {
  county = await aTrainingCounty();
});

const town = (year = '2026', when = AT, role: Actor['role'] = 'supervisor') =>
  registerOfTown({ read: county.reader, role, at: when }, TOWN, year);

describe('the registers of hours', () => {
  const hours = (actor: Actor, n: number, minutes: number, on = DAY) =>
    county.does('training', actor.personId, 'credit', {
      attendanceId: nth('attendance', n),
      trainingId: nth('training', n),
      on,
      minutes,
    });
  const figures = async (year = '2026', when = AT) => {
    const { towns } = await registerOfCounty(county.reader, { county: COUNTY, year, at: when });
    const { enough, qualified, minutes } = towns.find((one) => one.town === TOWN) ?? {};
    return { enough, qualified, minutes };
  };

  test('of a town: whoever lacks most first, once each, with what their role is asked', async () => {
    await hours(director, 1, 300);
    await hours(supervisor, 2, 480);
    await county.does('access', director.personId, 'grant_role', aRole({ region: SIBLING_VILLAGE }));
    expect(await town()).toMatchObject({
      town: TOWN,
      year: '2026',
      people: [
        { name: '陈梅', role: 'director', region: SIBLING_VILLAGE, minutes: 0, asked: 480 },
        { name: '沈桂兰', role: 'director', region: VILLAGE, minutes: 300, onDutySinceOn: '2026-01-01' },
        { name: '顾海燕', role: 'supervisor', region: TOWN, minutes: 480 },
      ],
    });
    expect((await town('2026', AT, 'auditor')).people[0]).toMatchObject({ name: '陈**' });
  });

  test('of a year that is over: whoever held the duty on its last day', async () => {
    const names = async (year: string, when: string) =>
      (await town(year, when)).people.map(({ name }) => name).toSorted();
    const untilOn = '2027-02-01';
    await county.does('access', colleague.personId, 'end_role', {
      role: 'director',
      region: SIBLING_VILLAGE,
      untilOn,
    });
    const spring = '2027-03-01T01:00:00.000Z';
    expect(await names('2027', spring)).toEqual(['沈桂兰', '顾海燕']);
    expect(await names('2026', spring)).toEqual(['沈桂兰', '陈梅', '顾海燕']);
    expect(await names('2025', spring)).toEqual([]);
    expect(yearAsked(undefined, '2026-12-31T16:00:00.000Z')).toBe('2027');
    expect(yearAsked('2025', spring)).toBe('2025');
  });

  test('of the county: villages with enough hours of that year, villages whose director has passed, all minutes', async () => {
    await hours(director, 1, 480);
    await hours(director, 2, 45, '2027-01-01');
    await hours(colleague, 3, 479);
    await hours(supervisor, 4, 60);
    const paper = { paperId: nth('paper'), region: TOWN, on: TODAY };
    await county.does('training', colleague.personId, 'note_passed', paper);
    expect(await figures()).toEqual({ enough: 1, qualified: 1, minutes: 1_019 });
    expect(await figures('2027')).toEqual({ enough: 0, qualified: 1, minutes: 45 });
    expect(await figures('2025')).toEqual({ enough: 0, qualified: 1, minutes: 0 });
  });

  test('of the county follow people from duty to duty, on the day itself', async () => {
    await hours(director, 1, 480);
    expect(await figures()).toMatchObject({ enough: 1 });
    await county.does('access', director.personId, 'end_role', {
      role: 'director',
      region: VILLAGE,
      untilOn: '2026-07-01',
    });
    await county.does(
      'access',
      director.personId,
      'grant_role',
      aRole({ region: '320682103001', fromOn: '2026-07-15' }),
    );
    await county.tick('2026-06-30T15:00:00.000Z');
    expect(await figures()).toMatchObject({ enough: 1 });
    await county.tick('2026-06-30T16:00:00.000Z');
    expect(await figures()).toEqual({ enough: 0, qualified: 0, minutes: 0 });
    await county.tick('2026-07-14T16:00:00.000Z');
    const { towns } = await registerOfCounty(county.reader, { county: COUNTY, year: '2026', at: AT });
    expect(towns.find((one) => one.town === OTHER_TOWN)).toMatchObject({ enough: 1, minutes: 480 });
  });
});
