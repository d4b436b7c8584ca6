// Decides a ledger: taps add to it, messages spend it by how they press, and the platform's word ends it.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import {
  type Counted,
  type CreditRefusal,
  EmptyCredit,
  GiveBackCredit,
  HearCredit,
  leftOf,
  RESERVE,
  SpendCredit,
  TellCredit,
} from '#shared/notifications/credit.ts';
import { afterCredit, emptyCount } from '../credit-balance.ts';
import type { CreditEvent } from '../events/credit.ts';

export const CreditCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tell'), data: TellCredit }),
  z.object({ type: z.literal('hear'), data: HearCredit }),
  z.object({ type: z.literal('spend'), data: SpendCredit }),
  z.object({ type: z.literal('give_back'), data: GiveBackCredit }),
  z.object({ type: z.literal('empty'), data: EmptyCredit }),
]);
export type CreditCommand = z.infer<typeof CreditCommand>;

export const CreditNeeds = z.object({});

type Command = CreditCommand & Context<unknown>;
type Outcome = Decision<CreditEvent, CreditRefusal>;

/** The count, and the uses of late whose message may still be on its way. */
export type Ledger = Readonly<{ counted: Counted; uses: readonly string[] }>;

const USES_KEPT = 20;
const HEARD = { allowed: 'credit.heard', refused: 'credit.refused', withdrawn: 'credit.withdrawn' } as const;

const usesAfter = (uses: readonly string[], event: CreditEvent): readonly string[] => {
  if (event.type === 'credit.spent') return [...uses, event.use].slice(-USES_KEPT);
  if (event.type === 'credit.given_back') return uses.filter((use) => use !== event.use);
  return event.type === 'credit.emptied' || event.type === 'credit.withdrawn' ? [] : uses;
};

const decide = (command: Command, { counted, uses }: Ledger): Outcome => {
  switch (command.type) {
    case 'tell': {
      const { subscription, answer } = command.data;
      const type = answer === 'accepted' ? 'credit.told' : 'credit.refused';
      return [{ type, personId: command.by, subscription }];
    }
    case 'hear': {
      const { said, ...whose } = command.data;
      return [{ type: HEARD[said], ...whose }];
    }
    case 'spend': {
      const { use, urgency } = command.data;
      const kept = urgency === 'routine' ? RESERVE : 0;
      return leftOf(counted) > kept ? [{ type: 'credit.spent', use }] : refuse('no_credit');
    }
    case 'give_back': {
      const { use } = command.data;
      return uses.includes(use) ? [{ type: 'credit.given_back', use }] : refuse('credit_not_used');
    }
    case 'empty':
      return [{ type: 'credit.emptied', use: command.data.use }];
  }
};

export const creditDecider: Decider<Command, Ledger, CreditEvent, CreditRefusal> = {
  initial: { counted: emptyCount, uses: [] },
  evolve: ({ counted, uses }, event) => ({
    counted: afterCredit(counted, event),
    uses: usesAfter(uses, event),
  }),
  decide,
};
