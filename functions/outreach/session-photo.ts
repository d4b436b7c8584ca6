// A photo of a session is opened from the file it was kept in, under the key of whoever took it.
import type { Reader } from '#functions/kernel/reader.ts';
import { pictureKind } from '#shared/kernel/picture.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { SessionPhoto } from '#shared/outreach/tables.ts';
import { toldSession } from './session-view.ts';

/** The n-th photo, from 1; `not_found` where there is none, or once whoever took it was erased. */
export const sessionPhoto = async (
  read: Reader,
  sessionId: string,
  n: number,
): Promise<SessionPhoto | Refusal> => {
  const told = await toldSession(read, sessionId);
  const photo = told?.session.photos.find((one) => one.n === n);
  if (!photo) return refuse('not_found');
  const bytes = await read.file(photo.picture.name, photo.personId);
  const kind = bytes && pictureKind(bytes);
  return kind ? { mime: `image/${kind}`, photo: Buffer.from(bytes).toString('base64') } : refuse('not_found');
};
