// Personal fields leave a decision sealed under their subject's key and bound to where they stand, so none can be moved.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { StoredEvent } from './commit.ts';
import type { Fact } from './decider.ts';
import { derivedKey } from './derived-key.ts';
import { plainOf, valueIn } from './sealed-value.ts';

const CIPHER = 'aes-256-gcm';
export const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM of `plain` as iv ‖ ciphertext ‖ tag; `where` is authenticated and must be given again to open. */
export const sealBytes = (key: Uint8Array, iv: Uint8Array, plain: Uint8Array, where: string): Buffer => {
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(where));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** The plain bytes; throws when key, place or ciphertext is not the one that was sealed. */
export const openBytes = (key: Uint8Array, sealed: Uint8Array, where: string): Buffer => {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(where))
    .setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([
    decipher.update(sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES)),
    decipher.final(),
  ]);
};

/** Where a sealed field stands: its stream, version, position among the commit's facts, and name. */
export type Place = Readonly<{ stream: string; version: number; index: number }>;

const bound = (place: Place, field: string): string =>
  `${place.stream}#${place.version}#${place.index}#${field}`;

/** Whose key seals: the stream's own person, unless the fact is about another's. */
export type Sealing = Readonly<{ key: Uint8Array | undefined; subject?: string | undefined }>;

/** A fact with its personal fields sealed; a fact without any needs no key. Values keep their JSON shape. */
export const sealEvent = (
  event: Fact,
  { key, subject }: Sealing,
  place: Place,
  random: (n: number) => Uint8Array,
): StoredEvent => {
  const { personal, ...plain } = event;
  const fields = Object.entries(personal ?? {}).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return plain;
  if (!key) throw new Error(`No key for the personal fields of ${event.type}`);
  const sealing = derivedKey(key, 'seal');
  const sealed = fields.map(([field, value]) => {
    const bytes = sealBytes(sealing, random(IV_BYTES), plainOf(value), bound(place, field));
    return [field, bytes.toString('base64url')] as const;
  });
  return { ...plain, ...(subject !== undefined && { subject }), sealed: Object.fromEntries(sealed) };
};

/** One sealed field opened to its JSON value. */
export const openField = (key: Uint8Array, place: Place, field: string, sealed: string): unknown =>
  valueIn(openBytes(derivedKey(key, 'seal'), Buffer.from(sealed, 'base64url'), bound(place, field)));

/** Keys by the person they open; a person without one was erased, or may not be opened by this reader. */
export type Keys = ReadonlyMap<string, Uint8Array>;

/** The person whose key seals a stored fact. */
export const subjectOf = ({ subject }: StoredEvent, stream: string): string =>
  subject ?? stream.slice(stream.indexOf('/') + 1);

/** A stored fact opened; without its subject's key its personal fields are simply absent. */
export const openEvent = (
  stored: StoredEvent,
  keys: Keys,
  place: Place,
): Readonly<Record<string, unknown>> => {
  const { sealed, subject: _, ...plain } = stored;
  const key = keys.get(subjectOf(stored, place.stream));
  if (!sealed || !key) return plain;
  const personal = Object.entries(sealed).map(
    ([field, text]) => [field, openField(key, place, field, text)] as const,
  );
  return { ...plain, personal: Object.fromEntries(personal) };
};
