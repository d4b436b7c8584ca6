// A real service's token over a checkpoint is taken, and verified by openssl; whatever is about something else is not.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { der, TAG } from '#functions/channels/der.ts';
import { timestamping } from '#functions/channels/timestamp.ts';
import { chain } from '#functions/kernel/log/chain.ts';
import { loggedOf } from '#functions/kernel/log/logged.ts';
import { checkpointText } from '#shared/evidence/log.ts';
import { aChain, aLogCounty } from '../kit/log-county.ts';
import { type StampingAuthority, startStampingAuthority } from '../kit/stamping-authority.ts';

let folder = '';
let service: StampingAuthority;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hutong-stamps-'));
  service = await startStampingAuthority(folder);
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

const digest = createHash('sha256').update('a checkpoint').digest();
const stamp = () => timestamping(service.url, randomBytes)(digest);
const withStatus = (status: number) => der(TAG.sequence, der(TAG.integer, Uint8Array.of(status)));
const replaced = (from: Buffer, to: Buffer) => (reply: Buffer) => {
  const at = reply.indexOf(from);
  expect(at).toBeGreaterThan(0);
  const bent = Buffer.from(reply);
  to.copy(bent, at);
  return bent;
};

test('a checkpoint of the log is stamped, and openssl says that the token is over its text', async () => {
  const county = aLogCounty();
  const commits = aChain('visits/a', 3);
  await county.leave(commits, '2026-06-12T09:20:00.000Z');
  await chain({ ...county.world, stamping: timestamping(service.url, randomBytes) }, county.world.now());
  const logged = commits[1] && (await loggedOf(county.store, commits[1]));
  if (!logged) throw new Error('Not logged');
  const { checkpoint } = logged;
  const token = Buffer.from(checkpoint.timestamp ?? '', 'base64');
  const over = createHash('sha256').update(checkpointText(checkpoint)).digest();
  expect(await service.verifies(token, over)).toBe(true);
  expect(await service.verifies(token, digest)).toBe(false);
  expect(service.asked).toEqual(['application/timestamp-query']);
});

test('a token over another digest, of another asking, or refused, is not taken', async () => {
  service.bendNext(replaced(digest, Buffer.from(digest).reverse()));
  await expect(stamp()).rejects.toThrow('about something else');
  const other = await stamp();
  service.bendNext(() => der(TAG.sequence, withStatus(0), other));
  await expect(stamp()).rejects.toThrow('of another asking');
  service.bendNext(() => der(TAG.sequence, withStatus(2)));
  await expect(stamp()).rejects.toThrow('status 02');
});

test('an answer that is no reply, breaks off, or does not come is an error', async () => {
  service.bendNext(
    (reply) => reply.subarray(0, 300),
    () => Buffer.from('<html>'),
    () => Buffer.alloc(70_000),
  );
  await expect(stamp()).rejects.toThrow('too early');
  await expect(stamp()).rejects.toThrow();
  await expect(stamp()).rejects.toThrow('too much');
  await expect(timestamping('http://127.0.0.1:9', randomBytes)(digest)).rejects.toThrow();
});
