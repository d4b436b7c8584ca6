// An answer's way through the network can only make the server look behind, so of the last few readings the furthest ahead is nearest.
import type { KeptAnswer } from '../../../kernel/kept.ts';

/** What every answer tells of its time. */
export type Read = Readonly<{ readAt: string }>;

/** As many readings as are looked at: a clock that is set meanwhile is forgotten after so many. */
export const MOST_HEARD = 5;

/** The server's time less the phone's when an answer came, in milliseconds. */
export const skewOf = ({ value, readAt }: KeptAnswer<Read>): number =>
  Date.parse(value.readAt) - Date.parse(readAt);

/** The server's lead by these readings; none where nothing was heard. */
export const skewOver = (heard: readonly number[]): number => (heard.length === 0 ? 0 : Math.max(...heard));

/** The answer that was read last. */
export const latestOf = (
  ...answers: readonly (KeptAnswer<Read> | undefined)[]
): KeptAnswer<Read> | undefined =>
  answers
    .filter((answer) => answer !== undefined)
    .reduce<KeptAnswer<Read> | undefined>(
      (latest, answer) => (latest && latest.readAt >= answer.readAt ? latest : answer),
      undefined,
    );
