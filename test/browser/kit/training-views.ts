// What the trainings in memory look like to whoever asks: a person's own, a session's door, a place's sessions, the hours.

import { levelOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { officialName, regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';
import { doorTimes } from '#shared/training/door-times.ts';
import type {
  CountyRegister,
  DoorLine,
  OwnTrainings,
  RegionTrainings,
  TownRegister,
  TrainingCard,
  TrainingLine,
  TrainingRoom,
} from '#shared/training/views.ts';
import { nth } from './children.ts';
import type { KeptTraining } from './trainings.ts';

/** Somebody in office, as the register of hours has them. */
export type Trainee = Readonly<{
  personId: string;
  name: string;
  role: 'director' | 'supervisor';
  region: string;
}>;

type At = Readonly<{ kept: KeptTraining; now: string }>;
type Mine = OwnTrainings['sessions'][number]['mine'];

const ASKED = 480;
const villages = regionCodes.filter((code) => levelOf(code) === 'village');

/** Whoever has come in by now, and left. */
const passedOf = ({ kept: { ins, outs }, now }: At, personId: string) => {
  const came = ins.get(personId);
  const left = outs.get(personId);
  return {
    came: came && came.at <= now ? came : undefined,
    left: left && left.at <= now ? left : undefined,
  };
};

const creditedOf = (at: At, personId: string): number | undefined => {
  const { came, left } = passedOf(at, personId);
  return came?.passage === 'confirmed' && left?.passage === 'confirmed' ? at.kept.line.minutes : undefined;
};

/** One session in a list. */
export const lineOf = ({ line, version, seats, excused }: KeptTraining): TrainingLine => ({
  ...line,
  version,
  enrolled: seats.size,
  excused: excused.size,
});

/** How it stands for this person. */
export const mineOf = (at: At, personId: string): Mine => {
  const { kept, now } = at;
  const { came, left } = passedOf(at, personId);
  if (creditedOf(at, personId) !== undefined) return 'credited';
  if (came?.passage === 'unconfirmed' || left?.passage === 'unconfirmed') return 'unconfirmed';
  if (came?.passage === 'confirmed') return now > doorTimes(kept.line).outUntil ? 'missed' : 'checked_in';
  if (kept.excused.has(personId)) return 'excused';
  if (!kept.seats.has(personId)) return 'invited';
  return now > kept.line.untilAt ? 'missed' : 'enrolled';
};

const ownPassage = (at: At, personId: string) => {
  const { came, left } = passedOf(at, personId);
  const credited = creditedOf(at, personId);
  return {
    ...(came && { attendanceId: attendanceOf(at.kept), inAt: came.at }),
    ...(left && { outAt: left.at }),
    ...(credited !== undefined && { credited }),
  };
};

/** The attendance of whoever looks, by the number of its session. */
export const attendanceOf = ({ line }: KeptTraining): string => `att_${line.trainingId.slice(4)}`;

/** A person's own. */
export const ownOf = (all: readonly KeptTraining[], personId: string, now: string): OwnTrainings => {
  const sessions = all.map((kept) => {
    const excuse = kept.excused.get(personId);
    return {
      session: lineOf(kept),
      mine: mineOf({ kept, now }, personId),
      ...(excuse && { excuse }),
      ...ownPassage({ kept, now }, personId),
    };
  });
  const minutes =
    sessions.reduce((sum, { credited = 0 }) => sum + credited, 0) + (all.length === 0 ? 0 : 180);
  return {
    readAt: now,
    hours: { year: '2026', minutes, asked: ASKED },
    earlier: all.length === 0 ? [] : [{ year: '2025', minutes: 510, asked: ASKED }],
    ...(all.length > 0 && { qualifiedOn: '2025-03-21' }),
    sessions,
  };
};

/** One session as an invited person sees it. */
export const cardOf = (kept: KeptTraining, personId: string, now: string): TrainingCard => {
  const at = { kept, now };
  const { came, left } = passedOf(at, personId);
  const credited = creditedOf(at, personId);
  const excuse = kept.excused.get(personId);
  return {
    readAt: now,
    session: lineOf(kept),
    topics: kept.topics,
    mine: mineOf(at, personId),
    ...(excuse && { excuse }),
    ...(came && {
      attendance: {
        attendanceId: attendanceOf(kept),
        in: came.passage,
        out: left?.passage ?? 'none',
        inAt: came.at,
        ...(left && { outAt: left.at }),
        ...(credited !== undefined && { credited }),
        hasCertificate: credited !== undefined,
      },
    }),
  };
};

const doorLine = (at: At, { personId, name, region }: Trainee): DoorLine => {
  const { came, left } = passedOf(at, personId);
  const credited = creditedOf(at, personId);
  return {
    personId,
    name,
    village: region,
    villageName: spokenName(region),
    enrolled: at.kept.seats.has(personId),
    in: came?.passage ?? 'none',
    out: left?.passage ?? 'none',
    ...(came && { inAt: came.at, inBy: came.by }),
    ...(left && { outAt: left.at, outBy: left.by }),
    ...(credited !== undefined && { credited }),
  };
};

const STRANGERS = ['周素琴', '马建中', '卢玉兰', '薛春梅', '徐永林', '沈小芳', '石玉梅'] as const;

/** The n-th of those from other towns who hold a seat. */
const strangerOf = (personId: string, n: number): Trainee => ({
  personId,
  name: STRANGERS[n % STRANGERS.length] ?? '',
  role: 'director',
  region: villages[(n * 3) % villages.length] ?? '',
});

/** One session with everybody in it. */
export const roomOf = (kept: KeptTraining, people: readonly Trainee[], now: string): TrainingRoom => {
  const at = { kept, now };
  const nameOf = (id: string): string => people.find(({ personId }) => personId === id)?.name ?? '何国兴';
  const isHere = ({ personId }: Trainee): boolean =>
    kept.seats.has(personId) || passedOf(at, personId).came !== undefined;
  const known = new Set(people.map(({ personId }) => personId));
  const others = [...kept.seats].filter((personId) => !known.has(personId)).map(strangerOf);
  return {
    readAt: now,
    session: lineOf(kept),
    topics: kept.topics,
    people: [...people.filter(isHere), ...others].map((one) => doorLine(at, one)),
    excused: [...kept.excused].map(([personId, because]) => ({ personId, name: nameOf(personId), because })),
  };
};

/** The sessions that a place organises. */
export const regionOf = (all: readonly KeptTraining[], region: string, now: string): RegionTrainings => ({
  region,
  regionName: levelOf(region) === 'county' ? officialName(region) : spokenName(region),
  readAt: now,
  sessions: all.filter(({ line }) => line.region === region).map(lineOf),
});

const HOURS = [480, 300, 0, 540, 480, 120, 480, 600, 480, 0, 480, 510, 480, 270, 480, 480, 495] as const;

/** The hours of a town's people. */
export const townHoursOf = (
  people: readonly Trainee[],
  town: string,
  year: string,
  now: string,
): TownRegister => ({
  town,
  townName: spokenName(town),
  year,
  readAt: now,
  people: people.map(({ personId, name, role, region }, n) => ({
    personId,
    name,
    role,
    region,
    regionName: spokenName(region),
    minutes: HOURS[n % HOURS.length] ?? 0,
    asked: ASKED,
    ...(n !== 2 && { qualifiedOn: n % 3 === 0 ? '2025-03-21' : '2024-04-12' }),
    onDutySinceOn: n === 2 ? countyDate(now) : '2024-03-01',
  })),
});

/** A county's figures, town by town. */
export const countyHoursOf = (county: string, year: string, now: string): CountyRegister => ({
  county,
  countyName: officialName(county),
  year,
  readAt: now,
  towns: regionCodes
    .filter((code) => levelOf(code) === 'town')
    .map((town, n) => {
      const villages = villagesOf(town).length;
      const lacks = Math.min(villages, [2, 0, 1, 3, 0, 4, 0][n % 7] ?? 0);
      return {
        town,
        townName: spokenName(town),
        villages,
        enough: villages - lacks,
        qualified: villages - Math.min(villages, n % 2),
        minutes: (villages - lacks) * 500 + lacks * 180,
      };
    }),
});

/** The key that every session in memory makes its codes by. */
export const CODE_KEY = nth('key', 1);
