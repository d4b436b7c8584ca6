// Signing together at a door, one person after another: read, promised, known by a document, the own hand, and somebody who watched.
import * as z from 'zod/mini';
import { documents, type SignAssisted } from '#shared/entrustment/contract.ts';
import { isSigned } from '#shared/entrustment/signature.ts';
import type { Signer } from '#shared/entrustment/views.ts';
import { Drawn, nothingDrawn, signatureOf } from '../../../ui/handwriting.ts';
import type { ShownSheetLine } from '../parts/sheet-lines.ts';
import type { Needed } from '../sign/sign-form.ts';

/** The steps of one signer, first to last. */
export const doorSteps = ['read', 'duties', 'identity', 'hand', 'onlooker'] as const;
export type DoorStep = (typeof doorSteps)[number];

export const documentNames = {
  id_card: '身份证',
  household_book: '户口本',
  known_in_person: '没带证件，我认识本人',
} as const satisfies Record<(typeof documents)[number], string>;

/** What lies on the phone of the signing at one door; without a signer somebody has yet to be chosen. */
export const DoorForm = z.object({
  /** Of the text that is signed: another text begins anew. */
  textHash: z.string(),
  guardianId: z.optional(z.string()),
  step: z.enum(doorSteps),
  seen: z.number(),
  heard: z.boolean(),
  ticked: z.array(z.number()),
  document: z.optional(z.enum(documents)),
  numberTail: z.string(),
  drawn: Drawn,
  onlookerName: z.string(),
  onlookerDrawn: Drawn,
});
export type DoorForm = z.infer<typeof DoorForm>;

/** Nobody chosen; whoever watched the one before may watch the next, and signs again. */
export const startDoor = (textHash: string, onlookerName = ''): DoorForm => ({
  textHash,
  guardianId: undefined,
  step: 'read',
  seen: 0,
  heard: false,
  ticked: [],
  document: undefined,
  numberTail: '',
  drawn: nothingDrawn,
  onlookerName,
  onlookerDrawn: nothingDrawn,
});

/** What is missing at a step, and at which field. */
export type DoorFault = Readonly<{
  field: 'ticked' | 'document' | 'numberTail' | 'drawn' | 'onlookerName' | 'onlookerDrawn' | 'seen';
  words: string;
}>;

const TAIL = 4;

/** The end of the number that the sheet tells of this signer, against which a document is held; nothing where it tells none. */
export const tailIn = (
  lines: readonly Pick<ShownSheetLine, 'name' | 'words'>[],
  { part, name = '' }: Pick<Signer, 'part' | 'name'>,
): string | undefined => {
  const party = part === 'caregiver' ? '受托人：' : '委托人：';
  const at = lines.findIndex((line) => line.name === party && line.words.startsWith(`${name}（`));
  const number = lines.slice(at + 1).find((line) => line.name === '身份证号：');
  return at < 0 ? undefined : number?.words.slice(-TAIL);
};

/** What the steps take of this signer; `tail` is the end of the number in the sheet. */
type NeededAtDoor = Needed & Readonly<{ tail?: string | undefined }>;

// The server refuses a wrong number as well, but by then the signer may be miles away.
const lackOfIdentity = (
  { document, numberTail }: DoorForm,
  tail: string | undefined,
): DoorFault | undefined => {
  if (document === undefined) return { field: 'document', words: '还没有选看了什么' };
  if (document === 'known_in_person') return undefined;
  if (!/^\d{3}[\dX]$/.test(numberTail)) return { field: 'numberTail', words: '还差证件号码的后四位' };
  return tail === undefined || numberTail === tail
    ? undefined
    : { field: 'numberTail', words: '和确认书里的号码对不上，请看着证件再核对' };
};

const lackOfHand = (drawn: Drawn, field: 'drawn' | 'onlookerDrawn'): DoorFault | undefined =>
  isSigned(signatureOf(drawn)) ? undefined : { field, words: '还看不出是名字，请写上完整的姓名' };

const lackOfOnlooker = (
  { onlookerName, onlookerDrawn }: DoorForm,
  signers: readonly Pick<Signer, 'name'>[],
): DoorFault | undefined => {
  const name = onlookerName.trim();
  if (name === '') return { field: 'onlookerName', words: '还差旁边那位的姓名' };
  if (signers.some((signer) => signer.name === name))
    return { field: 'onlookerName', words: `${name}是签字的人，请换一位旁边看着的` };
  return lackOfHand(onlookerDrawn, 'onlookerDrawn');
};

/** What is still missing at a step; nothing where one may go on. */
export const lackAtDoor = (
  form: DoorForm,
  step: DoorStep,
  { parts, duties, tail }: NeededAtDoor,
  signers: readonly Pick<Signer, 'name'>[],
): DoorFault | undefined => {
  switch (step) {
    case 'read':
      return form.seen >= parts ? undefined : { field: 'seen', words: '后面还有，请看到最后' };
    case 'duties':
      return form.ticked.length >= duties
        ? undefined
        : { field: 'ticked', words: `还有 ${duties - form.ticked.length} 条没有勾` };
    case 'identity':
      return lackOfIdentity(form, tail);
    case 'hand':
      return lackOfHand(form.drawn, 'drawn');
    case 'onlooker':
      return lackOfOnlooker(form, signers);
  }
};

/** The act as it is kept and sent; `shownHash` was computed here from the lines that were shown. */
export const assistOf = (
  form: DoorForm,
  { childId, guardianId }: Readonly<{ childId: string; guardianId: string }>,
  shownHash: string,
): SignAssisted => ({
  childId,
  guardianId,
  textHash: shownHash,
  clauses: form.ticked,
  signature: signatureOf(form.drawn),
  ...(form.heard && { readAloud: true }),
  identity: {
    document: form.document ?? 'known_in_person',
    ...(form.document !== 'known_in_person' && { numberTail: form.numberTail }),
  },
  witness: { name: form.onlookerName.trim(), signature: signatureOf(form.onlookerDrawn) },
});

/** The step before or after, where there is one. */
export const doorStepBeside = (step: DoorStep, by: 1 | -1): DoorStep | undefined =>
  doorSteps[doorSteps.indexOf(step) + by];
