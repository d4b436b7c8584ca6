// Whoever the session is meant for but who is not on its list may be signed in, too: found among the people in office.
import type { PersonLine } from '#shared/access/contract.ts';
import { isMeant } from '#shared/kernel/audience.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { regionCodes, spokenName } from '#shared/registry/regions.ts';
import type { DoorLine, TrainingLine } from '#shared/training/views.ts';
import { dutiesOn } from '../../access/people/people-words.ts';

/** Where to look: the town of the audience, or, for directors of a whole county, one town after the other. */
export const townsToAsk = ({
  audience: { role, region },
}: Pick<TrainingLine, 'audience'>): readonly string[] =>
  role === 'director' && levelOf(region) === 'county'
    ? regionCodes.filter((code) => levelOf(code) === 'town')
    : [];

/** Everybody in office today who is meant and not on the list, as they would stand on it. */
export const outsiders = (
  people: readonly PersonLine[],
  { audience }: Pick<TrainingLine, 'audience'>,
  listed: readonly DoorLine[],
  today: string,
): readonly DoorLine[] => {
  const known = new Set(listed.map(({ personId }) => personId));
  return people
    .filter(({ personId }) => !known.has(personId))
    .flatMap((person) => {
      const duty = dutiesOn(person, today).find((held) => isMeant(audience, held));
      return duty
        ? [
            {
              personId: person.personId,
              name: person.name,
              village: duty.region,
              villageName: spokenName(duty.region),
              enrolled: false,
              in: 'none' as const,
              out: 'none' as const,
            },
          ]
        : [];
    });
};
