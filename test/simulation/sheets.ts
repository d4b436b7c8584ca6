// What village and town do with sheets: drawn up, signed at the door, witnessed, filed, ended, as far as they know how each stands.
import * as z from 'zod/mini';
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import { AgreementState } from '#shared/entrustment/contract.ts';
import { sheetTemplateOn } from '#shared/entrustment/template.ts';
import { addDays } from '#shared/kernel/time.ts';
import type { Chance } from './chance.ts';
import type { County, KnownChild, KnownSheet } from './county.ts';
import type { Errand } from './errands.ts';

const TERMS = [3, 20, 45, 300] as const;
const HAND = {
  width: 100,
  height: 50,
  strokes: [
    [
      [2, 2, 0],
      [95, 40, 60],
    ],
  ],
};
const Answered = z.object({ state: AgreementState });

const learning =
  (county: County, childId: string): Errand['learn'] =>
  (answer) => {
    const { state } = Answered.parse(answer);
    const known = county.sheets.find((sheet) => sheet.state.agreementId === state.agreementId);
    if (known) known.state = state;
    else county.sheets.push({ childId, state });
  };

const contentOf = (county: County, chance: Chance, childId: string) => {
  const { parents, caregiverId } = county.household;
  const fromOn = county.today();
  return {
    childId,
    template: sheetTemplateOn(fromOn).version,
    parents: parents.map((guardianId) => ({ guardianId })),
    caregiver: { guardianId: caregiverId, address: county.secret(), health: 'healthy' },
    fromOn,
    untilOn: addDays(fromOn, chance.pick(TERMS)),
    answers: {
      version: BARS_VERSION,
      harm: chance.hits(0.06),
      addiction: false,
      neglect: false,
      unfit: false,
    },
    opinion: { heard: true, agrees: true, words: county.secret() },
  };
};

/** A child's next sheet is drawn up. */
export const drafting = (county: County, chance: Chance, { id }: KnownChild): Errand => ({
  path: `/entrustment/sheets/${county.mint('agreement')}/draft`,
  data: contentOf(county, chance, id),
  learn: learning(county, id),
});

const on = (
  county: County,
  { childId, state }: KnownSheet,
  action: string,
  data: Errand['data'],
): Errand => ({
  path: `/entrustment/sheets/${state.agreementId}/${action}`,
  data,
  learn: learning(county, childId),
});

/** One of those missing, or somebody who may have signed already, signs on a phone at the door. */
export const assisting = (county: County, chance: Chance, sheet: KnownSheet): Errand => {
  const { parents, caregiverId } = county.household;
  const missing = sheet.state.missing.flatMap(({ guardianId }) => guardianId ?? []);
  const everybody = [...parents, caregiverId];
  const guardianId = chance.pick(missing.length > 0 && chance.hits(0.85) ? missing : everybody);
  const { parentDuties, caregiverDuties } = sheetTemplateOn(county.today());
  const duties = guardianId === caregiverId ? caregiverDuties : parentDuties;
  return on(county, sheet, 'assist', {
    guardianId,
    childId: sheet.childId,
    textHash: sheet.state.textHash,
    clauses: duties.map((_, index) => index + 1),
    signature: HAND,
    identity: { document: 'known_in_person' },
    witness: { name: county.secret(), signature: HAND },
  });
};

const ending = (county: County, sheet: KnownSheet, reason: string): Errand =>
  on(county, sheet, 'end', { reason, onDay: county.today() });

const redrafting = (county: County, chance: Chance, sheet: KnownSheet): Errand =>
  on(county, sheet, 'redraft', contentOf(county, chance, sheet.childId));

const whileSigning = (county: County, chance: Chance, sheet: KnownSheet): Errand => {
  const kind = chance.next();
  if (kind < 0.18) return redrafting(county, chance, sheet);
  if (kind < 0.23) return on(county, sheet, 'ask-again', {});
  return kind < 0.26 ? ending(county, sheet, 'revoked') : assisting(county, chance, sheet);
};

const numberOf = (county: County, chance: Chance): string =>
  `文${chance.hits(0.1) ? 1 : county.sheets.length * 100 + chance.below(100)}`;

const whileWitnessed = (county: County, chance: Chance, sheet: KnownSheet): Errand =>
  chance.hits(0.15)
    ? on(county, sheet, 'send-back', { reason: county.secret() })
    : on(county, sheet, 'file', { number: numberOf(county, chance) });

const whileFiled = (county: County, chance: Chance, sheet: KnownSheet): Errand =>
  chance.hits(0.5)
    ? ending(county, sheet, 'returned')
    : on(county, sheet, 'receipt', {
        to: 'village',
        receivedBy: county.secret(),
        receivedOn: county.today(),
      });

/** What is to be done next with a sheet, and which role does it; nothing once it has ended or everybody was told. */
export const nextOn = (
  county: County,
  chance: Chance,
  sheet: KnownSheet,
): Readonly<{ errand: Errand; by: 'either' | 'director' | 'supervisor' }> | undefined => {
  const { status, textHash } = sheet.state;
  switch (status) {
    case 'barred': {
      const data = { outcome: chance.hits(0.7) ? 'not_so' : 'confirmed', reason: county.secret() };
      return { errand: on(county, sheet, 'settle', data), by: 'supervisor' };
    }
    case 'signing':
      return { errand: whileSigning(county, chance, sheet), by: 'either' };
    case 'agreed':
      return chance.hits(0.1)
        ? { errand: redrafting(county, chance, sheet), by: 'either' }
        : { errand: on(county, sheet, 'witness', { textHash, signature: HAND }), by: 'director' };
    case 'witnessed':
      return { errand: whileWitnessed(county, chance, sheet), by: 'supervisor' };
    case 'filed':
      return { errand: whileFiled(county, chance, sheet), by: 'either' };
    default:
      return undefined;
  }
};
