// A document's row stands in its county's list for good, and comes up on every day on which something of it takes effect or ends.
import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { PolicyPart, policyList } from '#shared/outreach/rows.ts';
import type { PolicyEvent } from '../events/policy.ts';

type Published = Extract<PolicyEvent, { type: 'policy.published' }>;

const published = (event: Published): PolicyPart => {
  const { type: _, clauses, effectiveOn, ...head } = event;
  return {
    ...head,
    effectiveOn,
    firstEffectiveOn: effectiveOn,
    versions: 1,
    clauses: clauses.length,
    toTell: [effectiveOn],
  };
};

const after = (part: PolicyPart, event: Exclude<PolicyEvent, Published>): PolicyPart => {
  switch (event.type) {
    case 'policy.revised': {
      const { summary, effectiveOn, version, clauses } = event;
      const toTell = [...part.toTell, effectiveOn];
      return { ...part, summary, effectiveOn, versions: version, clauses: clauses.length, toTell };
    }
    case 'policy.superseded': {
      const { supersededOn } = event;
      // What would take effect later never does.
      const toTell = [...part.toTell.filter((on) => on < supersededOn), supersededOn];
      return { ...part, supersededOn, toTell };
    }
    case 'policy.took_effect':
      return { ...part, toTell: part.toTell.filter((on) => on > event.effectiveOn) };
    case 'policy.ceased':
      return { ...part, toTell: [] };
  }
};

export const policyEntry: ProjectionDefinition<PolicyEvent, PolicyPart> = {
  row: 'policy',
  fields: PolicyPart,
  evolve: (part, event) =>
    event.type === 'policy.published' ? published(event) : part && after(part, event),
  list: ({ region, firstEffectiveOn, title }) => ({
    under: policyList(region),
    sort: newestFirst(firstEffectiveOn, title),
  }),
  due: ({ toTell }) => toTell[0],
};
