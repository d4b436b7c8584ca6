// The treaty about entrustments: the commands on one sheet and on a child's cover, and the closed list of refusals.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { text } from '../kernel/text.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { healthStates } from '../registry/child.ts';
import { Signature } from './signature.ts';

export const soleReasons = ['other_deceased', 'other_unable', 'other_lost', 'sole_right'] as const;
export const unheardReasons = ['too_young', 'cannot_express'] as const;
export const documents = ['id_card', 'household_book', 'known_in_person'] as const;
export const receivers = ['school', 'village'] as const;
export type Receiver = (typeof receivers)[number];
export const endReasons = ['returned', 'caregiver_changed', 'came_of_age', 'expired', 'revoked'] as const;
export type EndReason = (typeof endReasons)[number];
/** Who signs: the parents (or the one who has the right), the caregiver, and the village as witness. */
export const parts = ['parent', 'caregiver', 'witness'] as const;
export type Part = (typeof parts)[number];
export const signingWays = ['own_phone', 'assisted', 'paper'] as const;
export type SigningWay = (typeof signingWays)[number];
/** What a signature is worth, the weaker first; `certified` needs a certificate of a licensed body, which nobody has here. */
export const grades = ['paper', 'agreed', 'certified'] as const;
export type Grade = (typeof grades)[number];

/** Lower-case hex of SHA-256. */
export const Sha256 = z.string('not_text').check(z.regex(/^[0-9a-f]{64}$/, 'not_a_hash'));

const yesNo = z.boolean('not_a_choice');

/** The answers to the questions of art. 22, by the version they were asked in; a yes is a bar. */
export const BarAnswers = z.strictObject({
  version: z.string('not_text').check(z.maxLength(20, 'too_long')),
  harm: yesNo,
  addiction: yesNo,
  neglect: yesNo,
  unfit: yesNo,
});
export type BarAnswers = z.infer<typeof BarAnswers>;

/** What the child says to it, or why it could not be asked (art. 22). */
export const Opinion = z.discriminatedUnion('heard', [
  z.strictObject({ heard: z.literal(true), agrees: yesNo, words: text(200) }),
  z.strictObject({ heard: z.literal(false), because: z.enum(unheardReasons, 'not_a_choice') }),
]);
export type Opinion = z.infer<typeof Opinion>;

const Parent = z.strictObject({
  guardianId: idOf('guardian'),
  awayFromOn: z.optional(OnDate),
  awayUntilOn: z.optional(OnDate),
});

/** What a director says; names, numbers and addresses come from the files themselves. */
const Drawn = {
  childId: idOf('child'),
  template: z.string('not_text').check(z.maxLength(20, 'too_long')),
  parents: z.array(Parent).check(z.minLength(1, 'empty'), z.maxLength(2, 'too_many')),
  /** Why one parent signs alone; needed where one does. */
  soleBecause: z.optional(z.enum(soleReasons, 'not_a_choice')),
  caregiver: z.strictObject({
    guardianId: idOf('guardian'),
    address: text(80),
    health: z.enum(healthStates, 'not_a_choice'),
  }),
  fromOn: OnDate,
  /** The last day. */
  untilOn: OnDate,
  answers: BarAnswers,
  opinion: Opinion,
};

/** Draws up a sheet; `renews` is the one it follows. */
export const DraftSheet = z.strictObject({ ...Drawn, renews: z.optional(idOf('agreement')) });
export type DraftSheet = z.infer<typeof DraftSheet>;

/** Draws the sheet up anew: its text changes, and whoever has signed signs again. */
export const RedraftSheet = z.strictObject(Drawn);
export type RedraftSheet = z.infer<typeof RedraftSheet>;

/** What every signer says: about whose child, which text, every clause ticked, and the hand. */
const Signing = {
  /** The child of the sheet, whose file must be open and name the signer at that very moment. */
  childId: idOf('child'),
  textHash: Sha256,
  /** The numbers of the duties that were ticked, in their order; all of the signer's own. */
  clauses: z.array(z.number('not_a_number')).check(z.maxLength(30, 'too_many')),
  signature: Signature,
  /** True where the text was read aloud. */
  readAloud: z.optional(z.boolean('not_a_choice')),
};

