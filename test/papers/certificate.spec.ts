// One key has one certificate, made at its first use: every paper carries the same, whoever came first.
import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { certificateOf } from '#functions/doors/porter/certificate.ts';
import { memoryFiles } from '../kit/memory-files.ts';
import { markingKey } from './printed.ts';

const subject = { organisation: '如皋市民政局', name: '护童 委托监护确认书签章' };
const AT = '2028-02-29T02:15:00.000Z';
const key = markingKey();

test('a certificate names the county, holds for ten years and is signed by its own key', async () => {
  const made = new X509Certificate(await certificateOf(memoryFiles(), key, subject, AT));
  expect(made.subject).toBe('O=如皋市民政局\nCN=护童 委托监护确认书签章');
  expect(made.issuer).toBe(made.subject);
  expect([made.validFrom, made.validTo]).toEqual(['Feb 29 02:15:00 2028 GMT', 'Mar  1 02:15:00 2038 GMT']);
  expect(made.verify(made.publicKey)).toBe(true);
  expect(made.ca).toBe(false);
});

test('it is kept under its key, and read from there ever after', async () => {
  const files = memoryFiles();
  const first = await certificateOf(files, key, subject, AT);
  const signed = key.signed();
  expect(await certificateOf(files, key, subject, '2029-01-01T00:00:00.000Z')).toEqual(first);
  expect(files.names()).toEqual(['certificates/seal-key.der']);
  expect(key.signed()).toBe(signed);
});

test('of two that make it at once the first stands for both', async () => {
  const files = memoryFiles();
  const made = await Promise.all(
    ['2026-11-26T00:00:00.000Z', '2026-11-26T00:00:01.000Z'].map((at) =>
      certificateOf(files, key, subject, at),
    ),
  );
  expect(made[0]).toEqual(made[1]);
});

test('a key that signs something else makes none', async () => {
  const other = markingKey();
  const files = memoryFiles();
  await expect(certificateOf(files, { ...key, sign: other.sign }, subject, AT)).rejects.toThrow('its own');
  expect(files.names()).toEqual([]);
});
