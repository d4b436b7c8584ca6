// Which town an officer looks at stays chosen on this phone.

import { levelOf } from '#shared/kernel/region.ts';
import { regionCodes } from '#shared/registry/regions.ts';
import { store } from '../../../kernel/platform.ts';
import { watched } from '../../../kernel/watched.ts';

const KEY = 'town';

/** The county's towns, as the statistics list them. */
export const towns: readonly string[] = regionCodes.filter((code) => levelOf(code) === 'town');

const stored = store.get(KEY);

/** The town chosen, or none yet. */
export const chosenTown = watched<string | undefined>(stored && towns.includes(stored) ? stored : undefined);

/** Chooses a town. */
export const chooseTown = (town: string): void => {
  store.set(KEY, town);
  chosenTown.set(town);
};
