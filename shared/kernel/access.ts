// Roles, what a signed-in person carries, and the one test of authority.
import * as z from 'zod/mini';
import { covers } from './region.ts';

export const roles = ['guardian', 'director', 'supervisor', 'officer', 'provider', 'auditor'] as const;
export const Role = z.enum(roles, 'not_a_role');
export type Role = z.infer<typeof Role>;

/** Who asks: a person acting in one role on one region; a guardian acts as the guardian a child's file names. */
export type Actor = Readonly<{
  personId: string;
  role: Role;
  region: string;
  guardianId?: string;
  /** The role has ended: it may bring in what was written while it was held, and nothing else. */
  late?: true;
}>;

/** The role and region a person acts in, as a commit and a log keep them. */
export const actingAs = ({ role, region }: Actor): string => `${role}@${region}`;

/** True when the actor's region covers this one. An unknown region is covered by nobody. */
export const mayActOn = (actor: Actor, region: string | undefined): boolean =>
  region !== undefined && covers(actor.region, region);
