// What decisions about a sheet rest on, folded from its facts; its text is there only for who holds the child's key.
import type { EndReason, PaperKind, Part, Receiver, Status } from '#shared/entrustment/contract.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import type { AgreementEvent } from './events/agreement.ts';

/** One act as decisions need it; `at` only where it was opened. */
export type DoneAct = Readonly<{ part: Part; guardianId?: string | undefined; at?: string | undefined }>;

/** A sheet that was drawn up. Dates are county dates. */
export type Sheet = Readonly<{
  status: Status;
  childId: string;
  village: string;
  parents: readonly string[];
  caregiverId: string;
  template: string;
  /** When it was first drawn up, and when in its present text. */
  draftedOn: string;
  drawnOn: string;
  /** From when signatures are waited for: the day it was drawn up, or a bar was found not to be so. */
  waitingSinceOn: string;
  fromOn: string;
  untilOn: string;
  notices: readonly Receiver[];
  textHash: string;
  facts?: SheetFacts | undefined;
  acts: readonly DoneAct[];
  /** The last day on which those missing were told again, and for which of the policy's days the clock did. */
  askedOn?: string | undefined;
  askedDay?: number | undefined;
  /** How many days were left when the end was last told of. */
  daysLeft?: number | undefined;
  number?: string;
  filedOn?: string;
  receipted: readonly Receiver[];
  papers: readonly Readonly<{ what: PaperKind; textHash: string }>[];
  ended?: Readonly<{ reason: EndReason; on: string }>;
}>;

/** No sheet, or one with everything decisions need. */
export type SheetState = Readonly<{ status: 'none' }> | Sheet;

type Turn<Type extends AgreementEvent['type']> = Extract<AgreementEvent, { type: Type }>;
type Drawn = Turn<'sheet.drafted' | 'sheet.redrafted'>;

/** Parents and caregiver of a sheet, in its order. */
export const signingGuardians = ({
  parents,
  caregiverId,
}: Pick<Sheet, 'parents' | 'caregiverId'>): string[] => [...parents, caregiverId];

const drawn = (before: SheetState, event: Drawn): Sheet => {
  const { childId, village, parents, caregiverId, template, drawnOn, fromOn, untilOn } = event;
  return {
    status: 'signing',
    childId,
    village,
    parents,
    caregiverId,
    template,
    draftedOn: before.status === 'none' ? drawnOn : before.draftedOn,
    drawnOn,
    waitingSinceOn: drawnOn,
    fromOn,
    untilOn,
    notices: event.notices,
    textHash: event.textHash,
    facts: event.personal?.facts,
    acts: [],
    receipted: [],
    papers: [],
  };
};

const actOf = ({ part, guardianId, personal }: Turn<'sheet.signed' | 'sheet.witnessed'>): DoneAct => ({
  part,
  guardianId,
  at: personal?.evidence.at,
});

const settled = (sheet: Sheet, { outcome, settledOn }: Turn<'sheet.bar_settled'>): Sheet =>
  outcome === 'confirmed' ? sheet : { ...sheet, status: 'signing', waitingSinceOn: settledOn };

type Signing =
  | 'sheet.barred'
  | 'sheet.bar_settled'
  | 'sheet.signed'
  | 'sheet.agreed'
  | 'sheet.witnessed'
  | 'sheet.sent_back'
  | 'signing.asked_again';
type Kept = Exclude<AgreementEvent['type'], Signing | Drawn['type']>;

const whileSigning = (sheet: Sheet, event: Turn<Signing>): Sheet => {
  switch (event.type) {
    case 'sheet.barred':
      return { ...sheet, status: 'barred' };
    case 'sheet.bar_settled':
      return settled(sheet, event);
    case 'sheet.signed':
      return { ...sheet, acts: [...sheet.acts, actOf(event)] };
    case 'sheet.agreed':
      return { ...sheet, status: 'agreed' };
    case 'sheet.witnessed':
      return { ...sheet, status: 'witnessed', acts: [...sheet.acts, actOf(event)] };
    // The village looks at it once more, so its own act is done anew; the families' stand with the text.
    case 'sheet.sent_back':
      return { ...sheet, status: 'agreed', acts: sheet.acts.filter(({ part }) => part !== 'witness') };
    case 'signing.asked_again':
      return { ...sheet, askedOn: event.askedOn, askedDay: event.day ?? sheet.askedDay };
  }
};

const onceSigned = (sheet: Sheet, event: Turn<Kept>): Sheet => {
  switch (event.type) {
    case 'sheet.filed':
      return { ...sheet, status: 'filed', number: event.number, filedOn: event.filedOn };
    case 'notice.receipted':
      return { ...sheet, receipted: [...sheet.receipted, event.to] };
    case 'sheet.notified':
      return { ...sheet, status: 'notified' };
    case 'sheet.came_near_end':
      return { ...sheet, daysLeft: event.daysLeft };
    case 'sheet.ended':
      return { ...sheet, status: 'ended', ended: { reason: event.reason, on: event.on } };
    case 'sheet.moved':
      return { ...sheet, village: event.village };
    case 'paper.drawn_up':
      return { ...sheet, papers: [...sheet.papers, { what: event.what, textHash: event.textHash }] };
  }
};

const isDrawn = (event: AgreementEvent): event is Drawn =>
  event.type === 'sheet.drafted' || event.type === 'sheet.redrafted';

const signingFacts: readonly string[] = [
  'sheet.barred',
  'sheet.bar_settled',
  'sheet.signed',
  'sheet.agreed',
  'sheet.witnessed',
  'sheet.sent_back',
  'signing.asked_again',
] satisfies Signing[];

const isSigning = (event: AgreementEvent): event is Turn<Signing> => signingFacts.includes(event.type);

/** The sheet after one more fact. A new text begins anew: nothing is signed, nobody was asked. */
export const evolveSheet = (state: SheetState, event: AgreementEvent): SheetState => {
  if (isDrawn(event)) return drawn(state, event);
  if (state.status === 'none') return state;
  return isSigning(event) ? whileSigning(state, event) : onceSigned(state, event);
};
