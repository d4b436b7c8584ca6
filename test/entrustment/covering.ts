// Commands to a child's cover as they reach the decider, and what file and sheets answer; a child of the village without a sheet.
import { type CoverNeeds, coverDecider } from '#functions/entrustment/decide/cover.ts';
import type { CoverEvent } from '#functions/entrustment/events/cover.ts';
import type { AgreementStanding } from '#shared/entrustment/contract.ts';
import type { ChildCircumstances } from '#shared/registry/contract.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';
import { agreementId, childId, fatherId, file, grandmotherId, motherId } from './family.ts';

type Command = Parameters<typeof coverDecider.decide>[0];
type Ordered<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Fact<Type extends CoverEvent['type']> = Extract<CoverEvent, { type: Type }>;

export const { given } = specOf(coverDecider);

const context = (at: string, needs: CoverNeeds) => ({ id: childId, at, by: 'system', needs });

/** News of the file has come; `changed` is what it answers by now. */
export const align = (changed: Partial<ChildCircumstances> = {}, at = AT): Ordered<'align'> => ({
  ...context(at, { child: { ...file, ...changed } }),
  type: 'align',
  data: {},
});

/** A sheet of the child on its way, from today for a year. */
export const onItsWay: AgreementStanding = {
  childId,
  village: VILLAGE,
  status: 'signing',
  parents: [fatherId, motherId],
  caregiverId: grandmotherId,
  fromOn: '2026-06-12',
  untilOn: '2027-06-11',
  draftedOn: '2026-06-12',
};

/** The same, filed. */
export const filed: AgreementStanding = { ...onItsWay, status: 'filed', filedOn: '2026-06-12' };

/** News of a sheet has come; it answers like this by now. */
export const note = (
  agreement: AgreementStanding | undefined = onItsWay,
  {
    id = agreementId,
    at = AT,
    child = {},
  }: Readonly<{ id?: string; at?: string; child?: Partial<ChildCircumstances> }> = {},
): Ordered<'note_agreement'> => ({
  ...context(at, { child: { ...file, ...child }, ...(agreement && { agreement }) }),
  type: 'note_agreement',
  data: { agreementId: id },
});

/** The clock asks on this county date. */
export const comeDue = (on: string): Ordered<'come_due'> => ({
  ...context(`${on}T01:00:00.000Z`, {}),
  type: 'come_due',
  data: { on },
});

const POLICY = '2021-1';
/** A child of ten, left behind since 1 June, comes to 16 in March 2032. */
const SIXTEEN_OVER = '2032-04-01';

/** How the child stands without a sheet. */
export const lacking = {
  village: VILLAGE,
  must: true,
  covered: false,
  lackingSinceOn: '2026-06-01',
  turnsOn: SIXTEEN_OVER,
  policy: POLICY,
};

/** How it stands while a sheet of a year covers it. */
export const covered = { village: VILLAGE, must: true, covered: true, turnsOn: '2027-06-12', policy: POLICY };

/** The fact that the child must be covered and is not. */
export const aligned: Fact<'cover.aligned'> = {
  type: 'cover.aligned',
  ...lacking,
  openedOn: '2026-06-01',
  leftBehindSinceOn: '2026-06-01',
  sixteen: '2032-03',
  closeKinCares: true,
  follow: [],
};

/** The fact that a sheet is on its way. */
export const opened: Fact<'cover.noted'> = {
  type: 'cover.noted',
  ...lacking,
  agreementId,
  isOpen: true,
  follow: [],
};

const term = { agreementId, fromOn: '2026-06-12', untilOn: '2027-06-11' };

/** The fact that it is filed, and covers the child from today. */
export const inForce: Fact<'cover.noted'> = {
  type: 'cover.noted',
  ...covered,
  agreementId,
  isOpen: false,
  covering: term,
  follow: [],
};

/** Another sheet of the child. */
export const nextId = nth('agreement', 2);
