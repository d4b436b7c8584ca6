// The code on a photo is read on the phone, and another sheet's photo is told apart before anything is sent.

import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { paperCode } from '#shared/entrustment/contract.ts';
import { codeIn, matchOf, matchWords } from '../../miniprogram/src/features/paper/bring/paper-code.ts';
import { nth } from './kit/paper.ts';

const sheet = { agreementId: nth('agr', 1), textHash: 'ab'.repeat(32) };
const code = paperCode(sheet.agreementId, sheet.textHash);

/** A page of this size, grey as paper is, with the code of a text near its corner. */
const photo = (text: string | undefined, scale: number, [width, height]: readonly [number, number]) => {
  const data = new Uint8ClampedArray(width * height * 4).fill(205);
  const { data: rows, size } = encode(text ?? '', { ecc: 'M', border: 4 });
  const paint = (x: number, y: number, value: number) =>
    data.fill(value, (y * width + x) * 4, (y * width + x) * 4 + 3);
  for (let y = 0; text !== undefined && y < size * scale; y += 1)
    for (let x = 0; x < size * scale; x += 1)
      paint(
        width - size * scale - 20 + x,
        30 + y,
        rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 40 : 230,
      );
  return { data, width, height };
};

test('the code is read from a page, small or large', () => {
  expect(codeIn(photo(code, 4, [700, 500]))).toBe(code);
  expect(codeIn(photo(code, 9, [900, 700]))).toBe(code);
  expect(codeIn(photo(undefined, 1, [300, 200]))).toBeUndefined();
});

test('a code says which sheet and which text it is', () => {
  expect(matchOf(code, sheet)).toBe('this_sheet');
  expect(matchOf(paperCode(sheet.agreementId, 'cd'.repeat(32)), sheet)).toBe('older_text');
  expect(matchOf(paperCode(nth('agr', 2), sheet.textHash), sheet)).toBe('other_sheet');
  expect(matchOf('https://example.com', sheet)).toBe('no_sheet');
  expect(matchOf(undefined, sheet)).toBe('no_code');
  for (const { bold, plain } of Object.values(matchWords))
    expect(`${bold}${plain}`).toMatch(/^[\u4e00-\u9fff，。]+$/);
});
