// A child's file as this phone knows it: what the server said, with what was saved here and still waits laid over it.
import type * as z from 'zod/mini';
import { missingOf } from '#shared/registry/completeness.ts';
import {
  Categorise,
  CorrectChild,
  CorrectGuardian,
  EndCategory,
  SetBenefits,
  SetHealth,
  SetHousehold,
  SetResponsibilities,
  SetSchooling,
} from '#shared/registry/contract.ts';
import type { ChildFile, GuardianLine } from '#shared/registry/file.ts';
import { childOf, type FileThing, isFileThing, type OutboxEntry } from '../../../kernel/outbox-entry.ts';

const TAIL = 2;

type Lay = (file: ChildFile, data: unknown, entry: OutboxEntry) => ChildFile;

/** Lays what parses; anything else leaves the file as it is. */
const laying =
  <Data>(schema: z.ZodMiniType<Data>, lay: (file: ChildFile, data: Data) => ChildFile): Lay =>
  (file, data) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? lay(file, parsed.data) : file;
  };

const correct = (file: ChildFile, { name, details }: z.infer<typeof CorrectChild>): ChildFile => {
  const { idNumberTail: _tail, withoutIdNumber: _why, ...rest } = file;
  const { idNumber, ...shown } = details;
  return { ...rest, name, ...shown, ...(idNumber !== undefined && { idNumberTail: idNumber.slice(-TAIL) }) };
};

const guardiansOf = (
  file: ChildFile,
  { responsibilities }: z.infer<typeof SetResponsibilities>,
): ChildFile => {
  const known = new Map(file.guardians.map((line) => [line.guardianId, line]));
  const unknown = { name: '已选的监护人', phone: '', bound: false };
  return {
    ...file,
    guardians: responsibilities.map(
      (one): GuardianLine => ({ ...unknown, ...known.get(one.guardianId), ...one }),
    ),
  };
};

const correctPerson: Lay = (file, data, { path }) => {
  const person = CorrectGuardian.safeParse(data);
  if (!person.success) return file;
  const { name, phone, workplace } = person.data;
  return {
    ...file,
    guardians: file.guardians.map((line) =>
      path.includes(line.guardianId)
        ? { ...line, name, phone, ...(workplace !== undefined && { workplace }) }
        : line,
    ),
  };
};

const lays: Partial<Record<OutboxEntry['about']['what'], Lay>> = {
  basic: laying(CorrectChild, correct),
  categorise: laying(Categorise, (file, held) => ({
    ...file,
    categories: [...file.categories.filter(({ category }) => category !== held.category), held],
  })),
  end_category: laying(EndCategory, (file, ended) => ({
    ...file,
    categories: file.categories.filter(({ category }) => category !== ended.category),
  })),
  guardians: laying(SetResponsibilities, guardiansOf),
  guardian: correctPerson,
  schooling: laying(SetSchooling, (file, schooling) => ({ ...file, schooling })),
  health: laying(SetHealth, (file, health) => ({ ...file, health })),
  household: laying(SetHousehold, (file, household) => ({ ...file, household })),
  benefits: laying(SetBenefits, (file, { benefits }) => ({ ...file, benefits })),
};

/** This child's entries that still wait to be sent, the oldest first. */
export const waitingOf = (entries: readonly OutboxEntry[], childId: string): readonly OutboxEntry[] =>
  entries.filter((entry) => childOf(entry) === childId && entry.status === 'waiting');

/** The file with what waits; what is missing is looked for anew. */
export const shownFile = (file: ChildFile, waiting: readonly OutboxEntry[]): ChildFile => {
  const laid = waiting.reduce(
    (shown, entry) => lays[entry.about.what]?.(shown, entry.data, entry) ?? shown,
    file,
  );
  return laid === file ? file : { ...laid, missing: [...missingOf(laid)] };
};

/** The things of a file that wait to be sent. */
export const thingsWaiting = (waiting: readonly OutboxEntry[]): ReadonlySet<FileThing> =>
  new Set(waiting.map(({ about: { what } }) => what).filter(isFileThing));
