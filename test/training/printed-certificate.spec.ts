// The certificate as others read it: its text by poppler, its code by a camera's reader, its mark by pdfsig; drawn once, and opened by whoever may.
import reader from 'jsqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificateOf, fingerprintOf } from '#functions/doors/porter/certificate.ts';
import { drawUp } from '#functions/doors/porter/draw-up.ts';
import { countysMark } from '#functions/kernel/paper.ts';
import { certificateFile } from '#functions/training/certificate-file.ts';
import { trainingPapers } from '#functions/training/printed/training-papers.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { certificateNumber, printedNumber } from '#shared/training/certificate.ts';
import { AttendanceStanding } from '#shared/training/contract.ts';
import { OTHER_TOWN } from '../kit/ids.ts';
import { markingKey, printed } from '../papers/printed.ts';
import { IN, OUT } from './a-door.ts';
import { aPlan, colleague, director, officer, supervisor } from './a-session.ts';
import { aTrainingCounty, type TrainingCounty } from './a-training-county.ts';

const ADDRESS = 'https://hutong.example';
const key = markingKey();

let county: TrainingCounty;
let attendanceId: string;
const ask = (address?: string, effect = 1) =>
  drawUp(
    { world: county.world, reader: county.reader, files: county.files, key, address },
    { slice: 'training', id: attendanceId, what: 'certificate' },
    1,
    `training/${attendanceId}#2#${effect}`,
  );
const standing = async () => {
  const need = { slice: 'training', id: attendanceId, answer: 'standing' };
  return AttendanceStanding.parse(await county.lookUp(need));
};
const opened = async (actor: Actor) => certificateFile(county.reader, await standing(), actor);

let pdf: Buffer;
let paper: Awaited<ReturnType<typeof printed>>;
beforeAll(async () => {
  county = await aTrainingCounty();
  await county.plans();
  attendanceId = county.attendanceOf(director);
  await county.attends(director);
  expect(await opened(director)).toEqual({ refused: 'not_found' });
  expect(county.papers.map(({ effect }) => effect)).toEqual([
    { kind: 'draw_up', slice: 'training', id: attendanceId, what: 'certificate' },
  ]);
  expect(await ask(ADDRESS)).toBe('done');
  pdf = Buffer.from(String(Object(await opened(director)).pdf), 'base64');
  paper = await printed(pdf);
});
afterAll(() => paper.end());

const bare = (text: string): string => text.replaceAll(/\s/g, '');

describe('the paper', () => {
  test('says who learnt what, when, with whom, and its number', async () => {
    const says = bare(await paper.text());
    const number = printedNumber(certificateNumber(attendanceId));
    for (const words of ['沈桂兰同志：', aPlan().title, '如皋市民政局', '2026年6月20日', '2.5学时', number])
      expect(says).toContain(words);
    const mark = countysMark('如皋市', '');
    const certificate = await certificateOf(county.files, key, mark, OUT);
    expect(says).toContain(bare(fingerprintOf(certificate)));
  });

  test('is marked by the county, well formed, of one page, and small', async () => {
    expect(await paper.signature()).toContain('Signature is Valid');
    expect(await paper.faults()).toContain('No syntax or stream encoding errors found');
    expect(bare(await paper.text())).toContain('第1页，共1页');
    expect(pdf.length).toBeLessThan(250 * 1024);
  });

  test('leads a camera to the public page of its number', async () => {
    const { width, height, pixels } = await paper.picture(1, 150, 'grey');
    const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, n) =>
      n % 4 === 3 ? 255 : (pixels[n >> 2] ?? 0),
    );
    expect(reader.default(rgba, width, height)?.data).toBe(
      `${ADDRESS}/#/features/training/verify/index?code=${printedNumber(certificateNumber(attendanceId))}`,
    );
  });

  test('has nothing to scan where no address is known, and throws for a name that no paper has', async () => {
    const past = await county.reader.timeline('training', attendanceId);
    const ground = { id: attendanceId, past, read: county.reader };
    const order = await trainingPapers('certificate', ground);
    expect(order?.compose('').blocks.map(({ block }) => block)).not.toContain('blanks');
    await expect(trainingPapers('notice', ground)).rejects.toThrow('notice');
    expect(await trainingPapers('certificate', { ...ground, past: past.slice(0, 1) })).toBeUndefined();
  });

  test('is drawn once, however often it is asked for', async () => {
    const before = await standing();
    expect(await ask(ADDRESS, 2)).toBe('done');
    expect(await standing()).toEqual(before);
    expect(county.files.names().filter((name) => name.includes(attendanceId))).toHaveLength(1);
  });
});

describe('is opened', () => {
  test('by its person, wherever they are by now, and by whoever is above them', async () => {
    const elsewhere: Actor = { ...director, region: OTHER_TOWN, role: 'supervisor' };
    for (const actor of [director, elsewhere, supervisor, officer])
      expect(await opened(actor)).toMatchObject({ bytes: pdf.length });
  });

  test('by nobody else', async () => {
    const others: readonly Actor[] = [
      colleague,
      { ...colleague, region: director.region },
      { ...supervisor, region: OTHER_TOWN },
    ];
    for (const actor of others) expect(await opened(actor)).toEqual({ refused: 'not_found' });
    expect(await certificateFile(county.reader, undefined, officer)).toEqual({ refused: 'not_found' });
  });

  test('by nobody once the person is gone, of whom nothing is drawn either', async () => {
    await county.scans(colleague, 'in', IN);
    await county.scans(colleague, 'out', OUT);
    await county.vault.erase(director.personId);
    expect(await opened(officer)).toEqual({ refused: 'not_found' });
    attendanceId = county.attendanceOf(colleague);
    await county.vault.erase(colleague.personId);
    expect(await ask(ADDRESS, 3)).toBe('done');
    expect((await standing()).certificate).toBeUndefined();
  });
});
