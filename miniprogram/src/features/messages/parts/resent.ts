// A message that was just sent once more is on its way again, before any list knows it.
import type { HistoryLine, UndeliveredLine } from '#shared/notifications/views.ts';
import { type Watched, watched } from '../../../kernel/watched.ts';

/** When each message was sent once more from this phone. */
export type Resent = ReadonlyMap<string, string>;

const all = watched<Resent>(new Map());

/** Everything since the page was loaded. */
export const resent: Watched<Resent> = all;

/** Notes it, as of a moment of the county's clock. */
export const layResent = (messageId: string, at: string): void =>
  all.set(new Map([...all.get(), [messageId, at] as const]));

const isOnItsWay = (
  { messageId, endedAt }: Readonly<{ messageId: string; endedAt?: string | undefined }>,
  sent: Resent,
): boolean => {
  const at = sent.get(messageId);
  return at !== undefined && (endedAt === undefined || endedAt <= at);
};

/** The undelivered without those that are on their way again. */
export const stillUndelivered = (
  lines: readonly UndeliveredLine[],
  sent: Resent,
): readonly UndeliveredLine[] => lines.filter((line) => !isOnItsWay(line, sent));

/** A line of somebody's history, waiting again where it was sent once more. */
export const afterResending = (line: HistoryLine, sent: Resent): HistoryLine => {
  if (line.status === 'waiting' || !isOnItsWay(line, sent)) return line;
  const { messageId, template, raisedAt, items } = line;
  return {
    messageId,
    template,
    raisedAt,
    status: 'waiting',
    inDigest: false,
    ...(items !== undefined && { items }),
  };
};
