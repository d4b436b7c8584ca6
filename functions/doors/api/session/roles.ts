// In which role a person acts: one that they hold today, the wished one where they hold it.
import { answerOf } from '#functions/kernel/lookup.ts';
import { type HeldRole, HeldRoles } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { LATE_WRITE_DAYS } from '#shared/access/review.ts';
import type { Role } from '#shared/kernel/access.ts';
import { countyDate, daysBetween } from '#shared/kernel/time.ts';
import type { Ground } from './ground.ts';

/** A wish for a role; what is left out may be any. */
export type Wish = Readonly<{
  role?: Role | undefined;
  region?: string | undefined;
  guardianId?: string | undefined;
}>;

/**
 * Somebody who may sign in: the roles they hold today, those that ended so lately that what was written under them is still
 * taken in (DOMAIN: People), and since when sessions of theirs count.
 */
export type Account = Readonly<{
  held: readonly HeldRole[];
  ended: readonly HeldRole[];
  signedOutAt?: string | undefined;
}>;

const WROTE: readonly Role[] = ['director', 'supervisor'];

const endedLately = ({ role, untilOn }: HeldRole, on: string): boolean =>
  WROTE.includes(role) &&
  untilOn !== undefined &&
  untilOn <= on &&
  daysBetween(untilOn, on) <= LATE_WRITE_DAYS;

/** The account as it stands, read consistently; undefined for nobody. */
export const accountOf = async (
  { world }: Pick<Ground, 'world'>,
  personId: string,
): Promise<Account | undefined> => {
  const need = { slice: 'access', id: personId, answer: 'roles' };
  const answer = await answerOf(world, need);
  if (answer === undefined) return undefined;
  const { roles, signedOutAt, revoked } = HeldRoles.parse(answer);
  const on = countyDate(world.now());
  return {
    held: roles.filter((one) => isHeldOn(one, on)),
    ended: revoked ? [] : roles.filter((one) => endedLately(one, on)),
    signedOutAt,
  };
};

/** True for every role but a guardian's: those who work for the county's children. */
export const isStaff = ({ role }: HeldRole): boolean => role !== 'guardian';

/** The role somebody is to act in, and whether it is one that has ended. */
export type Active = Readonly<{ active: HeldRole; late: boolean }>;

/** A held role that meets the wish; for somebody who holds none any more, the one that ended last. */
export const activeRole = ({ held, ended }: Account, wish: Wish): Active | undefined => {
  const active = wishedRole(held, wish);
  if (active) return { active, late: false };
  const last = ended.toSorted((a, b) => (b.untilOn ?? '').localeCompare(a.untilOn ?? ''))[0];
  return held.length === 0 && last ? { active: last, late: true } : undefined;
};

/** The first held role that meets the wish. */
export const wishedRole = (held: readonly HeldRole[], wish: Wish): HeldRole | undefined =>
  held.find(
    (one) =>
      (wish.role ?? one.role) === one.role &&
      (wish.region ?? one.region) === one.region &&
      (wish.guardianId ?? one.guardianId) === one.guardianId,
  );
