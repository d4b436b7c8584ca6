// The parts of an open file are kept true one by one: head, categories, people, school, health, household, benefits.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChildCommand } from '#functions/registry/child-command.ts';
import { childDecider } from '#functions/registry/decide/child.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import type { CorrectChild } from '#shared/registry/contract.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TODAY } from '../kit/ids.ts';
import {
  childId,
  closed,
  details,
  erased,
  type Fact,
  father,
  given,
  grandmother,
  mother,
  name,
  near,
  openFile,
  registered,
  registeredInBoth,
  when,
} from './asking.ts';

describe('correcting the head', () => {
  const correct = (changed: Partial<CorrectChild['details']> = {}) =>
    when('correct_child', { name: '陈小曼', details: { ...details, ...changed } });

  test('replaces name and details, and with the birth the birthday that is waited for', () => {
    given(registered)
      .when(correct({ bornOn: '2012-08-01' }))
      .emits({
        type: 'child.corrected',
        turning: '2026-08',
        sixteen: '2028-08',
        personal: { name: '陈小曼', details: { ...details, bornOn: '2012-08-01' } },
      });
  });

  test('does not wait again for a birthday that was told of', () => {
    const turned: Fact<'child.turned'> = {
      type: 'child.turned',
      village: registered.village,
      age: 14,
      month: '2030-03',
      next: '2032-03',
    };
    given(registered, turned)
      .when(correct())
      .emits({
        type: 'child.corrected',
        turning: '2032-03',
        sixteen: '2032-03',
        personal: { name: '陈小曼', details },
      });
  });

  test('is refused to a birth ahead, or after a category began', () => {
    given(registered)
      .when(correct({ bornOn: '2026-06-13' }))
      .isRefused('born_in_future', 'details.bornOn');
    given(registered)
      .when(correct({ bornOn: '2026-06-02' }))
      .isRefused('since_before_birth', 'details.bornOn');
  });

  test('is refused where it contradicts that the child was left behind when that began', () => {
    given(registered)
      .when(correct({ registration: 'urban' }))
      .isRefused('not_left_behind', 'details.registration');
    given(registered)
      .when(correct({ bornOn: '2010-06-01' }))
      .isRefused('not_left_behind', 'details.bornOn');
  });

  test('is not refused because the child has meanwhile turned 16, or a parent come home', () => {
    given(
      { ...registered, categories: [{ category: 'left_behind', sinceOn: '2024-01-01' }] },
      {
        type: 'child.responsibilities_set',
        responsibilities: [{ ...mother, capacity: 'parent_home' }],
        ended: [],
      },
    )
      .when(correct({ bornOn: '2010-06-01' }))
      .emitsTypes('child.corrected');
  });
});

describe('putting a child into a category', () => {
  const since = { category: 'in_difficulty', sinceOn: '2026-06-10' } as const;

  test('keeps its kind and evidence personal', () => {
    given(registered)
      .when(when('categorise', { ...since, kind: 'neglected', evidence: '派出所走访记录' }))
      .emits({
        type: 'child.categorised',
        ...since,
        personal: { grounds: { kind: 'neglected', evidence: '派出所走访记录' } },
      });
  });

  test('says anew since when, without any ground', () => {
    given(registeredInBoth)
      .when(when('categorise', since))
      .emits({ type: 'child.categorised', ...since });
  });

  test('is refused from a day to come, or from before the birth', () => {
    given(registered)
      .when(when('categorise', { ...since, sinceOn: '2026-06-13' }))
      .isRefused('since_in_future', 'sinceOn');
    given(registered)
      .when(when('categorise', { ...since, sinceOn: '2016-03-08' }))
      .isRefused('since_before_birth', 'sinceOn');
  });

  test('is refused as left behind where the file says otherwise', () => {
    const inDifficulty: Fact<'child.registered'> = {
      ...registered,
      categories: [{ category: 'in_difficulty', sinceOn: '2026-05-01' }],
    };
    const leftBehind = when('categorise', { category: 'left_behind', sinceOn: '2026-06-10' });
    given({ ...inDifficulty, responsibilities: [{ ...father, capacity: 'parent_home' }] })
      .when(leftBehind)
      .isRefused('not_left_behind', 'category');
    given({ ...inDifficulty, personal: { name, details: { ...details, registration: 'urban' } } })
      .when(leftBehind)
      .isRefused('not_left_behind', 'category');
    given({ ...inDifficulty, responsibilities: [father, mother] })
      .when(leftBehind)
      .emitsTypes('child.categorised');
  });
});

describe('ending a category', () => {
  const end = (category: 'left_behind' | 'in_difficulty', untilOn = TODAY) =>
    when('end_category', { category, untilOn, evidence: '父亲返乡' });

  test('keeps its evidence personal', () => {
    given(registeredInBoth)
      .when(end('left_behind'))
      .emits({
        type: 'child.category_ended',
        category: 'left_behind',
        untilOn: TODAY,
        personal: { evidence: '父亲返乡' },
      });
  });

  test('is refused for one not held, the last, a day to come, or a day before it began', () => {
    given(registered).when(end('in_difficulty')).isRefused('category_not_held', 'category');
    given(registered).when(end('left_behind')).isRefused('last_category', 'category');
    given(registeredInBoth).when(end('left_behind', '2026-06-13')).isRefused('since_in_future', 'untilOn');
    given(registeredInBoth)
      .when(end('left_behind', '2026-05-31'))
      .isRefused('ends_before_it_begins', 'untilOn');
  });
});

