// A guardian is found among the village's by name, by the first letters of its pinyin, or by the end of a phone number.
import type { VillageGuardians } from '#shared/registry/file.ts';

export type KnownGuardian = VillageGuardians['guardians'][number];

const MOST = 5;

/** The first few who are meant by these words; nobody for no words. */
export const guardiansMeant = (
  guardians: readonly KnownGuardian[],
  words: string,
  taken: readonly string[],
): readonly KnownGuardian[] => {
  const typed = words.replace(/\s/g, '').toUpperCase();
  if (typed === '') return [];
  return guardians
    .filter(({ guardianId }) => !taken.includes(guardianId))
    .filter(
      ({ name, initials, phone }) =>
        name.toUpperCase().includes(typed) ||
        initials.toUpperCase().includes(typed) ||
        (/^\d{2,}$/.test(typed) && phone.endsWith(typed)),
    )
    .slice(0, MOST);
};
