// Each role is held on regions of one level: nobody is a village director of a whole county.
import type { Role } from '../kernel/access.ts';
import { levelOf, type RegionLevel } from '../kernel/region.ts';

const LEVEL: Readonly<Record<Role, RegionLevel>> = {
  guardian: 'village',
  director: 'village',
  supervisor: 'town',
  officer: 'county',
  provider: 'county',
  auditor: 'county',
};

/** True when a role may be held on this region (DOMAIN: People). */
export const fitsLevel = (role: Role, region: string): boolean => levelOf(region) === LEVEL[role];
