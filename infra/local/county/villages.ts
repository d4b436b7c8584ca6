// Every village has its share of the children, bigger ones more, and each is entered in an order that spreads over the towns.
import { levelOf, townOf } from '#shared/kernel/region.ts';
import { officialName, regionCodes, villagesOf } from '#shared/registry/regions.ts';
import { diceOf } from './dice.ts';
import { storyVillage } from './story.ts';
import { shownVillages } from './story-town.ts';

/** The towns of the county, as the statistics list them. */
export const towns: readonly string[] = regionCodes.filter((code) => levelOf(code) === 'town');

// A hospital and farms that the statistics count as villages: nobody's child lives in the one, hardly any in the others.
const weightOf = (seed: number, village: string): number => {
  const name = officialName(village);
  if (name.includes('医院')) return 0;
  if (name.includes('虚拟')) return 0.4;
  return 0.35 + diceOf(seed, 'size', village).next() * 1.3;
};

const spread = (): readonly string[] => {
  const lists = towns.map(villagesOf);
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, row) =>
    lists.flatMap((list) => list.slice(row, row + 1)),
  ).flat();
};

/** All villages in the order of entering: the story's first, then those whose directors are shown, its town, and one of each town by turns. */
export const villagesInOrder: readonly string[] = [
  ...new Set([...shownVillages, ...villagesOf(townOf(storyVillage)), ...spread()]),
];

/** How many drawn children each village gets; they add up to `children`. The story's village gets none beside its own. */
export const sharesOf = (seed: number, children: number): ReadonlyMap<string, number> => {
  const weighed = villagesInOrder
    .filter((village) => village !== storyVillage)
    .map((village) => [village, weightOf(seed, village)] as const);
  const total = weighed.reduce((sum, [, weight]) => sum + weight, 0);
  const exact = weighed.map(([village, weight]) => ({ village, share: (children * weight) / total }));
  const whole = exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  // What is left over goes to those who were rounded down the most.
  const byRest = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1));
  const rounded = new Set(byRest.slice(0, children - whole).map(({ village }) => village));
  return new Map(
    exact.map(({ village, share }) => [village, Math.floor(share) + (rounded.has(village) ? 1 : 0)]),
  );
};
