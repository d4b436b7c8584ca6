// Clauses that were retired between draft and signature are signed by nobody; a sheet is drawn up by the ones in force.
import { expect, test, vi } from 'vitest';
import type { SheetTemplate } from '#shared/entrustment/template.ts';
import { allSign, assist, draft, filePaper, given, having, sheetAfter, sign, witness } from '../asking.ts';
import { fatherId, grandmotherId } from '../family.ts';

const { NEW_FROM } = vi.hoisted(() => ({ NEW_FROM: '2026-07-01' }));
const LATER = '2026-07-01T01:41:00.000Z';

vi.mock(import('#shared/entrustment/template.ts'), async (original) => {
  const actual = await original();
  const [first] = actual.sheetTemplates;
  const old: SheetTemplate = { ...first, retiredOn: NEW_FROM };
  const next: SheetTemplate = { ...first, version: '2026-2', fromOn: NEW_FROM };
  const both: typeof actual.sheetTemplates = [old, next];
  return {
    ...actual,
    sheetTemplates: both,
    sheetTemplateOn: (on: string) => (on < NEW_FROM ? old : next),
    sheetTemplate: (version: string) => both.find((one) => one.version === version),
  };
});

const drafted = having(draft());
const sheet = sheetAfter(drafted);
const signed = having(draft(), ...allSign);
const later = { at: LATER };

test('on a phone and at the door', () => {
  given(...drafted)
    .when(sign(sheet, fatherId, {}, { at: '2026-06-30T15:59:59.000Z' }))
    .emitsTypes('sheet.signed');
  given(...drafted)
    .when(sign(sheet, fatherId, {}, later))
    .isRefused('template_retired');
  given(...drafted)
    .when(assist(sheet, grandmotherId, {}, later))
    .isRefused('template_retired');
  given(...signed)
    .when(witness(sheet, {}, later))
    .isRefused('template_retired');
});

test('on paper by the day of signing, not by the day it comes back', () => {
  given(...drafted)
    .when(filePaper(sheet, { signedOn: NEW_FROM }, later))
    .isRefused('template_retired', 'signedOn');
  expect(having(draft(), filePaper(sheet, { signedOn: '2026-06-30' }, later))).toHaveLength(6);
});

test('none is drawn up by them any more', () => {
  given().when(draft({}, later)).isRefused('template_retired', 'template');
  given()
    .when(draft({ template: '2026-2', untilOn: '2027-06-11' }, later))
    .emitsTypes('sheet.drafted');
});
