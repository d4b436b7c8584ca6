// The photo of a sheet signed on paper is opened from the file it was kept in, under the child's key.
import type { Reader } from '#functions/kernel/reader.ts';
import type { SheetPhoto } from '#shared/entrustment/views.ts';
import { pictureKind } from '#shared/kernel/picture.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { photoOf, toldSheet } from './sheet-told.ts';

/** The photo from which acts in force come; `not_found` where nobody in force signed on paper, or once the child is erased. */
export const sheetPhoto = async (read: Reader, agreementId: string): Promise<SheetPhoto | Refusal> => {
  const told = await toldSheet(read, agreementId);
  const picture = told && photoOf(told.told);
  if (!picture) return refuse('not_found');
  const bytes = await read.file(picture.name, told.sheet.childId);
  const kind = bytes && pictureKind(bytes);
  if (!kind) return refuse('not_found');
  return {
    sha256: picture.sha256,
    bytes: picture.bytes,
    mime: `image/${kind}`,
    photo: Buffer.from(bytes).toString('base64'),
  };
};
