// The code on the trainer's screen: good in its own window and the next ones, and nothing that was not on the screen ever lets through.
import { describe, expect, test } from 'vitest';
import { codeAt, judgeCode, readCode, windowAt } from '#shared/training/check-in-code.ts';
import { codeOf, door, type Judge, laws, nowMs, other, rules } from './code-laws.ts';

const text = codeAt(door, nowMs, rules);
const window = windowAt(nowMs, rules);

describe('a code', () => {
  test('is a short text, the same for the whole of its window, signed as HMAC-SHA-256 has it', () => {
    expect(text).toBe(codeOf(door, window));
    expect(codeAt(door, nowMs + rules.windowMs - 1, rules)).toBe(text);
    expect(codeAt(door, nowMs + rules.windowMs, rules)).toBe(codeOf(door, window + 1));
    expect(readCode(text)).toEqual({
      trainingId: door.trainingId,
      way: 'in',
      window,
      mac: text.slice(-16),
    });
  });

  test.each(['', 'https://example.org', 'HUTONG-IN:', `${text} `, text.toLowerCase(), text.slice(0, -1)])(
    'is not %j',
    (scanned) =>
      expect(judgeCode(scanned, door, { nowMs, held: false }, rules)).toEqual({ fault: 'code_unreadable' }),
  );

  test('has its window written in one way only', () => {
    const mac = text.slice(-16);
    for (const written of [`0${window}`, `+${window}`, `${window}.0`, ` ${window}`])
      expect(readCode(`HUTONG-IN:${door.trainingId}:in:${written}:${mac}`)).toBeUndefined();
  });
});

describe('its judge', () => {
  test.each(Object.entries(laws))('%s', (_, law) => law(judgeCode));
});

const breaks = (judge: Judge): readonly string[] =>
  Object.entries(laws).flatMap(([name, law]) => {
    try {
      law(judge);
      return [];
    } catch {
      return [name];
    }
  });

// What a judge with this fault would let through although the code is forged.
const takesForged =
  (isTaken: (mac: string, genuine: string) => boolean): Judge =>
  (scanned, of, when, by) => {
    const judged = judgeCode(scanned, of, when, by);
    const read = readCode(scanned);
    if (!read || judged.fault !== 'code_forged') return judged;
    const genuine = codeOf({ ...of, way: read.way }, read.window).slice(-16);
    return isTaken(read.mac, genuine) ? { shownMs: read.window * by.windowMs } : judged;
  };

const faulty: Readonly<Record<string, Judge>> = {
  'one window more': (scanned, of, when, by) =>
    judgeCode(scanned, of, when, { ...by, tolerated: by.tolerated + 1 }),
  'one window less': (scanned, of, when, by) =>
    judgeCode(scanned, of, when, { ...by, tolerated: by.tolerated - 1 }),
  'every scan as if it had been held back': (scanned, of, when, by) =>
    judgeCode(scanned, of, { ...when, held: true }, by),
  'a held scan as if it came just now': (scanned, of, when, by) =>
    judgeCode(scanned, of, { ...when, held: false }, by),
  'a held scan of the time to come': (scanned, of, when, by) => {
    const judged = judgeCode(scanned, of, when, by);
    const isLate = when.held && judged.fault === 'code_expired';
    return isLate ? { shownMs: (readCode(scanned)?.window ?? 0) * by.windowMs } : judged;
  },
  'no signature at all': takesForged(() => true),
  'the first half of the signature': takesForged((mac, genuine) => mac.slice(0, 8) === genuine.slice(0, 8)),
  'any way': (scanned, of, when, by) => {
    const judged = judgeCode(scanned, of, when, by);
    const turned = judgeCode(scanned, { ...of, way: other[of.way] }, when, by);
    return judged.fault === 'code_of_other_way' ? turned : judged;
  },
  'any session': (scanned, of, when, by) => {
    const judged = judgeCode(scanned, of, when, by);
    const named = readCode(scanned)?.trainingId ?? '';
    return judged.fault === 'code_of_other_training'
      ? judgeCode(scanned, { ...of, trainingId: named }, when, by)
      : judged;
  },
};

describe('a judge with a fault is caught', () => {
  test.each(Object.entries(faulty))('%s', (_, judge) => expect(breaks(judge)).not.toEqual([]));
});
