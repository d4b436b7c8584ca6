// Everything a child's file says, folded from its opened facts; decisions know less, lists less still.
import type { Benefit, CategoryHeld, Health, Household, Schooling } from '#shared/registry/child.ts';
import type { ChildEvent } from './events/child.ts';

/** The parts of a file that no decision rests on. */
export type FileParts = Readonly<{
  firstOpenedOn?: string;
  categories: readonly CategoryHeld[];
  schooling?: Schooling;
  health?: Health;
  household?: Household;
  benefits: readonly Benefit[];
}>;

/** A file of which nothing is known. */
export const noParts: FileParts = { categories: [], benefits: [] };

const without = (held: readonly CategoryHeld[], category: CategoryHeld['category']): CategoryHeld[] =>
  held.filter((one) => one.category !== category);

const registered = (event: Extract<ChildEvent, { type: 'child.registered' }>): FileParts => ({
  ...noParts,
  firstOpenedOn: event.openedOn,
  categories: event.categories.map((held) => ({
    ...event.personal?.grounds?.find(({ category }) => category === held.category),
    ...held,
  })),
});

/** The parts after one more fact; a fact whose personal fields are gone leaves its part as it was. */
export const partsAfter = (parts: FileParts, event: ChildEvent): FileParts => {
  switch (event.type) {
    case 'child.registered':
      return registered(event);
    case 'child.categorised': {
      const { category, sinceOn, personal } = event;
      const held = { ...personal?.grounds, category, sinceOn };
      return { ...parts, categories: [...without(parts.categories, category), held] };
    }
    case 'child.category_ended':
      return { ...parts, categories: without(parts.categories, event.category) };
    case 'child.household_set': {
      if (!event.personal) return parts;
      const shared = event.sharesWith !== undefined && { sharesWith: event.sharesWith };
      return { ...parts, household: { ...event.personal.household, ...shared } };
    }
    case 'child.schooling_set':
    case 'child.health_set':
    case 'child.benefits_set':
      return { ...parts, ...event.personal };
    default:
      return parts;
  }
};
