// Planted bugs in what is decided and answered: each believes a message, a clock or the present more than the stream.
import * as z from 'zod/mini';
import { findKind } from '#functions/kernel/slice.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Machine } from './doors.ts';
import { deciding, type Redecide } from './redeciding.ts';
import type { Twin } from './running.ts';

const Standing = z.object({ dueOn: z.string() });
const Accepted = z.object({ stream: z.string(), version: z.number() });

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
    name: 'the clock believed without asking the stream',
    from: 25,
    shows: /before its day|again for/,
    machine: deciding('visits', believesTheClock),
  },
  {
    name: 'a retry answered from the present and not from its own version',
    shows: /a state that never was/,
    machine: (real) => ({ ...real, answer: answersFromThePresent(real) }),
  },
];
