// A document as its facts leave it: its versions, the day it ends, and how much of that has been told.
import type { PolicyDocument, PolicyVersion } from '#shared/outreach/policies.ts';
import type { PolicyEvent } from './events/policy.ts';

type Published = Extract<PolicyEvent, { type: 'policy.published' }>;

/** A published document; `told` is the highest version that was told as taken effect. */
export type Policy = Readonly<{
  status: 'published';
  head: Pick<Published, 'region' | 'title' | 'kind' | 'issuer' | 'number'>;
  versions: readonly PolicyVersion[];
  supersededOn?: string;
  by?: string | undefined;
  told: number;
  ceased: boolean;
}>;

/** No document, or one with everything decisions need. */
export type PolicyState = Readonly<{ status: 'none' }> | Policy;

const published = (event: Published): Policy => {
  const { type: _, summary, effectiveOn, clauses, ...head } = event;
  return {
    status: 'published',
    head,
    versions: [{ version: 1, effectiveOn, summary, clauses }],
    told: 0,
    ceased: false,
  };
};

const after = (policy: Policy, event: Exclude<PolicyEvent, Published>): Policy => {
  switch (event.type) {
    case 'policy.revised': {
      const { type: _, ...version } = event;
      return { ...policy, versions: [...policy.versions, version] };
    }
    case 'policy.superseded':
      return { ...policy, supersededOn: event.supersededOn, by: event.by };
    case 'policy.took_effect':
      return { ...policy, told: event.version };
    case 'policy.ceased':
      return { ...policy, ceased: true };
  }
};

/** The document after one more fact. */
export const evolvePolicy = (state: PolicyState, event: PolicyEvent): PolicyState => {
  if (event.type === 'policy.published') return published(event);
  return state.status === 'none' ? state : after(state, event);
};

/** The document as others ask it. */
export const documentOf = (state: PolicyState, policyId: string): PolicyDocument | undefined => {
  if (state.status === 'none') return undefined;
  const { head, versions, supersededOn, by } = state;
  return {
    policyId,
    ...head,
    versions: [...versions],
    ...(supersededOn !== undefined && { supersededOn }),
    ...(by !== undefined && { by }),
  };
};
