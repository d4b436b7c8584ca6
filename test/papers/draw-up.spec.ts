// A paper that is asked for twice, by two workers at once, or after a kill at any step, ends as one file that is noted once.
import { beforeEach, describe, expect, test } from 'vitest';
import { drawUp } from '#functions/doors/porter/draw-up.ts';
import type { Drawing } from '#functions/doors/porter/drawing.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { memoryWorld } from '../kit/world.ts';
import { markingKey } from './printed.ts';
import { agreementId, sheet, tell, telling } from './telling.ts';

const stream = `entrustment/${agreementId}`;
const key = markingKey();

let county: ReturnType<typeof memoryWorld>;
let doing: Drawing;
beforeEach(async () => {
  county = memoryWorld('2026-11-27T02:15:00.000Z');
  const world = { ...county.world, slices: [telling] };
  const { views, vault, records, files } = county;
  doing = { world, files, key, reader: readerOf({ slices: world.slices, views, vault, records, files }) };
  expect(await tell(world)).toMatchObject({ version: 1 });
});

const ask = (what: string, given: Drawing = doing, effect = 1) =>
  drawUp(given, { slice: 'entrustment', id: agreementId, what }, 1, `${stream}#1#${effect}`);
const noted = async () =>
  (await county.records.after(stream, 0))
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === 'paper.drawn_up');
const name = `papers/${agreementId}/notice_school-${sheet.textHash.slice(0, 16)}.pdf`;

describe('a paper that is asked for', () => {
  test('is kept sealed under its name, and noted with its hash and size', async () => {
    expect(await ask('notice_school')).toBe('done');
    const kept = await doing.reader.file(name, sheet.childId);
    expect(Buffer.from(kept ?? []).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(Buffer.from((await county.files.get(name)) ?? []).includes('%PDF')).toBe(false);
    expect(await noted()).toEqual([
      {
        type: 'paper.drawn_up',
        what: 'notice_school',
        name,
        sha256: Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(kept ?? []))).toString('hex'),
        bytes: kept?.length,
        textHash: sheet.textHash,
      },
    ]);
  });

  test('is marked with the county’s key only where it is evidence', async () => {
    const before = key.signed();
    await ask('notice_village');
    expect(key.signed()).toBe(before);
    await ask('evidence', doing, 2);
    expect(key.signed()).toBe(before + 2);
    expect(county.files.names()).toContain('certificates/seal-key.der');
  });

  test('is one paper when it is asked for again, by the same effect or another', async () => {
    expect([
      await ask('notice_school'),
      await ask('notice_school'),
      await ask('notice_school', doing, 2),
    ]).toEqual(['done', 'done', 'done']);
    expect(await noted()).toHaveLength(1);
  });

  test('is one paper when two draw it at once', async () => {
    expect(await Promise.all([ask('notice_school'), ask('notice_school')])).toEqual(['done', 'done']);
    expect(county.files.names()).toEqual([name]);
    expect(await noted()).toHaveLength(1);
    const kept = await doing.reader.file(name, sheet.childId);
    expect((await noted())[0]).toMatchObject({ bytes: kept?.length });
  });
});

describe('a worker that is killed', () => {
  const killed = new Error('killed');
  const dying = (over: Partial<Drawing>): Drawing => ({ ...doing, ...over });

  test.each([
    [
      'before the file is kept',
      () => dying({ files: { ...doing.files, put: () => Promise.reject(killed) } }),
    ],
    [
      'after the file was kept',
      () =>
        dying({
          files: {
            ...doing.files,
            put: async (file, bytes) => {
              await doing.files.put(file, bytes);
              throw killed;
            },
          },
        }),
    ],
    [
      'after it was noted',
      () =>
        dying({
          world: {
            ...doing.world,
            records: {
              ...doing.world.records,
              append: async (commit) => {
                await doing.world.records.append(commit);
                throw killed;
              },
            },
          },
        }),
    ],
  ])('%s is followed by one that ends with the same one paper', async (_when, given) => {
    await expect(ask('notice_school', given())).rejects.toThrow('killed');
    expect(await ask('notice_school')).toBe('done');
    expect(county.files.names()).toEqual([name]);
    expect(await noted()).toHaveLength(1);
  });
});

describe('what cannot be drawn', () => {
  test('for a child that was erased is done without a paper', async () => {
    await county.vault.erase(sheet.childId);
    expect(await ask('evidence')).toBe('done');
    expect(county.files.names()).toEqual([]);
  });

  test('under a name nobody knows, or of a slice without papers, ends in the dead letters', async () => {
    await expect(ask('receipt')).rejects.toThrow('receipt');
    await expect(drawUp(doing, { slice: 'visits', id: 'x', what: 'y' }, 1, 'z')).rejects.toThrow('visits');
  });
});
