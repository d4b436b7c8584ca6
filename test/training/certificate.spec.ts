// A certificate's number is typed, scanned and compared; what anybody learns by it is what the paper says, and of the name only a part.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { certificateCheck } from '#functions/training/certificate-check.ts';
import { certificateNumber, nameToCompare, printedNumber, readNumber } from '#shared/training/certificate.ts';
import { nth } from '../kit/ids.ts';
import { attest, IN, OUT } from './a-door.ts';
import { aPlan, colleague, DAY, director, officer } from './a-session.ts';
import { aTrainingCounty, type TrainingCounty } from './a-training-county.ts';

describe('a number', () => {
  const ids = fc
    .tuple(fc.nat(1_000_000), fc.nat(1_000_000))
    .map(([a, b]) => computedId('attendance', nth('training', a), nth('person', b)));

  test('is two groups of five, and reads as what it is however it was typed', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const number = certificateNumber(id);
        expect(printedNumber(number)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readNumber(printedNumber(number))).toBe(number);
        const typed = printedNumber(number).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l');
        expect(readNumber(` ${typed.replace('-', ' － ')} `)).toBe(number);
      }),
    );
  });

  test.each(['', 'ABCDE', 'ABCDE-FGHJKM', 'ABCDE-FGHU0', '一二三四五', 'ABCDE-FGH%2F'])(
    'is not %j',
    (typed) => expect(readNumber(typed)).toBeUndefined(),
  );
});

test.each([
  ['沈桂兰', '沈*兰'],
  ['陈梅', '陈*'],
  ['欧阳海燕', '欧**燕'],
  ['𠮷田', '𠮷*'],
  ['王', '王'],
  ['', ''],
])('a name is told as far as it can be compared: %s', (name, told) => expect(nameToCompare(name)).toBe(told));

describe('whoever asks by a number', () => {
  let county: TrainingCounty;
  let number: string;
  const check = (typed: string) => certificateCheck(county.reader, typed);
  const nobody = { refused: 'not_found' };
  beforeEach(async () => {
    county = await aTrainingCounty();
    await county.plans();
    number = printedNumber(certificateNumber(county.attendanceOf(director)));
  });

  test('learns what the paper says', async () => {
    await county.attends(director);
    expect(await check(number)).toEqual({
      code: number,
      name: '沈*兰',
      title: aPlan().title,
      organiser: '如皋市民政局',
      on: DAY,
      minutes: 150,
    });
    expect(await check(number.toLowerCase().replace('-', ''))).toMatchObject({ code: number });
  });

  test('is told alike of a number that nobody has, of none at all, and of hours that were never credited', async () => {
    expect(await check(number)).toEqual(nobody);
    await county.scans(director, 'in', IN);
    expect(await check(number)).toEqual(nobody);
    for (const typed of ['00000-00000', 'ABC', '', '%%']) expect(await check(typed)).toEqual(nobody);
  });

  test('finds also who was signed in and out by the trainer, and a name as it is now', async () => {
    const id = county.attendanceOf(colleague);
    for (const [way, moment] of [
      ['in', IN],
      ['out', OUT],
    ] as const) {
      county.setTime(moment);
      await county.acts(officer, id, 'attest', { ...attest(way, moment).data, personId: colleague.personId });
    }
    const name = { name: '陈梅芳', phone: '13900002221' };
    await county.does('access', colleague.personId, 'correct_person', name);
    expect(await check(certificateNumber(id))).toMatchObject({ name: '陈*芳' });
  });

  test('is not led astray by another number that was claimed for it', async () => {
    await county.attends(director);
    await county.vault.claim('certificate', 'ABCDEFGHJK', county.attendanceOf(director), OUT);
    expect(await check('ABCDE-FGHJK')).toEqual(nobody);
  });
});
