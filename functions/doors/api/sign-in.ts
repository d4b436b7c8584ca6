// Signing in: a WeChat login code becomes a person, and the person a token for one current role.
import * as z from 'zod/mini';
import type { Keyring } from '#functions/aws/keyring.ts';
import type { WeChat } from '#functions/channels/wechat.ts';
import type { World } from '#functions/kernel/handle.ts';
import { invalidInput, TELLING } from '#functions/kernel/invalid-input.ts';
import { answerOf } from '#functions/kernel/lookup.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { HeldRoles, OpenSession, PersonPart, type Session } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { signToken } from './token.ts';

const PersonRow = z.object({ access: PersonPart });

type SigningIn = Readonly<{ world: World; reader: Reader; ring: Keyring; wechat: WeChat }>;

/** The session, or why not: a refused code, an unknown person, a person without a role today. */
export const signIn = async (
  { world, reader, ring, wechat }: SigningIn,
  body: unknown,
): Promise<Session | Refusal> => {
  const asked = OpenSession.safeParse(body, TELLING);
  if (!asked.success) return invalidInput(asked.error.issues);
  const openid = await wechat.openidOf(asked.data.code);
  if (openid === undefined) return refuse('login_code_refused');
  const personId = await world.vault.owner('openid', openid);
  if (personId === undefined) return refuse('not_registered');
  const answer = await answerOf(world.slices, world.records, {
    slice: 'access',
    id: personId,
    answer: 'roles',
  });
  const at = world.now();
  const held = (answer === undefined ? [] : HeldRoles.parse(answer).roles).filter((one) =>
    isHeldOn(one, countyDate(at)),
  );
  const { role, region } = asked.data;
  const active = held.find((one) => (role ?? one.role) === one.role && (region ?? one.region) === one.region);
  if (!active) return refuse('no_current_role');
  const named = ({ role: r, region: code }: { role: Session['role']; region: string }) => ({
    role: r,
    region: code,
    regionName: spokenName(code),
  });
  const person = await reader.row('person', personId, PersonRow);
  return {
    ...(await signToken(ring, { personId, role: active.role, region: active.region }, at)),
    person: { personId, name: person?.parts.access.personal?.name ?? '' },
    ...named(active),
    roles: held.map(named),
  };
};
