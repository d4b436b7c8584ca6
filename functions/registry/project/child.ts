// A child's row learns from its file: the village that lists and counts it, the next birthday, and the sealed name and details.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { firstOf } from '#shared/registry/ages.ts';
import { ChildPart, villageList } from '#shared/registry/contract.ts';
import type { ChildEvent } from '../events/child.ts';

type Opening = Readonly<{
  village: string;
  categories: readonly Readonly<{ category: ChildPart['categories'][number] }>[];
  turning?: string | undefined;
}>;

const openedAs = (childId: string, openedOn: string, event: Opening): ChildPart => ({
  village: event.village,
  categories: event.categories.map(({ category }) => category),
  openedOn,
  childId,
  ...(event.turning !== undefined && { turning: event.turning }),
});

const turningTo = ({ turning: _, ...part }: ChildPart, turning: string | undefined): ChildPart => ({
  ...part,
  ...(turning !== undefined && { turning }),
});

const changed = (part: ChildPart, event: ChildEvent): ChildPart | undefined => {
  switch (event.type) {
    case 'child.moved':
      return { ...part, village: event.village };
    case 'child.corrected':
      return turningTo(part, event.turning);
    case 'child.turned':
      return turningTo(part, event.next);
    case 'child.categorised':
      return { ...part, categories: [...new Set([...part.categories, event.category])] };
    case 'child.category_ended':
      return { ...part, categories: part.categories.filter((category) => category !== event.category) };
    case 'child.closed':
    case 'child.erased':
      return undefined;
    default:
      return part;
  }
};

export const childFile: ProjectionDefinition<ChildEvent, ChildPart> = {
  row: 'child',
  fields: ChildPart,
  keeps: ['name', 'details'],
  evolve: (part, event, { id }) => {
    if (event.type === 'child.registered') return openedAs(id, event.openedOn, event);
    if (event.type === 'child.reopened') return openedAs(id, event.reopenedOn, event);
    return part && changed(part, event);
  },
  list: (part) => ({ under: villageList(part.village), sort: part.childId }),
  due: (part) => (part.turning === undefined ? undefined : firstOf(part.turning)),
  place: (part) => part.village,
  share: () => ({ children: 1 }),
  subject: (_part, rowId) => rowId,
};
