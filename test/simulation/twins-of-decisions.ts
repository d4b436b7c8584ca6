// Planted bugs in what is decided and answered: each believes a message, a clock or the present more than the stream.
import * as z from 'zod/mini';
import type { Fact } from '#functions/kernel/decider.ts';
import type { Fold, Kind } from '#functions/kernel/kind.ts';
import { findKind, type Slice } from '#functions/kernel/slice.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import { ClaimNotification } from '#shared/notifications/contract.ts';
import type { Machine } from './doors.ts';
import type { Twin } from './running.ts';

type Decide = Fold['decide'];
type Redecide = (
  decision: readonly Fact[] | Refusal,
  asked: Parameters<Decide>,
  fold: Fold,
) => readonly Fact[] | Refusal;

const redecided = (fold: Fold, redecide: Redecide): Fold => ({
  ...fold,
  with: (events) => redecided(fold.with(events), redecide),
  decide: (...asked) => redecide(fold.decide(...asked), asked, fold),
});

const withDecisions = (slices: readonly Slice[], name: string, redecide: Redecide): readonly Slice[] =>
  slices.map((slice) => {
    const kinds = slice.kinds.map((kind): Kind => ({ ...kind, begin: redecided(kind.begin, redecide) }));
    return slice.name === name ? { ...slice, kinds } : slice;
  });

const Attempt = z.object({ attempt: z.number() });
const Standing = z.object({ dueOn: z.string() });
const Accepted = z.object({ stream: z.string(), version: z.number() });
const LEASE_MS = 60_000;

const takesOver: Redecide = (decision, [command, context]) => {
  if (isRefusal(decision) || command.type !== 'claim' || decision[0]?.type !== 'notification.uncertain')
    return decision;
  const { leaseSeconds: _, ...what } = ClaimNotification.parse(command.data);
  const leaseUntil = new Date(Date.parse(context.at) + LEASE_MS).toISOString();
  const claimed = {
    type: 'notification.claimed',
    ...what,
    attempt: Attempt.parse(decision[0]).attempt + 1,
    leaseUntil,
  };
  return [claimed];
};

const believesTheClock: Redecide = (decision, [command, context], fold) => {
  const isNotDue = isRefusal(decision) && decision.refused === 'not_due' && command.type === 'come_due';
  const standing = Standing.safeParse(fold.caller(context.id));
  if (!isNotDue || !standing.success) return decision;
  const overdue = { type: 'visit.fell_overdue', village: '', dueOn: standing.data.dueOn };
  return [overdue];
};

const answersFromThePresent =
  (real: Machine): Machine['answer'] =>
  async (doing, request, work) => {
    const outcome = await real.answer(doing, request, work);
    const accepted = Accepted.safeParse(outcome);
    if (isRefusal(outcome) || !accepted.success) return outcome;
    const { stream, version } = accepted.data;
    const commits = await doing.world.records.after(stream, 0);
    const found = await findKind(doing.world.slices, stream);
    return {
      stream,
      version,
      state: found?.kind.begin.with(commits.flatMap((commit) => commit.events)).caller(found.id),
    };
  };

/** Twins of what is decided. */
export const decisionTwins: readonly Twin[] = [
  {
    name: 'a claim whose lease is over taken over and sent again',
    shows: /arrived \d times/,
    machine: (real) => ({ ...real, slices: withDecisions(real.slices, 'notifications', takesOver) }),
  },
  {
    name: 'the clock believed without asking the stream',
    from: 9,
    shows: /before its day|again for/,
    machine: (real) => ({ ...real, slices: withDecisions(real.slices, 'visits', believesTheClock) }),
  },
  {
    name: 'a retry answered from the present and not from its own version',
    shows: /a state that never was/,
    machine: (real) => ({ ...real, answer: answersFromThePresent(real) }),
  },
];
