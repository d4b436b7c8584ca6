// What is left on a ledger: each tap is told by the phone and by the platform, and counts once.
import type { Counted } from '#shared/notifications/credit.ts';
import type { CreditEvent } from './events/credit.ts';

/** Nothing was ever allowed. */
export const emptyCount: Counted = { told: 0, heard: 0, spent: 0, accepted: false };

/** What is counted after one more fact. */
export const afterCredit = (counted: Counted, event: CreditEvent): Counted => {
  switch (event.type) {
    case 'credit.told':
      return { ...counted, told: counted.told + 1, accepted: true };
    case 'credit.heard':
      return { ...counted, heard: counted.heard + 1, accepted: true };
    case 'credit.refused':
      return counted;
    case 'credit.withdrawn':
      return emptyCount;
    case 'credit.spent':
      return { ...counted, spent: counted.spent + 1 };
    case 'credit.given_back':
      return { ...counted, spent: counted.spent - 1 };
    case 'credit.emptied':
      return { ...emptyCount, accepted: counted.accepted };
  }
};
