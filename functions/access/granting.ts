// Who may give and end which role: the system every one, an officer every one but a guardian's, a supervisor a director's.
import type { Decision } from '#functions/kernel/decider.ts';
import type { AccessRefusal, EndRole, GrantRole, HeldRole } from '#shared/access/contract.ts';
import { fitsLevel } from '#shared/access/level.ts';
import type { Actor, Role } from '#shared/kernel/access.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { isRegion } from '#shared/registry/regions.ts';
import type { PersonEvent } from './events/person.ts';
import { isSameRole, type Registered } from './person-state.ts';

type Outcome = Decision<PersonEvent, AccessRefusal>;

const NOT_YOURS = refuse('role_not_yours_to_give', 'role');

// Nobody makes a guardian: that follows from an invitation and the guardian's own phone.
const mayGive = (actor: Actor | undefined, role: Role): boolean =>
  actor === undefined ||
  (actor.role === 'officer' && role !== 'guardian') ||
  (actor.role === 'supervisor' && role === 'director');

const mayEnd = (actor: Actor | undefined, role: Role): boolean =>
  actor === undefined || actor.role === 'officer' || (actor.role === 'supervisor' && role === 'director');

const heldOpen = ({ roles }: Registered, asked: EndRole | GrantRole): HeldRole | undefined =>
  roles.find((one) => isSameRole(one, asked) && one.untilOn === undefined);

/** A role from a day on, on a region of its level, once at a time. */
export const grantRole = (asked: GrantRole, state: Registered, actor: Actor | undefined): Outcome => {
  if (!mayGive(actor, asked.role)) return NOT_YOURS;
  if (!isRegion(asked.region)) return refuse('region_unknown', 'region');
  if (!fitsLevel(asked.role, asked.region)) return refuse('role_not_of_this_level', 'region');
  return heldOpen(state, asked) ? refuse('role_already_held') : [{ type: 'role.granted', ...asked }];
};

/** The role's first day without it, not before it began. */
export const endRole = (asked: EndRole, state: Registered, actor: Actor | undefined): Outcome => {
  if (!mayEnd(actor, asked.role)) return NOT_YOURS;
  const open = heldOpen(state, asked);
  return open && asked.untilOn >= open.fromOn ? [{ type: 'role.ended', ...asked }] : refuse('role_not_held');
};

/** The ends of every role that is held on a day or would be later; one per role and region. */
export const endsOfAll = ({ roles }: Registered, on: string): readonly PersonEvent[] => {
  const left = roles.filter(({ untilOn }) => untilOn === undefined || untilOn > on);
  const named = new Map(left.map(({ role, region }) => [`${role}@${region}`, { role, region }]));
  return [...named.values()].map((one) => ({ type: 'role.ended', ...one, untilOn: on }) as const);
};
