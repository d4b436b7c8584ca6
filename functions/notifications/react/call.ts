// What follows from a call: whose task it is hears of it, for as long as it is theirs to make.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { CallReason } from '#shared/notifications/call.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import type { CallEvent } from '../events/call.ts';

const TOLD: Readonly<Record<CallReason, TemplateKey>> = {
  needs_help: 'help_asked',
  call_back: 'call_asked',
  note: 'call_asked',
  unreachable: 'call_to_make',
};

const toldOf = (event: Extract<CallEvent, { type: 'call.opened' | 'call.escalated' }>): TemplateKey => {
  if (event.type === 'call.opened') return TOLD[event.reason];
  if (event.because === 'handed_on') return event.reason === 'needs_help' ? 'help_asked' : 'call_handed_on';
  return event.reason === 'needs_help' ? 'help_overdue' : 'call_overdue';
};

/** The news names neither the family nor what they said. */
export const callEffects = (event: CallEvent, { id }: Origin): readonly Effect[] => {
  if (event.type !== 'call.opened' && event.type !== 'call.escalated') return [];
  return [
    {
      kind: 'notify',
      template: toldOf(event),
      role: event.owner,
      region: event.region,
      about: id,
      onlyIf: { slice: 'notifications', row: 'call', named: id, field: 'openWith', is: event.owner },
    },
  ];
};
