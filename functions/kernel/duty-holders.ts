// Who works in a town: its supervisors, and the directors of its villages, each once.
import * as z from 'zod/mini';
import { DutyPart, dutyList } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { Role } from '#shared/kernel/access.ts';
import { type Audience, roleOn } from '#shared/kernel/audience.ts';
import { villagesOf } from '#shared/registry/regions.ts';
import type { Reader } from './reader.ts';

const DutyRow = z.object({ access: DutyPart });

// Former holders stay in a duty's list with their dates.
const MOST_HOLDERS = 50;

/** Somebody on duty: a director in a village, or a supervisor in a town, from this day on. */
export type DutyHolder = Readonly<{
  personId: string;
  role: Audience['role'];
  region: string;
  fromOn: string;
}>;

/** A duty's holders, those that were and those to come with them. */
export const dutiesOf = async (
  read: Reader,
  { role, region }: Readonly<{ role: Role; region: string }>,
): Promise<readonly DutyPart[]> =>
  (await read.list(dutyList(role, region), DutyRow, MOST_HOLDERS)).map(({ parts }) => parts.access);

const holdersAt = async (read: Reader, region: string, on: string): Promise<readonly DutyHolder[]> => {
  const role = roleOn(region);
  const duties = await dutiesOf(read, { role, region });
  return duties
    .filter((duty) => isHeldOn(duty, on))
    .map(({ personId, fromOn }) => ({ personId, role, region, fromOn }));
};

/** Everybody on duty in a town on a county date, once each, whatever the number of villages they look after. */
export const dutyHoldersIn = async (
  read: Reader,
  town: string,
  on: string,
): Promise<readonly DutyHolder[]> => {
  const places = [town, ...villagesOf(town)];
  const duties = (await Promise.all(places.map((place) => holdersAt(read, place, on)))).flat();
  return [...new Map(duties.toReversed().map((duty) => [duty.personId, duty] as const)).values()];
};
