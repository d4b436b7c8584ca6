// Key material is made once, lies in one file that only its owner may read, and seals nothing that can be opened elsewhere.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import * as z from 'zod/mini';
import { readIfThere, writeWhole } from '../atomic-file.ts';
import { arnOf } from '../intrinsics.ts';
import { isSigningSpec, newSigningKey, type SigningSpec } from './signing-key.ts';

const OWNER_ONLY = 0o600;
const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const ID_BYTES = 36;

const SYMMETRIC = 'SYMMETRIC_DEFAULT';
/** What a key is made for: to seal, or to sign by a curve or a modulus. */
export const KeySpec = z.enum([SYMMETRIC, 'ECC_NIST_P256', 'RSA_2048', 'RSA_3072']);
const Keys = z.record(
  z.string(),
  z.object({
    keyId: z.string(),
    spec: z._default(KeySpec, SYMMETRIC),
    // Of a signing key: PKCS #8, made when it is first used, since an RSA key takes its time.
    material: z.optional(z.string()),
  }),
);

export type KeySpec = typeof SYMMETRIC | SigningSpec;

/** A key: its id, ARN and spec. */
export type Key = Readonly<{ keyId: string; arn: string; spec: KeySpec }>;

/** The context that is bound into a ciphertext. */
export type Context = Readonly<Record<string, string>>;

/** The keys of this machine. */
export type KeyFile = Readonly<{
  /** The key of this name, made on first asking, and made anew where another spec is asked for. */
  provide: (name: string, spec?: KeySpec) => Key;
  /** Another name for a key. */
  alias: (alias: string, keyId: string) => void;
  /** The key behind an id, ARN, alias or alias ARN. */
  find: (name: string) => Key | undefined;
  seal: (key: Key, plaintext: Buffer, context: Context) => Buffer;
  /** What was sealed and by which key; undefined for another context, a changed byte, or a key that is not here. */
  open: (blob: Buffer, context: Context) => Readonly<{ key: Key; plaintext: Buffer }> | undefined;
  /** The private half of a signing key; undefined for any other. */
  signing: (key: Key) => KeyObject | undefined;
}>;

const boundTo = (keyId: string, context: Context): Buffer =>
  Buffer.from(
    JSON.stringify([keyId, Object.entries(context).sort(([one], [other]) => (one < other ? -1 : 1))]),
  );

/** Opens the key file at this path; a missing one is written when the first key is made. */
export const openKeyFile = (path: string): KeyFile => {
  const text = readIfThere(path);
  const keys = new Map(Object.entries(text === undefined ? {} : z.parse(Keys, JSON.parse(text))));
  const aliases = new Map<string, string>();
  const keep = (): void => writeWhole(path, JSON.stringify(Object.fromEntries(keys)), OWNER_ONLY);
  const heldAs = (keyId: string) => [...keys.values()].find((key) => key.keyId === keyId);
  const keyOf = (keyId: string, spec: KeySpec): Key => ({ keyId, arn: arnOf('kms', `key/${keyId}`), spec });
  const material = (keyId: string): Buffer | undefined => {
    const held = heldAs(keyId);
    return held?.material === undefined ? undefined : Buffer.from(held.material, 'base64');
  };

  const seal = ({ keyId }: Key, plaintext: Buffer, context: Context): Buffer => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', material(keyId) ?? Buffer.alloc(0), iv);
    cipher.setAAD(boundTo(keyId, context));
    const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return Buffer.concat([Buffer.from([FORMAT]), Buffer.from(keyId), iv, cipher.getAuthTag(), sealed]);
  };

  const open: KeyFile['open'] = (blob, context) => {
    const ivAt = 1 + ID_BYTES;
    const tagAt = ivAt + IV_BYTES;
    const keyId = blob.subarray(1, ivAt).toString();
    const secret = material(keyId);
    if (blob[0] !== FORMAT || secret === undefined || blob.length < tagAt + TAG_BYTES) return undefined;
    const cipher = createDecipheriv('aes-256-gcm', secret, blob.subarray(ivAt, tagAt));
    cipher.setAAD(boundTo(keyId, context)).setAuthTag(blob.subarray(tagAt, tagAt + TAG_BYTES));
    try {
      const plaintext = Buffer.concat([cipher.update(blob.subarray(tagAt + TAG_BYTES)), cipher.final()]);
      return { key: keyOf(keyId, SYMMETRIC), plaintext };
    } catch {
      return undefined;
    }
  };

  return {
    provide: (name, spec = SYMMETRIC) => {
      const known = keys.get(name);
      if (known?.spec === spec) return keyOf(known.keyId, spec);
      const made = spec === SYMMETRIC ? { material: randomBytes(32).toString('base64') } : {};
      const keyId = randomUUID();
      keys.set(name, { keyId, spec, ...made });
      keep();
      return keyOf(keyId, spec);
    },
    alias: (alias, keyId) => {
      aliases.set(alias, keyId);
    },
    find: (name) => {
      const last = name.startsWith('arn:')
        ? name.slice(name.lastIndexOf(':') + 1).replace(/^key\//, '')
        : name;
      const keyId = aliases.get(last) ?? last;
      const held = heldAs(keyId);
      return held && keyOf(keyId, held.spec);
    },
    seal,
    open,
    signing: ({ keyId, spec }) => {
      const held = heldAs(keyId);
      if (held === undefined || !isSigningSpec(spec)) return undefined;
      if (held.material === undefined) {
        held.material = newSigningKey(spec).export({ type: 'pkcs8', format: 'der' }).toString('base64');
        keep();
      }
      return createPrivateKey({
        key: Buffer.from(held.material, 'base64'),
        type: 'pkcs8',
        format: 'der',
      });
    },
  };
};
