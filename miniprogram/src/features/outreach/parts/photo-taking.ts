// Photos of a session are small enough to wait on a phone without a network: six of them are under two megabytes.
import { useState } from 'react';
import { takePhoto } from '../../../kernel/host-photos.ts';

/** A hall full of people is well seen at this size. */
const SEEN = { longest: 1_280, mostChars: 300_000 };

export type PhotoTaking = Readonly<{
  busy: boolean;
  /** What went wrong with the last one. */
  fault: string | undefined;
  /** Lets the person take or choose one; `keep` says what went wrong at this end. */
  take: (keep: (base64: string) => string | undefined) => void;
}>;

/** Taking one photo after the other. */
export const usePhotoTaking = (): PhotoTaking => {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  return {
    busy,
    fault,
    take: (keep) => {
      if (busy) return;
      setBusy(true);
      setFault(undefined);
      takePhoto(SEEN)
        .then((photo) => photo && setFault(keep(photo.base64)))
        .catch(() => setFault('照片打不开，请重新拍一张'))
        .finally(() => setBusy(false));
    },
  };
};