/** A guardian signs on an own phone, with the code that was sent to it for this. */
export const Sign = z.strictObject({
  ...Signing,
  oneTimeCode: z.string('not_text').check(z.regex(/^\d{6}$/, 'not_a_code')),
});
export type Sign = z.infer<typeof Sign>;

/** A guardian signs on the director's phone, at the door: who they are was seen, and somebody else watched. */
export const SignAssisted = z.strictObject({
  guardianId: idOf('guardian'),
  ...Signing,
  identity: z.strictObject({
    document: z.enum(documents, 'not_a_choice'),
    /** The last four characters of the number seen, where a document was. */
    numberTail: z.optional(z.string('not_text').check(z.regex(/^\d{3}[\dX]$/, 'not_a_tail'))),
  }),
  witness: z.strictObject({ name: text(20), signature: Signature }),
});
export type SignAssisted = z.infer<typeof SignAssisted>;

/** The village witnesses, once everybody has signed. */
export const Witness = z.strictObject({ textHash: Sha256, signature: Signature });
export type Witness = z.infer<typeof Witness>;

/** What the QR of a printed sheet says: its id and the hash of its text. */
export const paperCode = (agreementId: string, textHash: string): string =>
  `HUTONG-SHEET:${agreementId}:${textHash}`;

/**
 * The signed sheet of paper comes back as a picture, matched by the code it carries. The picture itself, JPEG or PNG in base64,
 * stands beside this as `photo`; it is kept sealed and never enters a fact.
 */
export const FilePaper = z.strictObject({
  childId: idOf('child'),
  code: z.string('not_text').check(z.maxLength(200, 'too_long')),
  signedOn: OnDate,
});
export type FilePaper = z.infer<typeof FilePaper>;

/** The town has looked into a bar: it is not so, or it is. */
export const SettleBar = z.strictObject({
  outcome: z.enum(['not_so', 'confirmed'], 'not_a_choice'),
  reason: text(200),
});
export type SettleBar = z.infer<typeof SettleBar>;

export const SendBack = z.strictObject({ reason: text(200) });
export type SendBack = z.infer<typeof SendBack>;

/** The town files the sheet under its number, which no other sheet has. */
export const FileSheet = z.strictObject({ number: text(40) });
export type FileSheet = z.infer<typeof FileSheet>;

/** The school or the village has the written notice (art. 23). */
export const ReceiptNotice = z.strictObject({
  to: z.enum(receivers, 'not_a_choice'),
  receivedBy: text(20),
  receivedOn: OnDate,
});
export type ReceiptNotice = z.infer<typeof ReceiptNotice>;

/** Tells once more whoever has not signed. */
export const AskAgain = z.strictObject({});
export type AskAgain = z.infer<typeof AskAgain>;

/** Ends an entrustment by hand; age and term end it by themselves. */
export const EndSheet = z.strictObject({
  reason: z.enum(['returned', 'caregiver_changed', 'revoked'], 'not_a_choice'),
  onDay: OnDate,
  note: z.optional(text(200)),
});
export type EndSheet = z.infer<typeof EndSheet>;

/** From the clock: whatever has come up by this date. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

export const paperKinds = ['sheet', 'evidence', 'notice_school', 'notice_village'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** From the porter: a paper is drawn up and kept under this name. */
export const NotePaper = z.strictObject({
  what: z.enum(paperKinds, 'not_a_choice'),
  name: text(200),
  sha256: Sha256,
  bytes: z.number('not_a_number'),
  textHash: Sha256,
});
export type NotePaper = z.infer<typeof NotePaper>;

/** From the child's cover, by the reactor: the file was closed, or its village changed. */
export const FollowChild = z.strictObject({ childId: idOf('child') });
export type FollowChild = z.infer<typeof FollowChild>;