test('under any commands in any order a child has one category at least, and none twice', () => {
  const category = fc.constantFrom('left_behind' as const, 'in_difficulty' as const);
  const day = fc.nat(20).map((days) => addDays('2026-05-25', days));
  const asked: fc.Arbitrary<ChildCommand> = fc.oneof(
    fc.record({ category, sinceOn: day }).map((data) => ({ type: 'categorise' as const, data })),
    fc
      .record({ category, untilOn: day, evidence: fc.constant('证明') })
      .map((data) => ({ type: 'end_category' as const, data })),
  );
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 20 }), (commands) => {
      let state = childDecider.evolve(childDecider.initial, registered);
      for (const command of commands) {
        const context = {
          id: childId,
          at: `${TODAY}T04:00:00.000Z`,

          by: nth('person'),
          needs: {},
        };
        const decided = childDecider.decide({ ...context, ...command }, state);
        if (!isRefusal(decided)) state = decided.reduce(childDecider.evolve, state);
        const held = state.status === 'none' ? [] : state.categories.map((one) => one.category);
        expect(held.length).toBeGreaterThanOrEqual(1);
        expect(new Set(held).size).toBe(held.length);
      }
    }),
  );
});

describe('saying who answers for a child', () => {
  const set = (responsibilities: Fact<'child.registered'>['responsibilities'], needs: object) =>
    when('set_responsibilities', { responsibilities }, needs);

  test('names all of them, and those who no longer do', () => {
    given(registeredInBoth)
      .when(set([father, mother], { guardians: [near, near] }))
      .emits({
        type: 'child.responsibilities_set',
        responsibilities: [father, mother],
        ended: [grandmother.guardianId],
      });
  });

  test('is refused with one named twice, unknown, erased or of another town', () => {
    given(registered)
      .when(set([father, father], { guardians: [near, near] }))
      .isRefused('guardian_named_twice', 'responsibilities');
    for (const standing of [undefined, { ...near, erased: true }, { village: OTHER_TOWNS_VILLAGE }]) {
      given(registered)
        .when(set([father], { guardians: [standing] }))
        .isRefused('guardian_unknown', 'responsibilities');
    }
  });

  test('keeps whom the file names already, though the child has moved to another town', () => {
    given(registeredInBoth, {
      type: 'child.moved',
      from: registered.village,
      village: OTHER_TOWNS_VILLAGE,
      movedOn: TODAY,
    })
      .when(set([father], { guardians: [near] }))
      .emitsTypes('child.responsibilities_set');
  });
});

describe('saying school, health, household and benefits', () => {
  test('replaces the whole part, sealed', () => {
    given(registered)
      .when(when('set_schooling', { stage: 'junior', boarding: true }))
      .emits({ type: 'child.schooling_set', personal: { schooling: { stage: 'junior', boarding: true } } });
    given(registered)
      .when(when('set_health', { state: 'disabled', disabilityGrade: 2 }))
      .emits({
        type: 'child.health_set',
        personal: { health: { state: 'disabled', disabilityGrade: 2 } },
      });
    const benefits = [{ kind: 'orphan' as const, number: '苏孤 0012', sinceOn: '2026-01-01' }];
    given(registered)
      .when(when('set_benefits', { benefits }))
      .emits({ type: 'child.benefits_set', personal: { benefits } });
  });

  test('shares a household only with the first of it', () => {
    const household = { members: 4, hardship: 'low_income', sharesWith: nth('child', 2) } as const;
    const set = (needs: object, sharesWith: string = household.sharesWith) =>
      given(registered).when(when('set_household', { ...household, sharesWith }, needs));
    set({ housemate: openFile, household: {} }).emits({
      type: 'child.household_set',
      sharesWith: household.sharesWith,
      personal: { household: { members: 4, hardship: 'low_income' } },
    });
    set({}).isRefused('household_unknown', 'sharesWith');
    set({ housemate: { ...openFile, village: SIBLING_VILLAGE } }).isRefused(
      'household_unknown',
      'sharesWith',
    );
    set({ housemate: openFile, household: { sharesWith: nth('child', 3) } }).isRefused(
      'household_circular',
      'sharesWith',
    );
    set({ housemate: openFile, household: {} }, childId).isRefused('household_circular', 'sharesWith');
  });
});

test('nothing is said of a file that is not there, closed or erased', () => {
  const commands = [
    when('correct_child', { name, details }),
    when('categorise', { category: 'in_difficulty', sinceOn: TODAY }),
    when('end_category', { category: 'left_behind', untilOn: TODAY, evidence: '返乡' }),
    when('set_responsibilities', { responsibilities: [] }),
    when('set_schooling', { stage: 'primary' }),
    when('set_health', { state: 'healthy' }),
    when('set_household', { members: 3, hardship: 'none' }),
    when('set_benefits', { benefits: [] }),
  ];
  for (const command of commands) {
    given().when(command).isRefused('not_found');
    given(registered, closed).when(command).isRefused('child_closed');
    given(registered, closed, erased).when(command).isRefused('child_erased');
  }
});
