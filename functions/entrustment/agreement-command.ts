// Every command that a sheet answers to, and what each must know of the files, the people and the child's other sheets.
import * as z from 'zod/mini';
import type { Decision, Handled } from '#functions/kernel/decider.ts';
import type { Need, Needs } from '#functions/kernel/stream.ts';
import { PersonParticulars } from '#shared/access/contract.ts';
import {
  AgreementStanding,
  AskAgain,
  ChildAgreements,
  ComeDue,
  DraftSheet,
  EndSheet,
  type EntrustmentRefusal,
  FilePaper,
  FileSheet,
  FollowChild,
  NotePaper,
  ReceiptNotice,
  RedraftSheet,
  SendBack,
  SettleBar,
  Sign,
  SignAssisted,
  Witness,
} from '#shared/entrustment/contract.ts';
import {
  ChildCircumstances,
  ChildParticulars,
  ChildStanding,
  GuardianParticulars,
} from '#shared/registry/contract.ts';
import type { AgreementEvent } from './events/agreement.ts';
import { SheetPhones } from './sheet-phones.ts';

export const AgreementCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('draft'), data: DraftSheet }),
  z.object({ type: z.literal('redraft'), data: RedraftSheet }),
  z.object({ type: z.literal('sign'), data: Sign }),
  z.object({ type: z.literal('assist'), data: SignAssisted }),
  z.object({ type: z.literal('witness'), data: Witness }),
  z.object({ type: z.literal('file_paper'), data: FilePaper }),
  z.object({ type: z.literal('settle_bar'), data: SettleBar }),
  z.object({ type: z.literal('send_back'), data: SendBack }),
  z.object({ type: z.literal('file'), data: FileSheet }),
  z.object({ type: z.literal('receipt'), data: ReceiptNotice }),
  z.object({ type: z.literal('ask_again'), data: AskAgain }),
  z.object({ type: z.literal('end'), data: EndSheet }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
  z.object({ type: z.literal('note_paper'), data: NotePaper }),
  z.object({ type: z.literal('follow'), data: FollowChild }),
]);
export type AgreementCommand = z.infer<typeof AgreementCommand>;

/** What was looked up: each is there only for the commands that asked for it. */
export const AgreementNeeds = z.object({
  /** This very sheet, by which authority is judged. */
  sheet: z.optional(AgreementStanding),
  /** The child's file as far as it is open to read: where, whether open, who answers for the child. */
  file: z.optional(ChildCircumstances),
  standing: z.optional(ChildStanding),
  /** What the papers of child, parents (in the order of the command) and caregiver say. */
  child: z.optional(ChildParticulars),
  parents: z.optional(z.array(z.optional(GuardianParticulars))),
  caregiver: z.optional(GuardianParticulars),
  /** The phones of the sheet's guardians, as its text has them. */
  phones: z.optional(SheetPhones),
  /** Whoever sent the command. */
  person: z.optional(PersonParticulars),
  agreements: z.optional(ChildAgreements),
  /** The sheet that this one follows. */
  renewed: z.optional(AgreementStanding),
});
export type AgreementNeeds = z.infer<typeof AgreementNeeds>;

/** One command as `decide` gets it. */
export type Ordered<Type extends AgreementCommand['type']> = Extract<AgreementCommand, { type: Type }> &
  Handled<AgreementNeeds>;

/** Why not. */
export type Refused = EntrustmentRefusal | 'not_found' | 'picture_unreadable';

/** Facts, or a refusal. */
export type Outcome = Decision<AgreementEvent, Refused>;

const ofRegistry = (id: string, answer: string): Need => ({ slice: 'registry', id, answer });
const opened = (need: Need): Need => ({ ...need, opened: true });
// Whoever is struck from the file, or a file closed, in the seconds between must not be signed over.
const firmly = (need: Need): Need => ({ ...need, firm: true });

/** How this very sheet stands. */
export const sheetOf = (id: string): Needs => ({ sheet: { slice: 'entrustment', id, answer: 'standing' } });
const fileOf = (childId: string): Needs => ({ file: firmly(ofRegistry(childId, 'circumstances')) });
/** Where a code goes by which a guardian confirms that it is they who sign. */
export const phonesOf = (id: string): Needs => ({
  phones: opened({ slice: 'entrustment', id, answer: 'phones' }),
});
const personOf = (by: string): Needs => ({
  person: opened({ slice: 'access', id: by, answer: 'particulars' }),
});

type Drawing = Extract<AgreementCommand, { type: 'draft' | 'redraft' }>;

const drawnFrom = ({ data }: Drawing, by: string): Needs => ({
  ...personOf(by),
  file: ofRegistry(data.childId, 'circumstances'),
  child: opened(ofRegistry(data.childId, 'particulars')),
  parents: data.parents.map(({ guardianId }) => opened(ofRegistry(guardianId, 'particulars'))),
  caregiver: opened(ofRegistry(data.caregiver.guardianId, 'particulars')),
  agreements: { slice: 'entrustment', id: data.childId, answer: 'agreements' },
});

const renewedBy = (renews: string | undefined): Needs =>
  renews === undefined ? {} : { renewed: { slice: 'entrustment', id: renews, answer: 'standing' } };

/** What a command of this person must know before it is decided. */
export const needsOfAgreement = (command: AgreementCommand, id: string, by: string): Needs => {
  const sheet = sheetOf(id);
  switch (command.type) {
    case 'draft':
      return { ...drawnFrom(command, by), ...renewedBy(command.data.renews) };
    case 'redraft':
      return { ...sheet, ...drawnFrom(command, by) };
    case 'sign':
      return { ...sheet, ...phonesOf(id), ...fileOf(command.data.childId) };
    case 'assist':
    case 'file_paper':
      return { ...sheet, ...fileOf(command.data.childId), ...personOf(by) };
    case 'witness':
      return { ...sheet, ...personOf(by) };
    case 'follow':
      return { standing: ofRegistry(command.data.childId, 'standing') };
    case 'come_due':
    case 'note_paper':
      return {};
    default:
      return sheet;
  }
};
