// The kind of stream of one call; what a family wrote is sealed as the child's.
import { defineKind } from '#functions/kernel/kind.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import { isId } from '#shared/kernel/id.ts';
import type { CallStanding } from '#shared/notifications/call.ts';
import { CallCommand, CallNeeds, type CallState, callDecider } from '../decide/call.ts';
import { CallEvent } from '../events/call.ts';
import { callEntry } from '../project/call.ts';
import { callEffects } from '../react/call.ts';

const standing = (state: CallState): CallStanding | undefined =>
  state.status === 'none'
    ? undefined
    : { region: state.region, ...(state.childId && { childId: state.childId }) };

const shown = (state: CallState) => {
  if (state.status === 'none') return undefined;
  const { status, owner, dueAt, tries } = state;
  return { isOpen: status === 'open', owner, dueAt, tries };
};

// Whoever asks is one of the child's family; whoever makes a call is where it stands.
const needsOf = ({ type, data }: CallCommand, id: string): Needs => {
  switch (type) {
    case 'ask': {
      const { childId } = data;
      return {
        child: { slice: 'registry', id: childId, answer: 'standing' },
        family: { slice: 'registry', id: childId, answer: 'family' },
      };
    }
    case 'finish':
    case 'hand_on':
      return { call: { slice: 'notifications', id, answer: 'standing' } };
    case 'open':
      return isId('agreement', data.about)
        ? { sheet: { slice: 'entrustment', id: data.about, answer: 'standing' } }
        : {};
    case 'come_due':
      return {};
  }
};

export const call = defineKind({
  id: 'call',
  command: CallCommand,
  needs: {
    shape: CallNeeds,
    of: needsOf,
  },
  event: CallEvent,
  decider: callDecider,
  caller: shown,
  answers: { standing },
  sealed: true,
  subject: (command) => (command.type === 'ask' ? command.data.childId : undefined),
  projections: (define) => [define(callEntry)],
  react: callEffects,
});
