// Those who work for the county's children: a director in every village, a supervisor in every town, two officers.
import type { Role } from '#shared/kernel/access.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import { addDays } from '#shared/kernel/time.ts';
import type { Filling } from './child.ts';
import { diceOf } from './dice.ts';
import { givenName } from './given-names.ts';
import { idOn } from './ids.ts';
import type { Staff } from './people.ts';
import { storyVillage } from './story.ts';
import { namedDirectors, namedOfficer, namedSupervisor } from './story-town.ts';
import { surname } from './surnames.ts';

const LONGEST_DAYS = 2400;
const SHORTEST_DAYS = 760;
const WOMEN: Readonly<Partial<Record<Role, number>>> = { director: 0.75, supervisor: 0.6 };

type Post = Readonly<{ role: Role; region: string; openid: string; name?: string | undefined }>;

// Everybody has held the role for longer than the oldest file, so that each visit was theirs to make.
const appointed = ({ seed, today, numbers }: Filling, { role, region, openid, name }: Post): Staff => {
  const dice = diceOf(seed, 'staff', openid);
  const fromOn = addDays(today, -dice.between(SHORTEST_DAYS, LONGEST_DAYS));
  const sex = dice.happens(WOMEN[role] ?? 0.5) ? 'female' : 'male';
  const drawn = surname(dice) + givenName(dice, 'adult', sex);
  return {
    personId: idOn('person', fromOn, seed, openid),
    name: name ?? drawn,
    phone: numbers.phone(),
    openid,
    role,
    region,
    fromOn,
  };
};

/** The village's director. */
export const directorOf = (filling: Filling, village: string): Staff =>
  appointed(filling, {
    role: 'director',
    region: village,
    openid: `demo_director_${village}`,
    name: namedDirectors.get(village),
  });

/** The town's supervisor. */
export const supervisorOf = (filling: Filling, town: string): Staff =>
  appointed(filling, {
    role: 'supervisor',
    region: town,
    openid: `demo_supervisor_${town}`,
    name: town === townOf(storyVillage) ? namedSupervisor : undefined,
  });

/** The county's officers; the first is the one whom the others know by name. */
export const officersOf = (filling: Filling): readonly [Staff, Staff] => {
  const region = countyOf(storyVillage);
  return [
    appointed(filling, { role: 'officer', region, openid: `demo_officer_${region}_1`, name: namedOfficer }),
    appointed(filling, { role: 'officer', region, openid: `demo_officer_${region}_2` }),
  ];
};
