// The photo of a sheet signed by hand as the doubles keep it: every such sheet has the same one.
import type { SheetPhoto, Signer } from '#shared/entrustment/views.ts';

/** One red point. */
export const KEPT_PHOTO: SheetPhoto = {
  sha256: '0'.repeat(64),
  bytes: 286_720,
  mime: 'image/png',
  photo: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
};

/** What a sheet tells of its photo: nothing where nobody signed on paper. */
export const photoTold = (signed: Iterable<NonNullable<Signer['signed']>>) => {
  const { sha256, bytes } = KEPT_PHOTO;
  return [...signed].some(({ way }) => way === 'paper') ? { photo: { sha256, bytes } } : {};
};
