// Opens a file, and corrects its head: name, birth, sex, number and registration, by dates that can be.
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { nextTurning, sixteenFrom } from '#shared/registry/ages.ts';
import type { CategoryHeld, ChildDetails } from '#shared/registry/child.ts';
import type { RegisterChild } from '#shared/registry/contract.ts';
import { contradictionOf, detailsContradict } from '#shared/registry/left-behind.ts';
import type { Ordered, Outcome } from './child-command.ts';
import {
  type Broken,
  birthBroken,
  FIELD_OF,
  guardiansBroken,
  householdBroken,
  isVillage,
  sinceBroken,
} from './child-rules.ts';
import type { Filed } from './child-state.ts';
import type { ChildEvent } from './events/child.ts';

type Months = Readonly<{ turning?: string; sixteen: string }>;

/** The months of the next birthday that changes something and of the sixteenth, as fields of a fact. */
export const turningFrom = ({ bornOn }: Pick<ChildDetails, 'bornOn'>, today: string): Months => {
  const next = nextTurning(bornOn, today);
  return { ...(next && { turning: next.month }), sixteen: sixteenFrom(bornOn, today) };
};

const isLeftBehind = ({ category }: Pick<CategoryHeld, 'category'>): boolean => category === 'left_behind';

const categoriesBroken = (
  { categories, details, responsibilities }: RegisterChild,
  today: string,
): Broken => {
  if (new Set(categories.map(({ category }) => category)).size < categories.length) {
    return refuse('category_twice', 'categories');
  }
  const since = categories
    .map((held, index) => sinceBroken(held, details.bornOn, today, `categories.${index}.sinceOn`))
    .find((broken) => broken !== undefined);
  if (since || !categories.some(isLeftBehind)) return since;
  const contradiction = contradictionOf(details, responsibilities, today);
  return contradiction && refuse('not_left_behind', FIELD_OF[contradiction]);
};

const openingBroken = ({ details, openedOn, village }: RegisterChild, today: string): Broken => {
  if (!isVillage(village)) return refuse('village_unknown', 'village');
  const birth = birthBroken(details, today);
  if (birth) return birth;
  if (openedOn > today) return refuse('opened_in_future', 'openedOn');
  return openedOn < details.bornOn ? refuse('since_before_birth', 'openedOn') : undefined;
};

const partsOf = ({ schooling, health, household }: RegisterChild): readonly ChildEvent[] => [
  ...(schooling ? [{ type: 'child.schooling_set' as const, personal: { schooling } }] : []),
  ...(health ? [{ type: 'child.health_set' as const, personal: { health } }] : []),
  ...(household ? [householdSet(household)] : []),
];

/** The fact of a household; whom it is shared with stands in the clear, because a rule asks for it. */
export const householdSet = ({
  sharesWith,
  ...household
}: NonNullable<RegisterChild['household']>): ChildEvent => ({
  type: 'child.household_set',
  ...(sharesWith !== undefined && { sharesWith }),
  personal: { household },
});

const groundsOf = (categories: readonly CategoryHeld[]) =>
  categories.flatMap(({ sinceOn: _, ...grounds }) =>
    grounds.kind === undefined && grounds.evidence === undefined ? [] : [grounds],
  );

/** Opens the file, with everything that is known of it already. */
export const register = ({ data, at, id, needs }: Ordered<'register_child'>): Outcome => {
  const today = countyDate(at);
  const { village, openedOn, categories, name, details, responsibilities, household } = data;
  const broken: Refusal<'not_found'> | Broken =
    openingBroken(data, today) ??
    categoriesBroken(data, today) ??
    guardiansBroken(responsibilities, needs.guardians, village, []) ??
    householdBroken(household ?? {}, id, village, needs, 'household.sharesWith');
  if (broken) return broken;
  const grounds = groundsOf(categories);
  return [
    {
      type: 'child.registered',
      village,
      openedOn,
      categories: categories.map(({ category, sinceOn }) => ({ category, sinceOn })),
      responsibilities,
      ...turningFrom(details, today),
      personal: { name, details, ...(grounds.length > 0 && { grounds }) },
    },
    ...partsOf(data),
  ];
};

// What has merely come with the years (a child by now 16, a parent who came home) must not stand in the way of a correction.
const noLongerLeftBehind = (details: ChildDetails, { categories }: Filed): Broken => {
  const held = categories.find(isLeftBehind);
  const contradiction = held && detailsContradict(details, held.sinceOn);
  return contradiction && refuse('not_left_behind', FIELD_OF[contradiction]);
};

// A birthday already told of is not told again because a name was corrected.
const turningAfter = (details: ChildDetails, { details: before, turning }: Filed, today: string): Months => {
  const { sixteen, ...anew } = turningFrom(details, today);
  if (details.bornOn !== before?.bornOn) return { ...anew, sixteen };
  return { ...(turning !== undefined && { turning }), sixteen };
};

/** Replaces the head of the file; the dates that stand in it must still be possible. */
export const correct = ({ data, at }: Ordered<'correct_child'>, state: Filed): Outcome => {
  const today = countyDate(at);
  const { details } = data;
  const isBornLater = state.categories.some(({ sinceOn }) => sinceOn < details.bornOn);
  const broken =
    birthBroken(details, today) ??
    (isBornLater ? refuse('since_before_birth' as const, 'details.bornOn') : undefined) ??
    noLongerLeftBehind(details, state);
  if (broken) return broken;
  return [{ type: 'child.corrected', ...turningAfter(details, state, today), personal: data }];
};
