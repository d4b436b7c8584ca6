// Sessions are short-lived tokens signed by the county's own Ed25519 key: who, in which role, on which region.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { Keyring } from '#functions/aws/keyring.ts';
import { type Actor, Role } from '#shared/kernel/access.ts';
import { idOf } from '#shared/kernel/id.ts';
import { RegionCode } from '#shared/kernel/region.ts';

const ALG = 'EdDSA';
const ISSUER = 'hutong';
/** A token's life. */
export const TOKEN_SECONDS = 15 * 60;

const Claims = z.object({
  sub: idOf('person'),
  role: Role,
  region: RegionCode,
  gid: z.optional(idOf('guardian')),
  sid: z.optional(idOf('session')),
  late: z.optional(z.literal(true)),
});

/** A token for this actor and the moment it ends, in the session it belongs to. `at` is the server's time. */
export const signToken = async (
  ring: Keyring,
  { personId, role, region, guardianId: gid, late }: Actor,
  at: string,
  sid?: string,
): Promise<{ token: string; expiresAt: string }> => {
  const { kid, privateKey } = await ring.session();
  const issued = Math.floor(Date.parse(at) / 1000);
  const token = await new SignJWT({
    role,
    region,
    ...(gid !== undefined && { gid }),
    ...(sid !== undefined && { sid }),
    ...(late && { late }),
  })
    .setProtectedHeader({ alg: ALG, kid })
    .setIssuer(ISSUER)
    .setAudience(ISSUER)
    .setSubject(personId)
    .setIssuedAt(issued)
    .setExpirationTime(issued + TOKEN_SECONDS)
    .sign(createPrivateKey(privateKey));
  return { token, expiresAt: new Date((issued + TOKEN_SECONDS) * 1000).toISOString() };
};

/** Who a token speaks for, and in which session. */
export type Bearer = Readonly<{ actor: Actor; sessionId?: string }>;

/** The bearer of a token, or undefined for anything forged, foreign, unsigned or over. */
export const bearerOf = async (ring: Keyring, token: string, at: string): Promise<Bearer | undefined> => {
  try {
    const { kid = '' } = decodeProtectedHeader(token);
    const publicKey = await ring.sessionKey(kid);
    if (publicKey === undefined) return undefined;
    const { payload } = await jwtVerify(token, createPublicKey(publicKey), {
      algorithms: [ALG],
      issuer: ISSUER,
      audience: ISSUER,
      requiredClaims: ['sub', 'exp', 'iat'],
      currentDate: new Date(at),
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) return undefined;
    const { sub: personId, role, region, gid: guardianId, sid: sessionId, late } = claims.data;
    const actor = {
      personId,
      role,
      region,
      ...(guardianId !== undefined && { guardianId }),
      ...(late && { late }),
    };
    return { actor, ...(sessionId !== undefined && { sessionId }) };
  } catch (error) {
    if (isTokenFault(error)) return undefined;
    throw error;
  }
};

// jose names every fault of a token itself; anything else is an outage of the ring.
const isTokenFault = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_J'));
