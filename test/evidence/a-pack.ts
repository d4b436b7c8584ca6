// A pack as the county would make it, over a stream of one sheet that was drawn up, signed by three, witnessed and filed.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import { ALG, type Commit, closeCommit, GENESIS, type StoredEvent } from '#functions/kernel/commit.ts';
import type { Evidence } from '#shared/entrustment/evidence.ts';
import { saltedHash } from '#shared/entrustment/text.ts';
import { checkpointText } from '#shared/evidence/log.ts';
import type { Pack } from '#shared/evidence/pack.ts';
import { nth } from '../kit/ids.ts';

type Signing = Readonly<{ keyId: string; publicKey: KeyObject; privateKey: KeyObject }>;

/** Keys of the log and of the seal, as one county has them. */
export type Keys = Readonly<{ log: Signing; seal: Signing }>;

export const someKeys = (name: string): Keys => ({
  log: { keyId: `${name}-log`, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) },
  seal: { keyId: `${name}-seal`, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) },
});

const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const signed = ({ privateKey }: Signing, text: string): string =>
  sign('sha256', Buffer.from(text), privateKey).toString('base64');

/** The fingerprint that a county prints of a key. */
export const printOf = ({ publicKey }: Signing): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');

const sha = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const leafOf = ({ stream, version, hash }: Pick<Commit, 'stream' | 'version' | 'hash'>): Buffer =>
  sha(Buffer.from([0]), Buffer.from(`${stream}\n${version}\n${hash}`));

// The slow and obvious tree of RFC 6962: halves by the largest power of two below the size.
const cut = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));
const rootOf = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  const at = cut(leaves.length);
  return sha(Buffer.from([1]), rootOf(leaves.slice(0, at)), rootOf(leaves.slice(at)));
};
const pathOf = (leaves: readonly Buffer[], index: number): readonly Buffer[] => {
  if (leaves.length === 1) return [];
  const at = cut(leaves.length);
  return index < at
    ? [...pathOf(leaves.slice(0, at), index), rootOf(leaves.slice(at))]
    : [...pathOf(leaves.slice(at), index - at), rootOf(leaves.slice(0, at))];
};

/** The chain closed anew over whatever the commits say, as somebody who can write them would. */
export const rechained = (commits: Pack['commits']): Pack['commits'] => {
  let prevHash = GENESIS;
  return commits.map(({ hash: _, ...rest }) => {
    const { madeAt, as, depth, events, ...plain } = rest;
    const meaning = {
      ...plain,
      ...(madeAt !== undefined && { madeAt }),
      ...(as !== undefined && { as }),
      ...(depth !== undefined && { depth }),
      events: events.map((event): StoredEvent => ({ ...event, type: String(event['type']) })),
      prevHash,
    };
    const commit = closeCommit(meaning);
    prevHash = commit.hash;
    return { ...commit, events: [...commit.events] };
  });
};

/** The pack under a seal by this key. */
export const resealed = ({ seal: _, ...pack }: Pack, seal: Signing): Pack => ({
  ...pack,
  seal: { keyId: seal.keyId, signature: signed(seal, canonicalize(pack) ?? '') },
});

/** The same pack as another county's keys would sign it: log, seal and all. */
export const resigned = (pack: Pack, keys: Keys): Pack =>
  resealed(
    {
      ...pack,
      checkpoints: pack.checkpoints.map((point) => ({
        ...point,
        keyId: keys.log.keyId,
        signature: signed(keys.log, checkpointText(point)),
      })),
      keys: [keys.log, keys.seal].map(({ keyId, publicKey }) => ({ keyId, pem: pem(publicKey) })),
    },
    keys.seal,
  );

const COUNTY = '320682000000';
const agreementId = nth('agreement');
const TEXT = '农村留守儿童委托监护责任确认书\n姓名：王小满\n自2026年6月12日起，至2027年6月11日止。';
const SALT = 'c2FsdC1vZi10aGUtdGV4dA';
const textHash = saltedHash(SALT, TEXT);
const [father, mother, grandmother] = [nth('guardian', 1), nth('guardian', 2), nth('guardian', 3)];
const at = (minute: number): string => new Date(Date.UTC(2026, 5, 12, 1, minute)).toISOString();

