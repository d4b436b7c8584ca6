// A reader's place survives a restart and a line cut off by a kill, and belongs to one stream only.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPositions } from '#infra/local/positions.ts';
import { scratch } from './scratch.ts';

const { folder, remove } = scratch();
afterAll(remove);

const fileOf = (reader: string): string => join(folder, 'positions', `${reader}.jsonl`);

describe('a book of positions', () => {
  it('keeps the last place of each shard', () => {
    const book = openPositions(folder, 'kept', 'stream-1');
    expect(book.at('a')).toBeUndefined();
    book.move('a', { after: '1' });
    book.move('b', { after: '5' });
    book.move('a', { after: '2' });
    book.move('b', { done: true });
    const again = openPositions(folder, 'kept', 'stream-1');
    expect([again.at('a'), again.at('b')]).toEqual([{ after: '2' }, { done: true }]);
  });

  it('passes over a line that a kill cut off', () => {
    openPositions(folder, 'cut', 'stream-1').move('a', { after: '1' });
    appendFileSync(fileOf('cut'), '{"shard":"a","pla');
    const again = openPositions(folder, 'cut', 'stream-1');
    expect(again.at('a')).toEqual({ after: '1' });
    again.move('a', { after: '3' });
    expect(openPositions(folder, 'cut', 'stream-1').at('a')).toEqual({ after: '3' });
  });

  it('says nothing about another stream', () => {
    openPositions(folder, 'other', 'stream-1').move('a', { after: '1' });
    expect(openPositions(folder, 'other', 'stream-2').at('a')).toBeUndefined();
  });

  it('forgets shards that are gone, and does not grow without end', () => {
    const book = openPositions(folder, 'long', 'stream-1');
    book.move('old', { done: true });
    book.keepOnly(['a']);
    expect(book.at('old')).toBeUndefined();
    for (let n = 0; n < 5100; n++) book.move('a', { after: String(n) });
    expect(readFileSync(fileOf('long'), 'utf8').split('\n').length).toBeLessThan(200);
    expect(openPositions(folder, 'long', 'stream-1').at('a')).toEqual({ after: '5099' });
  });
});
