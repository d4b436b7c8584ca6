// Decides every command on one document: its clauses have numbers of their own, and a version is told once, on its day.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate, daysBetween } from '#shared/kernel/time.ts';
import { outdatedBy } from '#shared/outreach/clause-changes.ts';
import type { Clause } from '#shared/outreach/clauses.ts';
import { NEW_FOR_DAYS } from '#shared/outreach/documents.ts';
import {
  ComeDue,
  PolicyDocument,
  type PolicyRefusal,
  PublishPolicy,
  RevisePolicy,
  SupersedePolicy,
} from '#shared/outreach/policies.ts';
import type { PolicyEvent } from '../events/policy.ts';
import { evolvePolicy, type Policy, type PolicyState } from '../policy-state.ts';

export const PolicyCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('publish'), data: PublishPolicy }),
  z.object({ type: z.literal('revise'), data: RevisePolicy }),
  z.object({ type: z.literal('supersede'), data: SupersedePolicy }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
]);
export type PolicyCommand = z.infer<typeof PolicyCommand>;

/** This very document, by which authority is judged, and the one that takes its place. */
export const PolicyNeeds = z.object({
  document: z.optional(PolicyDocument),
  successor: z.optional(PolicyDocument),
});
export type PolicyNeeds = z.infer<typeof PolicyNeeds>;

type Ordered<Type extends PolicyCommand['type']> = Extract<PolicyCommand, { type: Type }> &
  Context<PolicyNeeds>;
type Outcome = Decision<PolicyEvent, PolicyRefusal>;

const numberedTwice = (clauses: readonly Clause[]): Refusal<PolicyRefusal> | undefined => {
  const second = clauses.findIndex(({ no }, n) => clauses.findIndex((clause) => clause.no === no) < n);
  return second === -1 ? undefined : refuse('clause_numbered_twice', `clauses.${second}.no`);
};

const publish = ({ data }: Ordered<'publish'>, state: PolicyState): Outcome => {
  if (state.status !== 'none') return refuse('policy_already_published');
  return numberedTwice(data.clauses) ?? [{ type: 'policy.published', ...data }];
};

type Worded = Readonly<{ summary: string; clauses: readonly Clause[] }>;

const isSame = (one: Worded, other: Worded): boolean =>
  JSON.stringify([one.summary, one.clauses]) === JSON.stringify([other.summary, other.clauses]);

const revise = ({ data }: Ordered<'revise'>, { versions, supersededOn }: Policy): Outcome => {
  if (supersededOn !== undefined) return refuse('policy_superseded');
  const newest = versions.at(-1);
  if (newest && data.effectiveOn <= newest.effectiveOn) return refuse('version_not_later', 'effectiveOn');
  if (newest && isSame(newest, data)) return refuse('nothing_changed');
  return numberedTwice(data.clauses) ?? [{ type: 'policy.revised', version: versions.length + 1, ...data }];
};

const supersede = ({ id, data, needs }: Ordered<'supersede'>, { supersededOn }: Policy): Outcome => {
  if (supersededOn !== undefined) return refuse('policy_superseded');
  if (data.by === id) return refuse('policy_superseded_by_itself', 'by');
  if (data.by !== undefined && !needs.successor) return refuse('policy_not_published', 'by');
  return [{ type: 'policy.superseded', ...data }];
};

const markedOld = (on: string, today: string): Readonly<{ isOld?: true }> =>
  daysBetween(on, today) > NEW_FOR_DAYS ? { isOld: true } : {};

const tookEffect = ({ head, versions, supersededOn, told }: Policy, today: string): readonly PolicyEvent[] =>
  versions
    .filter(({ version, effectiveOn }) => version > told && effectiveOn <= today)
    .filter(({ effectiveOn }) => supersededOn === undefined || effectiveOn < supersededOn)
    .map(({ version, effectiveOn, clauses }) => ({
      type: 'policy.took_effect',
      region: head.region,
      version,
      effectiveOn,
      outdated: [...outdatedBy(versions[version - 2]?.clauses ?? [], clauses)],
      ...markedOld(effectiveOn, today),
    }));

const ceased = ({ head, versions, supersededOn, ceased }: Policy, today: string): readonly PolicyEvent[] =>
  supersededOn === undefined || ceased || supersededOn > today
    ? []
    : [
        {
          type: 'policy.ceased',
          region: head.region,
          version: versions.length,
          supersededOn,
          ...markedOld(supersededOn, today),
        },
      ];

// The clock's day may be an old one by the time it is asked, so the rule looks at the day of the answer.
const comeDue = ({ at }: Ordered<'come_due'>, policy: Policy): Outcome => {
  const today = countyDate(at);
  const [first, ...rest] = [...tookEffect(policy, today), ...ceased(policy, today)];
  return first ? [first, ...rest] : refuse('nothing_due');
};

const decide = (command: PolicyCommand & Context<PolicyNeeds>, state: PolicyState): Outcome => {
  if (command.type === 'publish') return publish(command, state);
  if (state.status === 'none') return refuse('policy_not_published');
  switch (command.type) {
    case 'revise':
      return revise(command, state);
    case 'supersede':
      return supersede(command, state);
    case 'come_due':
      return comeDue(command, state);
  }
};

export const policyDecider: Decider<
  PolicyCommand & Context<PolicyNeeds>,
  PolicyState,
  PolicyEvent,
  PolicyRefusal
> = { initial: { status: 'none' }, evolve: evolvePolicy, decide };
