// The ways to messages: one conversation, how one is reminded, and where a message leads whom.
import type { Role } from '#shared/kernel/access.ts';
import { isId } from '#shared/kernel/id.ts';
import { type MessagePlace, placeFor } from './message-places.ts';
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

/** The one sheet that a message is about, or all of them. */
const sheetOr =
  (list: () => void) =>
  (about: string): void =>
    isId('agreement', about) ? openAgreement(about) : list();

/** What a message is about opens by itself where it can. */
const openings: Readonly<Record<MessagePlace, (about: string) => void>> = {
  child: (about) => (isId('child', about) ? openChild(about) : openTab('today')),
  red_list: () => go('features/visits/red-list/index'),
  waiting: openWaiting,
  glasses: openGlasses,
  calls: openCalls,
  own_sheets: (about) => (isId('agreement', about) ? openOwnSheet(about) : openOwnSheets()),
  village_sheets: sheetOr(openVillageSheets),
  town_sheets: sheetOr(() => openTownSheets()),
  trainings: (about) => (isId('training', about) ? openTraining(about) : openOwnTrainings()),
  hours: () => openHours(),
  learning: openLearning,
  policies: openPolicies,
  sessions: () => openVillageSessions(),
};

/** The way from a message to what it is about; undefined where this role has no such page. */
export const wayTo = (page: string, about: string, role: Role): (() => void) | undefined => {
  const place = placeFor(page, role);
  return place && (() => openings[place](about));
};
