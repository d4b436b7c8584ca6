// Decides who may break the glass: a supervisor, for a child of another town of the county, three hours at a time.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { BreakGlass, GLASS_HOURS, type GlassRefusal } from '#shared/access/glass.ts';
import { mayActOn } from '#shared/kernel/access.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { countyOf } from '#shared/kernel/region.ts';
import { ChildStanding } from '#shared/registry/contract.ts';
import type { GlassEvent } from '../events/glass.ts';

export const GlassCommand = z.object({ type: z.literal('break_glass'), data: BreakGlass });
type GlassCommand = z.infer<typeof GlassCommand>;

export const GlassNeeds = z.object({ child: z.optional(ChildStanding) });
type GlassNeeds = z.infer<typeof GlassNeeds>;

/** Never broken, or until when it last stood open. */
export type GlassState =
  | Readonly<{ status: 'whole' }>
  | Readonly<{ status: 'broken'; untilAt: string; childId: string }>;

const HOUR_MS = 3_600_000;

const decide = ({
  data,
  needs,
  actor,
  at,
}: GlassCommand & Context<GlassNeeds>): Decision<GlassEvent, GlassRefusal | 'not_found'> => {
  const { child } = needs;
  if (!actor || !child || child.erased || countyOf(child.village) !== countyOf(actor.region))
    return refuse('not_found');
  if (mayActOn(actor, child.village)) return refuse('glass_not_needed');
  const { childId, ground, reason } = data;
  const untilAt = new Date(Date.parse(at) + GLASS_HOURS * HOUR_MS).toISOString();
  const { personId, region } = actor;
  const { village } = child;
  return [
    { type: 'glass.broken', childId, village, personId, region, ground, untilAt, personal: { reason } },
  ];
};

export const glassDecider: Decider<
  GlassCommand & Context<GlassNeeds>,
  GlassState,
  GlassEvent,
  GlassRefusal | 'not_found'
> = {
  initial: { status: 'whole' },
  evolve: (_state, { untilAt, childId }) => ({ status: 'broken', untilAt, childId }),
  decide,
};
