// An ID number proves itself, is one child's alone, and is never a guardian's and a child's at once.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ChildDetails, IdNumber } from '#shared/registry/child.ts';
import { agreesWith, idNumberOf, isIdNumber } from '#shared/registry/id-number.ts';
import { aChild, aGuardian } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { nth, OTHER_TOWNS_VILLAGE } from '../kit/ids.ts';

const anyDay = fc
  .integer({ min: 0, max: 36_500 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const anyNumber = fc
  .tuple(fc.integer({ min: 110_000, max: 659_999 }), anyDay, fc.integer({ min: 1, max: 999 }))
  .map(([place, bornOn, order]) => idNumberOf(String(place), bornOn, order));

describe('the check character', () => {
  test('catches any one wrong character', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, place, wrong) => {
        if (number.charAt(place) === wrong || (wrong === 'X' && place < 17)) return;
        const changed = number.slice(0, place) + wrong + number.slice(place + 1);
        expect([isIdNumber(number), isIdNumber(changed)]).toEqual([true, false]);
      }),
    );
  });

  test('catches any two neighbours that changed places', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(16), (number, place) => {
        const [a, b] = [number.charAt(place), number.charAt(place + 1)];
        if (a === b || b === 'X') return;
        const changed = number.slice(0, place) + b + a + number.slice(place + 2);
        expect(isIdNumber(changed)).toBe(false);
      }),
    );
  });

  test('stands with the birth and sex that the number says', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 999 }), (bornOn, order) => {
        const sex = order % 2 === 1 ? 'male' : 'female';
        expect(agreesWith(idNumberOf('320682', bornOn, order))).toEqual({ bornOn, sex });
      }),
    );
  });
});

describe('by its contract', () => {
  const reason = (details: object) => {
    const parsed = z.safeParse(ChildDetails, { sex: 'female', bornOn: '2016-03-09', ...details });
    return parsed.success
      ? undefined
      : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])[0];
  };
  const number = idNumberOf('320682', '2016-03-09', 124);

  test('a number agrees with birth and sex, or the field that does not is named', () => {
    expect(reason({ idNumber: number })).toBe(undefined);
    expect(reason({ idNumber: number, bornOn: '2016-03-10' })).toEqual(['bornOn', 'not_of_id_number']);
    expect(reason({ idNumber: number, sex: 'male' })).toEqual(['sex', 'not_of_id_number']);
    expect(reason({ idNumber: `${number.slice(0, 17)}5` })).toEqual(['idNumber', 'checksum_wrong']);
    expect(z.safeParse(IdNumber, '12345').success).toBe(false);
  });

  test('a child without one is marked with why, and a child with one is not', () => {
    expect(reason({ withoutIdNumber: 'papers_lost' })).toBe(undefined);
    expect(reason({ withoutIdNumber: 'papers_lost', idNumber: number })).toEqual([
      'withoutIdNumber',
      'not_a_choice',
    ]);
  });
});

describe('held by one', () => {
  const number = idNumberOf('320682', '2016-03-09', 124);
  const other = idNumberOf('320682', '2016-03-09', 126);
  const named = (idNumber: string) => ({ details: { ...aChild().details, idNumber } });
  const [one, two] = [nth('child', 1), nth('child', 2)];
  const [grandmother, aunt] = [nth('guardian', 1), nth('guardian', 2)];

  test('it is refused to a second child, and free again once it was corrected', async () => {
    const county = aCounty();
    await county.register(one, named(number));
    await expect(county.register(two, named(number))).rejects.toThrow('id_number_taken');
    await county.does('registry', one, 'correct_child', { name: '陈小满', ...named(other) });
    await county.register(two, named(number));
    expect(await county.vault.owner('id_number', other)).toBe(one);
    const back = county.does('registry', one, 'correct_child', { name: '陈小满', ...named(number) });
    await expect(back).rejects.toThrow('id_number_taken');
  });

  test('a child’s is refused to a guardian, entered or corrected', async () => {
    const county = aCounty();
    await county.register(one, named(number));
    const enters = (data: object) =>
      county.does('registry', grandmother, 'register_guardian', aGuardian(data));
    await expect(enters({ idNumber: number })).rejects.toThrow('guardian_is_a_child');
    await enters({});
    const corrected = county.does('registry', grandmother, 'correct_guardian', {
      name: '陈桂芳',
      phone: '13800001111',
      idNumber: number,
    });
    await expect(corrected).rejects.toThrow('guardian_is_a_child');
  });

  test('a guardian’s is refused to a child: they would be one person', async () => {
    const county = aCounty();
    await county.does('registry', grandmother, 'register_guardian', aGuardian({ idNumber: number }));
    const responsibilities = [
      { guardianId: grandmother, relation: 'grandmother', capacity: 'caregiver' } as const,
    ];
    const child = county.register(one, { ...named(number), responsibilities });
    await expect(child).rejects.toThrow('guardian_is_the_child');
    expect(await county.vault.owner('id_number', number)).toBe(undefined);
    await county.does('registry', grandmother, 'correct_guardian', {
      name: '陈桂芳',
      phone: '13800001111',
      idNumber: '320682196502031245',
    });
    await county.register(one, { ...named(number), responsibilities });
  });

  test('a guardian may be entered in two towns under one', async () => {
    const county = aCounty();
    await county.does('registry', grandmother, 'register_guardian', aGuardian({ idNumber: number }));
    const second = aGuardian({ idNumber: number, village: OTHER_TOWNS_VILLAGE });
    await county.does('registry', aunt, 'register_guardian', second);
    expect(await county.vault.owner('guardian_id_number', number)).toBe(grandmother);
  });
});
