// A left-behind child by the legal definition: under 16, of rural registration, both parents away for work, or one away and the other unable to care (State Council 2016 no. 13).
import { ageOn } from '../kernel/time.ts';
import type { ChildDetails, Responsibility } from './child.ts';

/** The age at which the definition ends, in completed years. */
export const LEFT_BEHIND_UNTIL = 16;

/** What in a file may contradict the definition. */
export type Contradiction = 'age' | 'registration' | 'parents';

type Person = Pick<Responsibility, 'relation' | 'capacity'>;

const isParent = ({ relation }: Person): boolean => relation === 'father' || relation === 'mother';

// A parent at home and able, or one who is named as the caregiver, looks after the child; two who are both unable are not away.
const parentsContradict = (people: readonly Person[]): boolean => {
  const parents = people.filter(isParent);
  const areBothNamed = new Set(parents.map(({ relation }) => relation)).size === 2;
  return (
    people.some(({ capacity }) => capacity === 'parent_home') ||
    parents.some(({ capacity }) => capacity === 'caregiver') ||
    (areBothNamed && parents.every(({ capacity }) => capacity === 'parent_unable'))
  );
};

/** The age or registration that contradicts the definition on a day; a registration nobody has entered contradicts nothing. */
export const detailsContradict = (
  { bornOn, registration }: Pick<ChildDetails, 'bornOn' | 'registration'>,
  on: string,
): 'age' | 'registration' | undefined => {
  if (ageOn(bornOn, on) >= LEFT_BEHIND_UNTIL) return 'age';
  return registration === 'urban' ? 'registration' : undefined;
};

/** What in the file contradicts that the child is left behind on a day; nothing where the file is merely silent. */
export const contradictionOf = (
  details: Pick<ChildDetails, 'bornOn' | 'registration'>,
  people: readonly Person[],
  on: string,
): Contradiction | undefined =>
  detailsContradict(details, on) ?? (parentsContradict(people) ? 'parents' : undefined);
