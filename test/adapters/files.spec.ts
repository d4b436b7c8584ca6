// Files over a double that holds requests to S3's own contract: signed, written once, refused by name, lost on their way.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileStore } from '#functions/aws/files.ts';
import { isOutage } from '#functions/doors/stream-batch.ts';
import type { Files } from '#functions/kernel/ports.ts';
import { type FileDouble, startFileDouble } from '#infra/local/files/double.ts';

const folder = mkdtempSync(join(tmpdir(), 'hutong-files-'));
let s3: FileDouble;
let files: Files;
let n = 0;
let name = '';

const identity = (secretAccessKey = 'local', region = 'cn-northwest-1') => {
  const credentials = { accessKeyId: 'local', secretAccessKey, sessionToken: 'a/session+token==' };
  return new DynamoDBClient({ region, credentials }).config;
};
/** A client whose requests are heard and go nowhere. */
const overheard = (region: string) => {
  const client = identity('local', region);
  const asked: Readonly<{ protocol: string; hostname: string; path: string; headers: object }>[] = [];
  vi.spyOn(client.requestHandler, 'handle').mockImplementation(async (request) => {
    asked.push(request);
    throw new Error('It goes nowhere');
  });
  return { client, asked };
};

const bytes = Buffer.from('sealed bytes of a sheet');

beforeAll(async () => {
  s3 = await startFileDouble(folder);
  s3.shelf.provide('files', { locked: false });
  s3.shelf.provide('evidence', { locked: true });
  files = fileStore(identity(), 'files');
});
afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  vi.stubEnv('AWS_ENDPOINT_URL_S3', s3.url);
  name = `papers/agr_${++n}/sheet.pdf`;
});

describe('a file', () => {
  test('is written once and read as it was', async () => {
    expect(await files.get(name)).toBeUndefined();
    expect(await files.put(name, bytes)).toBe('stored');
    expect(await files.put(name, Buffer.from('another'))).toBe('there');
    expect(Buffer.from((await files.get(name)) ?? [])).toEqual(bytes);
  });

  test('of nothing, and of a megabyte, comes back whole', async () => {
    const large = Buffer.alloc(1024 * 1024, 'hu tong');
    await files.put(`${name}-0`, Buffer.alloc(0));
    await files.put(`${name}-1`, large);
    expect(await files.get(`${name}-0`)).toHaveLength(0);
    expect(Buffer.from((await files.get(`${name}-1`)) ?? []).equals(large)).toBe(true);
  });

  test('may have any name', async () => {
    const odd = `papers/张 三+&=?#%/~!*'()@:,;.pdf`;
    expect(await files.put(odd, bytes)).toBe('stored');
    expect(Buffer.from((await files.get(odd)) ?? [])).toEqual(bytes);
    expect(s3.shelf.names('files', 'papers/张')).toEqual([odd]);
  });

  test('that eight write at one moment is written by one', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, writer) => files.put(name, Buffer.from(`by ${writer}`))),
    );
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    const winner = outcomes.indexOf('stored');
    expect(Buffer.from((await files.get(name)) ?? []).toString()).toBe(`by ${winner}`);
  });

  test('may be kept where nobody can remove it', async () => {
    expect(await fileStore(identity(), 'evidence').put('checkpoints/000001', bytes)).toBe('stored');
  });
});

describe('when S3 fails', () => {
  test('it is asked again, three times in all', async () => {
    const before = s3.calls()['PUT'] ?? 0;
    s3.failNext('slow_down', 'conflict');
    expect(await files.put(name, bytes)).toBe('stored');
    expect(s3.calls()['PUT']).toBe(before + 3);
    s3.failNext('outage', 'slow_down');
    expect(await files.get(name)).toBeDefined();
  });

  test('three times in a row, that is an outage and no answer', async () => {
    s3.failNext('outage', 'outage', 'outage');
    const failed: unknown = await files.put(name, bytes).catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'FileStoreError', message: 'A PUT of S3 was answered 500' });
    expect(isOutage(failed)).toBe(true);
    expect(s3.shelf.read('files', name)).toBeUndefined();
  });

  test('to answer a write that was carried out, the file is found there', async () => {
    s3.failNext('lost');
    expect(await files.put(name, bytes)).toBe('there');
    expect(Buffer.from((await files.get(name)) ?? [])).toEqual(bytes);
  });

  test('to be there at all, it throws', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:9');
    await expect(files.get(name)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a request is refused', () => {
  test('by another secret, and nothing is written', async () => {
    const stranger = fileStore(identity('another'), 'files');
    await expect(stranger.put(name, bytes)).rejects.toThrow('403');
    await expect(stranger.get(name)).rejects.toThrow('403');
    expect(await files.get(name)).toBeUndefined();
  });

  test('unsigned, with its code', async () => {
    const answer = await fetch(`${s3.url}/files/${name}`, { method: 'PUT', body: 'x' });
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code>'),
    ]);
  });

  test('without its sum where nobody can remove what is written, which the store therefore always tells', async () => {
    const { client, asked } = overheard('cn-northwest-1');
    await expect(fileStore(client, 'evidence').put('checkpoints/000002', bytes)).rejects.toThrow('nowhere');
    expect(asked[0]?.headers).toMatchObject({
      'if-none-match': '*',
      'x-amz-checksum-sha256': createHash('sha256').update(bytes).digest('base64'),
    });
  });
});

test.each([
  ['cn-northwest-1', 'https://county-files.s3.cn-northwest-1.amazonaws.com.cn/papers/a%20b'],
  ['ap-southeast-1', 'https://county-files.s3.ap-southeast-1.amazonaws.com/papers/a%20b'],
])('in %s the bucket has a host of its own', async (region, address) => {
  vi.stubEnv('AWS_ENDPOINT_URL_S3', '');
  const { client, asked } = overheard(region);
  await expect(fileStore(client, 'county-files').get('papers/a b')).rejects.toThrow('nowhere');
  const addresses = asked.map(({ protocol, hostname, path }) => `${protocol}//${hostname}${path}`);
  expect(addresses).toEqual([address, address, address]);
});
