// Who serves a village now, as far as the list of the town's people is known on this phone.

import type { PersonLine } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';

/** The director of a village on a day; none where nobody holds it or nothing is known. */
export const directorOf = (
  people: readonly PersonLine[],
  village: string,
  today: string,
): PersonLine | undefined =>
  people.find(({ duties }) =>
    duties.some((duty) => duty.role === 'director' && duty.region === village && isHeldOn(duty, today)),
  );
