// The kind of stream of a sheet: sealed as the child's, filed under a number of its own, asked by others how it stands.
import { type Claim, defineKind, type Held } from '#functions/kernel/kind.ts';
import { missingOf } from '#shared/entrustment/acts.ts';
import type { AgreementStanding, AgreementState } from '#shared/entrustment/contract.ts';
import { AgreementCommand, AgreementNeeds, needsOfAgreement } from '../agreement-command.ts';
import { agreementDecider } from '../decide/agreement.ts';
import { AgreementEvent } from '../events/agreement.ts';
import { agreementEntry, signerEntry } from '../project/agreement.ts';
import { agreementEffects } from '../react/agreement.ts';
import { SHEET_NUMBER } from '../sheet-number.ts';
import { sheetPhones } from '../sheet-phones.ts';
import type { SheetState } from '../sheet-state.ts';

const claims = (command: AgreementCommand): readonly Claim[] =>
  command.type === 'file'
    ? [{ kind: SHEET_NUMBER, value: command.data.number, refused: 'number_taken', field: 'number' }]
    : [];

const held = (state: SheetState): readonly Held[] =>
  state.status === 'none' || state.number === undefined ? [] : [{ kind: SHEET_NUMBER, value: state.number }];

const caller = (state: SheetState, agreementId: string): AgreementState | undefined => {
  if (state.status === 'none') return undefined;
  const { status, textHash, acts, number } = state;
  const actedAt = acts.at(-1)?.at;
  return {
    agreementId,
    status,
    textHash,
    missing: [...missingOf(state, acts)],
    ...(actedAt !== undefined && { actedAt }),
    ...(number !== undefined && { number }),
  };
};

const standing = (state: SheetState): AgreementStanding | undefined => {
  if (state.status === 'none') return undefined;
  const { status, childId, village, parents, caregiverId, fromOn, untilOn, draftedOn, filedOn, ended } =
    state;
  return {
    childId,
    village,
    status,
    parents: [...parents],
    caregiverId,
    fromOn,
    untilOn,
    draftedOn,
    ...(filedOn !== undefined && { filedOn }),
    ...(ended && { ended }),
  };
};

export const agreement = defineKind({
  id: 'agreement',
  command: AgreementCommand,
  needs: { shape: AgreementNeeds, of: needsOfAgreement },
  event: AgreementEvent,
  decider: agreementDecider,
  caller,
  answers: { standing, phones: sheetPhones },
  sealed: true,
  // Whatever is said later is sealed as the first fact was.
  subject: (command) => (command.type === 'draft' ? command.data.childId : undefined),
  claims,
  held,
  projections: (define) => [define(agreementEntry), define(signerEntry)],
  react: agreementEffects,
});
