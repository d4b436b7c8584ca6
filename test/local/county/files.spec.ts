// A drawn file is filled in as files are: mostly, not wholly, and never against its own facts.
import { describe, expect, test } from 'vitest';
import { fileOf } from '#functions/registry/child-file.ts';
import { drawCounty } from '#infra/local/county/county.ts';
import type { Child } from '#infra/local/county/people.ts';
import { addDays } from '#shared/kernel/time.ts';
import { contradictionOf } from '#shared/registry/left-behind.ts';
import { aCounty } from '../../kit/county.ts';

const TODAY = '2026-06-12';
const { villages } = drawCounty({ seed: 1, children: 1000, today: TODAY });
const children = villages.flatMap((village) => village.children);

describe('a file as it is kept', () => {
  const share = (is: (child: Child) => unknown): number => children.filter(is).length / children.length;
  const around = (value: number, wanted: number): void => expect(Math.abs(value - wanted)).toBeLessThan(0.04);

  test('about two in a hundred have no ID number, each marked with why', () => {
    const without = children.filter(({ register }) => register.details.idNumber === undefined);
    expect(without.length).toBeGreaterThanOrEqual(8);
    expect(without.length).toBeLessThanOrEqual(35);
    expect(without.every(({ register }) => register.details.withoutIdNumber !== undefined)).toBe(true);
  });

  test('most parts are filled in, and not all', () => {
    around(
      share(({ register }) => register.details.registration),
      0.93,
    );
    around(
      share(({ register }) => register.schooling),
      0.9,
    );
    around(
      share(({ register }) => register.health),
      0.88,
    );
    around(
      share(({ register }) => register.household),
      0.82,
    );
    around(
      share(({ register }) => register.categories.every(({ evidence }) => evidence !== undefined)),
      0.89,
    );
    around(
      share(({ benefits }) => benefits.length > 0),
      0.22,
    );
  });

  test('no file contradicts the definition of left-behind, and every difficulty has a kind', () => {
    for (const { register } of children) {
      const { details, responsibilities, categories } = register;
      const isLeft = categories.some(({ category }) => category === 'left_behind');
      expect(isLeft && contradictionOf(details, responsibilities, addDays(TODAY, 90))).toBeFalsy();
      for (const { category, kind } of categories)
        expect(kind !== undefined).toBe(category === 'in_difficulty');
    }
  });

  test('some have lost both parents or have parents who cannot care', () => {
    const kinds = children.flatMap(({ register }) => register.categories.flatMap(({ kind }) => kind ?? []));
    for (const kind of ['orphan_community', 'de_facto_unattended', 'poor_household'])
      expect(kinds).toContain(kind);
  });
});

test('every file is accepted by the register, and shows its parts', async () => {
  const drawn = drawCounty({ seed: 5, children: 60, today: TODAY }).villages.flatMap(
    (village) => village.children,
  );
  const county = aCounty();
  for (const { childId, register, guardians, benefits } of drawn) {
    for (const guardian of guardians)
      await county.does('registry', guardian.guardianId, 'register_guardian', guardian.register);
    await county.does('registry', childId, 'register_child', register);
    if (benefits.length > 0) await county.does('registry', childId, 'set_benefits', { benefits });
  }
  for (const { childId, register, guardians, benefits } of drawn) {
    const { schooling, health, household, categories, name } = register;
    expect(await fileOf(county.reader, childId)).toMatchObject({
      name,
      categories,
      benefits,
      guardians: guardians.map(({ register: { name: of, phone } }) => ({ name: of, phone, bound: false })),
      ...(schooling && { schooling }),
      ...(health && { health }),
      ...(household && { household }),
    });
  }
});
