// What is signed is what was shown: the lines, their hash, the steps, and what a refusal leads to.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entrustmentRefusals } from '#shared/entrustment/contract.ts';
import { sheetLines } from '#shared/entrustment/text.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import {
  hashOfShown,
  partsOf,
  shownLines,
} from '../../miniprogram/src/features/entrustment/parts/sheet-lines.ts';
import { readinessOf } from '../../miniprogram/src/features/entrustment/sign/ready.ts';
import {
  afterRefusal,
  dataOf,
  lackOf,
  type SignForm,
  type SignStep,
  sendingOf,
  startForm,
  stepBeside,
  stepOf,
} from '../../miniprogram/src/features/entrustment/sign/sign-form.ts';
import { beginStroke, type Drawn, extendStroke, nothingDrawn } from '../../miniprogram/src/ui/handwriting.ts';
import { nth } from '../browser/kit/children.ts';
import { familySheets, hashOf, type KeptSheet, textOf, viewOf } from '../browser/kit/own-sheets.ts';

const TODAY = '2026-06-12';
const [FATHER, GRANDMOTHER] = [nth('grd', 11), nth('grd', 10)];
const CHILD = nth('chd', 1);

const kept = (n: number): KeptSheet => {
  const sheet = familySheets().get(nth('agr', n));
  if (!sheet) throw new Error(`No sheet ${n}`);
  return sheet;
};
const viewed = (n: number, changed: Partial<SheetView> = {}): SheetView => ({
  ...viewOf(kept(n)),
  ...changed,
});

const written: Drawn = [100, 300, 600, 900].reduce(
  (drawn, x, n) => extendStroke(drawn, { x, y: 100 + n * 60 }, n * 30),
  beginStroke(nothingDrawn, { x: 80, y: 80 }, 0),
);
const needed = { parts: 11, duties: 6 };
const whole: SignForm = {
  ...startForm('hash'),
  step: 'check',
  seen: 11,
  ticked: [1, 2, 3, 4, 5, 6],
  sent: { at: 0, asked: { livesSeconds: 300, againSeconds: 60, phoneTail: '0002' } },
  code: '246810',
  drawn: written,
};

test('every line is shown as it was written, and nothing beside', () => {
  const text = textOf(kept(1));
  const lines = shownLines(text);
  expect(lines.map(({ name, words }) => name + words).join('\n')).toBe(text);
  expect(partsOf(lines).flatMap(({ head, lines: under }) => [head, ...under])).toEqual(lines);
  expect(partsOf(lines)).toHaveLength(needed.parts);
});

test('whatever a text says, its lines lose no character, and their hash is the hash of the text', () => {
  const sheet = kept(1);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 12 }), (said) => {
      const text = [...said, ...sheetLines(sheet.facts)].join('\n');
      const lines = shownLines(text);
      expect(lines.map(({ name, words }) => name + words).join('\n')).toBe(text);
    }),
    { numRuns: 50 },
  );
  expect(hashOfShown(viewOf(sheet).salt ?? '', shownLines(textOf(sheet)))).toBe(hashOf(sheet));
});

test('headings, clauses and fields look like what they are', () => {
  const kinds = shownLines(
    '题\n一、孩子\n姓名：王雨欣\n1．是否赌博？答：否。\n孩子同意。孩子说：“好”\n自2026年起。',
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['title', 'heading', 'field', 'clause', 'plain', 'plain']);
});

test('a parent and a caregiver each sign their own duties, by a hash computed here', () => {
  const father = readinessOf(viewed(1), FATHER, TODAY);
  expect(father.is).toBe('ready');
  if (father.is !== 'ready') return;
  expect(father.duties[0]).toContain('外出前');
  expect(father.shownHash).toBe(viewed(1).textHash);
  expect(readinessOf(viewed(1), GRANDMOTHER, TODAY)).toMatchObject({ is: 'signed' });
});

const unsignable: readonly (readonly [string, Partial<SheetView>, string])[] = [
  [
    'a text that lost a line on its way',
    { text: '农村留守儿童委托监护责任确认书\n一、孩子' },
    '内容和登记的对不上，现在不能签',
  ],
  ['a salt that was exchanged', { salt: 'another' }, '内容和登记的对不上，现在不能签'],
  ['a text that is gone', { text: undefined }, '这份确认书的全文已经看不到了'],
  ['a template this edition does not know', { template: '2999-1' }, '没有这个版本的确认书'],
  ['a sheet that has ended', { status: 'ended' }, '这份确认书已经结束'],
  ['a bar that is being looked into', { status: 'barred' }, '照看人的情况要先由镇里核实'],
];

