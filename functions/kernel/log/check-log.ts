// The log is held against itself: its leaves make its tiles and the roots that were signed, and what was filed still says the same.
import type { Checkpoint, PublicKey } from '#shared/evidence/log.ts';
import type { Files } from '../ports.ts';
import { CHECKPOINTS, checkpointFindings, type Finding, tilesOf } from './findings.ts';
import { gathered } from './gathered.ts';
import type { LogStore } from './log-store.ts';
import { type Hash, sameHash } from './merkle.ts';
import { checkpointBytes, checkpointFile } from './publish.ts';
import { growTiles, rangesOf } from './tiles.ts';

type Tiles = Readonly<{
  tile: LogStore['tile'];
  growTile: LogStore['growTile'];
  all: () => readonly Readonly<{ level: number; n: number; hashes: readonly Hash[] }>[];
}>;

/** Tiles in memory. */
export const memoryTiles = (): Tiles => {
  const tiles = new Map<string, { level: number; n: number; hashes: readonly Hash[] }>();
  return {
    tile: async (level, n) => tiles.get(`${level}/${n}`)?.hashes ?? [],
    growTile: async (level, n, hashes) => {
      tiles.set(`${level}/${n}`, { level, n, hashes });
    },
    all: () => [...tiles.values()],
  };
};

/** What is told of each thing that is wrong. */
export type Tell = (finding: Finding) => void;

const checkTiles = async (store: LogStore, made: Tiles, tell: Tell): Promise<void> => {
  for (const { level, n, hashes } of made.all()) {
    const there = await store.tile(level, n);
    const holds = hashes.every((hash, place) => sameHash(hash, there[place]));
    if (!holds) tell({ stream: tilesOf(level), version: n, fault: 'tile_differs' });
  }
};

/** The checkpoints as they stand, and up to which of them they were filed. */
export type SignedSoFar = Readonly<{ filed: number; checkpoints: readonly Checkpoint[] }>;

/** Reads them. Before the leaves: then no run beside this one can have signed more than is seen. */
export const signedSoFar = async (store: LogStore): Promise<SignedSoFar> => {
  const filed = Number((await store.mark('filed')) ?? 0);
  return { filed, checkpoints: await Array.fromAsync(store.checkpoints(0)) };
};

type Held = Readonly<{
  store: LogStore;
  files?: Pick<Files, 'get'> | undefined;
  key: PublicKey;
  soFar: SignedSoFar;
  leaves: readonly Hash[];
}>;

const checkCopy = async (
  { store, files, soFar }: Held,
  checkpoint: Checkpoint,
  tell: Tell,
): Promise<void> => {
  const { size: version, keyId } = checkpoint;
  if (!files || version > soFar.filed) return;
  const [copy, key] = await Promise.all([files.get(checkpointFile(checkpoint)), store.key(keyId)]);
  if (!copy) tell({ stream: CHECKPOINTS, version, fault: 'copy_missing' });
  else if (!key || Buffer.compare(copy, checkpointBytes(checkpoint, key)) !== 0)
    tell({ stream: CHECKPOINTS, version, fault: 'copy_differs' });
};

/** Holds tiles, checkpoints and their filed copies against the leaves, by the county's own key. */
export const checkLog = async (held: Held, tell: Tell): Promise<void> => {
  const { store, key, leaves, soFar } = held;
  const { filed, checkpoints } = soFar;
  const made = memoryTiles();
  await growTiles(made, 0, leaves);
  await checkTiles(store, made, tell);
  const range = rangesOf(made);
  for (const checkpoint of checkpoints) {
    const { size } = checkpoint;
    const root = size > leaves.length ? undefined : Buffer.from(await range(0, size)).toString('hex');
    for (const finding of checkpointFindings(checkpoint, key, root)) tell(finding);
  }
  await gathered(checkpoints, (checkpoint) => checkCopy(held, checkpoint, tell));
  if (filed > (checkpoints.at(-1)?.size ?? 0))
    tell({ stream: CHECKPOINTS, version: filed, fault: 'log_cut' });
};