const STROKES = Array.from({ length: 3 }, (_, s) =>
  Array.from({ length: 20 }, (_, n): [number, number, number] => [
    20 + n * 12,
    30 + s * 20,
    s * 900 + n * 16,
  ]),
);

const evidenceOf = (part: Evidence['part'], name: string, minute: number, guardianId?: string): Evidence => ({
  agreementId,
  part,
  ...(guardianId !== undefined && { guardianId }),
  name,
  way: part === 'witness' ? 'assisted' : 'own_phone',
  grade: part === 'witness' ? 'paper' : 'agreed',
  textHash,
  clauses: [1, 2, 3, 4, 5, 6],
  readAloud: false,
  at: at(minute),
  by: nth('person'),
  address: '203.0.113.7',
  signature: { width: 320, height: 160, strokes: STROKES },
});

type Act = Readonly<{ fact: StoredEvent; evidence: Evidence; salt: string }>;
const actOf = (evidence: Evidence): Act => {
  const { part, guardianId, way, grade } = evidence;
  const salt = `salt-of-${part}-${guardianId ?? 'village'}`;
  return {
    evidence,
    salt,
    fact: {
      type: part === 'witness' ? 'sheet.witnessed' : 'sheet.signed',
      part,
      ...(guardianId !== undefined && { guardianId }),
      ...{ way, grade, textHash, evidenceHash: saltedHash(salt, canonicalize(evidence) ?? '') },
      sealed: { evidence: 'c2VhbGVk' },
    },
  };
};

const acts = [
  actOf(evidenceOf('parent', '王大海', 10, father)),
  actOf(evidenceOf('parent', '李春燕', 20, mother)),
  actOf(evidenceOf('caregiver', '张桂英', 30, grandmother)),
  actOf(evidenceOf('witness', '陈主任', 40)),
];

const drawn: StoredEvent = {
  type: 'sheet.drafted',
  parents: [father, mother],
  caregiverId: grandmother,
  textHash,
  sealed: { text: 'c2VhbGVk' },
};

const FACTS: readonly (readonly StoredEvent[])[] = [
  [drawn],
  ...acts.map(({ fact }, n) => (n === 2 ? [fact, { type: 'sheet.agreed' }] : [fact])),
  [{ type: 'sheet.filed', number: '城北托〔2026〕1号' }],
  [{ type: 'paper.drawn_up', what: 'evidence', sha256: '7'.repeat(64), bytes: 123_456 }],
];

const commitsMade = (): Pack['commits'] =>
  rechained(
    FACTS.map((events, n) => ({
      stream: `entrustment/${agreementId}`,
      version: n + 1,
      commandId: nth('command', n + 1),
      at: at(n * 10),
      by: nth('person'),
      request: 'cmVxdWVzdA',
      events: [...events],
      alg: ALG,
      prevHash: '',
      hash: '',
    })),
  );

/** A pack that holds, under these keys: seven commits, four acts, one checkpoint over fifty leaves. */
export const aPack = (keys: Keys): Pack => {
  const commits = commitsMade();
  const others = Array.from({ length: 43 }, (_, n) => sha(Buffer.from([0]), Buffer.from(`other ${n}`)));
  const leaves = [...others.slice(0, 20), ...commits.map(leafOf), ...others.slice(20)];
  const point = { county: COUNTY, size: leaves.length, root: rootOf(leaves).toString('hex'), at: at(120) };
  return resigned(
    {
      format: 'hutong-entrustment/1',
      county: COUNTY,
      agreementId,
      madeAt: at(600),
      text: TEXT,
      salt: SALT,
      acts: acts.map(({ evidence, salt }, n) => ({ version: n + 2, index: 0, salt, evidence })),
      commits,
      places: commits.map(({ version }, n) => ({
        version,
        index: 20 + n,
        size: leaves.length,
        path: pathOf(leaves, 20 + n).map((hash) => hash.toString('hex')),
      })),
      checkpoints: [{ ...point, keyId: '', signature: '' }],
      papers: [{ what: 'evidence', sha256: '7'.repeat(64), bytes: 123_456 }],
      keys: [],
      seal: { keyId: '', signature: '' },
    },
    keys,
  );
};
