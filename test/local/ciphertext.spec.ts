// Whoever copies the disk reads no name, no phone and no ID number: the whole county was entered, and none stands in the open.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownSecrets } from '#infra/local/county/secrets.ts';
import { fillSmallCounty, type RealSystem, startRealSystem } from '../kit/real-system.ts';

const PLAN = { seed: 7, children: 60, today: '2026-11-20' };
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

/** The text in the encodings in which an engine may keep it. */
const spellings = (text: string): readonly Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  Buffer.from(JSON.stringify(text).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)),
];

const foundIn = (files: ReadonlyMap<string, Buffer>, text: string): readonly string[] =>
  [...files].filter(([, bytes]) => spellings(text).some((spelling) => bytes.includes(spelling))).map(([name]) => name);

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
    expect(foundIn(files, '320682112201').length).toBeGreaterThanOrEqual(2);
    expect(foundIn(files, 'child.registered')).not.toEqual([]);
    expect([...files.keys()].filter((name) => name.endsWith('.log')).length).toBeGreaterThanOrEqual(4);
  });

  it('shows no name, phone or ID number in tables, queues, keys or logs', () => {
    const secrets = knownSecrets(PLAN.seed, PLAN.children, PLAN.today);
    expect(secrets.length).toBeGreaterThan(500);
    expect(secrets.filter((secret) => foundIn(files, secret).length > 0)).toEqual([]);
  });
});
