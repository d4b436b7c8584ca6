// Who is in the county that stories begin with.
import { drawCounty } from '#infra/local/county/county.ts';
import { FILLED_ON } from './chains.ts';

/** The plan it is drawn by, and how many of its villages are entered. */
export const SEED = 7;
export const CHILDREN = 60;
export const VILLAGES = 3;

/** The openids of the directors of its villages, the story's first. */
export const directorsFilled = (): readonly string[] =>
  drawCounty({ seed: SEED, children: CHILDREN, today: FILLED_ON })
    .villages.slice(0, VILLAGES)
    .map(({ director }) => director.openid);
