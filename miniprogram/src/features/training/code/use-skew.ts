// How far the server's clock is ahead of this phone's, for a code that lasts seconds.
import { useEffect, useState } from 'react';
import type { KeptAnswer } from '../../../kernel/kept.ts';
import { MOST_HEARD, type Read, skewOf, skewOver } from './skew.ts';

/** The server's lead in milliseconds, over the last few readings of this page. */
export const useSkew = (latest: KeptAnswer<Read> | undefined): number => {
  const [heard, setHeard] = useState<readonly number[]>([]);
  useEffect(() => {
    if (latest) setHeard((before) => [skewOf(latest), ...before].slice(0, MOST_HEARD));
  }, [latest]);
  return skewOver(heard.length > 0 || !latest ? heard : [skewOf(latest)]);
};
