// The treaty of signing in: three ways to a session, its silent renewal on the same device, and how a desktop is let in by a phone.
import * as z from 'zod/mini';
import { Role } from '../kernel/access.ts';
import { idOf } from '../kernel/id.ts';
import { Phone } from '../kernel/phone.ts';
import { RegionCode } from '../kernel/region.ts';
import { PlatformSubscriptions } from '../notifications/subscriptions.ts';

/** A secret of 32 random bytes that a device makes once and sends with every sign-in and renewal, as base64url. */
const DeviceSecret = z.string('not_text').check(z.regex(/^[\w-]{43}$/, 'not_a_secret'));
const PlatformCode = z.string('not_text').check(z.minLength(1, 'empty'), z.maxLength(200, 'too_long'));
/** Six digits, as they come by SMS. */
export const OneTimeCode = z.string('not_text').check(z.regex(/^\d{6}$/, 'not_a_code'));
const Wished = { role: z.optional(Role), region: z.optional(RegionCode) };

/** POST /session: by a WeChat login code. The phone-number code and an invitation are needed at the first time only. */
export const OpenSession = z.strictObject({
  code: PlatformCode,
  device: DeviceSecret,
  phoneCode: z.optional(PlatformCode),
  /** A guardian's invitation, as its QR carries it. */
  invitation: z.optional(z.strictObject({ guardianId: idOf('guardian'), invitation: idOf('invitation') })),
  ...Wished,
});
export type OpenSession = z.infer<typeof OpenSession>;

/** POST /session/sms: asks for a one-time code. The answer is the same whether or not the phone belongs to anybody. */
export const AskCode = z.strictObject({ phone: Phone });
export type AskCode = z.infer<typeof AskCode>;

/** How long a code may be used, and how soon another can be asked for, in seconds. */
export const CodeAsked = z.object({ livesSeconds: z.number(), againSeconds: z.number() });
export type CodeAsked = z.infer<typeof CodeAsked>;

/** POST /session/sms/open: by phone and one-time code. */
export const OpenByCode = z.strictObject({
  phone: Phone,
  oneTimeCode: OneTimeCode,
  device: DeviceSecret,
  ...Wished,
});
export type OpenByCode = z.infer<typeof OpenByCode>;

/** POST /session/pairings: a desktop asks to be let in; it shows `pairing` as a QR and keeps its device's secret to itself. */
export const OpenPairing = z.strictObject({ pairing: idOf('pairing'), device: DeviceSecret });
export type OpenPairing = z.infer<typeof OpenPairing>;

/** What the desktop shows: when the QR ends, and four characters that the phone shows too, so that nobody lets in another's desk. */
export const PairingShown = z.object({ pairing: idOf('pairing'), words: z.string(), until: z.string() });
export type PairingShown = z.infer<typeof PairingShown>;

/** POST /session/pairings/approve (signed in): lets the desktop in as this person in this role. */
export const ApprovePairing = z.strictObject({ pairing: idOf('pairing') });
export type ApprovePairing = z.infer<typeof ApprovePairing>;

/** POST /session/pairings/take: the desktop asks whether it was let in; `waiting` until then. */
export const TakePairing = OpenPairing;
export const PairingTaken = z.union([z.object({ waiting: z.literal(true) }), z.lazy(() => Session)]);

/** POST /session/renew: the refresh secret is used once; used twice, the session ends for both. */
export const RenewSession = z.strictObject({
  session: idOf('session'),
  refresh: DeviceSecret,
  device: DeviceSecret,
  ...Wished,
});
export type RenewSession = z.infer<typeof RenewSession>;

/** POST /session/end: signs this device out. */
export const EndSession = z.strictObject({
  session: idOf('session'),
  refresh: DeviceSecret,
  device: DeviceSecret,
});
export type EndSession = z.infer<typeof EndSession>;

const RoleOnRegion = {
  role: Role,
  region: RegionCode,
  regionName: z.string(),
  guardianId: z.optional(idOf('guardian')),
};

/** A signed-in person acting in one role; the token lives 15 minutes, the session 30 days without use. */
export const Session = z.object({
  token: z.string(),
  expiresAt: z.string(),
  session: idOf('session'),
  refresh: z.string(),
  person: z.object({ personId: z.string(), name: z.string() }),
  ...RoleOnRegion,
  /** The role has ended: what was saved while it was held can still be sent, and nothing be read. */
  late: z.optional(z.literal(true)),
  roles: z.array(z.object(RoleOnRegion)),
  /** The county's subscriptions at WeChat, for the phone to ask for. */
  subscriptions: z.optional(PlatformSubscriptions),
});
export type Session = z.infer<typeof Session>;

export const signInRefusals = [
  /** This WeChat account is nobody's yet: the phone number is asked for. */
  'phone_needed',
  'not_registered',
  'no_current_role',
  'login_code_refused',
  'phone_code_refused',
  'invitation_not_valid',
  'phone_not_of_invitation',
  /** Wrong, used, too old, or five wrong ones within 15 minutes: one answer, so that nothing is learnt by trying. */
  'code_refused',
  'pairing_over',
  'session_over',
] as const;
export type SignInRefusal = (typeof signInRefusals)[number];
