// A sheet is read again once something that was saved here has arrived.
import { useEffect, useRef } from 'react';
import { outbox } from '../../../kernel/phone.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { streamOf } from './shown-sheet.ts';

/** Calls `again` when fewer of this sheet's entries wait than before. */
export const useAgainWhenSent = (agreementId: string, again: () => void): void => {
  const waiting = useWatched(outbox.entries).filter(({ stream }) => stream === streamOf(agreementId)).length;
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting < before.current) again();
    before.current = waiting;
  }, [waiting, again]);
};
