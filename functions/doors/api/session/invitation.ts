// A guardian's invitation is taken up by whoever holds both: the invitation, and the phone that the guardian's entry names.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { answerOf } from '#functions/kernel/lookup.ts';
import type { OpenSession } from '#shared/access/sign-in.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { GuardianPart, GuardianStanding } from '#shared/registry/contract.ts';
import { inTheirName } from './binding.ts';
import type { Ground } from './ground.ts';
import { provenPhone } from './proven-phone.ts';
import { accountOf } from './roles.ts';

const GuardianRow = z.object({ registry: GuardianPart });

type Invitation = NonNullable<OpenSession['invitation']>;

/** Who stands at the door: their WeChat account, whose it is already, and the code that proves their phone. */
type Guest = Readonly<{ openid: string; known: string | undefined; phoneCode: string | undefined }>;

const standingOf = async (
  { world }: Ground,
  { guardianId, invitation }: Invitation,
): Promise<string | Refusal> => {
  const need = { slice: 'registry', id: guardianId, answer: 'standing' };
  const standing = z.optional(GuardianStanding).parse(await answerOf(world, need));
  const open = standing?.invitation;
  const isGood = !standing?.erased && open?.invitation === invitation && world.now() < open.until;
  return standing && isGood ? standing.village : refuse('invitation_not_valid');
};

const personOf = async (
  ground: Ground,
  { guardianId, invitation }: Invitation,
  guest: Guest,
  phone: string,
) =>
  guest.known ??
  (await ground.world.vault.owner('phone', phone)) ??
  computedId('person', guardianId, invitation);

// A new person is registered with the account at once; one who was registered before is bound to it.
const withAccount = async (
  ground: Ground,
  personId: string,
  { openid, known }: Guest,
  person: Readonly<{ region: string; name: string; phone: string }>,
): Promise<Refusal | undefined> => {
  if (!(await accountOf(ground, personId)))
    return inTheirName(ground, personId, 'register_person', { ...person, openid });
  return known === undefined ? inTheirName(ground, personId, 'bind_wechat', { openid }) : undefined;
};

const isBoundTo = async (ground: Ground, personId: string, guardianId: string): Promise<boolean> =>
  ((await accountOf(ground, personId))?.held ?? []).some((held) => held.guardianId === guardianId);

/** The person who acts for that guardian from now on, or does already. */
export const takeUpInvitation = async (
  ground: Ground,
  invited: Invitation,
  guest: Guest,
): Promise<string | Refusal> => {
  const { guardianId, invitation } = invited;
  if (guest.known !== undefined && (await isBoundTo(ground, guest.known, guardianId))) return guest.known;
  const region = await standingOf(ground, invited);
  if (isRefusal(region)) return region;
  const phone = await provenPhone(ground, guest.phoneCode);
  if (isRefusal(phone)) return phone;
  const row = await ground.reader.row('guardian', guardianId, GuardianRow);
  const named = row?.parts.registry.personal;
  if (named?.phone !== phone) return refuse('phone_not_of_invitation');
  const personId = await personOf(ground, invited, guest, phone);
  const refused =
    (await withAccount(ground, personId, guest, { region, name: named.name, phone })) ??
    (await inTheirName(ground, personId, 'bind_guardian', { guardianId, invitation, region }));
  return refused ?? personId;
};
