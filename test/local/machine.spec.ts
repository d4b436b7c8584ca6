// A machine that lacks something is told what, in one line; one that has everything is not kept waiting.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askFor, javaRelease, missingParts } from '#infra/local/machine.ts';

const MACHINE = join(import.meta.dirname, '../../infra/local/machine.ts');
const whole = { java: 17, chromium: '/usr/bin/chromium', chineseFonts: 1, poppler: true, qpdf: true };
const names = (...given: Parameters<typeof missingParts>) => missingParts(...given).map(({ name }) => name);

describe('what is missing', () => {
  test('nothing, where everything is there', () => expect(names(whole)).toEqual([]));

  test('Java that is not there, or is too old', () => {
    expect(names({ ...whole, java: undefined })).toEqual(['java']);
    expect(names({ ...whole, java: 16 })).toEqual(['java']);
    expect(names({ ...whole, java: 25 })).toEqual([]);
  });

  test('a browser, a font and what checks papers, but not for a start', () => {
    const bare = { ...whole, chromium: undefined, chineseFonts: 0, poppler: false, qpdf: false };
    expect(names(bare)).toEqual(['chromium', 'font', 'poppler', 'qpdf']);
    expect(names(bare, 'start')).toEqual([]);
    expect(names({ ...bare, java: undefined }, 'start')).toEqual(['java']);
  });
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_392"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['command not found', undefined],
])('%s is release %s', (printed, release) => expect(javaRelease(printed)).toBe(release));

test('one line names all that is missing and how to get it', () => {
  const line = askFor(
    missingParts({
      java: undefined,
      chromium: undefined,
      chineseFonts: 0,
      poppler: false,
      qpdf: false,
    }),
  );
  expect(line).not.toContain('\n');
  for (const word of [
    'Java 17',
    'Chromium',
    'Chinese',
    'openjdk-17-jre-headless chromium-headless-shell fonts-noto-cjk poppler-utils qpdf',
  ]) {
    expect(line).toContain(word);
  }
});

test('the machine these tests run on has everything, and is silent', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MACHINE], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
