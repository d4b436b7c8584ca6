// By when a call is to be made, and who is next where it was not.
import { workingDaysLater } from '#functions/kernel/working-days.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import { countyDate, countyMoment } from '#shared/kernel/time.ts';
import type { CallOwner, CallReason } from '#shared/notifications/call.ts';
import type { Urgency } from '#shared/notifications/template.ts';

const HOUR_MS = 3_600_000;
/** A child that needs help waits no working day. Policy data. */
const HELP_HOURS = 2;
/** Working days for a call that tells what no message could. Policy data. */
const DAYS_TO_TELL: Readonly<Record<Urgency, number>> = { emergency: 1, urgent: 1, routine: 3 };

const endOf = (on: string): string => countyMoment(on, '18:00');

/** The moment by which somebody who asked is called: two hours where a child needs help, else the end of the next working day. */
export const dueAfterAsking = (reason: CallReason, at: string): string =>
  reason === 'needs_help'
    ? new Date(Date.parse(at) + HELP_HOURS * HOUR_MS).toISOString()
    : endOf(workingDaysLater(countyDate(at), 1));

/** The moment by which is told what no message could tell. */
export const dueAfterUnreachable = (urgency: Urgency, at: string): string =>
  endOf(workingDaysLater(countyDate(at), DAYS_TO_TELL[urgency]));

type Owning = Readonly<{ owner: CallOwner; region: string }>;

/** Who takes a call over; undefined at the top. */
export const ownerAbove = ({ owner, region }: Owning): Owning | undefined => {
  if (owner === 'director') return { owner: 'supervisor', region: townOf(region) };
  return owner === 'supervisor' ? { owner: 'officer', region: countyOf(region) } : undefined;
};
