// The right person signs the text that stands, identified, with every duty ticked and a hand that wrote; anybody else is refused by name.
import { describe, expect, test } from 'vitest';
import type { AgreementEvent } from '#functions/entrustment/events/agreement.ts';
import { canonical } from '#functions/kernel/canonical.ts';
import { Evidence } from '#shared/entrustment/evidence.ts';
import { saltedHash } from '#shared/entrustment/text.ts';
import { AT, nth } from '../kit/ids.ts';
import { hand } from '../papers/sheets.ts';
import {
  allSign,
  assist,
  confirmed,
  draft,
  emptyHand,
  filePaper,
  given,
  having,
  sheetAfter,
  sign,
  witness,
} from './asking.ts';
import { directorId, fatherId, file, grandmother, grandmotherId, motherId, person } from './family.ts';

const drafted = having(draft());
const sheet = sheetAfter(drafted);
const signed = having(draft(), ...allSign);
const other = { textHash: 'f'.repeat(64) };
const closed = { needs: { file: { ...file, open: false } } };
const struck = { needs: { file: { ...file, guardians: file.guardians.slice(1) } } };

describe('a guardian signs on an own phone', () => {
  test('with a fresh code', () => {
    const [fact] = having(draft(), sign(sheet)).slice(1);
    expect(fact).toMatchObject({
      type: 'sheet.signed',
      part: 'parent',
      guardianId: fatherId,
      way: 'own_phone',
      grade: 'agreed',
      textHash: sheet.textHash,
      personal: { evidence: { name: '陈强', at: AT, confirmed, clauses: [1, 2, 3, 4, 5, 6] } },
    });
  });
  test('and the last of them makes it agreed', () => {
    given(...having(draft(), sign(sheet), sign(sheet, motherId)))
      .when(sign(sheet, grandmotherId))
      .emitsTypes('sheet.signed', 'sheet.agreed');
  });
  test('unconfirmed, not', () => {
    given(...drafted)
      .when({ ...sign(sheet), circumstances: { address: '::1', device: 'none' } })
      .isRefused('signer_unconfirmed', 'oneTimeCode');
  });
  test('who is not of the sheet, or struck from the file since', () => {
    given(...drafted)
      .when(sign(sheet, nth('guardian', 9)))
      .isRefused('signer_not_of_sheet');
    given(...drafted)
      .when(sign(sheet, fatherId, {}, struck))
      .isRefused('signer_not_of_sheet');
  });
  test('a director is no signer', () => {
    const { actor: _, ...nobody } = sign(sheet);
    given(...drafted)
      .when(nobody)
      .isRefused('signer_not_of_sheet');
  });
  test('of a closed file, not', () =>
    given(...drafted)
      .when(sign(sheet, fatherId, {}, closed))
      .isRefused('child_closed'));
  test("of another child's file, not", () => {
    given(...drafted)
      .when(sign(sheet, fatherId, { childId: nth('child', 2) }))
      .isRefused('not_found');
  });
  test('a text that changed since it was shown, not', () => {
    given(...drafted)
      .when(sign(other))
      .isRefused('text_changed', 'textHash');
  });
  test.each([
    ['one left out', [1, 2, 3, 4, 5]],
    ['one twice', [1, 2, 3, 4, 5, 5]],
    ['one too many', [1, 2, 3, 4, 5, 6, 7]],
    ['none', []],
  ])('with duties not all ticked, not: %s', (_, clauses) => {
    given(...drafted)
      .when(sign(sheet, fatherId, { clauses }))
      .isRefused('clauses_unticked', 'clauses');
  });
  test.each([
    ['nothing', emptyHand],
    ['a dot', { width: 600, height: 300, strokes: [[[10, 10, 0] as [number, number, number]]] }],
  ])('with %s, not', (_, signature) => {
    given(...drafted)
      .when(sign(sheet, fatherId, { signature }))
      .isRefused('signature_empty', 'signature');
  });
  test('a second time, not', () => {
    given(...having(draft(), sign(sheet)))
      .when(sign(sheet))
      .isRefused('already_signed');
  });
});

