// A child's file is opened once, in a village of the county, by facts that do not contradict each other.
import { describe, test } from 'vitest';
import type { RegisterChild } from '#shared/registry/contract.ts';
import { aChild } from '../kit/children.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import {
  childId,
  closed,
  details,
  erased,
  father,
  given,
  grandmother,
  mother,
  near,
  openFile,
  registered,
  when,
} from './asking.ts';

const register = (changed: Partial<RegisterChild> = {}, needs = {}) =>
  when('register_child', aChild(changed), needs);
const responsibilities = [grandmother, father];
const bothNear = { guardians: [near, near] };

describe('opening a file', () => {
  test('keeps name and details personal, and of the birth only the month of the next birthday that matters', () => {
    given().when(register()).emits(registered);
  });

  test('keeps in the clear which category since when, and its kind and evidence personal', () => {
    const held = {
      category: 'in_difficulty',
      kind: 'poor_household',
      sinceOn: '2026-05-01',
      evidence: '低保证',
    } as const;
    given()
      .when(register({ categories: [held] }))
      .emits({
        ...registered,
        categories: [{ category: 'in_difficulty', sinceOn: '2026-05-01' }],
        personal: {
          ...registered.personal,
          name: aChild().name,
          details,
          grounds: [{ category: 'in_difficulty', kind: 'poor_household', evidence: '低保证' }],
        },
      });
  });

  test('takes school, health and household with it, each as a fact of its own', () => {
    given()
      .when(
        register({
          schooling: { stage: 'primary', school: '安定小学' },
          health: { state: 'healthy' },
          household: { members: 3, hardship: 'none' },
        }),
      )
      .emits(
        registered,
        { type: 'child.schooling_set', personal: { schooling: { stage: 'primary', school: '安定小学' } } },
        { type: 'child.health_set', personal: { health: { state: 'healthy' } } },
        { type: 'child.household_set', personal: { household: { members: 3, hardship: 'none' } } },
      );
  });

  test('names guardians of the same town, be it of another village', () => {
    given()
      .when(register({ responsibilities }, { guardians: [near, { village: SIBLING_VILLAGE }] }))
      .emits({ ...registered, responsibilities });
  });

  test('of a grown child waits for no birthday', () => {
    const grown = { ...details, bornOn: '2008-06-11' };
    const categories = [{ category: 'in_difficulty', sinceOn: '2026-06-01' }] as const;
    const { turning: _, ...file } = registered;
    given()
      .when(register({ details: grown, categories: [...categories] }))
      .emits({
        ...file,
        sixteen: 'past',
        categories: [...categories],
        personal: { name: aChild().name, details: grown },
      });
  });
});

describe('a file is not opened', () => {
  test('where there is one, open, closed or erased', () => {
    given(registered).when(register()).isRefused('child_already_registered');
    given(registered, closed).when(register()).isRefused('child_already_registered');
    given(registered, closed, erased).when(register()).isRefused('child_erased');
  });

  test('outside the county’s villages', () => {
    for (const village of [TOWN, '320682999001', '110101001001']) {
      given().when(register({ village })).isRefused('village_unknown', 'village');
    }
  });

  test('with a guardian whom nobody entered, who was erased, or of another town', () => {
    for (const second of [undefined, { ...near, erased: true as const }, { village: OTHER_TOWNS_VILLAGE }]) {
      given()
        .when(register({ responsibilities }, { guardians: [near, second] }))
        .isRefused('guardian_unknown', 'responsibilities');
    }
  });

  test('with one guardian named twice', () => {
    given()
      .when(register({ responsibilities: [grandmother, { ...grandmother, relation: 'other' }] }, bothNear))
      .isRefused('guardian_named_twice', 'responsibilities');
  });

  test('for a child not born yet, on a day to come, or on one before its birth', () => {
    given()
      .when(register({ details: { ...details, bornOn: '2026-06-13' } }))
      .isRefused('born_in_future', 'details.bornOn');
    given()
      .when(register({ openedOn: '2026-06-13' }))
      .isRefused('opened_in_future', 'openedOn');
    given()
      .when(register({ openedOn: '2016-03-08' }))
      .isRefused('since_before_birth', 'openedOn');
  });

  test('with a category named twice, from a day to come, or from before the birth', () => {
    const held = (sinceOn: string) => ({ category: 'in_difficulty' as const, sinceOn });
    given()
      .when(register({ categories: [held('2026-06-01'), held('2026-05-01')] }))
      .isRefused('category_twice', 'categories');
    given()
      .when(register({ categories: [held('2026-06-13')] }))
      .isRefused('since_in_future', 'categories.0.sinceOn');
    given()
      .when(register({ categories: [held('2016-03-08')] }))
      .isRefused('since_before_birth', 'categories.0.sinceOn');
  });
});

describe('a file that contradicts the definition of left-behind is not opened', () => {
  test('for a child of 16, or registered in town', () => {
    given()
      .when(register({ details: { ...details, bornOn: '2010-06-12' } }))
      .isRefused('not_left_behind', 'details.bornOn');
    given()
      .when(register({ details: { ...details, registration: 'urban' } }))
      .isRefused('not_left_behind', 'details.registration');
  });

  test('with a parent at home, a parent who is the caregiver, or both unable and neither away', () => {
    const refused = (...people: RegisterChild['responsibilities']) =>
      given()
        .when(register({ responsibilities: people }, bothNear))
        .isRefused('not_left_behind', 'responsibilities');
    refused({ ...mother, capacity: 'parent_home' }, father);
    refused({ ...mother, capacity: 'caregiver' }, father);
    refused({ ...mother, capacity: 'parent_unable' }, { ...father, capacity: 'parent_unable' });
  });

  test('but is opened where it is merely silent', () => {
    const opens = (changed: Partial<RegisterChild>, needs = {}) =>
      given().when(register(changed, needs)).emitsTypes('child.registered');
    opens({});
    opens({ details: { ...details, bornOn: '2010-06-13' } });
    opens({ responsibilities: [{ ...mother, capacity: 'parent_unable' }, father] }, bothNear);
    opens({ responsibilities: [{ ...mother, capacity: 'parent_unable' }] }, bothNear);
  });
});

describe('a household shared with another child', () => {
  const household = { members: 4, hardship: 'none', sharesWith: nth('child', 2) } as const;
  const sharing = (needs: object, sharesWith: string = household.sharesWith) =>
    given().when(register({ household: { ...household, sharesWith } }, needs));

  test('is told in the clear, because a rule asks for it', () => {
    sharing({ housemate: openFile, household: {} }).emits(registered, {
      type: 'child.household_set',
      sharesWith: household.sharesWith,
      personal: { household: { members: 4, hardship: 'none' } },
    });
  });

  test('is refused where that child has no open file in the village', () => {
    for (const housemate of [
      undefined,
      { ...openFile, open: false },
      { ...openFile, village: SIBLING_VILLAGE },
    ]) {
      sharing({ housemate, household: {} }).isRefused('household_unknown', 'household.sharesWith');
    }
  });

  test('is refused with itself, or with a child whose household is another’s', () => {
    sharing({ housemate: openFile, household: {} }, childId).isRefused(
      'household_circular',
      'household.sharesWith',
    );
    sharing({ housemate: { ...openFile, village: VILLAGE }, household: { sharesWith: childId } }).isRefused(
      'household_circular',
      'household.sharesWith',
    );
  });
});
