// Whether a role is held on a day: from its first day up to, and without, the day it ends.
import type { HeldRole } from './contract.ts';

/** True while the role is held on that county date. */
export const isHeldOn = (held: HeldRole, on: string): boolean =>
  held.fromOn <= on && (held.untilOn === undefined || on < held.untilOn);
