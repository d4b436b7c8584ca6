// Decides a call: asked for by a family or opened where no message arrives, made, handed on, or escalated when it was not made.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { AgreementStanding } from '#shared/entrustment/contract.ts';
import { isId } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { OnDate } from '#shared/kernel/time.ts';
import {
  AskForCall,
  type CallOwner,
  type CallReason,
  type CallRefusal,
  FinishCall,
  HandOnCall,
  OpenCall,
  TAKES_NOTES,
} from '#shared/notifications/call.ts';
import { ChildStanding } from '#shared/registry/contract.ts';
import { dueAfterAsking, ownerAbove } from '../call-clock.ts';
import type { CallEvent } from '../events/call.ts';

export const CallCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask'), data: AskForCall }),
  z.object({ type: z.literal('open'), data: OpenCall }),
  z.object({ type: z.literal('finish'), data: FinishCall }),
  z.object({ type: z.literal('hand_on'), data: HandOnCall }),
  z.object({ type: z.literal('come_due'), data: z.strictObject({ on: OnDate }) }),
]);
export type CallCommand = z.infer<typeof CallCommand>;

/** Of a family's matter: the child, or the sheet that names it. */
export const CallNeeds = z.object({
  child: z.optional(ChildStanding),
  sheet: z.optional(AgreementStanding),
});
type CallNeeds = z.infer<typeof CallNeeds>;

/** Not opened, or whose it is and by when. */
export type CallState =
  | Readonly<{ status: 'none' }>
  | Readonly<{
      status: 'open' | 'done';
      reason: CallReason;
      owner: CallOwner;
      region: string;
      dueAt: string;
      tries: number;
      childId?: string | undefined;
    }>;

type Ordered<Type extends CallCommand['type']> = Extract<CallCommand, { type: Type }> & Context<CallNeeds>;
type Outcome = Decision<CallEvent, CallRefusal | 'not_found'>;
type Open = Exclude<CallState, { status: 'none' }>;

const ask = ({ at, by, data, actor, needs }: Ordered<'ask'>): Outcome => {
  const { childId, reason, note } = data;
  const { child } = needs;
  if (!child || child.erased) return refuse('not_found');
  if (reason === 'note' && !TAKES_NOTES) return refuse('notes_closed');
  if (reason === 'note' && note === undefined) return refuse('note_missing', 'note');
  return [
    {
      type: 'call.opened',
      reason,
      owner: 'director',
      region: child.village,
      dueAt: dueAfterAsking(reason, at),
      about: childId,
      childId,
      personId: by,
      ...(actor?.guardianId !== undefined && { guardianId: actor.guardianId }),
      ...(reason === 'note' && { personal: { note } }),
    },
  ];
};

/** Which child a family's matter is about; a matter of staff has none. */
const childOf = ({ data: { about, guardianId }, needs }: Ordered<'open'>): string | undefined => {
  if (guardianId === undefined) return undefined;
  return isId('child', about) ? about : needs.sheet?.childId;
};

const open = (command: Ordered<'open'>): Outcome => {
  const childId = childOf(command);
  return [{ type: 'call.opened', ...command.data, ...(childId !== undefined && { childId }) }];
};

const escalate = (state: Open, because: 'overdue' | 'handed_on', at: string): Outcome => {
  const above = ownerAbove(state);
  if (!above) return refuse('nobody_above');
  return [
    {
      type: 'call.escalated',
      because,
      reason: state.reason,
      ...above,
      dueAt: dueAfterAsking(state.reason, at),
    },
  ];
};

const decide = (command: CallCommand & Context<CallNeeds>, state: CallState): Outcome => {
  if (command.type === 'ask' || command.type === 'open') {
    if (state.status !== 'none') return refuse('call_already_opened');
    return command.type === 'ask' ? ask(command) : open(command);
  }
  if (state.status !== 'open') return refuse('call_not_open');
  switch (command.type) {
    case 'finish': {
      const { outcome } = command.data;
      return outcome === 'not_reached'
        ? [{ type: 'call.tried' }]
        : [{ type: 'call.done', personId: command.by, outcome }];
    }
    case 'hand_on':
      return escalate(state, 'handed_on', command.at);
    case 'come_due':
      return command.at < state.dueAt ? refuse('call_not_open') : escalate(state, 'overdue', command.at);
  }
};

const evolve = (state: CallState, event: CallEvent): CallState => {
  if (event.type === 'call.opened') {
    const { reason, owner, region, dueAt, childId } = event;
    return { status: 'open', reason, owner, region, dueAt, tries: 0, childId };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'call.tried':
      return { ...state, tries: state.tries + 1 };
    case 'call.done':
      return { ...state, status: 'done' };
    case 'call.escalated': {
      const { owner, region, dueAt } = event;
      return { ...state, owner, region, dueAt };
    }
  }
};

export const callDecider: Decider<
  CallCommand & Context<CallNeeds>,
  CallState,
  CallEvent,
  CallRefusal | 'not_found'
> = { initial: { status: 'none' }, evolve, decide };
