// A sheet's row stands in its village's list until it ends, and a row for each guardian it names leads to it.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import {
  AgreementPart,
  endedList,
  filedIn,
  SignerPart,
  sheetList,
  signerList,
} from '#shared/entrustment/rows.ts';
import type { AgreementEvent } from '../events/agreement.ts';
import { nextDueOn } from '../sheet-dues.ts';
import { isDrawn, turnOf, withoutWitness } from '../sheet-turn.ts';

type Turn<Type extends AgreementEvent['type']> = Extract<AgreementEvent, { type: Type }>;
type Drawn = Turn<'sheet.drafted' | 'sheet.redrafted'>;

const YEAR = 'YYYY'.length;

const drawn = (event: Drawn): AgreementPart => {
  const { childId, village, parents, caregiverId, drawnOn, fromOn, untilOn, barred } = event;
  return {
    childId,
    village,
    status: 'signing',
    parents,
    caregiverId,
    drawnOn,
    waitingSinceOn: drawnOn,
    fromOn,
    untilOn,
    barred,
    signed: [],
    owed: [],
  };
};

const without = <Key extends keyof AgreementPart>(
  part: AgreementPart,
  key: Key,
): Omit<AgreementPart, Key> => {
  const { [key]: _, ...rest } = part;
  return rest;
};

const signedBy = (
  part: AgreementPart,
  { part: as, guardianId }: Turn<'sheet.signed' | 'sheet.witnessed'>,
  at: string,
): AgreementPart['signed'] => [
  ...part.signed,
  { part: as, ...(guardianId !== undefined && { guardianId }), at },
];

const told = (part: AgreementPart, event: AgreementEvent, at: string): Partial<AgreementPart> => {
  switch (event.type) {
    case 'sheet.signed':
    case 'sheet.witnessed':
      return { signed: signedBy(part, event, at) };
    case 'sheet.sent_back':
      return { sentBack: true, signed: withoutWitness(part.signed) };
    case 'sheet.filed':
      return { owed: event.notices };
    case 'notice.receipted':
      return { owed: part.owed.filter((to) => to !== event.to) };
    default:
      return {};
  }
};

const after = (part: AgreementPart, event: Exclude<AgreementEvent, Drawn>, at: string): AgreementPart => {
  const before = event.type === 'sheet.witnessed' ? without(part, 'sentBack') : part;
  return { ...before, ...turnOf(event), ...told(part, event, at) };
};

export const agreementEntry: ProjectionDefinition<AgreementEvent, AgreementPart> = {
  row: 'agreement',
  fields: AgreementPart,
  evolve: (part, event, { at }) => (isDrawn(event) ? drawn(event) : part && after(part, event, at)),
  list: ({ village, drawnOn, ended }) =>
    ended
      ? { under: endedList(village, ended.on.slice(0, YEAR)), sort: ended.on }
      : { under: sheetList(village), sort: drawnOn },
  due: nextDueOn,
  place: ({ village }) => village,
  share: ({ status, owed, filedOn }) => ({
    ...(status === 'barred' && { sheets_barred: 1 }),
    ...(status === 'witnessed' && { sheets_to_file: 1 }),
    ...(status === 'filed' && owed.length > 0 && { notices_owed: 1 }),
    ...(filedOn !== undefined && { [filedIn(filedOn.slice(0, YEAR))]: 1 }),
  }),
};

// A fact tells of the guardians it names; whoever a new text names no more keeps a row that leads to a sheet without them.
const named = (event: AgreementEvent): readonly string[] => {
  switch (event.type) {
    case 'sheet.drafted':
    case 'sheet.redrafted':
      return [...event.parents, event.caregiverId];
    case 'sheet.filed':
    case 'sheet.ended':
      return event.guardians;
    default:
      return [];
  }
};

const guardianIn = (rowId: string): string => rowId.slice(rowId.indexOf('/') + 1);

const ended = ({ caresUntilOn: _, ...part }: SignerPart): SignerPart => part;

export const signerEntry: ProjectionDefinition<AgreementEvent, SignerPart> = {
  row: 'signer',
  fields: SignerPart,
  rows: (event, agreementId) => named(event).map((guardianId) => `${agreementId}/${guardianId}`),
  evolve: (part, event, { id }, rowId) => {
    const guardianId = guardianIn(rowId);
    if (isDrawn(event)) {
      const isCaregiver = event.caregiverId === guardianId;
      return { agreementId: id, guardianId, childId: event.childId, isCaregiver };
    }
    if (part && event.type === 'sheet.filed' && part.isCaregiver)
      return { ...part, caresUntilOn: event.untilOn };
    return part && event.type === 'sheet.ended' ? ended(part) : part;
  },
  list: ({ guardianId, agreementId }) => ({ under: signerList(guardianId), sort: agreementId }),
};
