// The ways between the pages of trainings.
import Taro from '@tarojs/taro';
import { go, goToPlace } from './ways.ts';

const page = (name: string, query = ''): string => `features/training/${name}/index${query}`;

/** Opens a person's own trainings, a place of the rail. */
export const openOwnTrainings = (): void => goToPlace('training/own');

/** Opens one session as an invited person sees it. */
export const openTraining = (trainingId: string): void => go(page('card', `?training=${trainingId}`));

/** Opens the scanning of a trainer's code. */
export const openScan = (): void => go(page('scan'));

/** Opens the sessions that the county or the town organises, a place of the rail. */
export const openRegionTrainings = (): void => goToPlace('training/region');

/** Opens one session's list of people. */
export const openRoom = (trainingId: string): void => go(page('room', `?training=${trainingId}`));

/** The same in place of the form it was planned in. */
export const turnToRoom = (trainingId: string): void => {
  void Taro.redirectTo({ url: `/${page('room', `?training=${trainingId}`)}` }).catch(() => undefined);
};

/** Opens the code that a hall scans. */
export const openCode = (trainingId: string): void => go(page('code', `?training=${trainingId}`));

/** Opens the form of a session: a new one, or one to be planned anew. */
export const openPlan = (trainingId?: string): void =>
  go(page('plan', trainingId === undefined ? '' : `?training=${trainingId}`));

/** Opens the register of hours; an officer looks at this town. */
export const openHours = (town?: string): void =>
  go(page('register', town === undefined ? '' : `?town=${town}`));

/** Opens the page on which anybody checks a certificate's number. */
export const openVerify = (): void => go(page('verify'));
