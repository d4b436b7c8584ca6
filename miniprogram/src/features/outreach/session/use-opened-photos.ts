// Photos are opened one by one, when they are asked for; what was opened stays while the page does, and nowhere else.
import { useState } from 'react';
import type { SessionPhoto } from '#shared/outreach/tables.ts';
import { sessionPhoto } from '../../../kernel/outreach-queries.ts';
import { type Fetching, useFetched } from '../../entrustment/parts/use-fetched.ts';

/** A photo whose author was erased is gone with them. */
const GONE = { bold: '这张照片打不开', plain: '拍照的人已经按规定删除，照片也一起删除了。' };

export type OpenedPhotos = Pick<Fetching, 'trouble'> &
  Readonly<{
    /** The number of the photo that is shown, or being fetched. */
    at: number | undefined;
    shown: SessionPhoto | undefined;
    busy: boolean;
    open: (n: number) => void;
  }>;

/** The photos of one session. */
export const useOpenedPhotos = (sessionId: string): OpenedPhotos => {
  const [at, setAt] = useState<number>();
  const [opened, setOpened] = useState<ReadonlyMap<number, SessionPhoto>>(new Map());
  const { busy, trouble, fetch } = useFetched(GONE);
  return {
    at,
    shown: at === undefined ? undefined : opened.get(at),
    busy: busy !== undefined,
    trouble,
    open: (n) => {
      if (busy !== undefined) return;
      setAt(n);
      if (opened.has(n)) return;
      fetch(String(n), sessionPhoto(sessionId, n), (photo) => {
        setOpened((before) => new Map([...before, [n, photo]]));
        return undefined;
      });
    },
  };
};
