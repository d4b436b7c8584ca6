// The one paper of trainings: a certificate of hours that were credited, in the name that its person has when it is drawn.
import * as z from 'zod/mini';
import { countysMark, type PaperGround, type PaperOrder } from '#functions/kernel/paper.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import { saltedHash } from '#shared/entrustment/text.ts';
import { countyOf } from '#shared/kernel/region.ts';
import { officialName } from '#shared/registry/regions.ts';
import { certificateNumber } from '#shared/training/certificate.ts';
import { AttendanceEvent } from '../events/attendance.ts';
import { certificatePaper } from './certificate-paper.ts';

const PersonRow = z.object({ access: PersonPart });

type Credited = Extract<AttendanceEvent, { type: 'hours.credited' }>;

/** When the hours were credited, and for what. */
const creditedIn = (past: PaperGround['past']): Readonly<{ at: string; fact: Credited }> | undefined => {
  for (const { at, events } of past) {
    const facts = events.map((event) => AttendanceEvent.parse(event));
    const fact = facts.find((one) => one.type === 'hours.credited');
    if (fact) return { at, fact };
  }
  return undefined;
};

const nameOf = async (read: Reader, personId: string): Promise<string | undefined> =>
  (await read.row('person', personId, PersonRow))?.parts.access.personal?.name;

// The name is left out: a hash must not tell who it is about once they are gone.
const textHashOf = (number: string, { title, organiser, on, minutes }: Credited): string =>
  saltedHash(number, [title, organiser, on, String(minutes)].join('\n'));

/** The certificate of an attendance; undefined while nothing is credited, or once its person is gone. Throws for a name that no paper has. */
export const trainingPapers = async (
  what: string,
  { id, past, read, address }: PaperGround,
): Promise<PaperOrder | undefined> => {
  if (what !== 'certificate') throw new Error(`No paper of a training is called ${what}`);
  const credited = creditedIn(past);
  const name = credited && (await nameOf(read, credited.fact.personId));
  if (!credited || name === undefined) return undefined;
  const { at, fact } = credited;
  const number = certificateNumber(id);
  const countyName = officialName(countyOf(fact.organiser));
  const certificate = { number, name, credited: fact, countyName, at, address };
  return {
    subject: fact.personId,
    textHash: textHashOf(number, fact),
    mark: countysMark(countyName, '培训学时证书签章'),
    compose: (fingerprint) => certificatePaper(certificate, fingerprint),
  };
};
