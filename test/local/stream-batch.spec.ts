// A failing batch is split, tried again and set aside as Lambda does it, and is acknowledged in order.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#infra/local/lambda-host.ts';
import { type BatchRules, runBatch } from '#infra/local/stream-batch.ts';
import type { StreamRecord } from '#infra/local/stream-record.ts';

const record = (sequence: string): StreamRecord => ({
  eventID: sequence,
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  eventSourceARN: 'arn:stream',
  awsRegion: 'cn-north-1',
  dynamodb: { SequenceNumber: sequence, ApproximateCreationDateTime: 0 },
});

const sequences = (records: readonly StreamRecord[]): string =>
  records.map(({ eventID }) => eventID).join('');

const play = async (
  rules: Partial<BatchRules>,
  batch: string,
  act: (part: string, call: number) => Outcome,
  stopAfter = Infinity,
) => {
  const calls: string[] = [];
  const done: string[] = [];
  const givenUp: string[] = [];
  await runBatch(
    {
      rules: { retries: 1, maxAgeMs: Infinity, bisect: true, partial: true, ...rules },
      invoke: (records) => {
        calls.push(sequences(records));
        return Promise.resolve(act(sequences(records), calls.length));
      },
      giveUp: (records, invocations, why) => {
        givenUp.push(`${sequences(records)} ${invocations} ${why}`);
        return Promise.resolve();
      },
      done: (records) => done.push(sequences(records)),
      pause: () => Promise.resolve(),
      nowMs: () => 0,
      stopped: () => calls.length >= stopAfter,
    },
    [...batch].map(record),
  );
  return { calls, done: done.join(' '), givenUp };
};

const good: Outcome = { ok: true, value: null };
const thrown: Outcome = { ok: false, failure: 'unhandled', message: 'no' };
const failing = (...names: string[]): Outcome => ({
  ok: true,
  value: { batchItemFailures: names.map((itemIdentifier) => ({ itemIdentifier })) },
});

describe('a batch of stream records', () => {
  it('is done in one call when all is well', async () => {
    expect(await play({}, 'abcd', () => good)).toEqual({ calls: ['abcd'], done: 'abcd', givenUp: [] });
  });

  it('is halved around a poisonous record, which alone is set aside', async () => {
    const { calls, done, givenUp } = await play({}, 'abcd', (part) => (part.includes('c') ? thrown : good));
    expect(calls).toEqual(['abcd', 'ab', 'cd', 'c', 'c', 'd']);
    expect(done).toBe('ab c d');
    expect(givenUp).toEqual(['c 2 RetryAttemptsExhausted']);
  });

  it('goes on from the lowest reported failure', async () => {
    const { calls, done } = await play({}, 'abcd', (_, call) => (call === 1 ? failing('d', 'b') : good));
    expect(calls).toEqual(['abcd', 'bcd']);
    expect(done).toBe('a bcd');
  });

  it('without bisecting tries all from the failure on, and sets all of it aside', async () => {
    const { calls, done, givenUp } = await play({ bisect: false }, 'abc', (part) =>
      part.includes('b') ? failing('b') : good,
    );
    expect(calls).toEqual(['abc', 'bc']);
    expect(givenUp).toEqual(['bc 2 RetryAttemptsExhausted']);
    expect(done).toBe('a bc');
  });

  it.each([
    ['an unknown name', { batchItemFailures: [{ itemIdentifier: 'z' }] }],
    ['an empty name', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['no list', { batchItemFailures: 'a' }],
  ])('fails as a whole when the answer holds %s', async (_, value) => {
    const { calls } = await play({ bisect: false, retries: 0 }, 'ab', () => ({ ok: true, value }));
    expect(calls).toEqual(['ab']);
  });

  it('takes reported failures for nothing where the source did not ask for them', async () => {
    expect((await play({ partial: false }, 'ab', () => failing('a'))).done).toBe('ab');
  });

  it('stays unacknowledged where it was when the system stops', async () => {
    const { done, givenUp } = await play({}, 'abcd', (part) => (part.includes('c') ? thrown : good), 3);
    expect(done).toBe('ab');
    expect(givenUp).toEqual([]);
  });

  it('is set aside when it has grown too old, however many retries are left', async () => {
    const { givenUp } = await play({ retries: Infinity, maxAgeMs: -1 }, 'a', () => thrown);
    expect(givenUp).toEqual(['a 1 RecordAgeExceeded']);
  });
});
