// A session as it is given out: a token for one role, the refresh secret of its generation, and all roles the person may change to.
import * as z from 'zod/mini';
import { SessionState, sessionEnd } from '#functions/access/index.ts';
import { type HeldRole, PersonPart } from '#shared/access/contract.ts';
import type { Session } from '#shared/access/sign-in.ts';
import { mintId } from '#shared/kernel/id.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { signToken } from '../token.ts';
import { changing, type Ground } from './ground.ts';
import { accountOf, activeRole, type Wish } from './roles.ts';
import { deviceDigest, refreshSecret } from './secrets.ts';

const PersonRow = z.object({ access: PersonPart });
const Named = z.object({ personal: z.object({ name: z.string() }) });

/** Where a session is kept. */
export const sessionKey = (session: string): string => `session/${session}`;

// A person registered a moment ago has no row yet; their own record names them.
const nameOf = async ({ reader }: Ground, personId: string): Promise<string> => {
  const row = await reader.row('person', personId, PersonRow);
  if (row?.parts.access.personal) return row.parts.access.personal.name;
  const events = (await reader.timeline('access', personId)).flatMap((commit) => commit.events);
  const named = Named.safeParse(events.findLast((event) => Named.safeParse(event).success));
  return named.success ? named.data.personal.name : '';
};

const roleOf = ({ role, region, guardianId }: HeldRole) => ({
  role,
  region,
  ...(guardianId !== undefined && { guardianId }),
});

const named = (held: HeldRole) => ({ ...roleOf(held), regionName: spokenName(held.region) });

type Given = Readonly<{
  session: string;
  personId: string;
  generation: number;
  active: HeldRole;
  late: boolean;
  held: readonly HeldRole[];
}>;

/** The answer to whoever signed in or renewed. */
export const sessionAnswer = async (
  ground: Ground,
  { session, personId, generation, active, late, held }: Given,
): Promise<Session> => ({
  ...(await signToken(
    ground.ring,
    { personId, ...roleOf(active), ...(late && { late }) },
    ground.world.now(),
    session,
  )),
  session,
  refresh: await refreshSecret(ground.ring, session, generation),
  person: { personId, name: await nameOf(ground, personId) },
  ...named(active),
  ...(late && { late }),
  roles: held.map(named),
  ...(ground.subscriptions && { subscriptions: ground.subscriptions }),
});

/** Whose session is to be opened on which device, and which roles count there. */
export type Opening = Readonly<{
  personId: string;
  device: string;
  wish: Wish;
  counts?: (held: HeldRole) => boolean;
}>;

/** A new session of a person who holds a role today, or did so lately that late writes of theirs are taken in. */
export const openSession = async (
  ground: Ground,
  { personId, device, wish, counts = () => true }: Opening,
): Promise<Session | Refusal> => {
  const { world, ring } = ground;
  const account = await accountOf(ground, personId);
  const [held = [], ended = []] = [account?.held.filter(counts), account?.ended.filter(counts)];
  const acting = activeRole({ held, ended }, wish);
  if (!acting) return refuse('no_current_role');
  const { active, late } = acting;
  const session = mintId('session', Date.parse(world.now()), world.random(16));
  const digest = await deviceDigest(ring, session, device);
  const opened = await changing(ground, sessionKey(session), SessionState, (_, at) => ({
    next: {
      value: { personId, device: digest, openedAt: at, renewedAt: at, generation: 1, ...roleOf(active) },
      until: sessionEnd(at),
    },
    outcome: { session, personId, generation: 1, active, late, held },
  }));
  return 'refused' in opened ? opened : sessionAnswer(ground, opened);
};
