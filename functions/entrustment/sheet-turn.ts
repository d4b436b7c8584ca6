// How far a sheet has come and what time makes of it, fact by fact: told once, for decisions and for the row.
import type { EndReason, Status } from '#shared/entrustment/contract.ts';
import type { AgreementEvent } from './events/agreement.ts';

/** What a fact turns of a sheet; nothing of it is personal. Dates are county dates. */
export type Turned = Readonly<{
  status: Status;
  village: string;
  /** From when signatures are waited for: the day it was drawn up, or a bar was found not to be so. */
  waitingSinceOn: string;
  /** For which of the policy's days the clock last asked again. */
  askedDay?: number | undefined;
  /** How many days were left when the end was last told of. */
  daysLeft?: number | undefined;
  number?: string | undefined;
  filedOn?: string | undefined;
  ended?: Readonly<{ reason: EndReason; on: string }> | undefined;
}>;

type Later = Exclude<AgreementEvent, { type: 'sheet.drafted' | 'sheet.redrafted' }>;

/** What this fact turns, and nothing else. */
export const turnOf = (event: Later): Partial<Turned> => {
  switch (event.type) {
    case 'sheet.barred':
      return { status: 'barred' };
    case 'sheet.bar_settled':
      return event.outcome === 'confirmed' ? {} : { status: 'signing', waitingSinceOn: event.settledOn };
    // What was sent back is agreed as before: the families' acts stand with the text.
    case 'sheet.agreed':
    case 'sheet.sent_back':
      return { status: 'agreed' };
    case 'sheet.witnessed':
      return { status: 'witnessed' };
    case 'signing.asked_again':
      return event.day === undefined ? {} : { askedDay: event.day };
    case 'sheet.filed':
      return { status: 'filed', number: event.number, filedOn: event.filedOn };
    case 'sheet.notified':
      return { status: 'notified' };
    case 'sheet.came_near_end':
      return { daysLeft: event.daysLeft };
    case 'sheet.ended':
      return { status: 'ended', ended: { reason: event.reason, on: event.on } };
    case 'sheet.moved':
      return { village: event.village };
    case 'sheet.signed':
    case 'notice.receipted':
    case 'paper.drawn_up':
      return {};
  }
};

/** The acts in force without the village's own, which is done anew once a sheet was sent back. */
export const withoutWitness = <Act extends Readonly<{ part: string }>>(acts: readonly Act[]): Act[] =>
  acts.filter(({ part }) => part !== 'witness');

/** True for a fact that draws the text up: whatever was signed before is signed no more. */
export const isDrawn = (
  event: AgreementEvent,
): event is Extract<AgreementEvent, { type: 'sheet.drafted' | 'sheet.redrafted' }> =>
  event.type === 'sheet.drafted' || event.type === 'sheet.redrafted';
