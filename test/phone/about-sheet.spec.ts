// Whoever asks for a sheet that is not there hears of a sheet, and of a page that is busy just that.
import { expect, test } from 'vitest';
import { aboutSheet, sheetRefusal } from '../../miniprogram/src/features/entrustment/parts/about-sheet.ts';
import { wordsOf } from '../../miniprogram/src/kernel/refusal-copy.ts';

test('not found is said of the sheet, everything else as it is', () => {
  expect(wordsOf(sheetRefusal({ refused: 'not_found' })).what).toBe('没有找到这份确认书');
  expect(sheetRefusal({ refused: 'busy' })).toEqual({ refused: 'busy' });
  const read = { state: 'refused' as const, refusal: { refused: 'not_found' }, again: () => undefined };
  expect(aboutSheet(read).refusal).toEqual({ refused: 'sheet_not_drafted' });
  const loading: Readonly<{ state: string; refusal?: { refused: string } }> = { state: 'loading' };
  expect(aboutSheet(loading)).toEqual({ state: 'loading' });
});
