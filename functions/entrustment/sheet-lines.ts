// Sheets as lines of the staff's lists: their rows hold ids only, so names are read from the people's own rows, as a role may see them.
import * as z from 'zod/mini';
import { childrenByName, guardiansByName } from '#functions/kernel/names.ts';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import { missingOf } from '#shared/entrustment/acts.ts';
import { AgreementPart } from '#shared/entrustment/rows.ts';
import type { SheetLine } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { ChildParticulars } from '#shared/registry/contract.ts';
import { isMasked, maskedName } from '#shared/registry/masking.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { childrenCaredFor, isTooMany } from './caring.ts';

/** A sheet's row. */
export const AgreementRow = z.object({ entrustment: AgreementPart });

/** A sheet as its row has it. */
export type SheetRow = Opened<z.infer<typeof AgreementRow>>;

/** Who asks, and when. */
export type Asking = Readonly<{ read: Reader; role: Role; at: string }>;

type Names = (id: string) => string;

/** How this role sees a name. */
export const nameFor = (role: Role, name: string): string => (isMasked(role) ? maskedName(name) : name);

// A closed file has no row any more, while the sheets that ended with it are still looked at.
const nameInFile = async (read: Reader, childId: string): Promise<string> => {
  const answer = await read.answer({ slice: 'registry', id: childId, answer: 'particulars', opened: true });
  return ChildParticulars.safeParse(answer).data?.name ?? '';
};

/** Children's names, also of those whose files are closed; `''` once they are erased. */
export const namesOfChildren = async (read: Reader, ids: readonly string[]): Promise<Names> => {
  const inRows = await childrenByName(read, ids);
  const left = [...new Set(ids)].filter((id) => inRows(id) === '');
  const found = new Map(await Promise.all(left.map(async (id) => [id, await nameInFile(read, id)] as const)));
  return (id) => found.get(id) ?? inRows(id);
};

const missingIn = ({ entrustment }: SheetRow['parts']) =>
  entrustment.ended ? [] : missingOf(entrustment, entrustment.signed);

const manyBy = async ({ read, at }: Asking, { entrustment }: SheetRow['parts']): Promise<boolean> => {
  if (entrustment.ended) return false;
  const on = countyDate(at);
  const { caregiverId, childId } = entrustment;
  return isTooMany(await childrenCaredFor(read, caregiverId, on, childId), on);
};

const lineOf = (
  { id, parts, seen }: SheetRow,
  names: Readonly<{ child: Names; guardian: Names }>,
  manyChildren: boolean,
): SheetLine => {
  const { childId, village, status, caregiverId, drawnOn, fromOn, untilOn, owed } = parts.entrustment;
  const { number, sentBack, ended } = parts.entrustment;
  return {
    agreementId: id,
    version: seen['entrustment'] ?? 0,
    childId,
    childName: names.child(childId),
    caregiverName: names.guardian(caregiverId),
    village,
    villageName: spokenName(village),
    status,
    missing: missingIn(parts).map(({ part, guardianId }) => ({
      part,
      ...(guardianId !== undefined && { name: names.guardian(guardianId) }),
    })),
    draftedOn: drawnOn,
    fromOn,
    untilOn,
    ...(number !== undefined && { number }),
    manyChildren,
    ...(sentBack && { sentBack }),
    noticesOwed: owed,
    ...(ended && { ended }),
  };
};

const named =
  (names: Names, role: Role): Names =>
  (id) =>
    nameFor(role, names(id));

/** The lines of these sheets, in their order. */
export const sheetLines = async (
  asking: Asking,
  rows: readonly SheetRow[],
): Promise<readonly SheetLine[]> => {
  const { read, role } = asking;
  const guardians = rows.flatMap(({ parts }) => [
    parts.entrustment.caregiverId,
    ...missingIn(parts).flatMap(({ guardianId }) => guardianId ?? []),
  ]);
  const [child, guardian, many] = await Promise.all([
    namesOfChildren(
      read,
      rows.map(({ parts }) => parts.entrustment.childId),
    ),
    guardiansByName(read, guardians),
    Promise.all(rows.map(({ parts }) => manyBy(asking, parts))),
  ]);
  const names = { child: named(child, role), guardian: named(guardian, role) };
  return rows.map((row, n) => lineOf(row, names, many[n] ?? false));
};
