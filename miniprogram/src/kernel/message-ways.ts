// The ways to messages: one conversation, how one is reminded, the calls to make, and where a message leads whom.

import type { Role } from '#shared/kernel/access.ts';
import { isId } from '#shared/kernel/id.ts';
import { openCalls } from './office-ways.ts';
import { openPolicies, openVillageSessions } from './outreach-ways.ts';
import { openLearning } from './quiz-ways.ts';
import { openHours, openOwnTrainings, openTraining } from './training-ways.ts';
import {
  go,
  openAgreement,
  openChild,
  openGlasses,
  openOwnSheet,
  openOwnSheets,
  openTab,
  openTownSheets,
  openVillageSheets,
  openWaiting,
} from './ways.ts';

/** Opens one conversation. */
export const openTalk = (talk: string): void => go(`features/messages/talk/index?talk=${talk}`);

/** Opens how one is reminded. */
export const openReminding = (): void => go('features/messages/settings/index');

const openRedList = (): void => go('features/visits/red-list/index');

type Way = (about: string) => void;
type Ways = Readonly<Partial<Record<Role, Way>>>;

const toChild: Way = (about) => (isId('child', about) ? openChild(about) : openTab('today'));
const toSheet =
  (list: () => void): Way =>
  (about) =>
    isId('agreement', about) ? openAgreement(about) : list();
const toTraining: Way = (about) => (isId('training', about) ? openTraining(about) : openOwnTrainings());

const village = toSheet(openVillageSheets);
const town = toSheet(() => openTownSheets());

/** Which page a template leads whom to; the one thing that a message is about opens by itself where it can. */
const pages: Readonly<Record<string, Ways>> = {
  'pages/today/index': { director: toChild },
  'features/visits/red-list/index': { supervisor: openRedList },
  'features/access/waiting/index': { supervisor: openWaiting },
  'features/access/glasses/index': { officer: openGlasses },
  'features/messages/calls/index': { director: openCalls, supervisor: openCalls, officer: openCalls },
  'features/entrustment/own/index': {
    guardian: (about) => (isId('agreement', about) ? openOwnSheet(about) : openOwnSheets()),
    director: village,
    supervisor: town,
  },
  'features/entrustment/village/index': { director: village },
  'features/entrustment/town/index': { supervisor: town },
  'features/training/own/index': { director: toTraining, supervisor: toTraining },
  'features/training/register/index': { supervisor: () => openHours(), officer: () => openHours() },
  'features/quiz/own/index': { director: openLearning, supervisor: openLearning },
  'features/outreach/policies/index': {
    director: openPolicies,
    supervisor: openPolicies,
    officer: openPolicies,
  },
  'features/outreach/village/index': { director: () => openVillageSessions() },
};

/** The way from a message to what it is about; undefined where this role has no such page. */
export const wayTo = (page: string, about: string, role: Role): (() => void) | undefined => {
  const way = pages[page]?.[role];
  return way && (() => way(about));
};
