// What each role sees of a child: the auditor no name and no way to reach anybody, a provider no more than whom and where.
import type { Role } from '../kernel/access.ts';
import type { ChildFile, GuardianLine } from './file.ts';

type Masked = 'auditor' | 'provider';

/** True for a role that sees less than there is (DOMAIN: People). */
export const isMasked = (role: Role): role is Masked => role === 'auditor' || role === 'provider';

const HIDDEN = '**';
const NUMBER_TAIL = 4;

/** 王** for every name, whatever its length. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}${HIDDEN}`;

const forAuditor = (guardian: GuardianLine): GuardianLine => {
  const { workplace: _, ...rest } = guardian;
  return { ...rest, name: maskedName(guardian.name), phone: '' };
};

// Free text names people too, so the auditor reads the codes only; `missing` says whether there is evidence.
const auditorsFile = (file: ChildFile): ChildFile => {
  const { idNumberTail: _t, address: _a, registeredAddress: _r, school: _s, ...rest } = file;
  return {
    ...rest,
    name: maskedName(file.name),
    categories: file.categories.map(({ evidence: _, ...held }) => held),
    guardians: file.guardians.map(forAuditor),
    ...(file.schooling && { schooling: { stage: file.schooling.stage } }),
    ...(file.health && { health: withoutNote(file.health) }),
    ...(file.household && { household: withoutNote(file.household) }),
    benefits: file.benefits.map((benefit) => ({
      ...benefit,
      number: `${HIDDEN}${benefit.number.slice(-NUMBER_TAIL)}`,
    })),
    masked: true,
  };
};

const withoutNote = <Noted extends Readonly<{ note?: string | undefined }>>(noted: Noted) => {
  const { note: _, ...rest } = noted;
  return rest;
};

const providersFile = (file: ChildFile): ChildFile => {
  const { childId, version, open, village, villageName, name, sex, bornOn, openedOn } = file;
  return {
    ...{ childId, version, open, village, villageName, name, sex, bornOn, openedOn },
    categories: [],
    guardians: [],
    benefits: [],
    missing: [],
    masked: true,
  };
};

/** The file as this role may see it. */
export const fileFor = (role: Role, file: ChildFile): ChildFile => {
  if (!isMasked(role)) return file;
  return role === 'auditor' ? auditorsFile(file) : providersFile(file);
};

type Line = Readonly<{ name: string; initials: string; idNumberTail?: string | undefined }>;

/** A line of a list as this role may see it; initials go with the name. */
export const lineFor = <L extends Line>(role: Role, line: L): L | Omit<L, 'idNumberTail'> => {
  if (!isMasked(role)) return line;
  const { idNumberTail: _, ...rest } = line;
  return role === 'auditor' ? { ...rest, name: maskedName(line.name), initials: '' } : rest;
};
