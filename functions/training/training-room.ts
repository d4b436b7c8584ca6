// A session as its organiser sees it: everybody with a seat and everybody who came, village by village, and who cannot come.
import * as z from 'zod/mini';
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Role } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { isMasked, maskedName } from '#shared/registry/masking.ts';
import { spokenName } from '#shared/registry/regions.ts';
import type { Seat } from '#shared/training/contract.ts';
import { AttendancePart, attendanceList } from '#shared/training/rows.ts';
import type { DoorLine, TrainingRoom } from '#shared/training/views.ts';
import { toldSession } from './training-lines.ts';

const AttendanceRow = z.object({ training: AttendancePart });

// Every seat that a session can have, and as many people again who came without one.
const MOST_PEOPLE = 1_000;

type Asking = Readonly<{ read: Reader; role: Role; at: string }>;
type Naming = (personId: string) => string;

const namesFor = async ({ read, role }: Asking, people: readonly string[]): Promise<Naming> => {
  const nameOf = await peopleByName(read, people);
  return isMasked(role) ? (personId) => maskedName(nameOf(personId)) : nameOf;
};

const expected = ({ personId, region }: Seat, nameOf: Naming): DoorLine => ({
  personId,
  name: nameOf(personId),
  village: region,
  villageName: spokenName(region),
  enrolled: true,
  in: 'none',
  out: 'none',
});

const arrived = (came: AttendancePart, enrolled: boolean, nameOf: Naming): DoorLine => {
  const { trainingId: _t, done: _d, personId, village, ...passages } = came;
  return {
    personId,
    name: nameOf(personId),
    village,
    villageName: spokenName(village),
    enrolled,
    ...passages,
  };
};

const byVillage = (a: DoorLine, b: DoorLine): number =>
  a.village.localeCompare(b.village) || a.name.localeCompare(b.name, 'zh');

/** The room, or `not_found` where nothing was planned. */
export const trainingRoom = async (asking: Asking, trainingId: string): Promise<TrainingRoom | Refusal> => {
  const { read, at } = asking;
  const [told, rows] = await Promise.all([
    toldSession(read, trainingId),
    read.list(attendanceList(trainingId), AttendanceRow, MOST_PEOPLE),
  ]);
  if (!told) return refuse('not_found');
  const { seats, excused, plan } = told.session;
  const came = rows.map(({ parts }) => parts.training);
  const nameOf = await namesFor(
    asking,
    [...seats, ...excused, ...came].map(({ personId }) => personId),
  );
  const seated = new Set(seats.map(({ personId }) => personId));
  const here = new Set(came.map(({ personId }) => personId));
  const people = [
    ...seats.filter(({ personId }) => !here.has(personId)).map((seat) => expected(seat, nameOf)),
    ...came.map((one) => arrived(one, seated.has(one.personId), nameOf)),
  ];
  return {
    readAt: at,
    session: told.line,
    topics: [...plan.topics],
    people: people.sort(byVillage),
    excused: excused.map((one) => ({ ...one, name: nameOf(one.personId) })),
  };
};
