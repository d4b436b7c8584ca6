// What decisions about a child's file rest on, folded from its facts; the opened fields are there only for who holds the key.
import type { ChildDetails, Health, Responsibility, Schooling } from '#shared/registry/child.ts';
import type { ChildEvent, Held } from './events/child.ts';

/** A file that was opened once. `openedOn` is its last opening; `askedBy` are the villages whose asking still stands. */
export type Filed = Readonly<{
  status: 'open' | 'closed' | 'erased';
  village: string;
  openedOn: string;
  closedOn?: string;
  closedFor?: Extract<ChildEvent, { type: 'child.closed' }>['reason'];
  categories: readonly Held[];
  responsibilities: readonly Responsibility[];
  sharesWith?: string | undefined;
  askedBy: readonly string[];
  /** Every village left, with the first day in the next one. */
  moves: readonly Readonly<{ from: string; movedOn: string }>[];
  turning?: string | undefined;
  /** The month of the sixteenth birthday, or `past`. */
  sixteen: string;
  name?: string | undefined;
  details?: ChildDetails | undefined;
  schooling?: Schooling | undefined;
  health?: Health | undefined;
}>;

/** No file, or one with everything decisions need. */
export type ChildState = Readonly<{ status: 'none' }> | Filed;

/** The guardians whom a file names. */
export const guardiansOf = ({ responsibilities }: Pick<Filed, 'responsibilities'>): string[] =>
  responsibilities.map(({ guardianId }) => guardianId);

/** The categories with this one in place of what was said of it before. */
export const withCategory = (held: readonly Held[], { category, sinceOn }: Held): Held[] =>
  held.some((one) => one.category === category)
    ? held.map((one) => (one.category === category ? { category, sinceOn } : one))
    : [...held, { category, sinceOn }];

const opened = (event: Extract<ChildEvent, { type: 'child.registered' }>): Filed => ({
  status: 'open',
  village: event.village,
  openedOn: event.openedOn,
  categories: event.categories,
  responsibilities: event.responsibilities,
  askedBy: [],
  moves: [],
  turning: event.turning,
  sixteen: event.sixteen,
  name: event.personal?.name,
  details: event.personal?.details,
});

const reopened = (state: Filed, event: Extract<ChildEvent, { type: 'child.reopened' }>): Filed => {
  const { closedOn: _on, closedFor: _for, ...rest } = state;
  const { village, reopenedOn, turning, sixteen } = event;
  return { ...rest, status: 'open', village, openedOn: reopenedOn, turning, sixteen, askedBy: [] };
};

const erased = ({ village, openedOn, closedOn, closedFor, moves, sixteen }: Filed): Filed => ({
  status: 'erased',
  village,
  openedOn,
  ...(closedOn !== undefined && { closedOn }),
  ...(closedFor !== undefined && { closedFor }),
  categories: [],
  responsibilities: [],
  askedBy: [],
  moves,
  sixteen,
});

// A fact that names the age knows better than an older one that named only the next month.
const sixteenAfter = ({ age, month, next }: Turn<'child.turned'>): string => {
  if (age < 16) return next ?? 'past';
  return age === 16 ? month : 'past';
};

type Turn<Type extends ChildEvent['type']> = Extract<ChildEvent, { type: Type }>;
type Where = 'child.moved' | 'child.closed' | 'child.reopened' | 'child.asked_for' | 'child.erased';

const isOfWhere = (event: ChildEvent): event is Turn<Where> =>
  ['child.moved', 'child.closed', 'child.reopened', 'child.asked_for', 'child.erased'].includes(event.type);

const whereAfter = (state: Filed, event: Turn<Where>): Filed => {
  switch (event.type) {
    case 'child.moved':
      return {
        ...state,
        village: event.village,
        askedBy: [],
        moves: [...state.moves, { from: event.from, movedOn: event.movedOn }],
      };
    case 'child.closed':
      return {
        ...state,
        status: 'closed',
        closedOn: event.closedOn,
        closedFor: event.reason,
        askedBy: [],
      };
    case 'child.reopened':
      return reopened(state, event);
    case 'child.asked_for':
      return { ...state, askedBy: [...state.askedBy, event.village] };
    case 'child.erased':
      return erased(state);
  }
};

const whatAfter = (state: Filed, event: Exclude<ChildEvent, Turn<Where>>): Filed => {
  switch (event.type) {
    case 'child.corrected':
      return {
        ...state,
        turning: event.turning,
        sixteen: event.sixteen,
        name: event.personal?.name,
        details: event.personal?.details,
      };
    case 'child.categorised':
      return { ...state, categories: withCategory(state.categories, event) };
    case 'child.category_ended':
      return {
        ...state,
        categories: state.categories.filter(({ category }) => category !== event.category),
      };
    case 'child.responsibilities_set':
      return { ...state, responsibilities: event.responsibilities };
    case 'child.household_set':
      return { ...state, sharesWith: event.sharesWith };
    case 'child.turned':
      return { ...state, turning: event.next, sixteen: sixteenAfter(event) };
    case 'child.schooling_set':
      return { ...state, schooling: event.personal?.schooling };
    case 'child.health_set':
      return { ...state, health: event.personal?.health };
    case 'child.registered':
    case 'child.benefits_set':
      return state;
  }
};

/** The state after one more fact. */
export const evolveChild = (state: ChildState, event: ChildEvent): ChildState => {
  if (state.status === 'none') return event.type === 'child.registered' ? opened(event) : state;
  return isOfWhere(event) ? whereAfter(state, event) : whatAfter(state, event);
};