describe('at the door, on the director’s phone', () => {
  test('it is worth a signature on paper', () => {
    const [fact] = having(draft(), assist(sheet)).slice(1);
    expect(fact).toMatchObject({
      part: 'caregiver',
      guardianId: grandmotherId,
      way: 'assisted',
      grade: 'paper',
      personal: {
        evidence: {
          by: directorId,
          identity: { document: 'id_card', numberTail: grandmother.idNumber?.slice(-4) },
          witness: { name: '徐秀兰' },
          readAloud: true,
        },
      },
    });
  });
  test('it never claims a code that came to the director’s own phone', () => {
    const circumstances = { address: '::1', device: 'none', confirmed };
    const [fact] = having(draft(), { ...assist(sheet), circumstances }).slice(1);
    expect(fact).toHaveProperty('personal.evidence.address', '::1');
    expect(fact).not.toHaveProperty('personal.evidence.confirmed');
  });
  test('a paper was seen with the last four of the number', () => {
    const identity = (numberTail?: string) =>
      assist(sheet, grandmotherId, {
        identity: { document: 'household_book', ...(numberTail && { numberTail }) },
      });
    given(...drafted)
      .when(identity('0000'))
      .isRefused('identity_not_seen', 'identity.numberTail');
    given(...drafted)
      .when(identity())
      .isRefused('identity_not_seen', 'identity.numberTail');
  });
  test('somebody known in person needs no paper, but a wrong number is none', () => {
    given(...drafted)
      .when(assist(sheet, motherId))
      .emitsTypes('sheet.signed');
    given(...drafted)
      .when(assist(sheet, motherId, { identity: { document: 'known_in_person', numberTail: '0000' } }))
      .isRefused('identity_not_seen', 'identity.numberTail');
  });
  test.each([grandmother.name ?? '', person.name])('somebody else watches, not %s', (name) => {
    given(...drafted)
      .when(assist(sheet, grandmotherId, { witness: { name, signature: hand(2) } }))
      .isRefused('witness_is_signer', 'witness.name');
  });
  test('whoever watches signs as well', () => {
    given(...drafted)
      .when(assist(sheet, grandmotherId, { witness: { name: '徐秀兰', signature: emptyHand } }))
      .isRefused('signature_empty', 'witness.signature');
  });
  test('by the same rules as on an own phone', () => {
    given(...drafted)
      .when(assist(sheet, nth('guardian', 9)))
      .isRefused('signer_not_of_sheet');
    given(...drafted)
      .when(assist(sheet, grandmotherId, { clauses: [] }))
      .isRefused('clauses_unticked', 'clauses');
    given(...drafted)
      .when(assist(other))
      .isRefused('text_changed', 'textHash');
    given(...drafted)
      .when(assist(sheet, grandmotherId, {}, closed))
      .isRefused('child_closed');
    given(...signed)
      .when(assist(sheet))
      .isRefused('already_signed');
  });
});

describe('the village witnesses', () => {
  test('once all have signed', () => {
    given(...having(draft(), sign(sheet)))
      .when(witness(sheet))
      .isRefused('sheet_not_yet_agreed');
    given(...signed)
      .when(witness(sheet))
      .emitsTypes('sheet.witnessed');
  });
  test('by somebody who does not sign', () => {
    given(...signed)
      .when(witness(sheet, {}, { needs: { person: grandmother } }))
      .isRefused('witness_is_signer');
  });
  test('the text that stands, with a hand that wrote', () => {
    given(...signed)
      .when(witness(other))
      .isRefused('text_changed', 'textHash');
    given(...signed)
      .when(witness(sheet, { signature: emptyHand }))
      .isRefused('signature_empty', 'signature');
  });
  test('by somebody whom the register names', () => {
    given(...signed)
      .when(witness(sheet, {}, { needs: { person: undefined } }))
      .isRefused('not_found');
  });
});

type Act = Extract<AgreementEvent, { type: 'sheet.signed' | 'sheet.witnessed' }>;
const isAct = (fact: AgreementEvent): fact is Act =>
  fact.type === 'sheet.signed' || fact.type === 'sheet.witnessed';

test('the hash in the clear is of the evidence as it is kept, by its salt', () => {
  const acts = [
    ...having(draft(), ...allSign, witness(sheet)),
    ...having(draft(), (one) => filePaper(one)),
  ].filter(isAct);
  expect(acts).toHaveLength(8);
  for (const { personal, evidenceHash } of acts) {
    // As it comes back from a record: what JSON does not keep must not be in the hash.
    const { evidence, salt } = JSON.parse(JSON.stringify(personal));
    expect(saltedHash(salt, canonical(evidence))).toBe(evidenceHash);
    expect(Evidence.parse(evidence)).toEqual(evidence);
  }
});
