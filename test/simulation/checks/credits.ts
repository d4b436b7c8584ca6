// A ledger promises no more than the platform would take, and gives back what was spent for nothing.
import * as z from 'zod/mini';
import { CreditEvent } from '#functions/notifications/events/credit.ts';
import { CreditState } from '#shared/notifications/credit.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import type { County } from '../county.ts';
import type { Asked } from '../posted.ts';
import type { Running } from '../running.ts';
import { callerState, type PastStream, pastOf } from './past.ts';

type Fact = Readonly<{ at: number; commandId: string; event: CreditEvent }>;
type Whose = Readonly<{ personId: string; subscription: SubscriptionKey }>;
type Ledger = Readonly<{
  name: string;
  facts: readonly Fact[];
  whose: Whose;
  balance: number;
  asked: readonly Asked[];
}>;

const IN_FLIGHT_MS = 60_000;
const USED_UP = '43101';

const factsOf = ({ commits }: PastStream): readonly Fact[] =>
  commits.flatMap(({ at, commandId, events }) =>
    events.map((event) => ({ at: Date.parse(at), commandId, event: CreditEvent.parse(event) })),
  );

const isWord = ({ event }: Fact): boolean => event.type === 'credit.told' || event.type === 'credit.heard';
const isReset = ({ event }: Fact): boolean =>
  event.type === 'credit.emptied' || event.type === 'credit.withdrawn';

const Named = z.object({ personId: z.string(), subscription: z.string() });

const ledgersOf = (running: Running): readonly Ledger[] =>
  pastOf(running)
    .filter(({ slice, id }) => slice === 'notifications' && id.startsWith('crd_'))
    .flatMap((past) => {
      const facts = factsOf(past);
      const [whose] = facts.flatMap(({ event }) =>
        'personId' in event ? [{ personId: event.personId, subscription: event.subscription }] : [],
      );
      if (!whose) return [];
      const { balance } = CreditState.parse(callerState(past));
      const { personId, subscription } = Named.parse(whose);
      const asked = running.cloud.asked.filter(
        (one) => one.personId === personId && one.subscription === subscription,
      );
      return [{ name: `${past.id} (${subscription} of ${personId})`, facts, whose, balance, asked }];
    });

// Since the platform last said that nothing is left; from the beginning where it never did.
const sinceReset = ({ facts }: Ledger): Readonly<{ resetAt: number | undefined; since: readonly Fact[] }> => {
  const last = facts.findLastIndex(isReset);
  return { resetAt: facts[last]?.at, since: facts.slice(last + 1) };
};

/** Words that came after a reset and tell of taps before it, and what was under way at that moment. */
const excused = ({ cloud: { taps } }: Running, ledger: Ledger): number => {
  const { resetAt, since } = sinceReset(ledger);
  if (resetAt === undefined) return 0;
  const late = since.filter((fact) => isWord(fact) && (taps.get(fact.commandId) ?? 0) <= resetAt);
  const inFlight = ledger.asked.filter(
    ({ at, isTaken }) => isTaken && at >= resetAt && at <= resetAt + IN_FLIGHT_MS,
  );
  return late.length + inFlight.length;
};

const promised = (running: Running, county: County, ledger: Ledger): readonly string[] => {
  const { platform } = running.cloud;
  const { name, whose, balance, asked } = ledger;
  const openid = county.openid(whose.personId);
  const withdrawnAt = platform.withdrawnAt(openid, whose.subscription) ?? 0;
  const isHeard = asked.some(
    (one) =>
      one.said === USED_UP &&
      one.isHeard &&
      one.at > withdrawnAt &&
      !running.cloud.broken.claims.has(one.messageId),
  );
  // Nobody told us of it, and nobody who sent something since came to say so.
  const isUntold = withdrawnAt > (sinceReset(ledger).resetAt ?? 0) && !isHeard;
  if (platform.subscriptions[whose.subscription].lasts || isUntold) return [];
  const left = platform.left(openid, whose.subscription);
  return balance > left + excused(running, ledger)
    ? [`${name} promises ${balance}, and the platform would take ${left}`]
    : [];
};

const spentForNothing = ({ cloud: { broken } }: Running, ledger: Ledger): readonly string[] => {
  const { since } = sinceReset(ledger);
  const spent = since.flatMap(({ event }) => (event.type === 'credit.spent' ? [event.use] : []));
  const back = since.filter(({ event }) => event.type === 'credit.given_back').length;
  const kept = spent.filter((use) => !broken.uses.has(use)).length - back;
  const used = ledger.asked.filter(({ isTaken, isHeard, said }) => isTaken || !isHeard || said === USED_UP);
  return kept > used.length ? [`${ledger.name} spent ${kept} on ${used.length} messages`] : [];
};

/** Faults of ledgers. */
export const creditFaults = (running: Running, county: County): readonly string[] =>
  ledgersOf(running).flatMap((ledger) => [
    ...promised(running, county, ledger),
    ...spentForNothing(running, ledger),
  ]);
