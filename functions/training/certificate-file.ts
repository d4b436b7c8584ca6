// A certificate is opened from the file it was kept in, under the key of the person it is about, for them and for whoever is above them.
import type { Reader } from '#functions/kernel/reader.ts';
import { type Actor, mayActOn } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { AttendanceStanding } from '#shared/training/contract.ts';
import type { CertificateFile } from '#shared/training/views.ts';

/** One's own wherever one is by now; another's only from above. */
const mayOpen = ({ personId, village }: AttendanceStanding, actor: Actor): boolean =>
  personId === actor.personId || (actor.role !== 'director' && mayActOn(actor, village));

/** The certificate; `not_found` while it is not drawn up, and to whoever may not open it. */
export const certificateFile = async (
  read: Reader,
  attendance: AttendanceStanding | undefined,
  actor: Actor,
): Promise<CertificateFile | Refusal> => {
  const paper = attendance?.certificate;
  if (!paper || !mayOpen(attendance, actor)) return refuse('not_found');
  const bytes = await read.file(paper.name, attendance.personId);
  if (!bytes) return refuse('not_found');
  return { sha256: paper.sha256, bytes: paper.bytes, pdf: Buffer.from(bytes).toString('base64') };
};
