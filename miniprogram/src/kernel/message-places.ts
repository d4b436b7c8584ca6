// A template names one page, but each role has pages of its own: which place a message leads whom to, if to any.
import type { Role } from '#shared/kernel/access.ts';

/** Where a message may lead. */
export type MessagePlace =
  | 'child'
  | 'red_list'
  | 'waiting'
  | 'glasses'
  | 'calls'
  | 'own_sheets'
  | 'village_sheets'
  | 'town_sheets'
  | 'trainings'
  | 'hours'
  | 'learning'
  | 'policies'
  | 'sessions';

type Places = Readonly<Partial<Record<Role, MessagePlace>>>;

const places: Readonly<Record<string, Places>> = {
  'pages/today/index': { director: 'child' },
  'features/visits/red-list/index': { supervisor: 'red_list' },
  'features/access/waiting/index': { supervisor: 'waiting' },
  'features/access/glasses/index': { officer: 'glasses' },
  'features/messages/calls/index': { director: 'calls', supervisor: 'calls', officer: 'calls' },
  'features/entrustment/own/index': {
    guardian: 'own_sheets',
    director: 'village_sheets',
    supervisor: 'town_sheets',
  },
  'features/entrustment/village/index': { director: 'village_sheets' },
  'features/entrustment/town/index': { supervisor: 'town_sheets' },
  'features/training/own/index': { director: 'trainings', supervisor: 'trainings' },
  'features/training/register/index': { supervisor: 'hours', officer: 'hours' },
  'features/quiz/own/index': { director: 'learning', supervisor: 'learning' },
  'features/outreach/policies/index': { director: 'policies', supervisor: 'policies', officer: 'policies' },
  'features/outreach/village/index': { director: 'sessions' },
};

/** The place behind a template's page for this role; undefined where the role has none. */
export const placeFor = (page: string, role: Role): MessagePlace | undefined => places[page]?.[role];
