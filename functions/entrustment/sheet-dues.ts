// What comes up for a sheet by a day, and on which day next: one rule over its plain fields, for decisions and for the due index.
import type { Status } from '#shared/entrustment/contract.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import { addDays, daysBetween } from '#shared/kernel/time.ts';

/** As much of a sheet as time touches: nothing personal, so that a row keeps it too. Dates are county dates. */
export type Dated = Readonly<{
  status: Status;
  drawnOn: string;
  waitingSinceOn: string;
  untilOn: string;
  askedDay?: number | undefined;
  daysLeft?: number | undefined;
}>;

/** Those missing are told again, as of a day of the policy; the families hear how many days are left; or it is over. */
export type SheetMatter =
  | Readonly<{ matter: 'ask'; day: number }>
  | Readonly<{ matter: 'near_end'; daysLeft: number }>
  | Readonly<{ matter: 'end' }>;

// What was told counts as told for every earlier day, so a clock that slept tells once and of the latest only.
const askingDays = ({ drawnOn, askedDay = 0 }: Dated): readonly number[] =>
  entrustmentPolicyOn(drawnOn).signingDays.filter((day) => day > askedDay);

const endingDays = ({ drawnOn, daysLeft = Number.POSITIVE_INFINITY }: Dated): readonly number[] =>
  entrustmentPolicyOn(drawnOn).endingDays.filter((day) => day < daysLeft);

const isInForce = ({ status }: Dated): boolean => status === 'filed' || status === 'notified';

/** What has come up by a day and was not told yet; the end before everything else. */
export const matterOn = (sheet: Dated, on: string): SheetMatter | undefined => {
  const { status, untilOn, waitingSinceOn } = sheet;
  if (status === 'ended') return undefined;
  if (on > untilOn) return { matter: 'end' };
  if (isInForce(sheet)) {
    const daysLeft = daysBetween(on, untilOn);
    return endingDays(sheet).some((day) => daysLeft <= day) ? { matter: 'near_end', daysLeft } : undefined;
  }
  if (status !== 'signing') return undefined;
  const waited = daysBetween(waitingSinceOn, on);
  const day = askingDays(sheet).findLast((one) => one <= waited);
  return day === undefined ? undefined : { matter: 'ask', day };
};

/** The next day on which something comes up, be it past already; undefined once the sheet has ended. */
export const nextDueOn = (sheet: Dated): string | undefined => {
  const { status, untilOn, waitingSinceOn } = sheet;
  if (status === 'ended') return undefined;
  const days = [
    ...(isInForce(sheet) ? endingDays(sheet).map((day) => addDays(untilOn, -day)) : []),
    ...(status === 'signing' ? askingDays(sheet).map((day) => addDays(waitingSinceOn, day)) : []),
    addDays(untilOn, 1),
  ];
  return days.sort().at(0);
};
