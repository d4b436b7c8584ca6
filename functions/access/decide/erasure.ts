// Decides the erasure of a child or guardian: two officers, a ground that holds on the day, and no legal hold (PIPL art. 47).
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import {
  ConfirmErasure,
  type ErasureRefusal,
  LiftHold,
  PlaceHold,
  ProposeErasure,
  WithdrawErasure,
} from '#shared/access/erasure.ts';
import { retainedUntil, retentionOn } from '#shared/access/retention.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { ChildStanding, GuardianStanding } from '#shared/registry/contract.ts';
import { erasureIdOf, isChild } from '../erasure-id.ts';
import { type ErasureStanding, standingAfter, unspoken } from '../erasure-state.ts';
import type { ErasureEvent } from '../events/erasure.ts';

export const ErasureCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('propose'), data: ProposeErasure }),
  z.object({ type: z.literal('confirm'), data: ConfirmErasure }),
  z.object({ type: z.literal('withdraw'), data: WithdrawErasure }),
  z.object({ type: z.literal('place_hold'), data: PlaceHold }),
  z.object({ type: z.literal('lift_hold'), data: LiftHold }),
]);
export type ErasureCommand = z.infer<typeof ErasureCommand>;

/** Where the subject stands, by whichever of the two it is. */
export const ErasureNeeds = z.object({
  child: z.optional(ChildStanding),
  guardian: z.optional(GuardianStanding),
});
export type ErasureNeeds = z.infer<typeof ErasureNeeds>;

/** Asked of the registry before any of these commands. */
export const needsOfErasure = ({ data: { subjectId } }: ErasureCommand): Needs => ({
  [isChild(subjectId) ? 'child' : 'guardian']: { slice: 'registry', id: subjectId, answer: 'standing' },
});

type Ground = ProposeErasure['ground'];
type Command = ErasureCommand & Context<ErasureNeeds>;
type Code = ErasureRefusal | 'not_found';
type Outcome = Decision<ErasureEvent, Code>;

/** Why this ground does not hold today; a guardian's entry is kept for nobody's sake once it is not needed. */
const groundBroken = (ground: Ground, { child }: ErasureNeeds, at: string): Refusal<Code> | undefined => {
  if (!child) return undefined;
  if (child.open) return refuse('file_still_open');
  if (ground === 'entered_in_error')
    return child.closedFor === 'entered_in_error' ? undefined : refuse('not_entered_in_error');
  const today = countyDate(at);
  const { closedOn } = child;
  return closedOn !== undefined && retainedUntil(closedOn, retentionOn(today)) <= today
    ? undefined
    : refuse('retention_not_over');
};

type About = Readonly<{ subjectId: string; village: string; by: string }>;

const propose = (
  command: Extract<Command, { type: 'propose' }>,
  state: ErasureStanding,
  about: About,
): Outcome => {
  const { ground } = command.data;
  if (state.held) return refuse('under_legal_hold');
  if (state.matter.status === 'proposed') return refuse('erasure_already_proposed');
  return groundBroken(ground, command.needs, command.at) ?? [{ type: 'erasure.proposed', ...about, ground }];
};

const confirm = ({ needs, at }: Command, { held, matter }: ErasureStanding, about: About): Outcome => {
  if (matter.status !== 'proposed') return refuse('erasure_not_proposed');
  if (held) return refuse('under_legal_hold');
  if (matter.by === about.by) return refuse('second_officer_needed');
  const { ground, by: proposedBy } = matter;
  return groundBroken(ground, needs, at) ?? [{ type: 'erasure.confirmed', ...about, ground, proposedBy }];
};

const decideStanding = (command: Command, state: ErasureStanding, about: About): Outcome => {
  switch (command.type) {
    case 'propose':
      return propose(command, state, about);
    case 'confirm':
      return confirm(command, state, about);
    case 'withdraw':
      return state.matter.status === 'proposed'
        ? [{ type: 'erasure.withdrawn', ...about }]
        : refuse('erasure_not_proposed');
    case 'place_hold': {
      const { reference } = command.data;
      return state.held
        ? refuse('hold_already_placed')
        : [{ type: 'hold.placed', ...about, personal: { reference } }];
    }
    case 'lift_hold':
      return state.held ? [{ type: 'hold.lifted', ...about }] : refuse('hold_not_placed');
  }
};

const decide = (command: Command, state: ErasureStanding): Outcome => {
  const { subjectId } = command.data;
  const subject = command.needs.child ?? command.needs.guardian;
  if (!subject || command.id !== erasureIdOf(subjectId)) return refuse('not_found');
  if (subject.erased || state.matter.status === 'confirmed') return refuse('already_erased');
  return decideStanding(command, state, { subjectId, village: subject.village, by: command.by });
};

export const erasureDecider: Decider<Command, ErasureStanding, ErasureEvent, Code> = {
  initial: unspoken,
  evolve: standingAfter,
  decide,
};
