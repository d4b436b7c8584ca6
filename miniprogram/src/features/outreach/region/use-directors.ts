// Whom to ask about a village that has had no session: its director, for those who may read the people of the town.
import type { PersonLine } from '#shared/access/contract.ts';
import type { Role } from '#shared/kernel/access.ts';
import { clock } from '../../../kernel/phone.ts';
import { peopleOf } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { directorOf } from '../../entrustment/town/directors.ts';

/** The director of a village of this town today; none of a county, for a reader without people, or while nothing is known. */
export const useDirectors = (
  town: string | undefined,
  role: Role,
): ((village: string) => PersonLine | undefined) => {
  const mayRead = role === 'supervisor' || role === 'officer';
  const people = useRead(mayRead && town !== undefined ? peopleOf(town) : undefined).answer?.value.people;
  return (village) => people && directorOf(people, village, clock.today());
};
