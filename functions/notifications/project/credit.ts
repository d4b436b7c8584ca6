// A ledger's row tells what is left and on which days it was spent: a forecast needs no more.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { CreditPart, creditList } from '#shared/notifications/credit.ts';
import { afterCredit, emptyCount } from '../credit-balance.ts';
import type { CreditEvent } from '../events/credit.ts';

const DAYS_KEPT = 20;

/** A ledger begins with a word of the person or the platform; what was spent before names nobody. */
const whoseOf = (part: CreditPart | undefined, event: CreditEvent) => {
  if (part) return { personId: part.personId, subscription: part.subscription };
  return 'personId' in event ? { personId: event.personId, subscription: event.subscription } : undefined;
};

const spentAfter = (spentOn: readonly string[], event: CreditEvent, on: string): string[] => {
  if (event.type === 'credit.spent') return [...spentOn, on].slice(-DAYS_KEPT);
  return event.type === 'credit.given_back' ? spentOn.slice(0, -1) : [...spentOn];
};

export const creditEntry: ProjectionDefinition<CreditEvent, CreditPart> = {
  row: 'credit',
  fields: CreditPart,
  evolve: (part, event, { at }) => {
    const whose = whoseOf(part, event);
    if (!whose) return undefined;
    const counted = afterCredit(part ?? emptyCount, event);
    const { told, heard, spent, accepted } = counted;
    const spentOn = spentAfter(part?.spentOn ?? [], event, countyDate(at));
    return { ...whose, told, heard, spent, accepted, spentOn, changedAt: at };
  },
  list: ({ personId, subscription }) => ({ under: creditList(personId), sort: subscription }),
};
