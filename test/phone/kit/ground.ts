// The ground of a sheet: one child with a father away, a mother at home and a grandmother who cares.
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import type { DraftGround } from '#shared/entrustment/views.ts';
import { nth } from './paper.ts';

export const FATHER = nth('grd', 11);
export const MOTHER = nth('grd', 12);
export const GRANDMOTHER = nth('grd', 10);

const person = (
  guardianId: string,
  name: string,
  changed: Partial<DraftGround['people'][number]> = {},
): DraftGround['people'][number] => ({
  guardianId,
  name,
  relation: 'father',
  capacity: 'parent_away',
  identified: true,
  bound: true,
  ...changed,
});

/** What a director finds. */
export const ground = (changed: Partial<DraftGround> = {}): DraftGround => ({
  childId: nth('chd', 1),
  name: '王雨欣',
  bornOn: '2017-03-02',
  latestOn: '2033-03-01',
  must: true,
  lackingSinceOn: '2026-05-20',
  policy: { version: '2021-1', rule: 'every_left_behind' },
  template: '2021-1',
  barsVersion: BARS_VERSION,
  isHeard: true,
  people: [
    person(GRANDMOTHER, '沈秀英', { relation: 'grandmother', capacity: 'caregiver', bound: false }),
    person(MOTHER, '刘芳', { relation: 'mother', capacity: 'parent_home' }),
    person(FATHER, '王平'),
  ],
  ...changed,
});

/** The sheet that stands, with a parent who is not in the file any more. */
export const standing = {
  agreementId: nth('agr', 3),
  untilOn: '2026-06-25',
  parents: [FATHER, nth('grd', 99)],
  caregiver: { guardianId: GRANDMOTHER, address: '沈徐村 6 组 12 号', health: 'healthy' as const },
};
