// For how many children a caregiver stands is counted over the sheets that name them, wherever those children live.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import { SignerPart, signerList } from '#shared/entrustment/rows.ts';

const SignerRow = z.object({ entrustment: SignerPart });

// A sheet a year for each of five children, over ten years.
const MOST_SHEETS = 50;

/** The sheets that name this guardian. */
export const sheetsOfGuardian = async (read: Reader, guardianId: string): Promise<readonly SignerPart[]> =>
  (await read.list(signerList(guardianId), SignerRow, MOST_SHEETS)).map(({ parts }) => parts.entrustment);

/** The children whom a caregiver cares for on a county date by sheets that are filed, and this one. */
export const childrenCaredFor = async (
  read: Reader,
  caregiverId: string,
  on: string,
  childId: string,
): Promise<number> => {
  const sheets = await sheetsOfGuardian(read, caregiverId);
  const cared = sheets.filter(({ caresUntilOn }) => caresUntilOn !== undefined && caresUntilOn >= on);
  return new Set([childId, ...cared.map((sheet) => sheet.childId)]).size;
};

/** True where that is more than the policy of the day allows; flagged, never refused. */
export const isTooMany = (children: number, on: string): boolean =>
  children > entrustmentPolicyOn(on).mostChildren;
