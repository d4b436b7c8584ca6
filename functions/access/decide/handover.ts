// Decides a handover: one director's interval on a village is closed and the next one's opened on the same day.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { type AccessRefusal, type HeldRole, HeldRoles } from '#shared/access/contract.ts';
import { BeginHandover, type HandoverRefusal, MakeHandover } from '#shared/access/handover.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { HandoverEvent } from '../events/handover.ts';

export const HandoverCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('make'), data: MakeHandover }),
  z.object({ type: z.literal('come_due'), data: BeginHandover }),
]);
export type HandoverCommand = z.infer<typeof HandoverCommand>;

/** What both people hold, over time; nothing for somebody who is not registered. */
export const HandoverNeeds = z.object({ from: z.optional(HeldRoles), to: z.optional(HeldRoles) });
type HandoverNeeds = z.infer<typeof HandoverNeeds>;

/** Not made; made for a day to come; or begun. */
export type HandoverState =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'made' | 'begun'; village: string; on: string }>;

const evolve = (state: HandoverState, event: HandoverEvent): HandoverState => {
  const { village, on } = event;
  if (event.type === 'handover.made') return { status: 'made', village, on };
  return state.status === 'none' ? state : { ...state, status: 'begun' };
};

type Code = HandoverRefusal | Extract<AccessRefusal, 'role_already_held' | 'person_revoked'> | 'not_found';
type Outcome = Decision<HandoverEvent, Code>;
type Made = Extract<HandoverCommand, { type: 'make' }> & Context<HandoverNeeds>;

const directs = ({ role, region }: HeldRole, village: string): boolean =>
  role === 'director' && region === village;

const make = ({ data, needs, at }: Made): Outcome => {
  const { village, fromPersonId, toPersonId, on } = data;
  if (fromPersonId === toPersonId) return refuse('same_person', 'toPersonId');
  if (on < countyDate(at)) return refuse('handover_in_past', 'on');
  const held = (needs.from?.roles ?? []).filter((one) => directs(one, village));
  if (!held.some((one) => one.untilOn === undefined && one.fromOn <= on))
    return refuse('not_the_director', 'fromPersonId');
  if (!needs.to) return refuse('not_found');
  if (needs.to.revoked) return refuse('person_revoked', 'toPersonId');
  const holds = needs.to.roles.filter((one) => directs(one, village));
  return holds.some((one) => one.untilOn === undefined || one.untilOn > on)
    ? refuse('role_already_held', 'toPersonId')
    : [{ type: 'handover.made', ...data }];
};

const decide = (command: HandoverCommand & Context<HandoverNeeds>, state: HandoverState): Outcome => {
  if (command.type === 'make') return state.status === 'none' ? make(command) : refuse('handover_made');
  return state.status === 'made' && state.on <= command.data.on
    ? [{ type: 'handover.began', village: state.village, on: state.on }]
    : refuse('not_due');
};

export const handoverDecider: Decider<
  HandoverCommand & Context<HandoverNeeds>,
  HandoverState,
  HandoverEvent,
  Code
> = { initial: { status: 'none' }, evolve, decide };
