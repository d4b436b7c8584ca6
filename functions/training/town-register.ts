// The register of a town for one year: whoever holds a duty there that is trained for, with the hours of that year.
import * as z from 'zod/mini';
import { dutyHoldersIn } from '#functions/kernel/duty-holders.ts';
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Role } from '#shared/kernel/access.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { isMasked, maskedName } from '#shared/registry/masking.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { TraineePart } from '#shared/training/rows.ts';
import { askedOf, yearOf } from '#shared/training/standing.ts';
import type { RegisterLine, TownRegister } from '#shared/training/views.ts';

const TraineeRow = z.object({ training: TraineePart });

type Asking = Readonly<{ read: Reader; role: Role; at: string }>;

/** The year that is asked about, or the present one. */
export const yearAsked = (year: string | undefined, at: string): string => year ?? yearOf(countyDate(at));

/** Who is in a year's register: whoever holds the duty today, or did on the last day of a year that is over. */
const registerDay = (year: string, at: string): string => {
  const today = countyDate(at);
  const last = `${year}-12-31`;
  return last < today ? last : today;
};

const byLack = (a: RegisterLine, b: RegisterLine): number =>
  b.asked - b.minutes - (a.asked - a.minutes) ||
  a.region.localeCompare(b.region) ||
  a.name.localeCompare(b.name, 'zh');

/** The register, whoever lacks most first. */
export const registerOfTown = async (
  { read, role, at }: Asking,
  town: string,
  year: string,
): Promise<TownRegister> => {
  const duties = await dutyHoldersIn(read, town, registerDay(year, at));
  const ids = duties.map(({ personId }) => personId);
  const [nameOf, trainees] = await Promise.all([
    peopleByName(read, ids),
    Promise.all(ids.map((id) => read.row('trainee', id, TraineeRow))),
  ]);
  const people = duties.map(({ personId, role: duty, region, fromOn }, n): RegisterLine => {
    const learnt = trainees[n]?.parts.training;
    const name = nameOf(personId);
    return {
      personId,
      name: isMasked(role) ? maskedName(name) : name,
      role: duty,
      region,
      regionName: spokenName(region),
      minutes: learnt?.minutes[year] ?? 0,
      asked: askedOf(duty, year),
      ...(learnt?.qualifiedOn !== undefined && { qualifiedOn: learnt.qualifiedOn }),
      onDutySinceOn: fromOn,
    };
  });
  return { town, townName: spokenName(town), year, readAt: at, people: people.sort(byLack) };
};
