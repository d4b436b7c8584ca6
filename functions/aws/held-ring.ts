// A container holds the county's ring for five minutes, looks again where something is not in it, and changes only its last state.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type KeyRing, LOOK_AGAIN_MS, RING_CACHE_MS } from './ring.ts';
import { type Chance, type Held, type Place, ringStore } from './ring-store.ts';

/** The ring as one container holds it. */
export type HeldRing = Readonly<{
  chance: Chance;
  /** The ring held, opened by the key service again every five minutes: what is closed there is soon closed here. */
  current: () => Promise<KeyRing>;
  /** The ring as it stands; while the held root opens it, without the key service. */
  fresh: () => Promise<KeyRing>;
  /** What the ring holds, looked for again where it is not there and the last look is a while ago. */
  find: <T>(of: (ring: KeyRing) => T | undefined) => Promise<T | undefined>;
  /** Changes the ring's last state, whoever else does meanwhile; a change that is not wanted there any more is undefined. */
  change: (to: (ring: KeyRing) => KeyRing | undefined) => Promise<KeyRing>;
}>;

/** Nothing is read before it is asked for. */
export const heldRing = (dynamo: DynamoDBClient, place: Place, chance: Chance): HeldRing => {
  const store = ringStore(dynamo, place, chance);
  let held: Held | undefined;
  let until = 0;
  let looked = Number.NEGATIVE_INFINITY;
  let loading: Promise<Held> | undefined;

  const load = (known?: Held): Promise<Held> => {
    loading ??= store
      .load(known)
      .then((ring) => {
        held = ring;
        looked = chance.now();
        if (known === undefined) until = looked + RING_CACHE_MS;
        return ring;
      })
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };
  const current = async (): Promise<Held> => (held && chance.now() < until ? held : load());
  const fresh = (): Promise<Held> => load(chance.now() < until ? held : undefined);

  return {
    chance,
    current: async () => (await current()).ring,
    fresh: async () => (await fresh()).ring,
    find: async (of) => {
      const found = of((await current()).ring);
      if (found !== undefined || chance.now() < looked + LOOK_AGAIN_MS) return found;
      return of((await fresh()).ring);
    },
    change: async (to) => {
      for (;;) {
        const before = await fresh();
        const wanted = to(before.ring);
        if (!wanted) return before.ring;
        const changed = await store.change(before, wanted);
        if (!changed) continue;
        held = changed;
        return changed.ring;
      }
    },
  };
};
