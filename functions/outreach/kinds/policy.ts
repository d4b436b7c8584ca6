// The kind of stream of a document; others ask it for the whole document.
import { defineKind } from '#functions/kernel/kind.ts';
import type { Need, Needs } from '#functions/kernel/stream.ts';
import type { PolicyState as Shown } from '#shared/outreach/policies.ts';
import { PolicyCommand, PolicyNeeds, policyDecider } from '../decide/policy.ts';
import { PolicyEvent } from '../events/policy.ts';
import { documentOf, type PolicyState } from '../policy-state.ts';
import { policyEntry } from '../project/policy.ts';
import { policyEffects } from '../react/policy.ts';

/** A whole document. */
export const documentNeed = (id: string): Need => ({ slice: 'outreach', id, answer: 'document' });

const needsOf = (command: PolicyCommand, id: string): Needs => {
  switch (command.type) {
    case 'publish':
    case 'come_due':
      return {};
    case 'revise':
      return { document: documentNeed(id) };
    case 'supersede': {
      const { by } = command.data;
      return { document: documentNeed(id), ...(by !== undefined && { successor: documentNeed(by) }) };
    }
  }
};

const caller = (state: PolicyState, policyId: string): Shown | undefined => {
  if (state.status === 'none') return undefined;
  const { versions, supersededOn } = state;
  return { policyId, versions: versions.length, ...(supersededOn !== undefined && { supersededOn }) };
};

export const policy = defineKind({
  id: 'policy',
  command: PolicyCommand,
  needs: { shape: PolicyNeeds, of: needsOf },
  event: PolicyEvent,
  decider: policyDecider,
  caller,
  answers: { document: documentOf },
  projections: (define) => [define(policyEntry)],
  react: policyEffects,
});
