// What anybody may know of a certificate by its number: no more than the paper says, and of the name only as much as shows that it is the same.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import {
  CERTIFICATE,
  certificateNumber,
  nameToCompare,
  printedNumber,
  readNumber,
} from '#shared/training/certificate.ts';
import { AttendanceStanding } from '#shared/training/contract.ts';
import type { CertificateCheck } from '#shared/training/views.ts';
import { organiserName } from './organiser-name.ts';

const PersonRow = z.object({ access: PersonPart });

const creditedUnder = async (read: Reader, number: string): Promise<AttendanceStanding | undefined> => {
  const id = await read.owner(CERTIFICATE, number);
  if (id === undefined || certificateNumber(id) !== number) return undefined;
  const answer = await read.answer({ slice: 'training', id, answer: 'standing' });
  return z.optional(AttendanceStanding).parse(answer);
};

/** What holds under a number as it was typed; `not_found` alike for one that nobody has and for what is none. */
export const certificateCheck = async (read: Reader, typed: string): Promise<CertificateCheck | Refusal> => {
  const number = readNumber(typed);
  const standing = number === undefined ? undefined : await creditedUnder(read, number);
  if (number === undefined || !standing?.credited) return refuse('not_found');
  const { personId, credited } = standing;
  const name = (await read.row('person', personId, PersonRow))?.parts.access.personal?.name;
  if (name === undefined) return refuse('not_found');
  const { title, organiser, on, minutes } = credited;
  return {
    code: printedNumber(number),
    name: nameToCompare(name),
    title,
    organiser: organiserName(organiser),
    on,
    minutes,
  };
};
