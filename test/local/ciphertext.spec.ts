// Whoever copies the disk reads no name, no phone and no ID number: the whole county was entered, and none stands in the open.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownSecrets } from '#infra/local/county/secrets.ts';
import { fillSmallCounty, type RealSystem, startRealSystem } from '../kit/real-system.ts';

const PLAN = { seed: 7, children: 600, today: '2026-11-20', villages: 20 };
// What WeChat itself received stands in WeChat's double, which is not ours.
const NOT_OURS = /^wechat/;

const bytesUnder = async (folder: string): Promise<ReadonlyMap<string, Buffer>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !NOT_OURS.test(entry.name));
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => [name, await readFile(join(parentPath, name))] as const),
    ),
  );
};

// An engine may keep text as UTF-8 or as UTF-16 of either order, beginning at any byte.
const readings = (bytes: Buffer): readonly string[] => {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const odd = bytes.subarray(1, bytes.length - ((bytes.length + 1) % 2));
  const swapped = [even, odd].map((part) => Buffer.from(part).swap16());
  return [bytes.toString('utf8'), ...[even, odd, ...swapped].map((part) => part.toString('utf16le'))];
};

const windows = (run: string, sizes: readonly number[]): readonly string[] =>
  sizes.flatMap((size) =>
    Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) => run.slice(at, at + size)),
  );

/** Every piece of text that has the shape of a name, a phone or an ID number. */
const pieces = (text: string, shortestName: number): readonly string[] => [
  ...[...text.matchAll(/[\u4e00-\u9fff]{2,}/gu)].flatMap(([run]) =>
    windows(
      run,
      [2, 3, 4].filter((size) => size >= shortestName),
    ),
  ),
  ...[...text.matchAll(/\d{11,}X?/g)].flatMap(([run]) => windows(run, [11, 18])),
];

// Two characters are four bytes of UTF-16, which megabytes of ciphertext hold by chance.
const piecesOf = (bytes: Buffer): readonly string[] =>
  readings(bytes).flatMap((text, reading) => pieces(text, reading === 0 ? 2 : 3));

describe('a county on this disk', () => {
  let real: RealSystem;
  let files: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    real = await startRealSystem();
    const filled = await fillSmallCounty(real, PLAN);
    expect(filled.refused).toEqual([]);
    files = await bytesUnder(real.dataDir);
  });
  afterAll(() => real.end());

  it('keeps what is not personal where this test can see it', () => {
    // Were this not found, finding nothing below would mean nothing.
    const holding = (text: string) =>
      [...files].filter(([, bytes]) => bytes.includes(text)).map(([name]) => name);
    expect(holding('320682112201').length).toBeGreaterThanOrEqual(2);
    expect(holding('role.granted')).not.toEqual([]);
    expect(holding('"door":"commander"')).not.toEqual([]);
    expect(piecesOf(Buffer.from('{"name":"王雨欣","phone":"13812345678"}', 'utf16le'))).toEqual(
      expect.arrayContaining(['王雨欣', '13812345678']),
    );
  });

  it('shows no name, phone or ID number in tables, queues, keys or logs', () => {
    const secrets = new Set(knownSecrets(PLAN.seed, PLAN.children, PLAN.today));
    expect(secrets.size).toBeGreaterThan(1000);
    const found = [...files].flatMap(([name, bytes]) =>
      piecesOf(bytes)
        .filter((piece) => secrets.has(piece))
        .map((piece) => `${piece} in ${name}`),
    );
    expect(found).toEqual([]);
  });
});
