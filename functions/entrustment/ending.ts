// How a sheet ends, and what time does to it: by hand, by its term, by the child's age, or with the child's file.
import { missingOf } from '#shared/entrustment/acts.ts';
import type { EndReason } from '#shared/entrustment/contract.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { birthday } from '#shared/registry/ages.ts';
import { LEFT_BEHIND_UNTIL } from '#shared/registry/left-behind.ts';
import type { Ordered, Outcome, Refused } from './agreement-command.ts';
import type { AgreementEvent } from './events/agreement.ts';
import { matterOn } from './sheet-dues.ts';
import { type Sheet, signingGuardians } from './sheet-state.ts';

/** The fact that a sheet has ended; `on` is the first day without it. */
export const endedBy = (sheet: Sheet, reason: EndReason, on: string, note?: string): AgreementEvent => ({
  type: 'sheet.ended',
  childId: sheet.childId,
  village: sheet.village,
  guardians: signingGuardians(sheet),
  reason,
  on,
  ...(note !== undefined && { personal: { note } }),
});

/** The guardians who have not signed, in the order of the sheet. */
export const guardiansMissing = (sheet: Sheet): string[] =>
  missingOf(sheet, sheet.acts).flatMap(({ guardianId }) => (guardianId === undefined ? [] : [guardianId]));

// A parent may take the child back or withdraw; who cares for the child next is drawn up by the village.
const reasonBroken = ({ data, actor }: Ordered<'end'>, { parents, filedOn }: Sheet): Refused | undefined => {
  const { reason } = data;
  const isParent = actor?.guardianId !== undefined && parents.includes(actor.guardianId);
  const isFamily = actor?.role === 'guardian';
  if (isFamily && (!isParent || reason === 'caregiver_changed')) return 'reason_not_yours';
  return filedOn === undefined && reason !== 'revoked' ? 'sheet_not_filed' : undefined;
};

/** Ends it by hand, as of a day that has come. A draft can be revoked, and nothing else. */
export const end = (command: Ordered<'end'>, sheet: Sheet): Outcome => {
  const { reason, onDay, note } = command.data;
  const broken = reasonBroken(command, sheet);
  if (broken) return refuse(broken, 'reason');
  if (onDay > countyDate(command.at)) return refuse('ended_in_future', 'onDay');
  const { fromOn, drawnOn } = sheet;
  // A term that has not begun can be revoked before it does.
  if (onDay < fromOn && onDay < drawnOn) return refuse('ends_before_it_begins', 'onDay');
  return [endedBy(sheet, reason, onDay, note)];
};

// The text says when the child comes to 16; once it is gone with the child's key, the term alone has run out.
const endOfTerm = (sheet: Sheet): AgreementEvent => {
  const on = addDays(sheet.untilOn, 1);
  const bornOn = sheet.facts?.child.bornOn;
  const isOfAge = bornOn !== undefined && birthday(bornOn, LEFT_BEHIND_UNTIL) <= on;
  return endedBy(sheet, isOfAge ? 'came_of_age' : 'expired', on);
};

/** The clock asks: whatever has come up by this day becomes a fact, once. */
export const comeDue = ({ data: { on } }: Ordered<'come_due'>, sheet: Sheet): Outcome => {
  const { village, untilOn } = sheet;
  const due = matterOn(sheet, on);
  switch (due?.matter) {
    case 'ask': {
      const guardians = guardiansMissing(sheet);
      return [{ type: 'signing.asked_again', village, guardians, askedOn: on, day: due.day }];
    }
    case 'near_end': {
      const guardians = signingGuardians(sheet);
      return [{ type: 'sheet.came_near_end', village, guardians, daysLeft: due.daysLeft, untilOn }];
    }
    case 'end':
      return [endOfTerm(sheet)];
    default:
      return refuse('nothing_due');
  }
};

/** The director tells those missing once more, once a day. */
export const askAgain = ({ at }: Ordered<'ask_again'>, sheet: Sheet): Outcome => {
  const askedOn = countyDate(at);
  const guardians = guardiansMissing(sheet);
  if (guardians.length === 0) return refuse('nobody_to_ask');
  if (sheet.askedOn === askedOn) return refuse('asked_today_already');
  return [{ type: 'signing.asked_again', village: sheet.village, guardians, askedOn }];
};

/** Follows the child's file: closed, the sheet is over; in another village, it is that village's. */
export const follow = ({ data, needs, at }: Ordered<'follow'>, sheet: Sheet): Outcome => {
  const { standing } = needs;
  if (data.childId !== sheet.childId || !standing) return refuse('not_found');
  if (!standing.open) {
    const reason = standing.closedFor === 'came_of_age' ? 'came_of_age' : 'revoked';
    return [endedBy(sheet, reason, standing.closedOn ?? countyDate(at))];
  }
  const { village } = standing;
  return village === sheet.village
    ? refuse('nothing_changed')
    : [{ type: 'sheet.moved', from: sheet.village, village }];
};
