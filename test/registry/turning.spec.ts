// The birthdays that change what applies come up in their month, once each, and no record tells the day.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childDecider } from '#functions/registry/decide/child.ts';
import { childEffects } from '#functions/registry/react/child.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays, ageOn, countyDate } from '#shared/kernel/time.ts';
import { changesAt, firstOf, nextTurning, turningAges, turningIn } from '#shared/registry/ages.ts';
import { aChild } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { AT, VILLAGE } from '../kit/ids.ts';
import { childId, closed, details, type Fact, given, name, registered, when } from './asking.ts';

const comeDue = (on: string) => when('come_due', { on });
const born = (bornOn: string, turning: string): Fact<'child.registered'> => ({
  ...registered,
  turning,
  personal: { name, details: { ...details, bornOn } },
});

describe('the clock asks', () => {
  test('in the month of the birthday, and the next one is waited for', () => {
    given(registered)
      .when(comeDue('2030-03-01'))
      .emits({ type: 'child.turned', village: VILLAGE, age: 14, month: '2030-03', next: '2032-03' });
    given(born('2008-07-31', '2026-07'))
      .when(comeDue('2026-07-02'))
      .emits({ type: 'child.turned', village: VILLAGE, age: 18, month: '2026-07' });
  });

  test('late, after the clock slept over the month', () => {
    given(registered).when(comeDue('2033-01-01')).emitsTypes('child.turned');
  });

  test('and nothing is due before, again, of a closed file, or once the child is grown', () => {
    const turned: Fact<'child.turned'> = {
      type: 'child.turned',
      village: VILLAGE,
      age: 14,
      month: '2030-03',
      next: '2032-03',
    };
    given(registered).when(comeDue('2030-02-28')).isRefused('nothing_due');
    given(registered, turned).when(comeDue('2030-03-02')).isRefused('nothing_due');
    given(registered, closed).when(comeDue('2030-03-01')).isRefused('nothing_due');
    const { next: _, ...last } = turned;
    given(registered, last).when(comeDue('2040-01-01')).isRefused('nothing_due');
    given().when(comeDue('2030-03-01')).isRefused('not_found');
  });

  test('and the director of the village hears of it', () => {
    const turned = { type: 'child.turned', village: VILLAGE, age: 14, month: '2030-03' } as const;
    const origin = { stream: `registry/${childId}`, id: childId, version: 2, at: AT, by: 'system' };
    expect(childEffects(turned, origin)).toEqual([
      { kind: 'notify', template: 'child_turning', role: 'director', region: VILLAGE, about: childId },
      { kind: 'command', slice: 'entrustment', id: childId, type: 'align', data: {} },
    ]);
  });
});

test('whenever a child was born and its file opened, each month that is waited for is accepted, and none before it', () => {
  const anyDay = (from: string, to: string) =>
    fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((day) => day.toISOString());
  fc.assert(
    fc.property(anyDay('2007-01-01', '2024-12-31'), anyDay('2025-01-01', '2026-12-31'), (birth, at) => {
      const bornOn = birth.slice(0, 10);
      const data = aChild({
        openedOn: '2025-01-01',
        categories: [{ category: 'in_difficulty', sinceOn: '2025-01-01' }],
        details: { sex: 'male', bornOn },
      });
      const opened = childDecider.decide({ ...when('register_child', data), at }, childDecider.initial);
      if (isRefusal(opened)) throw new Error(opened.refused);
      let state = opened.reduce(childDecider.evolve, childDecider.initial);
      const told: number[] = [];
      while (state.status === 'open' && state.turning !== undefined) {
        const first = firstOf(state.turning);
        expect(childDecider.decide(comeDue(addDays(first, -1)), state)).toEqual({ refused: 'nothing_due' });
        const turned = childDecider.decide(comeDue(first), state);
        if (isRefusal(turned)) throw new Error(turned.refused);
        told.push(...turned.flatMap((fact) => (fact.type === 'child.turned' ? [fact.age] : [])));
        state = turned.reduce(childDecider.evolve, state);
      }
      const age = ageOn(bornOn, countyDate(at));
      const isToday = nextTurning(bornOn, countyDate(at))?.on === countyDate(at);
      expect(told).toEqual(turningAges.filter((turning) => turning > age || (turning === age && isToday)));
    }),
  );
});

test('a whole county of clocks tells each birthday once', async () => {
  const county = aCounty();
  await county.register(childId, { details: { sex: 'female', bornOn: '2012-08-15' } });
  await county.visit(childId, {});
  const months = Array.from({ length: 60 }, (_, n) => addDays('2026-07-01', n * 30));
  for (const on of months) await county.tick(`${on}T01:00:00.000Z`);
  expect(county.news().filter((template) => template === 'child_turning')).toHaveLength(3);
  expect((await county.views.row(1, 'child', childId))?.parts['registry']?.fields['turning']).toBe(undefined);
  expect(JSON.stringify(county.records.all())).not.toContain('2012-08-15');
});

describe('ages', () => {
  const anyBirth = fc.date({ min: new Date('2005-01-01'), max: new Date('2026-06-01'), noInvalidDate: true });

  test('a birthday is the day on which the age is completed, also for 29 February', () => {
    fc.assert(
      fc.property(anyBirth, fc.nat(7000), (birth, days) => {
        const bornOn = birth.toISOString().slice(0, 10);
        const next = nextTurning(bornOn, addDays(bornOn, days));
        if (!next) return;
        expect([ageOn(bornOn, addDays(next.on, -1)), ageOn(bornOn, next.on)]).toEqual([
          next.age - 1,
          next.age,
        ]);
        expect(next.on >= addDays(bornOn, days)).toBe(true);
      }),
    );
    expect(nextTurning('2012-02-29', '2026-01-01')?.on).toBe('2026-03-01');
    expect(nextTurning('2012-02-29', '2027-01-01')?.on).toBe('2028-02-29');
  });

  test('come one after the other until there is none', () => {
    const first = nextTurning('2016-03-09', '2026-06-12');
    const second = turningIn('2016-03-09', first?.month ?? '');
    const third = turningIn('2016-03-09', second.next?.month ?? '');
    const last = turningIn('2016-03-09', third.next?.month ?? '');
    expect([first?.age, second.next?.age, third.next?.age, last.next]).toEqual([14, 16, 18, undefined]);
    expect(turningIn('2016-03-09', '2030-04').turning).toBe(undefined);
    expect(firstOf('2030-03')).toBe('2030-03-01');
  });

  test('each changes something', () => {
    for (const age of turningAges) expect(changesAt[age].length).toBeGreaterThan(0);
  });
});
