// What an operator does to the county's ring: every change is made on its last state, and no door carries the means to it.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { heldRing } from './held-ring.ts';
import { type Keyring, keyringOf } from './keyring.ts';
import { generationsOf, withoutOlder, withSessionKey, withTownKey } from './ring.ts';
import { type Chance, newSessionKey, newTownKey, type Place } from './ring-store.ts';

/** The keys of one town: generations, the oldest first, and when it last got a new one (ms; 0 where that was not yet kept). */
export type TownKeys = Readonly<{ town: string; generations: readonly string[]; turned: number }>;

export type RingKeeper = Keyring &
  Readonly<{
    /** A new session key, which signs after some seconds; `dropOld` ends what others have signed at once. Answers its id. */
    rotateSession: (dropOld?: boolean) => Promise<string>;
    /** One more generation of a town's key; answers which. */
    rotateTown: (town: string) => Promise<string>;
    /** The towns that have a key. */
    towns: () => Promise<readonly TownKeys[]>;
    /** Forgets a town's keys older than `generation`: whatever is still wrapped under one of them cannot be opened again. */
    dropTownKeys: (town: string, generation: string) => Promise<void>;
  }>;

/** The ring of this county in an operator's hands. */
export const ringKeeper = (dynamo: DynamoDBClient, place: Place, chance: Chance): RingKeeper => {
  const ring = heldRing(dynamo, place, chance);
  return {
    ...keyringOf(ring),
    rotateSession: async (dropOld = false) => {
      const key = newSessionKey(chance);
      await ring.change((last) => withSessionKey(last, key, dropOld));
      return key.kid;
    },
    rotateTown: async (town) => {
      const key = newTownKey(chance);
      const changed = await ring.change((last) => withTownKey(last, town, key, chance.now()));
      return generationsOf(changed, town).at(-1) ?? '';
    },
    towns: async () => {
      const last = await ring.fresh();
      return Object.keys(last.towns).map((town) => ({
        town,
        generations: generationsOf(last, town),
        turned: last.turned[town] ?? 0,
      }));
    },
    dropTownKeys: async (town, generation) => {
      await ring.change((last) => withoutOlder(last, town, generation));
    },
  };
};
