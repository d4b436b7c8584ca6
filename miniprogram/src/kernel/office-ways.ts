// The ways to the calls to make, to how a region's messages fare and are worded, and to what one person was sent.
import { go, goToPlace } from './ways.ts';

/** Opens the calls that wait at the own place, a place of the rail. */
export const openCalls = (): void => goToPlace('messages/calls');

/** Opens how the messages of the own town or county fare, a place of the rail; an officer looks at this town. */
export const openOffice = (town?: string): void => {
  if (town === undefined) goToPlace('messages/office');
  else go(`features/messages/office/index?region=${town}`);
};

/** Opens what one person was sent, and how they can be reached. */
export const openHistory = (personId: string): void =>
  go(`features/messages/history/index?personId=${personId}`);

/** Opens how the county's messages are worded; one of them where it is named. */
export const openWordings = (key?: string): void =>
  go(`features/messages/wording/index${key === undefined ? '' : `?key=${key}`}`);
