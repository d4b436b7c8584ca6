// The kind of stream of one person's ledger of one subscription.
import { defineKind } from '#functions/kernel/kind.ts';
import { type CreditState, leftOf } from '#shared/notifications/credit.ts';
import { CreditCommand, CreditNeeds, creditDecider, type Ledger } from '../decide/credit.ts';
import { CreditEvent } from '../events/credit.ts';
import { creditEntry } from '../project/credit.ts';

const shown = ({ counted }: Ledger): CreditState => ({
  balance: leftOf(counted),
  accepted: counted.accepted,
});

export const credit = defineKind({
  id: 'credit',
  command: CreditCommand,
  needs: { shape: CreditNeeds },
  event: CreditEvent,
  decider: creditDecider,
  caller: shown,
  answers: { left: shown },
  projections: (define) => [define(creditEntry)],
  react: () => [],
});
