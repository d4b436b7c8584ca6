// Whoever copies the disk reads no name, no phone, no ID number and no sentence: the whole county was entered, and none stands in the open.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawCounty } from '#infra/local/county/county.ts';
import { knownSecrets } from '#infra/local/county/secrets.ts';
import { liveBusyDays } from '../kit/busy-days.ts';
import { bytesUnder, partsOfSentence, pieces, piecesOf, textsIn } from '../kit/plain-text.ts';
import { fillSmallCounty, type RealSystem, startRealSystem } from '../kit/real-system.ts';
import { everyItem, type TableItem, tablesOf } from '../kit/table-items.ts';

const PLAN = { seed: 7, children: 600, today: '2026-11-20', villages: 20 };

describe('a county on this disk', () => {
  let real: RealSystem;
  let files: ReadonlyMap<string, Buffer>;
  let items: readonly TableItem[];
  let secrets: ReadonlySet<string>;

  beforeAll(async () => {
    real = await startRealSystem();
    const filled = await fillSmallCounty(real, PLAN);
    expect(filled.refused).toEqual([]);
    const county = drawCounty(PLAN);
    const said = await liveBusyDays(real, county);
    await real.system.atRest(120_000);
    const client = tablesOf(real.system);
    items = await everyItem(client);
    client.destroy();
    files = await bytesUnder(real.dataDir);
    const entered = county.villages.flatMap(({ children }) =>
      children.flatMap(({ register, visits }) => [...textsIn(register), ...textsIn(visits)]),
    );
    secrets = new Set([
      ...knownSecrets(PLAN.seed, PLAN.children, PLAN.today),
      ...[...entered, ...said].flatMap(partsOfSentence),
      ...said.filter((text) => /^\d{11,}X?$/.test(text)),
    ]);
  }, 240_000);
  afterAll(() => real.end());

  const found = (where: string, all: readonly string[]): readonly string[] =>
    all.filter((piece) => secrets.has(piece)).map((piece) => `${piece} in ${where}`);

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
    expect(secrets.size).toBeGreaterThan(2000);
    expect(secrets.has('祖父母年迈多')).toBe(true);
  });

  it('keeps facts packed in its tables where this test can see into them', () => {
    const packed = items.filter(({ inflated }) => inflated.some((text) => text.includes('visit.recorded')));
    expect(packed.length).toBeGreaterThan(50);
    expect(packed.filter(({ raw }) => raw.includes('visit.recorded'))).toEqual([]);
    for (const type of [
      'glass.broken',
      'write.stranded',
      'hold.placed',
      'child.reopened',
      'child.health_set',
    ])
      expect([type, items.some(({ raw, inflated }) => [raw, ...inflated].join().includes(type))]).toEqual([
        type,
        true,
      ]);
  });

  it('shows nothing personal in tables, queues, keys or logs as they lie there', () => {
    expect([...files].flatMap(([name, bytes]) => found(name, piecesOf(bytes)))).toEqual([]);
  });

  it('shows nothing personal in any item of its tables, packed ones inflated', () => {
    const shown = items.flatMap(({ table, raw, inflated }) =>
      [raw, ...inflated].flatMap((text) => found(table, pieces(text))),
    );
    expect(shown).toEqual([]);
  });

  it('says nothing personal in any line of its logs, whatever went wrong', () => {
    const logs = [...files].filter(([name]) => name.startsWith('logs'));
    const lines = logs.flatMap(([name, bytes]) =>
      bytes
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ name, line })),
    );
    expect(lines.length).toBeGreaterThan(500);
    const outcomes = ['accepted', 'answered', 'refused', 'failed'].map((outcome) => `"outcome":"${outcome}"`);
    for (const outcome of outcomes) expect(lines.some(({ line }) => line.includes(outcome))).toBe(true);
    expect(lines.flatMap(({ name, line }) => found(name, pieces(line)))).toEqual([]);
    // A log says ids, codes and words of the program: no Chinese at all, and no number that could be a phone's.
    expect(lines.filter(({ line }) => /[\u4e00-\u9fff]/u.test(line))).toEqual([]);
  });
});
