// A guardian's first sign-in needs the invitation and their own phone; from then on the account alone opens the family's files.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearerOf } from '#functions/doors/api/token.ts';
import { aGuardian } from '../kit/children.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { device, type Gate, openGate } from './gate.ts';

const DAY = 86_400;

let gate: Gate;
afterAll(() => gate.end());
beforeAll(async () => {
  gate = await openGate();
});

let guardians = 0;
/** A guardian whose entry names this phone, invited now. */
const invited = async () => {
  guardians += 1;
  const [guardianId, phone] = [nth('guardian', guardians), `1380000200${guardians}`];
  const openid = `openid-guardian-${guardians}`;
  await gate.does('registry', guardianId, 'register_guardian', aGuardian({ name: '陈桂芳', phone }));
  const invitation = gate.idOf('invitation');
  await gate.does('registry', guardianId, 'invite_guardian', { invitation });
  await gate.hasWechat(openid, phone);
  return { invitation: { guardianId, invitation }, openid, phone };
};
const signIn = async (openid: string, more: object = {}) =>
  gate.go('/session', { code: await gate.loginCode(openid), device: device(), ...more });
const both = async ({ invitation, openid }: Awaited<ReturnType<typeof invited>>) => ({
  invitation,
  phoneCode: await gate.phoneCode(openid),
});

describe('an invitation', () => {
  test('with the guardian’s own phone makes a person who acts for that guardian', async () => {
    const guest = await invited();
    const { guardianId } = guest.invitation;
    expect(await signIn(guest.openid, { invitation: guest.invitation })).toEqual({ refused: 'phone_needed' });
    const session = await gate.opened(signIn(guest.openid, await both(guest)));
    expect(session).toMatchObject({
      role: 'guardian',
      region: VILLAGE,
      guardianId,
      person: { name: '陈桂芳' },
      roles: [{ role: 'guardian', guardianId }],
    });
    const actor = (await bearerOf(gate.ring, session.token, new Date().toISOString()))?.actor;
    expect(actor).toEqual({
      personId: session.person.personId,
      role: 'guardian',
      region: VILLAGE,
      guardianId,
    });
    expect(await signIn(guest.openid)).toMatchObject({ role: 'guardian', guardianId });
    expect(await signIn(guest.openid, { invitation: guest.invitation })).toMatchObject({ guardianId });
  });

  test('of another guardian, used up by time, or never given is not valid', async () => {
    const guest = await invited();
    const other = await invited();
    const { guardianId } = guest.invitation;
    const wrong = { invitation: { guardianId, invitation: other.invitation.invitation } };
    expect(await signIn(guest.openid, wrong)).toEqual({ refused: 'invitation_not_valid' });
    const nobodys = { invitation: { guardianId: nth('guardian', 999), invitation: gate.idOf('invitation') } };
    expect(await signIn(guest.openid, nobodys)).toEqual({ refused: 'invitation_not_valid' });
    const newer = gate.idOf('invitation');
    await gate.does('registry', guardianId, 'invite_guardian', { invitation: newer });
    expect(await signIn(guest.openid, await both(guest))).toEqual({ refused: 'invitation_not_valid' });
    gate.pass(7 * DAY + 60);
    const late = { ...(await both(guest)), invitation: { guardianId, invitation: newer } };
    expect(await signIn(guest.openid, late)).toEqual({ refused: 'invitation_not_valid' });
    gate.pass(-7 * DAY - 60);
  });

  test('with another phone is refused, whoever it belongs to', async () => {
    const guest = await invited();
    const other = await invited();
    const borrowed = { ...(await both(guest)), phoneCode: await gate.phoneCode(other.openid) };
    expect(await signIn(other.openid, borrowed)).toEqual({ refused: 'phone_not_of_invitation' });
    expect(await signIn(other.openid)).toEqual({ refused: 'phone_needed' });
    expect(await signIn(guest.openid, { ...(await both(guest)), phoneCode: 'made-up' })).toEqual({
      refused: 'phone_code_refused',
    });
  });

  test('adds the guardian to whoever is registered with that phone already', async () => {
    const guest = await invited();
    const personId = nth('person', 50);
    await gate.does('access', personId, 'register_person', {
      region: VILLAGE,
      name: '主任',
      phone: guest.phone,
    });
    await gate.does('access', personId, 'grant_role', aRole());
    const session = await gate.opened(signIn(guest.openid, await both(guest)));
    expect(session).toMatchObject({
      person: { personId },
      role: 'guardian',
      roles: [{ role: 'director' }, { role: 'guardian', guardianId: guest.invitation.guardianId }],
    });
    expect(await signIn(guest.openid, { role: 'director' })).toMatchObject({ role: 'director' });
  });

  test('does not bind an entry that somebody else acts for', async () => {
    const guest = await invited();
    const { guardianId } = guest.invitation;
    const held = { guardianId, invitation: gate.idOf('invitation'), region: VILLAGE };
    await gate.does('access', nth('person', 1), 'bind_guardian', held);
    expect(await signIn(guest.openid, await both(guest))).toEqual({
      refused: 'guardian_already_bound',
      field: 'guardianId',
    });
  });
});
