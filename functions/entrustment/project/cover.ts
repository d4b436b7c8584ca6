// A child's row learns from its cover: whether it must have a sheet, has one, or has lacked one too long, and when to look again.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { isToldOf, longFrom } from '#shared/entrustment/cover.ts';
import { nextPolicyOn } from '#shared/entrustment/policy.ts';
import { CoverPart } from '#shared/entrustment/rows.ts';
import type { CoverEvent } from '../events/cover.ts';

const judgedAfter = (
  before: CoverPart | undefined,
  event: Exclude<CoverEvent, { type: 'cover.lacked_long' }>,
): CoverPart => {
  const { must, covered, lackingSinceOn, turnsOn, policy } = event;
  const longOn = before?.longOn;
  return {
    must,
    covered,
    ...(lackingSinceOn !== undefined && { lackingSinceOn }),
    ...(longOn !== undefined && isToldOf(longOn, lackingSinceOn) && { longOn }),
    ...(turnsOn !== undefined && { turnsOn }),
    policy,
  };
};

/** The earliest of: the rule says otherwise, the supervisor must hear, another policy holds. */
const dueOf = ({ lackingSinceOn, longOn, turnsOn, policy }: CoverPart): string | undefined =>
  [
    turnsOn,
    lackingSinceOn === undefined || longOn !== undefined ? undefined : longFrom(lackingSinceOn),
    nextPolicyOn(policy),
  ]
    .filter((on) => on !== undefined)
    .sort()[0];

export const childCover: ProjectionDefinition<CoverEvent, CoverPart> = {
  row: 'child',
  fields: CoverPart,
  evolve: (part, event) =>
    event.type === 'cover.lacked_long' ? part && { ...part, longOn: event.on } : judgedAfter(part, event),
  due: dueOf,
  share: ({ must, covered, longOn }) => ({
    ...(must && { must: 1 }),
    ...(must && covered && { covered: 1 }),
    ...(longOn !== undefined && { lacking_long: 1 }),
  }),
};
