// Whoever may stand before the door: every role in five places, as seen from one child of one village.
import { type Commit, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import { type Actor, type Role, roles } from '#shared/kernel/access.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';

/** The child's own village; another of its town; one of another town; one of another county; and the own one, but no longer. */
export const places = ['own', 'sibling village', 'other town', 'other county', 'ended role'] as const;
export type Place = (typeof places)[number];

const OTHER_COUNTYS_VILLAGE = '320681001001';

/** The village that an actor of this place would be the director of. */
export const villageOf: Readonly<Record<Place, string>> = {
  own: VILLAGE,
  'sibling village': SIBLING_VILLAGE,
  'other town': OTHER_TOWNS_VILLAGE,
  'other county': OTHER_COUNTYS_VILLAGE,
  'ended role': VILLAGE,
};

/** The guardian whom a file of that village names; of the other county none is known. */
export const guardianOf: Readonly<Record<Place, string>> = {
  own: nth('guardian', 1),
  'sibling village': nth('guardian', 2),
  'other town': nth('guardian', 3),
  'other county': nth('guardian', 4),
  'ended role': nth('guardian', 1),
};

const lifted: Readonly<Record<Role, (village: string) => string>> = {
  guardian: (village) => village,
  director: (village) => village,
  supervisor: townOf,
  officer: countyOf,
  provider: countyOf,
  auditor: countyOf,
};

/** The person of this role and place: always the same one. */
export const actorIn = (role: Role, place: Place): Actor => {
  const personId = nth('person', 100 + roles.indexOf(role) * places.length + places.indexOf(place));
  const region = lifted[role](villageOf[place]);
  return { personId, role, region, ...(role === 'guardian' && { guardianId: guardianOf[place] }) };
};

const FROM_ON = '2026-01-01';

const holding = ({ role, region, guardianId }: Actor) =>
  guardianId === undefined
    ? { type: 'role.granted', role, region, fromOn: FROM_ON }
    : { type: 'guardian.bound', guardianId, invitation: nth('invitation'), region, fromOn: FROM_ON };

/** The record of somebody who holds the role, or held it until `untilOn`: also in a county that no command of ours reaches. */
export const recordOf = (actor: Actor, at: string, untilOn?: string): Commit => {
  const { personId, role, region } = actor;
  const ended = untilOn === undefined ? [] : [{ type: 'role.ended', role, region, untilOn }];
  return closeCommit({
    stream: streamOf('access', personId),
    version: 1,
    commandId: `setup-${personId}`,
    at,
    by: 'system',
    request: '',
    events: [{ type: 'person.registered', region }, holding(actor), ...ended],
    alg: 'sha256+a256gcm',
    prevHash: GENESIS,
  });
};

/** Every role in every place. */
export const everybody: readonly Readonly<{ role: Role; place: Place; actor: Actor }>[] = roles.flatMap(
  (role) => places.map((place) => ({ role, place, actor: actorIn(role, place) })),
);
