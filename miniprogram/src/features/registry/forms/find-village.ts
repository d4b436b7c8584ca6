// A village is found by a word of its name, or of its town's, inside what a duty covers.
import { covers, levelOf, townOf } from '#shared/kernel/region.ts';
import { regionCodes, spokenName } from '#shared/registry/regions.ts';

const MOST = 6;

/** The villages inside a region, or among those asking, whose names hold these words, the asking ones first; no words mean none. */
export const villagesMeant = (
  region: string,
  words: string,
  except: string | undefined,
  asking: readonly string[] = [],
): readonly string[] => {
  const typed = words.trim();
  if (typed === '') return [];
  const within = regionCodes.filter((code) => levelOf(code) === 'village' && covers(region, code));
  return [...new Set([...asking, ...within])]
    .filter((code) => code !== except)
    .filter((code) => `${spokenName(townOf(code))}${spokenName(code)}`.includes(typed))
    .slice(0, MOST);
};
