// A commit's item is small, and reads back the same from the table, from a stream record, plain or deflated.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { commitItem, commitOf } from '#functions/aws/commit-item.ts';
import { batchOf } from '#functions/doors/stream-batch.ts';
import { type Commit, chainFaults } from '#functions/kernel/commit.ts';
import { aCounty } from '../kit/county.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { inserted } from '../kit/stream-records.ts';
import { findingsOf } from '../kit/visiting.ts';

const NOTE_OF_60 =
  '奶奶说孩子这几天夜里常咳嗽，已去镇卫生院看过，开了药。老师反映上课没有精神，作业拖欠较多，约好下周再来家里看一看情况。';

/** Bytes as DynamoDB counts an item: names and values, numbers as half their digits and one more. */
const itemBytes = (item: Record<string, AttributeValue>): number =>
  Object.entries(item).reduce((sum, [name, { S, N, B }]) => {
    const value = S !== undefined ? Buffer.byteLength(S) : (B?.length ?? Math.ceil((N ?? '').length / 2) + 1);
    return sum + Buffer.byteLength(name) + value;
  }, 0);

const lastCommit = async (...visits: readonly object[]): Promise<Commit> => {
  const county = aCounty();
  await county.register(nth('child'));
  for (const [n, visit] of visits.entries())
    await county.visit(nth('child'), { visitId: nth('visit', n), ...visit });
  const commit = county.records.all().findLast(({ stream }) => stream.startsWith('visits/'));
  if (!commit) throw new Error('nothing was written');
  return { ...commit, madeAt: '2026-06-12T01:40:12.345Z', as: `director@${VILLAGE}` };
};
const quiet = () => lastCommit({ visitedOn: '2026-06-02' }, {});
const noted = () => lastCommit({ findings: findingsOf('red'), note: NOTE_OF_60 });

describe('an item', () => {
  test('of a quiet visit weighs at most 600 bytes', async () => {
    const commit = await quiet();
    expect(commit.events.map(({ type }) => type)).toEqual(['visit.recorded']);
    expect(itemBytes(commitItem(commit))).toBeLessThanOrEqual(600);
  });

  test('of a visit with a sealed note of sixty characters and a changed colour weighs at most 900 bytes, one write unit', async () => {
    const commit = await noted();
    expect(commit.events.map(({ type }) => type)).toEqual(['visit.recorded', 'risk.changed']);
    expect(itemBytes(commitItem(commit))).toBeLessThanOrEqual(900);
  });
});

const small: Commit['events'] = [{ type: 'child.moved', village: '320682001001' }];

describe('a commit reads back', () => {
  test('the same, whether its facts were deflated or not', async () => {
    const [large, plain] = [await noted(), { ...(await quiet()), events: small, depth: 3 }];
    expect([commitItem(large)['events']?.B, commitItem(plain)['events']?.S].every(Boolean)).toBe(true);
    for (const commit of [large, plain]) expect(commitOf(commitItem(commit))).toEqual(commit);
  });

  test('the same from a stream record, where binary is text', async () => {
    const commits = [await noted(), { ...(await quiet()), events: small }];
    const { delivered, unreadable } = batchOf(
      { Records: commits.map((commit) => inserted(commit)) },
      'projector',
    );
    expect(delivered.map(({ commit }) => commit)).toEqual(commits);
    expect(unreadable).toEqual([]);
  });

  test('with a chain that still holds', async () => {
    const county = aCounty();
    await county.register(nth('child'));
    for (let n = 0; n < 5; n++) await county.visit(nth('child'), { visitId: nth('visit', n), note: '在家' });
    const stored = await county.records.after(`visits/${nth('child')}`, 0);
    expect(chainFaults(stored.map((commit) => commitOf(commitItem(commit))))).toEqual([]);
  });

  test('or not at all, when something is missing or broken', async () => {
    const item = commitItem(await noted());
    for (const name of [
      'stream',
      'version',
      'commandId',
      'at',
      'by',
      'request',
      'events',
      'alg',
      'prevHash',
      'hash',
    ]) {
      const { [name]: _, ...rest } = item;
      expect(() => commitOf(rest)).toThrow();
    }
    expect(() => commitOf({ ...item, events: { S: '{"not":"a list"}' } })).toThrow();
    expect(() => commitOf({ ...item, events: { S: '[{"no":"type"}]' } })).toThrow();
    expect(() => commitOf({ ...item, events: { B: Buffer.from('not deflated') } })).toThrow();
  });
});
