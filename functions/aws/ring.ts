// What stands in the county's ring of keys, and the few ways it may change: nothing is forgotten while something may need it.
import * as z from 'zod/mini';

/** A token's life at most: an older session key verifies for as long. */
export const LONGEST_TOKEN_MS = 15 * 60_000;
/** How long a container may go on with the ring it holds. */
export const RING_CACHE_MS = 5 * 60_000;

/** Whatever does not stand in the ring, a forged key's name among it, makes a container look again only so often. */
export const LOOK_AGAIN_MS = 10_000;

// Twice that, for clocks that do not agree.
const SIGNS_AFTER_MS = 2 * LOOK_AGAIN_MS;

/** A container that did not know yet of the new key has signed by the old one, and that token has to be lived out. */
const OLDER_VERIFIES_MS = LONGEST_TOKEN_MS + RING_CACHE_MS;

/** An Ed25519 pair in PEM, and the server's time at which it was made. */
const SessionKey = z.object({
  kid: z.string(),
  publicKey: z.string(),
  privateKey: z.string(),
  madeAt: z.number(),
});
export type SessionKey = z.infer<typeof SessionKey>;

const Generations = z.record(z.string(), z.string());

/** Town keys by town and generation, when each town last got a new one, the digest key, and session keys, the newest last. */
const KeyRing = z.object({
  towns: z.record(z.string(), Generations),
  turned: z.record(z.string(), z.number()),
  digest: z.string(),
  sessions: z.array(SessionKey).check(z.minLength(1)),
});
export type KeyRing = z.infer<typeof KeyRing>;

// As rings were stored before keys could be changed.
const FirstRing = z.object({
  towns: z.record(z.string(), Generations),
  digest: z.string(),
  session: z.omit(SessionKey, { madeAt: true }),
});

/** A stored ring, of either shape. */
export const parseRing = (json: unknown): KeyRing => {
  const first = FirstRing.safeParse(json);
  if (!first.success) return KeyRing.parse(json);
  const { session, ...rest } = first.data;
  return { ...rest, turned: {}, sessions: [{ ...session, madeAt: 0 }] };
};

/** The key that signs: the newest that every container would find by now, so that no token meets a door that has to refuse it. */
export const signingKey = ({ sessions }: KeyRing, now: number): SessionKey => {
  const key = sessions.findLast(({ madeAt }) => madeAt + SIGNS_AFTER_MS <= now) ?? sessions[0];
  if (!key) throw new Error('A ring without a session key');
  return key;
};

/** The session keys that still verify: the newest, and each older one until its last tokens are over. */
export const verifyingKeys = ({ sessions }: KeyRing, now: number): readonly SessionKey[] =>
  sessions.filter((_, index) => {
    const next = sessions[index + 1];
    return next === undefined || now < next.madeAt + OLDER_VERIFIES_MS;
  });

/** The ring with this key signing from now on; where the old ones leaked they are `dropped` at once. */
export const withSessionKey = (ring: KeyRing, key: SessionKey, dropped: boolean): KeyRing => ({
  ...ring,
  sessions: dropped ? [key] : [...verifyingKeys(ring, key.madeAt), key],
});

/** A town's generations, the oldest first. */
export const generationsOf = ({ towns }: KeyRing, town: string): readonly string[] =>
  Object.keys(towns[town] ?? {}).sort((a, b) => Number(a) - Number(b));

/** A town's key of one generation. */
export const townKeyOf = ({ towns }: KeyRing, town: string, generation: string): Uint8Array | undefined => {
  const key = towns[town]?.[generation];
  return key === undefined ? undefined : Buffer.from(key, 'base64url');
};

/** The ring with one more generation of this town's key: what is wrapped from now on is wrapped under it. */
export const withTownKey = (ring: KeyRing, town: string, key: Uint8Array, now: number): KeyRing => {
  const generation = String(Number(generationsOf(ring, town).at(-1) ?? 0) + 1);
  const keys = { ...ring.towns[town], [generation]: Buffer.from(key).toString('base64url') };
  return { ...ring, towns: { ...ring.towns, [town]: keys }, turned: { ...ring.turned, [town]: now } };
};

/** The ring without this town's keys older than `generation`. Whatever is still wrapped under one of them is lost. */
export const withoutOlder = (ring: KeyRing, town: string, generation: string): KeyRing => {
  const kept = Object.entries(ring.towns[town] ?? {}).filter(([each]) => Number(each) >= Number(generation));
  return { ...ring, towns: { ...ring.towns, [town]: Object.fromEntries(kept) } };
};
