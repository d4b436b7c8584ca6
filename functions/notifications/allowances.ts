// What a person still allows, told for each subscription that their roles are written to by.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Role } from '#shared/kernel/access.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { CreditPart, creditList, leftOf } from '#shared/notifications/credit.ts';
import { isAskedNow, silentFrom } from '#shared/notifications/forecast.ts';
import { type SubscriptionKey, subscriptionKeys, type Template } from '#shared/notifications/template.ts';
import { templates } from '#shared/notifications/templates.ts';
import type { Allowance } from '#shared/notifications/views.ts';

const CreditRow = z.object({ notifications: CreditPart });

// A digest goes by the subscriptions of what it tells, so nobody is asked for one because of it.
const { digest: _, ...written } = templates;
const all: readonly Template[] = Object.values(written);

/** The subscriptions by which somebody in this role is written to. */
const subscriptionsOf = (role: Role): readonly SubscriptionKey[] =>
  subscriptionKeys.filter((key) =>
    all.some(({ subscription, audience }) => subscription === key && audience.includes(role)),
  );

/** One for each subscription of the role, also where nothing was ever allowed. */
export const allowancesOf = async (
  read: Reader,
  { personId, role }: Readonly<{ personId: string; role?: Role }>,
  at: string,
): Promise<Allowance[]> => {
  const rows = await read.list(creditList(personId), CreditRow, subscriptionKeys.length);
  const on = countyDate(at);
  return (role ? subscriptionsOf(role) : subscriptionKeys).map((subscription) => {
    const part = rows
      .map(({ parts }) => parts.notifications)
      .find((one) => one.subscription === subscription);
    const spending = { balance: part ? leftOf(part) : 0, spentOn: part?.spentOn ?? [] };
    return {
      subscription,
      balance: spending.balance,
      accepted: part?.accepted ?? false,
      silentFrom: silentFrom(spending, on),
      askNow: isAskedNow(spending, on),
    };
  });
};
