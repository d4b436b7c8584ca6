// An act becomes a fact: what the door saw and the signer did is kept as evidence, sealed, and only its hash stands open.
import { canonical } from '#functions/kernel/canonical.ts';
import type { Handled } from '#functions/kernel/decider.ts';
import { gradeOf } from '#shared/entrustment/acts.ts';
import type { Part, SigningWay } from '#shared/entrustment/contract.ts';
import type { Evidence } from '#shared/entrustment/evidence.ts';
import { saltedHash } from '#shared/entrustment/text.ts';
import { actingAs } from '#shared/kernel/access.ts';
import type { AgreementNeeds } from './agreement-command.ts';
import type { Sheet } from './sheet-state.ts';

type Came = Omit<Handled<AgreementNeeds>, 'needs'>;

/** What the act itself says, beyond how it came. */
export type Told = Readonly<{
  part: Part;
  guardianId?: string | undefined;
  name: string;
  way: SigningWay;
  clauses?: readonly number[];
  readAloud?: boolean | undefined;
}> &
  Pick<Evidence, 'identity' | 'witness' | 'picture' | 'signedOn' | 'signature'>;

// What the door saw, without names that hold nothing: a hash must not depend on them.
const seenOf = ({ at, by, actor, circumstances }: Came) => ({
  at,
  by,
  ...(actor && { as: actingAs(actor) }),
  ...(circumstances && { address: circumstances.address, device: circumstances.device }),
  ...(circumstances?.sessionId !== undefined && { sessionId: circumstances.sessionId }),
});

const evidenceOf = (came: Came, { textHash }: Sheet, told: Told): Evidence => {
  const { part, guardianId, name, way, clauses = [], readAloud = false, ...rest } = told;
  const { confirmed } = came.circumstances ?? {};
  return {
    agreementId: came.id,
    part,
    ...(guardianId !== undefined && { guardianId }),
    name,
    way,
    grade: gradeOf(way),
    textHash,
    clauses: [...clauses],
    readAloud,
    ...seenOf(came),
    ...(way === 'own_phone' && confirmed && { confirmed }),
    ...rest,
  };
};

/** The fields of the fact of an act; the salt is the command's, so several acts of one command share it. */
export const actedOf = (came: Came, sheet: Sheet, told: Told) => {
  const evidence = evidenceOf(came, sheet, told);
  const { part, guardianId, way, grade, textHash } = evidence;
  return {
    village: sheet.village,
    part,
    ...(guardianId !== undefined && { guardianId }),
    way,
    grade,
    textHash,
    evidenceHash: saltedHash(came.nonce, canonical(evidence)),
    personal: { evidence, salt: came.nonce },
  };
};
