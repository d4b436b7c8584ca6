// Decides every command on a child's cover: it follows the file and the child's sheets, and only what has changed becomes a fact.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import {
  AgreementStanding,
  AlignCover,
  ComeDue,
  type EntrustmentRefusal,
  NoteAgreement,
} from '#shared/entrustment/contract.ts';
import { isLeftBehind, isToldOf, longFrom } from '#shared/entrustment/cover.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { ChildCircumstances } from '#shared/registry/contract.ts';
import { fileOf } from '../cover-file.ts';
import {
  type CoverState,
  evolveCover,
  type Followed,
  isLiving,
  type Judgement,
  judge,
  type KnownSheet,
  withSheet,
} from '../cover-state.ts';
import type { CoverEvent } from '../events/cover.ts';

export const CoverCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('align'), data: AlignCover }),
  z.object({ type: z.literal('note_agreement'), data: NoteAgreement }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
]);
export type CoverCommand = z.infer<typeof CoverCommand>;

/** The child's file as far as the rule asks, and the sheet that is noted. */
export const CoverNeeds = z.object({
  child: z.optional(ChildCircumstances),
  agreement: z.optional(AgreementStanding),
});
export type CoverNeeds = z.infer<typeof CoverNeeds>;

type Ordered<Type extends CoverCommand['type']> = Extract<CoverCommand, { type: Type }> & Context<CoverNeeds>;
type Outcome = Decision<CoverEvent, EntrustmentRefusal | 'not_found'>;
type Aligned = Extract<CoverEvent, { type: 'cover.aligned' }>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const aligned = (
  child: ChildCircumstances,
  sheets: readonly KnownSheet[],
  today: string,
  follow: readonly KnownSheet[],
): Aligned => {
  const file = fileOf(child, today);
  return {
    type: 'cover.aligned',
    village: child.village,
    ...judge({ file, sheets }, today),
    ...file,
    follow: follow.map(({ agreementId }) => agreementId),
  };
};

const couldNeed = (child: ChildCircumstances, today: string): boolean =>
  isLeftBehind({ ...fileOf(child, today), covering: [] }, today);

/** Follows the file as it stands now, so that news of it may come late, twice or in any order. */
const align = ({ needs: { child }, at }: Ordered<'align'>, state: CoverState): Outcome => {
  const today = countyDate(at);
  if (!child) return refuse('nothing_to_cover');
  if (state.status === 'none') {
    return couldNeed(child, today) ? [aligned(child, [], today, [])] : refuse('nothing_to_cover');
  }
  const isClosedNow = !child.open && state.file.closedOn === undefined;
  const hasTurned = isClosedNow || child.village !== state.village;
  const event = aligned(child, state.sheets, today, hasTurned ? state.sheets.filter(isLiving) : []);
  return isSame(evolveCover(state, event), state) ? refuse('nothing_changed') : [event];
};

const OPEN: readonly AgreementStanding['status'][] = ['barred', 'signing', 'agreed', 'witnessed'];

const sheetOf = (agreementId: string, standing: AgreementStanding): KnownSheet => {
  const { status, filedOn, fromOn, untilOn, ended } = standing;
  return {
    agreementId,
    isOpen: OPEN.includes(status),
    ...(filedOn !== undefined && {
      covering: { agreementId, fromOn, untilOn, ...(ended && { endedOn: ended.on }) },
    }),
  };
};

const isKnown = (sheets: readonly KnownSheet[], sheet: KnownSheet): boolean => {
  const before = sheets.find(({ agreementId }) => agreementId === sheet.agreementId);
  return isSame(before, withSheet([], sheet)[0]);
};

/** Follows a sheet as it stands now; a child that nobody has looked at yet is looked at first. */
const note = ({ id, data, needs, at }: Ordered<'note_agreement'>, state: CoverState): Outcome => {
  const { child, agreement } = needs;
  if (!child || agreement?.childId !== id) return refuse('not_found');
  const today = countyDate(at);
  const sheet = sheetOf(data.agreementId, agreement);
  const first = state.status === 'none' ? [aligned(child, [], today, [])] : [];
  const known = first.reduce(evolveCover, state);
  if (known.status === 'none' || isKnown(known.sheets, sheet)) return refuse('nothing_changed');
  // The file may have moved or closed before the sheet was known here, and nobody have told the sheet.
  const isLeft = isLiving(sheet) && (!child.open || agreement.village !== child.village);
  const event: CoverEvent = {
    type: 'cover.noted',
    village: known.village,
    ...judge({ file: known.file, sheets: withSheet(known.sheets, sheet) }, today),
    ...sheet,
    follow: isLeft ? [data.agreementId] : [],
  };
  const [begun] = first;
  return begun ? [begun, event] : [event];
};

const turnedTo = (state: Followed, judgement: Judgement, on: string): readonly CoverEvent[] =>
  isSame(judgement, state.judgement)
    ? []
    : [{ type: 'cover.turned', village: state.village, ...judgement, on }];

const longLacking = (
  { village, longOn }: Followed,
  { lackingSinceOn }: Judgement,
  on: string,
): readonly CoverEvent[] =>
  lackingSinceOn === undefined || longFrom(lackingSinceOn) > on || isToldOf(longOn, lackingSinceOn)
    ? []
    : [{ type: 'cover.lacked_long', village, lackingSinceOn, on }];

// The clock's day may be an old one by the time it is asked, so the rule looks at the day of the answer.
const comeDue = ({ at }: Ordered<'come_due'>, state: CoverState): Outcome => {
  if (state.status === 'none') return refuse('nothing_due');
  const today = countyDate(at);
  const judgement = judge(state, today);
  const [first, ...rest] = [...turnedTo(state, judgement, today), ...longLacking(state, judgement, today)];
  return first ? [first, ...rest] : refuse('nothing_due');
};

const decide = (command: CoverCommand & Context<CoverNeeds>, state: CoverState): Outcome => {
  switch (command.type) {
    case 'align':
      return align(command, state);
    case 'note_agreement':
      return note(command, state);
    case 'come_due':
      return comeDue(command, state);
  }
};

export const coverDecider: Decider<
  CoverCommand & Context<CoverNeeds>,
  CoverState,
  CoverEvent,
  EntrustmentRefusal | 'not_found'
> = { initial: { status: 'none' }, evolve: evolveCover, decide };
