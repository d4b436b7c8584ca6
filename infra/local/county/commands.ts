// Every person, child and visit of a county as the command that enters it, under an id that repeats.
import type { GrantRole, RegisterPerson } from '#shared/access/contract.ts';
import { idOn } from './ids.ts';
import type { Child, Guardian, PastVisit, Staff, Village } from './people.ts';

/** A command on its way to the API: the path below the API's address, and the envelope's id and data. */
export type Command = Readonly<{ path: string; commandId: string; data: unknown }>;

/** A command under an id that repeats: `on` is the day on which it could have been sent, `what` tells it from others. */
export const command = (
  seed: number,
  on: string,
  path: string,
  data: unknown,
  what: string = path,
): Command => ({
  path,
  commandId: idOn('command', on, seed, what),
  data,
});

const personData = ({ region, name, phone, openid }: Staff): RegisterPerson => ({
  region,
  name,
  phone,
  openid,
});

const roleData = ({ role, region, fromOn }: Staff): GrantRole => ({ role, region, fromOn });

/** A member of staff and their role, in this order. */
export const staffCommands = (seed: number, staff: Staff): readonly [Command, Command] => {
  const path = `/access/people/${staff.personId}`;
  return [
    command(seed, staff.fromOn, `${path}/register`, personData(staff)),
    command(seed, staff.fromOn, `${path}/grant`, roleData(staff)),
  ];
};

const guardianCommand = (seed: number, on: string, { guardianId, register }: Guardian): Command =>
  command(seed, on, `/registry/guardians/${guardianId}/register`, register);

/** A child's guardians, then the child, then the benefits it draws, if any. */
export const fileCommands = (
  seed: number,
  { childId, register, guardians, benefits }: Child,
): readonly Command[] => [
  ...guardians.map((guardian) => guardianCommand(seed, register.openedOn, guardian)),
  command(seed, register.openedOn, `/registry/children/${childId}/register`, register),
  ...(benefits.length > 0
    ? [command(seed, register.openedOn, `/registry/children/${childId}/benefits`, { benefits })]
    : []),
];

/** One of a child's visits. */
export const visitCommand = (seed: number, { childId }: Child, { record }: PastVisit): Command =>
  command(seed, record.visitedOn, `/visits/${childId}/record`, record, record.visitId);

/** How many commands enter this village: its director, its files and their visits. */
export const commandsIn = ({ children }: Village): number =>
  children.reduce((sum, child) => sum + fileCommands(0, child).length + child.visits.length, 2);
