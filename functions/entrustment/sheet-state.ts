// What decisions about a sheet rest on, folded from its facts; its text is there only for who holds the child's key.
import type { PaperKind, Part, Receiver } from '#shared/entrustment/contract.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import type { AgreementEvent } from './events/agreement.ts';
import { isDrawn, type Turned, turnOf, withoutWitness } from './sheet-turn.ts';

/** One act as decisions need it; `at` only where it was opened. */
export type DoneAct = Readonly<{ part: Part; guardianId?: string | undefined; at?: string | undefined }>;

/** A sheet that was drawn up. Dates are county dates. */
export type Sheet = Turned &
  Readonly<{
    childId: string;
    parents: readonly string[];
    caregiverId: string;
    template: string;
    /** When it was first drawn up, and when in its present text. */
    draftedOn: string;
    drawnOn: string;
    fromOn: string;
    untilOn: string;
    notices: readonly Receiver[];
    textHash: string;
    facts?: SheetFacts | undefined;
    acts: readonly DoneAct[];
    /** The last day on which those missing were told again. */
    askedOn?: string | undefined;
    receipted: readonly Receiver[];
    papers: readonly Readonly<{ what: PaperKind; textHash: string }>[];
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

const told = (sheet: Sheet, event: Exclude<AgreementEvent, Drawn>): Partial<Sheet> => {
  switch (event.type) {
    case 'sheet.signed':
    case 'sheet.witnessed':
      return { acts: [...sheet.acts, actOf(event)] };
    case 'sheet.sent_back':
      return { acts: withoutWitness(sheet.acts) };
    case 'signing.asked_again':
      return { askedOn: event.askedOn };
    case 'notice.receipted':
      return { receipted: [...sheet.receipted, event.to] };
    case 'paper.drawn_up':
      return { papers: [...sheet.papers, { what: event.what, textHash: event.textHash }] };
    default:
      return {};
  }
};

/** The sheet after one more fact. A new text begins anew: nothing is signed, nobody was asked. */
export const evolveSheet = (state: SheetState, event: AgreementEvent): SheetState => {
  if (isDrawn(event)) return drawn(state, event);
  return state.status === 'none' ? state : { ...state, ...turnOf(event), ...told(state, event) };
};
