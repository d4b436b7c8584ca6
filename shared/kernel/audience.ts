// Who is meant by a rule and not by names: everybody who holds a role inside a region on the day itself.
import * as z from 'zod/mini';
import type { Actor } from './access.ts';
import { covers, levelOf, RegionCode } from './region.ts';

/** Directors or supervisors inside a region; whoever comes into the role later is meant too. */
export const Audience = z.strictObject({
  role: z.enum(['director', 'supervisor'], 'not_a_choice'),
  region: RegionCode,
});
export type Audience = z.infer<typeof Audience>;

/** The role of an audience that is held on such a place: a village has directors, a town supervisors. */
export const roleOn = (region: string): Audience['role'] =>
  levelOf(region) === 'village' ? 'director' : 'supervisor';

/** True when somebody acting in this role and region is meant. */
export const isMeant = ({ role, region }: Audience, actor: Pick<Actor, 'role' | 'region'>): boolean =>
  actor.role === role && covers(region, actor.region);
