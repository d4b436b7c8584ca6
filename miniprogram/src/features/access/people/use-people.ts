// The people of a town or of the county as a desk reads them: kept first, fresh after, with what was just done laid over.
import type { People, PersonLine, PersonState } from '#shared/access/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { peopleOf } from '../../../kernel/queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { watched } from '../../../kernel/watched.ts';
import type { Done } from '../form/done.ts';
import { type LaidLines, lineAfter, vacanciesIn, withLaid } from './people-lines.ts';
import { inOrder, type Vacancy } from './people-words.ts';

const laid = watched<ReadonlyMap<string, LaidLines>>(new Map());

/** Lays what an accepted command says of a person over the lists of this region. */
export const layPerson = (
  region: string,
  before: Pick<PersonLine, 'personId' | 'name' | 'phone' | 'bound'>,
  done: Done<PersonState>,
): void => {
  const line = lineAfter(before, done, region);
  const ofRegion = new Map([...(laid.get().get(region) ?? []), [line.personId, line] as const]);
  laid.set(new Map([...laid.get(), [region, ofRegion] as const]));
};

export type PeopleHere = Readonly<{
  reading: Reading<People>;
  region: string;
  people: readonly PersonLine[];
  vacant: readonly Vacancy[];
}>;

const learn = ({ readAt }: People): void => {
  clock.learn(readAt);
};

/** The list, in order. */
export const usePeople = (region: string): PeopleHere => {
  const reading = useRead(peopleOf(region), learn);
  const over = useWatched(laid).get(region) ?? new Map();
  const today = clock.today();
  const { answer } = reading;
  const people = answer ? inOrder(withLaid(answer.value.people, over), today) : [];
  return { reading, region, people, vacant: answer ? vacanciesIn(answer.value, people, today) : [] };
};
