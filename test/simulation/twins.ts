// Every planted bug: a simulation that does not notice one of them would not notice it in earnest.

import type { Twin } from './running.ts';
import { simulate } from './simulation.ts';
import { decisionTwins } from './twins-of-decisions.ts';
import { effectTwins } from './twins-of-effects.ts';
import { newsTwins } from './twins-of-news.ts';
import { sheetTwins } from './twins-of-sheets.ts';
import { storeTwins } from './twins-of-stores.ts';
import { wayTwins } from './twins-of-ways.ts';

export const twins: readonly Twin[] = [
  ...storeTwins,
  ...effectTwins,
  ...decisionTwins,
  ...newsTwins,
  ...wayTwins,
  ...sheetTwins,
];

/** The first of `most` seeds in which a twin shows, and how; undefined when it stays hidden. */
export const noticed = async (
  twin: Twin,
  most: number,
): Promise<Readonly<{ seed: number; fault: string }> | undefined> => {
  const from = twin.from ?? 1;
  for (let seed = from; seed < from + most; seed++) {
    const fault = (await simulate(seed, twin)).faults.find((one) => twin.shows.test(one));
    if (fault !== undefined) return { seed, fault };
  }
  return undefined;
};
