// The eight ways in which somebody may tamper with signed checkpoints and with the leaves they stand on.
import { generateKeyPairSync, sign } from 'node:crypto';
import { memoryTiles } from '#functions/kernel/log/check-log.ts';
import { isSigned, keyIdOf } from '#functions/kernel/log/checkpoint.ts';
import { checkpointFindings } from '#functions/kernel/log/findings.ts';
import {
  consistencyPath,
  type Hash,
  type Head,
  isConsistent,
  leafHash,
} from '#functions/kernel/log/merkle.ts';
import { growTiles, rangesOf } from '#functions/kernel/log/tiles.ts';
import { type Checkpoint, checkpointText, type PublicKey } from '#shared/evidence/log.ts';
import { aChain } from '../kit/log-county.ts';

const LENGTH = 40;
const SIZES = [3, 7, 20, 33, LENGTH];

const pairOf = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const named = ({ publicKey }: ReturnType<typeof pairOf>): PublicKey => ({
  keyId: keyIdOf(publicKey.export({ type: 'spki', format: 'der' })),
  pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
});
const [county, thief] = [pairOf(), pairOf()];
const [key, stolen] = [named(county), named(thief)];
const leaves = aChain('visits/chd_2', LENGTH).map(leafHash);
const other = aChain('visits/chd_2', LENGTH, '2026-01-01T00:00:00.000Z').map(leafHash);

const rangesIn = async (hashes: readonly Hash[]) => {
  const tiles = memoryTiles();
  await growTiles(tiles, 0, hashes);
  return rangesOf(tiles);
};
const hex = (hash: Hash | undefined): string => Buffer.from(hash ?? []).toString('hex');
const signedBy = (
  { privateKey }: typeof county,
  said: Readonly<{ size: number; root: string; at: string }>,
  keyId: string,
): Checkpoint => {
  const whole = { county: '320682', ...said };
  const signature = sign('sha256', Buffer.from(checkpointText(whole)), privateKey);
  return { ...whole, keyId, signature: signature.toString('base64') };
};

type Roots = ReadonlyMap<number, Hash>;
type Proof = Readonly<{ older: Head; newer: Head; path: readonly Hash[] }>;

const rootsOf = async (): Promise<Roots> => {
  const ranges = await rangesIn(leaves);
  const roots = new Map<number, Hash>();
  for (let size = 1; size <= LENGTH; size++) roots.set(size, await ranges(0, size));
  return roots;
};

// A log that shares its beginning and was signed as well.
const forksOf = async (roots: Roots): Promise<readonly Proof[]> => {
  const proofs: Proof[] = [];
  for (let from = 0; from < LENGTH; from++) {
    const fork = await rangesIn([...leaves.slice(0, from), ...other.slice(from)]);
    const newer = { size: LENGTH, root: await fork(0, LENGTH) };
    for (let size = from + 1; size <= LENGTH; size++) {
      const older = { size, root: roots.get(size) ?? newer.root };
      proofs.push({ older, newer, path: await consistencyPath(fork, size, LENGTH) });
    }
  }
  return proofs;
};

type Found = Readonly<{ checkpoint: Checkpoint; fault: string; upTo?: number }>;

/** Whether each way is found, for the `n`-th checkpoint and `m` for whatever else may vary; and what is said of the honest ones. */
export const checkpointTampering = async () => {
  const roots = await rootsOf();
  const proofs = await forksOf(roots);
  const checkpoints = SIZES.map((size, n) =>
    signedBy(county, { size, root: hex(roots.get(size)), at: `2026-06-1${n}T10:15:00.000Z` }, key.keyId),
  );
  const one = (n: number): Checkpoint => {
    const checkpoint = checkpoints[n % checkpoints.length];
    if (!checkpoint) throw new Error('No checkpoint');
    return checkpoint;
  };
  const faultsOf = (checkpoint: Checkpoint, upTo = LENGTH): readonly string[] => {
    const root = checkpoint.size > upTo ? undefined : hex(roots.get(checkpoint.size));
    return checkpointFindings(checkpoint, key, root).map(({ fault }) => fault);
  };
  const finding =
    (tamper: (n: number, m: number) => Found) =>
    (n: number, m: number): boolean => {
      const { checkpoint, fault, upTo } = tamper(n, m);
      return faultsOf(checkpoint, upTo).includes(fault);
    };
  const ways: Readonly<Record<string, (n: number, m: number) => boolean>> = {
    change: finding((n, m) => {
      const fields = [{ county: '320683' }, { size: one(n).size + 1 }, { root: hex(leaves[m % LENGTH]) }];
      return { checkpoint: { ...one(n), ...fields[m % fields.length] }, fault: 'not_signed' };
    }),
    'delete (of leaves)': finding((n, m) => ({
      checkpoint: one(n),
      fault: 'log_cut',
      upTo: m % one(n).size,
    })),
    insert: finding((n, m) => {
      // The leaf of one is the root over one: any other size has another.
      const said = {
        size: 2 + (n % (LENGTH - 1)),
        root: hex(leaves[m % LENGTH]),
        at: '2026-06-12T00:00:00.000Z',
      };
      return { checkpoint: signedBy(county, said, key.keyId), fault: 'root_differs' };
    }),
    reorder: finding((n, m) => {
      const { size, root } = one(n + 1 + (m % 4));
      return { checkpoint: { ...one(n), size, root }, fault: 'not_signed' };
    }),
    truncate: finding((n) => ({ checkpoint: one(n), fault: 'log_cut', upTo: one(n).size - 1 })),
    'back-date': finding((n, m) => {
      const at = new Date(Date.parse(one(n).at) - (m + 1) * 60_000).toISOString();
      return { checkpoint: { ...one(n), at }, fault: 'not_signed' };
    }),
    'key swap': finding((n, m) => {
      const keyId = m % 2 === 0 ? key.keyId : stolen.keyId;
      return { checkpoint: signedBy(thief, one(n), keyId), fault: 'not_signed' };
    }),
    fork: (n, m) => {
      const { older, newer, path = [] } = proofs[n % proofs.length] ?? {};
      const [bent, isBent] = [(m >> 1) % Math.max(1, path.length), m % 2 === 1];
      // Whatever else is put into the proof does not help.
      const tried = path.map((node, at) =>
        isBent && at === bent ? (roots.get(1 + ((m >> 1) % LENGTH)) ?? node) : node,
      );
      return older !== undefined && newer !== undefined && !isConsistent(older, newer, tried);
    },
  };
  return {
    ways,
    /** What is said of checkpoints that nobody touched: nothing. */
    honestly: (): readonly string[] =>
      checkpoints.flatMap((checkpoint) => [
        ...faultsOf(checkpoint),
        ...(isSigned(checkpoint, key) ? [] : ['not_signed']),
      ]),
  };
};