/** From the registry, by the reactor: see anew whether this child must be covered. Carries nothing; the file is read. */
export const AlignCover = z.strictObject({});
export type AlignCover = z.infer<typeof AlignCover>;

/** From a sheet, by the reactor: see anew how it stands. */
export const NoteAgreement = z.strictObject({ agreementId: idOf('agreement') });
export type NoteAgreement = z.infer<typeof NoteAgreement>;

/** Where a sheet stands. */
export const statuses = ['barred', 'signing', 'agreed', 'witnessed', 'filed', 'notified', 'ended'] as const;
export type Status = (typeof statuses)[number];

/** How a sheet stands, as others ask it: the answer `standing`. Nothing in it is personal. */
export const AgreementStanding = z.object({
  childId: idOf('child'),
  village: z.string(),
  status: z.enum(statuses),
  parents: z.array(idOf('guardian')),
  caregiverId: idOf('guardian'),
  fromOn: OnDate,
  untilOn: OnDate,
  draftedOn: OnDate,
  /** Absent until the town has filed it: without it the sheet covers nobody, ended or not. */
  filedOn: z.optional(OnDate),
  /** `on` is the first day without it. */
  ended: z.optional(z.object({ reason: z.enum(endReasons), on: OnDate })),
});
export type AgreementStanding = z.infer<typeof AgreementStanding>;

/** The sheets of a child: the answer `agreements` of its cover. */
export const ChildAgreements = z.object({
  /** The one that covers the child now or from its first day. */
  standing: z.optional(idOf('agreement')),
  /** Drawn up and not filed yet. */
  open: z.array(idOf('agreement')),
});
export type ChildAgreements = z.infer<typeof ChildAgreements>;

/** What the caller of a command on a sheet reads back. */
export const AgreementState = z.object({
  agreementId: idOf('agreement'),
  status: z.enum(statuses),
  textHash: Sha256,
  /** Whoever has not signed yet, in the order of the sheet. */
  missing: z.array(z.object({ part: z.enum(parts), guardianId: z.optional(idOf('guardian')) })),
  /** When the latest act was written, by the server's clock: to whoever signs, their own. */
  actedAt: z.optional(AtTime),
  number: z.optional(z.string()),
});
export type AgreementState = z.infer<typeof AgreementState>;

export const entrustmentRefusals = [
  'sheet_already_drafted',
  'sheet_not_drafted',
  'sheet_open_already',
  'sheet_ended',
  'sheet_filed',
  'sheet_not_filed',
  'sheet_not_yet_agreed',
  'sheet_not_yet_witnessed',
  'child_closed',
  'child_past_sixteen',
  'child_undated',
  'template_retired',
  'template_unknown',
  'questions_changed',
  'caregiver_barred',
  'bar_not_raised',
  'renewal_unknown',
  'opinion_needed',
  'parent_not_of_child',
  'parent_named_twice',
  'sole_reason_needed',
  'sole_reason_not_so',
  'parent_unidentified',
  'caregiver_not_of_child',
  'caregiver_unidentified',
  'caregiver_under_age',
  'caregiver_is_parent',
  'caregiver_is_the_child',
  'term_reversed',
  'term_over',
  'term_beyond_sixteen',
  'term_too_long',
  'text_changed',
  'clauses_unticked',
  'signature_empty',
  'signer_unconfirmed',
  'signer_not_of_sheet',
  'already_signed',
  'witness_is_signer',
  'identity_not_seen',
  'paper_of_other_sheet',
  'paper_of_other_text',
  'signed_in_future',
  'signed_before_drafted',
  'number_taken',
  'notice_not_owed',
  'notice_already_receipted',
  'received_in_future',
  'asked_today_already',
  'nobody_to_ask',
  'ends_before_it_begins',
  'ended_in_future',
  'reason_not_yours',
  'nothing_to_cover',
  'nothing_changed',
  'nothing_due',
] as const;
export type EntrustmentRefusal = (typeof entrustmentRefusals)[number];
