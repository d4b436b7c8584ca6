// Photos taken while a session is being written lie on the phone beside its form, and go out after it.
import { useState } from 'react';
import * as z from 'zod/mini';
import { MAX_PHOTOS } from '#shared/outreach/sessions.ts';
import { actor, drafts } from '../../../kernel/phone.ts';
import { type PhotoTaking, usePhotoTaking } from '../parts/photo-taking.ts';
import { saveSession } from '../parts/save-session.ts';

const Kept = z.string();
const slots = Array.from({ length: MAX_PHOTOS }, (_, n) => n);

export type PhotosInHand = Pick<PhotoTaking, 'busy' | 'fault'> &
  Readonly<{
    /** In base64, in the order of taking. */
    photos: readonly string[];
    add: () => void;
    remove: (at: number) => void;
    /** Puts them into the outbox behind the session; false where the phone has no room for all. */
    save: (theme: string) => boolean;
  }>;

/** The photos of a session that is being written. */
export const usePhotosInHand = (sessionId: string): PhotosInHand => {
  const nameOf = (slot: number): string => `session-photo/${sessionId}/${slot}`;
  const [photos, setPhotos] = useState<readonly string[]>(() =>
    slots.flatMap((slot) => drafts.find(nameOf(slot), Kept) ?? []),
  );
  const { busy, fault, take } = usePhotoTaking();
  const lay = (next: readonly string[]): boolean => {
    for (const slot of slots) drafts.drop(nameOf(slot));
    return next.every((photo, slot) => drafts.keep(nameOf(slot), photo));
  };
  const keep = (photo: string): string | undefined => {
    if (photos.includes(photo)) return '这张已经放进去了，请选另一张';
    if (!drafts.keep(nameOf(photos.length), photo)) return '手机存满了，这张没有放进去';
    setPhotos([...photos, photo]);
    return undefined;
  };
  return {
    photos,
    busy,
    fault,
    add: () => take(keep),
    remove: (at) => {
      const next = photos.filter((_, slot) => slot !== at);
      lay(next);
      setPhotos(next);
    },
    save: (theme) => {
      const personId = actor()?.personId ?? '';
      // The draft gives its room to the outbox first: on a full phone both would not fit.
      lay([]);
      return photos.every(
        (photo) =>
          saveSession({ sessionId, theme, what: 'session_photo', data: { personId, photo } }) === 'kept',
      );
    },
  };
};
