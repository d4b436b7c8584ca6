// The double of S3 holds whoever writes to the service's contract, and what it acknowledged is there whatever happens to it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { fileStore } from '#functions/aws/files.ts';
import { startFileDouble } from '#infra/local/files/double.ts';
import { openShelf } from '#infra/local/files/shelf.ts';
import { unsignedBecause } from '#infra/local/files/signed.ts';
import { parseJson } from '#infra/local/json.ts';
import { scratch, until } from './scratch.ts';

const { folder, remove } = scratch();
const own = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const identity = new DynamoDBClient({ region: 'cn-north-1', credentials }).config;
let killed: ChildProcess | undefined;
afterAll(() => {
  killed?.kill('SIGKILL');
  remove();
});

/** What the store sends for one file, as it would arrive. */
const sentFor = async (name: string, body: Buffer) => {
  vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:9');
  const client = new DynamoDBClient({ region: 'cn-north-1', credentials }).config;
  const heard: Record<string, string>[] = [];
  vi.spyOn(client.requestHandler, 'handle').mockImplementation(async ({ headers }) => {
    heard.push(headers);
    throw new Error('not sent');
  });
  await fileStore(client, 'files')
    .put(name, body)
    .catch(() => undefined);
  return { method: 'PUT', path: `/files/${name}`, query: '', headers: heard[0] ?? {}, body };
};

describe('a signature', () => {
  it('stands for exactly what was signed', async () => {
    const sent = await sentFor('papers/a', Buffer.from('x'));
    expect(unsignedBecause(sent)).toBeUndefined();
    const late = { ...sent.headers, 'x-amz-date': '20200101T000000Z' };
    for (const [changed, code] of [
      [{ headers: {} }, 'AccessDenied'],
      [{ headers: late }, 'RequestTimeTooSkewed'],
      [{ body: Buffer.from('y') }, 'XAmzContentSHA256Mismatch'],
      [{ path: '/files/papers/b' }, 'SignatureDoesNotMatch'],
      [{ method: 'GET' }, 'SignatureDoesNotMatch'],
      [{ headers: { ...sent.headers, 'if-none-match': '"x"' } }, 'SignatureDoesNotMatch'],
    ] as const) {
      expect(unsignedBecause({ ...sent, ...changed })).toBe(code);
    }
  });
});

describe('a bucket', () => {
  it('keeps its files over a restart, and nothing half written', async () => {
    const data = own('restart');
    const first = await startFileDouble(data);
    first.shelf.provide('files', { locked: false });
    expect(first.shelf.write('files', 'papers/张三.pdf', Buffer.from('whole'), true)).toBe(true);
    await first.stop();
    writeFileSync(join(data, 'files/.drafts/left'), 'ha');

    const second = await startFileDouble(data);
    second.shelf.provide('files', { locked: false });
    expect(second.shelf.names('files', '')).toEqual(['papers/张三.pdf']);
    expect(second.shelf.read('files', 'papers/张三.pdf')?.toString()).toBe('whole');
    expect(second.shelf.write('files', 'papers/张三.pdf', Buffer.from('other'), true)).toBe(false);
    expect(readdirSync(join(data, 'files/.drafts'))).toEqual([]);
    await second.stop();
  });

  it('that nobody made, a method or a name it does not know is refused by its code', async () => {
    const double = await startFileDouble(own('refused'));
    vi.stubEnv('AWS_ENDPOINT_URL_S3', double.url);
    await expect(fileStore(identity, 'nowhere').get('a')).resolves.toBeUndefined();
    double.shelf.provide('files', { locked: false });
    await expect(fileStore(identity, 'files').put('a'.repeat(2000), Buffer.from('x'))).rejects.toThrow('400');
    await double.stop();
  });

  it('takes no file without its sum where it is locked, and none whose sum is another', () => {
    const shelf = openShelf(own('sums'));
    shelf.provide('evidence', { locked: true });
    expect(shelf.rule('evidence')).toEqual({ locked: true });
    expect(shelf.rule('files')).toBeUndefined();
  });
});

const Ready = z.object({ url: z.string() });

it('by kill -9 nothing acknowledged is lost, and what is there is whole', async () => {
  const data = own('killed');
  killed = spawn(process.execPath, [join(import.meta.dirname, 'run-files.ts'), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  killed.stdout?.on('data', (chunk) => {
    printed += String(chunk);
  });
  const { url } = await until('the process', () => Ready.safeParse(parseJson(printed)).data, 20_000);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', url);
  const files = fileStore(identity, 'files');
  const contentOf = (name: string): Buffer => Buffer.alloc(20_000, name);
  const acknowledged: string[] = [];
  let next = 0;
  const writer = async (): Promise<void> => {
    for (;;) {
      const name = `papers/k${next++}`;
      if ((await files.put(name, contentOf(name)).catch(() => 'failed')) === 'failed') return;
      acknowledged.push(name);
    }
  };
  const writers = Array.from({ length: 4 }, writer);
  await until('some files', () => (acknowledged.length > 40 ? true : undefined));
  killed.kill('SIGKILL');
  await Promise.all(writers);

  const shelf = openShelf(join(data, 'files'));
  shelf.provide('files', { locked: false });
  const there = shelf.names('files', '');
  expect(acknowledged.filter((name) => !there.includes(name))).toEqual([]);
  expect(there.filter((name) => !shelf.read('files', name)?.equals(contentOf(name)))).toEqual([]);
});
