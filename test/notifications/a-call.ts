// Calls as tests make them: a grandmother asks for one on a Friday morning, or a message could not reach her.
import type { Context } from '#functions/kernel/decider.ts';
import { type CallCommand, callDecider } from '#functions/notifications/decide/call.ts';
import type { CallEvent } from '#functions/notifications/events/call.ts';
import type { AgreementStanding } from '#shared/entrustment/contract.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type { AskForCall, OpenCall } from '#shared/notifications/call.ts';
import type { ChildStanding } from '#shared/registry/contract.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';

type Command = Parameters<typeof callDecider.decide>[0];
type Fact<Type extends CallEvent['type']> = Extract<CallEvent, { type: Type }>;

export const { given } = specOf(callDecider);

export const callId = nth('call');
export const childId = nth('child');
export const director = nth('person', 2);
export const grandmother: Actor = {
  personId: nth('person', 5),
  role: 'guardian',
  region: VILLAGE,
  guardianId: nth('guardian'),
};

/** Two hours after `AT`, and the evening of the next working day, which is a Monday. */
export const IN_TWO_HOURS = '2026-06-12T03:41:00.000Z';
export const MONDAY_EVENING = '2026-06-15T10:00:00.000Z';

export const standing = (changed: Partial<ChildStanding> = {}): ChildStanding => ({
  village: VILLAGE,
  open: true,
  openedOn: '2026-06-01',
  ...changed,
});

type Changed = Partial<Pick<Context<unknown>, 'at' | 'by'>> & Readonly<{ child?: ChildStanding }>;

const doing = (command: CallCommand, { child, ...changed }: Changed = {}): Command => ({
  id: callId,
  at: AT,
  by: director,
  needs: { ...(child && { child }) },
  ...changed,
  ...command,
});

export const ask = (
  reason: AskForCall['reason'],
  note?: string,
  { at = AT, child = standing() }: Changed = {},
): Command => ({
  ...doing(
    { type: 'ask', data: { childId, reason, ...(note !== undefined && { note }) } },
    { at, by: grandmother.personId, child },
  ),
  actor: grandmother,
});

/** Asked about a child whom the county does not know. */
export const askOfNobody: Command = { ...ask('call_back'), needs: {} };

/** What is to be told by a call. */
export const anOpening: OpenCall = {
  reason: 'unreachable',
  template: 'entrustment_to_sign',
  about: nth('agreement'),
  region: VILLAGE,
  owner: 'director',
  personId: grandmother.personId,
  guardianId: nth('guardian'),
  dueAt: MONDAY_EVENING,
};

/** The sheet that the message was about. */
export const aSheet: AgreementStanding = {
  childId,
  village: VILLAGE,
  status: 'signing',
  parents: [],
  caregiverId: nth('guardian'),
  fromOn: '2026-06-12',
  untilOn: '2026-12-12',
  draftedOn: '2026-06-11',
};

export const open = (reason: OpenCall['reason'] = 'unreachable', changed: Partial<OpenCall> = {}): Command =>
  doing({ type: 'open', data: { ...anOpening, reason, ...changed } }, { by: 'system' });
export const finish = (outcome: 'reached' | 'visited' | 'not_reached', at = AT): Command =>
  doing({ type: 'finish', data: { outcome } }, { at });
export const handOn = (at = AT): Command => doing({ type: 'hand_on', data: {} }, { at });
export const comeDue = (at: string): Command =>
  doing({ type: 'come_due', data: { on: at.slice(0, 10) } }, { at, by: 'system' });

export const opened = (
  reason: Fact<'call.opened'>['reason'] = 'call_back',
  changed: Partial<Fact<'call.opened'>> = {},
): Fact<'call.opened'> => ({
  type: 'call.opened',
  reason,
  owner: 'director',
  region: VILLAGE,
  dueAt: reason === 'needs_help' ? IN_TWO_HOURS : MONDAY_EVENING,
  about: childId,
  childId,
  personId: grandmother.personId,
  guardianId: nth('guardian'),
  ...changed,
});

export const unreachable: Fact<'call.opened'> = { type: 'call.opened', ...anOpening };

export const tried: CallEvent = { type: 'call.tried' };
export const done = (outcome: 'reached' | 'visited' = 'reached'): CallEvent => ({
  type: 'call.done',
  personId: director,
  outcome,
});

export const escalated = (
  owner: 'supervisor' | 'officer',
  region: string,
  dueAt: string,
  because: 'overdue' | 'handed_on' = 'overdue',
  reason: Fact<'call.escalated'>['reason'] = 'call_back',
): CallEvent => ({ type: 'call.escalated', because, reason, owner, region, dueAt });
