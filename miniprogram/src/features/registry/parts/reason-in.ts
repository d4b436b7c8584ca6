// The reason given for reading a file travels with the address, so that a page that is opened from it need not ask again.
import { ReadingReason } from '#shared/access/reading.ts';

/** The reason that an address carries; none where it carries nothing known. */
export const reasonIn = (why: string | undefined): ReadingReason | undefined => {
  const reason = ReadingReason.safeParse(why);
  return reason.success ? reason.data : undefined;
};
