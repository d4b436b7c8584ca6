// A whole county of people who do not exist: the same for the same seed, number of children and day.
import { childAt, type Filling, idPlaceOf, toldChild } from './child.ts';
import { startNumbers } from './numbers.ts';
import type { Child, County, Village } from './people.ts';
import { directorOf, officersOf, supervisorOf } from './staff.ts';
import { storyChildren, storyVillage } from './story.ts';
import { townChildren } from './story-town.ts';
import { sharesOf, towns, villagesInOrder } from './villages.ts';

/** What decides everything: `today` is the county date (YYYY-MM-DD) from which all dates are counted back. */
export type CountyPlan = Readonly<{ seed: number; children: number; today: string }>;

const toldIn = (filling: Filling, village: string): readonly Child[] => {
  const told = village === storyVillage ? storyChildren : [townChildren.get(village) ?? []].flat();
  return told.map((child, place) => toldChild(filling, village, place, child));
};

/** The county of this plan; with fewer children than are told by hand, the first of those. */
export const drawCounty = ({ seed, children, today }: CountyPlan): County => {
  const filling = { seed, today, numbers: startNumbers(seed, idPlaceOf(storyVillage)) };
  const [officer, ...otherOfficers] = officersOf(filling);
  const told = storyChildren.length + townChildren.size;
  const shares = sharesOf(seed, Math.max(0, children - told));
  let left = children;
  const villages = villagesInOrder.map((village): Village => {
    const director = directorOf(filling, village);
    const known = toldIn(filling, village).slice(0, left);
    const drawn = Array.from({ length: shares.get(village) ?? 0 }, (_, index) =>
      childAt(filling, village, known.length + index),
    );
    left -= known.length + drawn.length;
    return { village, director, children: [...known, ...drawn] };
  });
  return { officer, otherOfficers, supervisors: towns.map((town) => supervisorOf(filling, town)), villages };
};
