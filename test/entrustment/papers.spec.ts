// A sheet signed on paper comes back as a picture and is matched by its code; papers drawn up are noted once.
import { describe, expect, test } from 'vitest';
import { missingOf } from '#shared/entrustment/acts.ts';
import { paperCode } from '#shared/entrustment/contract.ts';
import { nth } from '../kit/ids.ts';
import {
  assist,
  draft,
  filePaper,
  given,
  having,
  notePaper,
  picture,
  sendBack,
  sheetAfter,
  sign,
  witness,
} from './asking.ts';
import { agreementId, file, grandmother, motherId } from './family.ts';

const drafted = having(draft());
const sheet = sheetAfter(drafted);
const WHOLE = ['sheet.signed', 'sheet.signed', 'sheet.signed', 'sheet.agreed', 'sheet.witnessed'] as const;

describe('a sheet of paper with every signature', () => {
  test('stands for everybody', () => {
    const facts = having(draft(), filePaper(sheet));
    given(...drafted)
      .when(filePaper(sheet))
      .emitsTypes(...WHOLE);
    expect(sheetAfter(facts).status).toBe('witnessed');
    expect(missingOf(sheet, sheetAfter(facts).acts)).toEqual([]);
    for (const fact of facts.filter(({ type }) => type === 'sheet.signed' || type === 'sheet.witnessed'))
      expect(fact).toMatchObject({
        way: 'paper',
        grade: 'paper',
        personal: { evidence: { picture, signedOn: '2026-06-12' } },
      });
  });
  test('only for those who had not signed on a phone', () => {
    given(...having(draft(), sign(sheet), assist(sheet)))
      .when(filePaper(sheet))
      .emitsTypes('sheet.signed', 'sheet.agreed', 'sheet.witnessed');
  });
  test('for the village alone, once all have', () => {
    given(...having(draft(), sign(sheet), assist(sheet), sign(sheet, motherId)))
      .when(filePaper(sheet))
      .emitsTypes('sheet.witnessed');
  });
  test('and once more for the village, where the town sent it back', () => {
    given(...having(draft(), filePaper(sheet), sendBack()))
      .when(filePaper(sheet))
      .emitsTypes('sheet.witnessed');
  });
  test('not where all have, the village included', () => {
    given(...having(draft(), filePaper(sheet)))
      .when(filePaper(sheet))
      .isRefused('already_signed');
    given(...having(draft(), filePaper(sheet)))
      .when(witness(sheet))
      .isRefused('already_signed');
  });
});

describe('it is refused', () => {
  test.each([
    ['of another sheet', paperCode(nth('agreement', 2), sheet.textHash), 'paper_of_other_sheet'],
    ['of nothing we print', 'https://example.org', 'paper_of_other_sheet'],
    ['of a text that has changed', paperCode(agreementId, 'f'.repeat(64)), 'paper_of_other_text'],
  ] as const)('%s', (_, code, refused) => {
    given(...drafted)
      .when(filePaper(sheet, { code }))
      .isRefused(refused, 'code');
  });
  test('signed tomorrow, or before it was drawn up', () => {
    given(...drafted)
      .when(filePaper(sheet, { signedOn: '2026-06-13' }))
      .isRefused('signed_in_future', 'signedOn');
    given(...drafted)
      .when(filePaper(sheet, { signedOn: '2026-06-11' }))
      .isRefused('signed_before_drafted', 'signedOn');
  });
  test('of a closed file, or of another child’s', () => {
    given(...drafted)
      .when(filePaper(sheet, {}, { needs: { file: { ...file, open: false } } }))
      .isRefused('child_closed');
    given(...drafted)
      .when(filePaper(sheet, { childId: nth('child', 2) }))
      .isRefused('not_found');
  });
  test('from a director who is one of the signers, or whom nobody knows', () => {
    given(...drafted)
      .when(filePaper(sheet, {}, { needs: { person: grandmother } }))
      .isRefused('witness_is_signer');
    given(...drafted)
      .when(filePaper(sheet, {}, { needs: { person: undefined } }))
      .isRefused('not_found');
  });
  test('comes with its picture, or not at all', () => {
    const { circumstances: _, ...unseen } = filePaper(sheet);
    given(...drafted)
      .when(unseen)
      .isRefused('picture_unreadable', 'photo');
  });
});

describe('a paper that was drawn up', () => {
  test('is noted once', () => {
    given(...drafted)
      .when(notePaper(sheet))
      .emitsTypes('paper.drawn_up');
    given(...having(draft(), notePaper(sheet)))
      .when(notePaper(sheet))
      .isRefused('nothing_changed');
    given(...having(draft(), notePaper(sheet)))
      .when(notePaper(sheet, 'evidence'))
      .emitsTypes('paper.drawn_up');
  });
  test('of a text that has changed since is not', () => {
    given(...drafted)
      .when(notePaper({ textHash: 'f'.repeat(64) }))
      .isRefused('text_changed');
  });
});
