// Every fixed sentence of every template in force can be heard, small enough for a slow network, and no recording is left over.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { barQuestions } from '#shared/entrustment/bars.ts';
import { clipOf, fixedSentenceOf, spokenSentences } from '#shared/entrustment/spoken.ts';
import { sheetTemplates } from '#shared/entrustment/template.ts';
import { sheetLines } from '#shared/entrustment/text.ts';
import { CLIPS, clipFile, orphans } from '../../miniprogram/clips.ts';
import { nth } from '../browser/kit/children.ts';
import { familySheets } from '../browser/kit/own-sheets.ts';

const KB = 1024;
const files = readdirSync(CLIPS);

test.each(sheetTemplates.map((template) => [template.version, template] as const))(
  'every duty of template %s has its recording',
  (_, { parentDuties, caregiverDuties }) => {
    for (const duty of [...parentDuties, ...caregiverDuties]) expect(files).toContain(clipFile(duty));
  },
);

test('so have the headings, the questions and the explanations', () => {
  expect(spokenSentences.filter((sentence) => !files.includes(clipFile(sentence)))).toEqual([]);
  expect(new Set(spokenSentences.map(clipOf)).size).toBe(spokenSentences.length);
});

test('no recording is left over', () => expect(orphans()).toEqual([]));

test('each is at most 20 KB, all together 300 KB', () => {
  const sizes = files.map((file) => statSync(join(CLIPS, file)).size);
  expect(Math.min(...sizes)).toBeGreaterThan(500);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20 * KB);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300 * KB);
});

test('of a sheet, exactly what is filled from the files is not recorded', () => {
  const sheet = familySheets().get(nth('agr', 1));
  const filled = sheetLines(sheet?.facts ?? Object(undefined)).filter(
    (line) => fixedSentenceOf(line) === undefined,
  );
  expect(filled).toContain('姓名：王雨欣');
  expect(filled.every((line) => /^[^：]+：|^自|^孩子/.test(line))).toBe(true);
  expect(fixedSentenceOf(`1．${barQuestions.harm}答：否。`)).toBe(barQuestions.harm);
});
