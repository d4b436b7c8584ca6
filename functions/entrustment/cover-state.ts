// What decisions about a child's cover rest on, folded from its facts.
import type { ChildAgreements } from '#shared/entrustment/contract.ts';
import { type Cover, type CoverFacts, coverOn, isToldOf, nextTurn } from '#shared/entrustment/cover.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import type { CoverEvent, Covering } from './events/cover.ts';

/** A sheet as the cover knows it: not filed yet, or in force from a day to a day. */
export type KnownSheet = Readonly<{ agreementId: string; isOpen: boolean; covering?: Covering | undefined }>;

/** What the rule said, by which policy, and when it next says otherwise. */
export type Judgement = Cover & Readonly<{ turnsOn?: string; policy: string }>;

type FileFacts = Omit<CoverFacts, 'covering' | 'sixteen'> & Readonly<{ sixteen: string }>;

/** A child never looked at, or one that is followed. */
export type CoverState =
  | Readonly<{ status: 'none' }>
  | Readonly<{
      status: 'followed';
      village: string;
      file: FileFacts;
      sheets: readonly KnownSheet[];
      judgement: Judgement;
      /** When the supervisor heard of the time without a sheet that still lasts. */
      longOn?: string | undefined;
    }>;
export type Followed = Extract<CoverState, { status: 'followed' }>;

/** The terms of the sheets that were filed: the answer `covering` of a child's cover. */
export const coveringOf = (sheets: readonly KnownSheet[]): readonly Covering[] =>
  sheets.flatMap(({ covering }) => covering ?? []);

const factsOf = ({ file, sheets }: Pick<Followed, 'file' | 'sheets'>): CoverFacts => ({
  ...file,
  covering: coveringOf(sheets),
});

/** What the rule says on a county date. */
export const judge = (known: Pick<Followed, 'file' | 'sheets'>, on: string): Judgement => {
  const facts = factsOf(known);
  const turnsOn = nextTurn(facts, on);
  return {
    ...coverOn(facts, on),
    ...(turnsOn !== undefined && { turnsOn }),
    policy: entrustmentPolicyOn(on).version,
  };
};

/** The sheets with this one as it stands now; one that never came into force and is not open any more is forgotten. */
export const withSheet = (sheets: readonly KnownSheet[], sheet: KnownSheet): readonly KnownSheet[] => {
  const others = sheets.filter(({ agreementId }) => agreementId !== sheet.agreementId);
  return sheet.isOpen || sheet.covering ? [...others, sheet] : others;
};

/** True for a sheet that is open, or in force as far as is known. */
export const isLiving = ({ isOpen, covering }: KnownSheet): boolean =>
  isOpen || (covering !== undefined && covering.endedOn === undefined);

type Judged = Exclude<CoverEvent, { type: 'cover.lacked_long' }>;

const judgementIn = ({ must, covered, lackingSinceOn, turnsOn, policy }: Judged): Judgement => ({
  must,
  covered,
  ...(lackingSinceOn !== undefined && { lackingSinceOn }),
  ...(turnsOn !== undefined && { turnsOn }),
  policy,
});

const rejudged = <State extends Followed>(state: State, event: Judged): State => ({
  ...state,
  village: event.village,
  judgement: judgementIn(event),
  longOn: isToldOf(state.longOn, event.lackingSinceOn) ? state.longOn : undefined,
});

const fileIn = (event: Extract<CoverEvent, { type: 'cover.aligned' }>): FileFacts => {
  const { openedOn, leftBehindSinceOn, closedOn, sixteen, closeKinCares } = event;
  return {
    openedOn,
    ...(leftBehindSinceOn !== undefined && { leftBehindSinceOn }),
    ...(closedOn !== undefined && { closedOn }),
    sixteen,
    closeKinCares,
  };
};

/** The state after one more fact. */
export const evolveCover = (state: CoverState, event: CoverEvent): CoverState => {
  if (event.type === 'cover.aligned') {
    const file = fileIn(event);
    if (state.status === 'followed') return rejudged({ ...state, file }, event);
    const { village } = event;
    return { status: 'followed', village, file, sheets: [], judgement: judgementIn(event) };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'cover.noted': {
      const { agreementId, isOpen, covering } = event;
      const sheet = { agreementId, isOpen, ...(covering && { covering }) };
      return rejudged({ ...state, sheets: withSheet(state.sheets, sheet) }, event);
    }
    case 'cover.turned':
      return rejudged(state, event);
    case 'cover.lacked_long':
      return { ...state, longOn: event.on };
  }
};

/** The child's sheets: the answer `agreements`. Of several in force the one that lasts longest stands. */
export const agreementsOf = (state: CoverState): ChildAgreements => {
  const sheets = state.status === 'none' ? [] : state.sheets;
  const standing = sheets
    .flatMap((sheet) => (isLiving(sheet) && sheet.covering ? [sheet.covering] : []))
    .sort((a, b) => a.untilOn.localeCompare(b.untilOn))
    .at(-1);
  return {
    ...(standing && { standing: standing.agreementId }),
    open: sheets.filter(({ isOpen }) => isOpen).map(({ agreementId }) => agreementId),
  };
};