test.each(unsignable)('%s is not signed, and it is said why', (_, changed, words) => {
  const readiness = readinessOf(viewed(1, changed), FATHER, TODAY);
  expect(readiness).toMatchObject({ is: 'not_now', why: { what: words } });
});

test('somebody whom the sheet does not name is told so', () => {
  expect(readinessOf(viewed(1), nth('grd', 999), TODAY)).toMatchObject({
    why: { what: '这份确认书上没有您' },
  });
  expect(readinessOf(viewed(1), undefined, TODAY).is).toBe('not_now');
});

const lacking: readonly (readonly [SignStep, Partial<SignForm>, string])[] = [
  ['read', { seen: 4 }, '后面还有，请看到最后'],
  ['duties', { ticked: [1, 3] }, '还有 4 条没有勾'],
  ['code', { sent: undefined }, '请先要一个验证码'],
  ['code', { code: '2468' }, '还差短信里的 6 位数字'],
  ['name', { drawn: nothingDrawn }, '还没有写名字'],
  [
    'name',
    { drawn: beginStroke(nothingDrawn, { x: 1, y: 1 }, 0) },
    '写得太少，还看不出是名字，请写上完整的姓名',
  ],
];

test.each(lacking)('at %s one is told what is missing, and is led no further', (step, changed, words) => {
  const form: SignForm = {
    ...whole,
    ...changed,
    ...('ticked' in changed && { ticked: [...changed.ticked] }),
  };
  expect(lackOf(form, step, needed)).toBe(words);
  expect(stepOf(form, needed)).toBe(step);
});

test('whoever comes back finds the step at which they stopped', () => {
  expect(stepOf(whole, needed)).toBe('check');
  expect(stepOf({ ...whole, step: 'duties' }, needed)).toBe('duties');
  expect(stepOf(startForm('hash'), needed)).toBe('read');
  expect([stepBeside('read', 1), stepBeside('read', -1), stepBeside('check', 1)]).toEqual([
    'duties',
    undefined,
    undefined,
  ]);
});

test('what is sent names the child, the shown hash, every clause and the hand', () => {
  expect(dataOf({ ...whole, heard: true }, CHILD, 'shown')).toMatchObject({
    childId: CHILD,
    textHash: 'shown',
    clauses: [1, 2, 3, 4, 5, 6],
    readAloud: true,
    oneTimeCode: '246810',
  });
  expect(dataOf(whole, CHILD, 'shown')).not.toHaveProperty('readAloud');
});

test('a lost answer is asked for under the same id; another code or another hand goes out under a fresh one', () => {
  let minted = 0;
  const fresh = () => ({ commandId: `cmd_${++minted}`, madeAt: 'now' });
  const data = dataOf(whole, CHILD, 'shown');
  const sending = sendingOf(whole, data, fresh);
  const again: SignForm = { ...whole, sending };
  expect(sendingOf(again, dataOf(again, CHILD, 'shown'), fresh)).toEqual(sending);
  const recoded = { ...again, code: '111111' };
  expect(sendingOf(recoded, dataOf(recoded, CHILD, 'shown'), fresh).commandId).toBe('cmd_2');
});

test.each([
  ['clauses_unticked', undefined, 'duties', false],
  ['code_refused', undefined, 'code', true],
  ['signer_unconfirmed', 'oneTimeCode', 'code', false],
  ['signature_empty', 'signature', 'name', false],
  ['invalid_input', 'signature.strokes', 'name', false],
  ['invalid_input', 'oneTimeCode', 'code', false],
  ['text_changed', 'textHash', undefined, true],
  ['already_signed', undefined, undefined, true],
  ['template_retired', undefined, undefined, true],
  ['sheet_ended', undefined, undefined, true],
] as const)('after %s at %s one is led to %s', (refused, field, step, again) => {
  const lead = afterRefusal({ refused, ...(field !== undefined && { field }) });
  expect(lead.form.step).toBe(step);
  expect(lead.again).toBe(again);
  expect(lead.form).toHaveProperty('sending', undefined);
});

test('no refusal takes a tick or the name away', () => {
  for (const refused of entrustmentRefusals) {
    const { form } = afterRefusal({ refused });
    expect(form).not.toHaveProperty('ticked');
    expect(form).not.toHaveProperty('drawn');
  }
});
