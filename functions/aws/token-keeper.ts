// All workers share one token: whoever finds it over fetches the next one under a lease, and the others wait for what it brings.
import * as z from 'zod/mini';
import type { FetchToken, TokenKeeper } from '#functions/kernel/channel-gate.ts';
import type { Surroundings } from '#functions/kernel/ports.ts';
import type { SignInStore } from './sign-in-store.ts';

const KEY = 'gate/wechat/token';
const KEPT_MS = 86_400_000;
// Longer than the one request that is made under it.
const LEASE_MS = 5_000;
// Inside the api's own time, and long enough for a lease to end and another to begin.
const GIVE_UP_MS = 8_000;
const MOST_LOOKS = 250;
const POLL_MS = { least: 50, most: 250 };
// In its last five minutes the platform gives the next token, and both are good: asked then, once is enough.
const MARGIN_MS = 240_000;
const LEAST_MS = 30_000;
// Whoever asks while the platform gives nothing is told so, instead of asking it as well.
const FAILED_MS = 2_000;
// Forced again sooner, the platform keeps the token; and it forces 20 times a day.
const FORCED_APART_MS = 30_000;

const Shared = z.object({
  token: z.optional(z.string()),
  until: z.optional(z.string()),
  leaseUntil: z.optional(z.string()),
  holder: z.optional(z.string()),
  failedUntil: z.optional(z.string()),
  forcedAt: z.optional(z.string()),
});
type Shared = z.infer<typeof Shared>;
type Good = Readonly<{ token: string; until: string }>;
type Fetched = Awaited<ReturnType<FetchToken>>;
/** The lease that this worker holds: the revision its next write must follow, and what the place held before. */
type Lease = Readonly<{ rev: number; forcedAt: string | undefined; refused: string | undefined }>;

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

const isBefore = (at: string, end: string | undefined): boolean => end !== undefined && at < end;

const goodOf = ({ token, until }: Shared, at: string): Good | undefined =>
  token !== undefined && until !== undefined && isBefore(at, until) ? { token, until } : undefined;

/** The keeper of one worker over the place that all share. */
export const tokenKeeper = (
  store: SignInStore,
  fetchToken: FetchToken,
  { now, pause, random }: Pick<Surroundings, 'now' | 'pause' | 'random'>,
): TokenKeeper => {
  const holder = Buffer.from(random(8)).toString('hex');
  let held: Good | undefined;
  let seeking: Promise<string> | undefined;

  const write = (rev: number, shared: Shared): Promise<boolean> => {
    const at = now();
    return store.put(KEY, shared, { rev, at, until: later(at, KEPT_MS) });
  };

  const goodFor = ({ token, seconds }: Fetched): Good => ({
    token,
    until: later(now(), Math.max(seconds * 1000 - MARGIN_MS, LEAST_MS)),
  });

  // Undefined where the lease was over and somebody else has it: what they bring is as good.
  const settle = async ({ rev, forcedAt }: Lease, fetched: Fetched): Promise<string | undefined> => {
    const good = goodFor(fetched);
    if (!(await write(rev, { ...good, ...(forcedAt !== undefined && { forcedAt }) }))) return undefined;
    held = good;
    return good.token;
  };

  // The platform keeps to the token: it stays for whoever asks for one, and whom it was refused to waits until it may be forced.
  const insisted = async (rev: number, forcedAt: string, fetched: Fetched): Promise<never> => {
    const failedUntil = later(forcedAt, FORCED_APART_MS);
    await write(rev, { ...goodFor(fetched), failedUntil, forcedAt });
    throw new Error('The platform keeps to a token that it refused');
  };

  const force = async (lease: Lease, same: Fetched): Promise<string | undefined> => {
    const at = now();
    if (lease.forcedAt !== undefined && at < later(lease.forcedAt, FORCED_APART_MS)) {
      return insisted(lease.rev, lease.forcedAt, same);
    }
    const forcing = { ...lease, rev: lease.rev + 1, forcedAt: at };
    if (!(await write(lease.rev, { holder, leaseUntil: later(at, LEASE_MS), forcedAt: at })))
      return undefined;
    const forced = await fetchToken(true).catch(() => same);
    return forced.token === lease.refused ? insisted(forcing.rev, at, same) : settle(forcing, forced);
  };

  // While the lease holds, no token stands there: nobody is handed the one that was refused.
  const lead = async (
    shared: Shared,
    rev: number,
    refused: string | undefined,
  ): Promise<string | undefined> => {
    const { forcedAt } = shared;
    const leased = {
      holder,
      leaseUntil: later(now(), LEASE_MS),
      ...(forcedAt !== undefined && { forcedAt }),
    };
    if (!(await write(rev, leased))) return undefined;
    const lease = { rev: rev + 1, forcedAt, refused };
    const fetched = await fetchToken(false).catch(async (error: unknown) => {
      await write(lease.rev, { ...leased, leaseUntil: undefined, failedUntil: later(now(), FAILED_MS) });
      throw error;
    });
    return fetched.token === refused ? force(lease, fetched) : settle(lease, fetched);
  };

  // What there is at this moment; undefined while another worker is fetching.
  const look = async (refused: string | undefined): Promise<string | undefined> => {
    const at = now();
    const { value, rev } = await store.read(KEY, at);
    const shared = Shared.parse(value ?? {});
    const good = goodOf(shared, at);
    if (good && good.token !== refused) {
      held = good;
      return good.token;
    }
    if (isBefore(at, shared.failedUntil)) throw new Error('The platform gave no token a moment ago');
    return isBefore(at, shared.leaseUntil) ? undefined : lead(shared, rev, refused);
  };

  const find = async (refused: string | undefined): Promise<string> => {
    const end = later(now(), GIVE_UP_MS);
    for (let looked = 0; looked < MOST_LOOKS && now() < end; looked++) {
      const found = await look(refused);
      if (found !== undefined) return found;
      const share = (random(1)[0] ?? 0) / 255;
      await pause(POLL_MS.least + share * (POLL_MS.most - POLL_MS.least));
    }
    throw new Error('No token came in time');
  };

  // Those of one worker who ask at the same time wait for one answer.
  const seek = (refused?: string): Promise<string> => {
    seeking ??= find(refused).finally(() => {
      seeking = undefined;
    });
    return seeking;
  };

  const forget = (refused: string): void => {
    if (held?.token === refused) held = undefined;
  };
  const inMemory = (): string | undefined => held && goodOf(held, now())?.token;

  return {
    current: async () => inMemory() ?? seek(),
    renew: async (refused) => {
      forget(refused);
      const found = inMemory() ?? (await seek(refused));
      if (found !== refused) return found;
      // Somebody here was just handed the same one: asked again, now that it is known to be refused.
      forget(refused);
      return seek(refused);
    },
  };
};
