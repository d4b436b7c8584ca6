// A sheet drawn up anew is another text: whoever had signed signs again, and a bar is not lifted by it.
import { describe, expect, test } from 'vitest';
import { nth } from '../kit/ids.ts';
import { aDraft, draft, given, having, noBars, redraft, sheetAfter, sign } from './asking.ts';
import { file, grandmother } from './family.ts';

describe('drawn up anew', () => {
  const drafted = having(draft());
  const oneSigned = having(draft(), (sheet) => sign(sheet));

  test('its text and hash change, and nobody has signed', () => {
    const before = sheetAfter(oneSigned);
    const facts = having(draft(), (sheet) => sign(sheet), redraft({}, { nonce: 'YW5vdGhlcnNhbHQ' }));
    expect(before.acts).toHaveLength(1);
    expect(sheetAfter(facts)).toMatchObject({ status: 'signing', acts: [], untilOn: '2027-03-31' });
    expect(sheetAfter(facts).textHash).not.toBe(before.textHash);
  });
  test('it must say something else, and another day is nothing else', () => {
    given(...oneSigned)
      .when(redraft({ untilOn: aDraft.untilOn }, { at: '2026-06-13T01:41:00.000Z', nonce: 'eA' }))
      .isRefused('nothing_changed');
  });
  test('it follows what the files say by now', () => {
    given(...drafted)
      .when(
        redraft(
          { untilOn: aDraft.untilOn },
          { needs: { caregiver: { ...grandmother, phone: '13800009999' } } },
        ),
      )
      .emitsTypes('sheet.redrafted');
  });
  test('it stays the sheet of its child, whatever is said', () => {
    given(...drafted)
      .when(redraft({ childId: nth('child', 2) }))
      .isRefused('not_found');
  });
  test('by the rules of a first drawing', () => {
    given(...drafted)
      .when(redraft({ untilOn: '2026-06-01' }))
      .isRefused('term_reversed', 'untilOn');
  });
  test('a caregiver who is looked into is not cleared by it, another one may take the place', () => {
    const barred = having(draft({ answers: { ...noBars, neglect: true } }));
    const neighbourId = nth('guardian', 5);
    const neighbour = { guardianId: neighbourId, relation: 'neighbour', capacity: 'caregiver' } as const;
    const guardians = [...file.guardians, neighbour];
    given(...barred)
      .when(redraft())
      .isRefused('caregiver_barred');
    given(...barred)
      .when(
        redraft(
          { caregiver: { ...aDraft.caregiver, guardianId: neighbourId } },
          { needs: { file: { ...file, guardians } } },
        ),
      )
      .emitsTypes('sheet.redrafted');
  });
  test('with a yes it is barred anew', () => {
    given(...drafted)
      .when(redraft({ answers: { ...noBars, harm: true } }))
      .emitsTypes('sheet.redrafted', 'sheet.barred');
  });
});
