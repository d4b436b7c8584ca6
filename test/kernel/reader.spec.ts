// A query reads rows, lists, figures and timelines opened, and leaves out what has ended, been erased, or is not of its shape.
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ChildPart } from '#shared/registry/contract.ts';
import { VisitsPart } from '#shared/visits/contract.ts';
import { aCounty } from '../kit/county.ts';
import { nth, SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { findingsOf } from '../kit/visiting.ts';

const ChildRow = z.object({ registry: ChildPart, visits: VisitsPart });
const [one, two] = [nth('child', 1), nth('child', 2)];

let county = aCounty();
beforeEach(async () => {
  county = aCounty();
  await county.register(one);
  await county.register(two, { name: '李想' });
  await county.visit(one, { findings: findingsOf('red'), note: '奶奶咳嗽' });
});

describe('a row', () => {
  test('opens to its parts, with the version each has seen', async () => {
    const row = await county.reader.row('child', one, ChildRow);
    expect(row?.seen).toEqual({ registry: 1, visits: 2, entrustment: 1 });
    expect(row?.parts.registry.personal).toMatchObject({ name: '陈小满', details: { sex: 'female' } });
    expect(row?.parts.visits).toMatchObject({ colour: 'red', dueOn: '2026-06-19' });
  });

  test('is absent when nobody knows it, when it has ended, or when another shape was asked', async () => {
    expect(await county.reader.row('child', nth('child', 9), ChildRow)).toBeUndefined();
    await county.close(two);
    expect(await county.reader.row('child', two, ChildRow)).toBeUndefined();
    expect(await county.reader.row('child', one, z.object({ benefits: z.string() }))).toBeUndefined();
  });

  test('does not open with the ciphertext of another child', async () => {
    const [row, other] = [await county.views.row(1, 'child', one), await county.views.row(1, 'child', two)];
    const [part, stolen] = [row?.parts['registry'], other?.parts['registry']];
    if (!row || !part || !stolen) throw new Error('no rows');
    const forged = {
      ...row,
      rev: row.rev + 1,
      parts: { ...row.parts, registry: { ...part, sealed: stolen.sealed } },
    };
    await county.views.put(1, forged, []);
    await expect(county.reader.row('child', one, ChildRow)).rejects.toThrow();
  });
});

describe('a list', () => {
  test('holds whoever stands in it now', async () => {
    const names = async (village: string) =>
      (await county.reader.list(`village/${village}`, ChildRow, 10)).map(
        ({ parts }) => parts.registry.personal?.name,
      );
    expect(await names(VILLAGE)).toEqual(['陈小满', '李想']);
    await county.move(one, SIBLING_VILLAGE);
    expect([await names(VILLAGE), await names(SIBLING_VILLAGE)]).toEqual([['李想'], ['陈小满']]);
    expect(await county.reader.list(`village/${VILLAGE}`, z.object({ benefits: z.string() }), 10)).toEqual(
      [],
    );
  });

  test('is no longer than asked', async () => {
    expect(await county.reader.list(`village/${VILLAGE}`, ChildRow, 1)).toHaveLength(1);
  });
});

test('figures are read by the digits of a region', async () => {
  await county.move(one, SIBLING_VILLAGE);
  const figures = await county.reader.counts(VILLAGE.slice(0, 9));
  expect(figures.get(SIBLING_VILLAGE)).toMatchObject({ children: 1, red: 1 });
  expect((await county.reader.counts('320682103')).size).toBe(0);
});

describe('a timeline', () => {
  test('is the stream itself, opened', async () => {
    const timeline = await county.reader.timeline('visits', one);
    expect(timeline.map(({ version }) => version)).toEqual([1, 2]);
    expect(timeline[1]?.events[0]).toMatchObject({ type: 'visit.recorded', personal: { note: '奶奶咳嗽' } });
    expect(await county.reader.timeline('visits', nth('child', 9))).toEqual([]);
  });

  test('of an erased child keeps its facts and no words', async () => {
    await county.vault.erase(one);
    const timeline = await county.reader.timeline('visits', one);
    expect(timeline[1]?.events[0]).not.toHaveProperty('personal');
    expect(timeline[1]?.events[0]).toMatchObject({ type: 'visit.recorded', visitedOn: '2026-06-12' });
  });
});

test('what is read is the generation in force', async () => {
  county.views.use({ current: 2 });
  expect(await county.reader.row('child', one, ChildRow)).toBeUndefined();
});
