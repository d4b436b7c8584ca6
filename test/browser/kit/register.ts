// The register of the county in memory: files, guardians, who read, who agreed, and whose glass was broken.
import type { Consents } from '#shared/access/consent.ts';
import type { Readers, Why } from '#shared/access/reading.ts';
import type { Role } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { townOf } from '#shared/kernel/region.ts';
import { missingOf } from '#shared/registry/completeness.ts';
import type { ChildFile, Found, OwnChildren, TownAsked, VillageGuardians } from '#shared/registry/file.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { type Asking, nth, type Told } from './children.ts';
import { idNumberOf, initialsOf } from './names.ts';

/** A file as it is kept: with its full number, without what is computed from it. */
export type KeptFile = Omit<ChildFile, 'version' | 'villageName' | 'missing' | 'idNumberTail'> &
  Readonly<{ idNumber?: string | undefined }>;
export type KnownGuardian = VillageGuardians['guardians'][number] & Readonly<{ village: string }>;
type Given = Consents['guardians'][number]['given'];

/** Everything the register holds; commands change it in place. */
export type Register = Readonly<{
  files: Map<string, KeptFile>;
  guardians: Map<string, KnownGuardian>;
  given: Map<string, Given>;
  readings: Map<string, Readers['readers']>;
  /** Who may read which child's file by a broken glass. */
  glasses: Set<string>;
  /** Who asks for which child's file. */
  askings: Map<string, readonly Asking[]>;
}>;

const TAIL = 2;

/** Under what one guardian's word for one child is kept. */
export const wordKey = (childId: string, guardianId: string): string => `${childId}/${guardianId}`;

/** Under what it is kept that a person broke the glass before a child's file. */
export const glassKey = (personId: string, childId: string): string => `${personId}/${childId}`;

const keptFile = ({ file }: Told): KeptFile => {
  const { idNumberTail, missing: _missing, ...rest } = file;
  const n = Number(file.childId.slice(-6));
  return {
    ...rest,
    open: true,
    ...(idNumberTail !== undefined && { idNumber: idNumberOf(n, file.bornOn, file.sex) }),
  };
};

/** The register of these children and of everybody named in their files. */
export const createRegister = (children: readonly Told[]): Register => {
  const guardians = new Map<string, KnownGuardian>();
  for (const { file } of children)
    for (const { relation: _relation, capacity: _capacity, ...line } of file.guardians)
      guardians.set(line.guardianId, { ...line, initials: initialsOf(line.name), village: file.village });
  const first = children[0]?.file.childId ?? '';
  const mother = nth('grd', 10);
  return {
    files: new Map(children.map((told) => [told.file.childId, keptFile(told)])),
    guardians,
    given: new Map([
      [wordKey(first, mother), [{ purpose: 'messages', words: '2026-1', at: '2026-06-01T02:00:00.000Z' }]],
    ]),
    readings: new Map([
      [
        first,
        [
          {
            at: '2026-06-11T08:12:00.000Z',
            name: '丁海峰',
            role: 'officer',
            regionName: '如皋市',
            why: 'benefit_check',
          },
          {
            at: '2026-06-04T02:31:00.000Z',
            name: '沈桂兰',
            role: 'director',
            regionName: '沈徐村',
            why: 'duty',
          },
          {
            at: '2026-05-20T06:05:00.000Z',
            name: '石建国',
            role: 'supervisor',
            regionName: '搬经镇',
            why: 'glass',
          },
        ],
      ],
    ]),
    glasses: new Set(),
    askings: new Map(children.map(({ file, askings = [] }) => [file.childId, askings])),
  };
};

/** A file as it is read. */
export const fileOf = ({ files }: Register, childId: string): ChildFile | Refusal => {
  const kept = files.get(childId);
  if (!kept) return refuse('not_found');
  const { idNumber, ...rest } = kept;
  const file = {
    ...rest,
    version: 1,
    villageName: spokenName(kept.village),
    ...(idNumber !== undefined && { idNumberTail: idNumber.slice(-TAIL) }),
  };
  return { ...file, missing: [...missingOf(file)] };
};

export type Reader = Readonly<{
  personId: string;
  name: string;
  role: Role;
  region: string;
  regionName: string;
}>;

/** Writes an opening down; the same person in the same way counts once. */
export const writeReading = (
  { readings }: Register,
  childId: string,
  { name, role, regionName }: Reader,
  why: Why,
  at: string,
): void => {
  const before = readings.get(childId) ?? [];
  if (before.some((one) => one.name === name && one.why === why && one.at === at)) return;
  readings.set(childId, [{ at, name, role, regionName, why }, ...before]);
};

/** Where the file with this number lies, for somebody whose duty covers what `covered` says. */
export const find = ({ files }: Register, idNumber: string, covered: (village: string) => boolean): Found => {
  const file = [...files.values()].find((one) => one.idNumber === idNumber);
  if (!file) return { found: 'nowhere' };
  const { childId, name, village, open } = file;
  return covered(village)
    ? { found: 'here', childId, name, villageName: spokenName(village), open }
    : { found: 'elsewhere', childId };
};

/** The children whose files name this guardian. */
export const ownChildren = ({ files, guardians }: Register, guardianId: string): OwnChildren | Refusal => {
  const known = guardians.get(guardianId);
  if (!known) return refuse('not_found');
  return {
    guardianId,
    name: known.name,
    phone: known.phone,
    children: [...files.values()]
      .filter((file) => file.guardians.some((one) => one.guardianId === guardianId))
      .map(({ childId, name, sex, bornOn, village }) => ({
        childId,
        name,
        sex,
        bornOn,
        villageName: spokenName(village),
      })),
  };
};

/** Who said yes to what for a child. */
export const consentsOf = ({ files, given }: Register, childId: string): Consents => ({
  childId,
  guardians: (files.get(childId)?.guardians ?? []).map(({ guardianId, name }) => ({
    guardianId,
    name,
    given: given.get(wordKey(childId, guardianId)) ?? [],
  })),
});

/** The files that a town is asked for, the oldest asking first. */
export const askedOf = ({ files, askings }: Register, town: string): TownAsked => {
  const lines = [...askings].flatMap(([childId, standing]) => {
    const file = files.get(childId);
    if (!file || townOf(file.village) !== town) return [];
    return standing.map(({ village, askedAt }) => ({
      childId,
      name: file.name,
      villageName: spokenName(file.village),
      byVillage: village,
      byVillageName: spokenName(village),
      askedAt,
    }));
  });
  return { asked: lines.sort((a, b) => a.askedAt.localeCompare(b.askedAt)) };
};

/** A village's guardians. */
export const guardiansOf = ({ guardians }: Register, village: string): VillageGuardians => ({
  village,
  guardians: [...guardians.values()]
    .filter((one) => one.village === village)
    .filter((one, n, all) => all.findIndex(({ phone }) => phone === one.phone) === n)
    .map(({ village: _village, ...line }) => line),
});
