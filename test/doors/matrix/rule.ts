// Who may do what where, said once more and apart from the code: a role's reach by where the asked-about thing stands (DOMAIN: People).
import type { Route } from '#functions/kernel/route.ts';
import type { Role } from '#shared/kernel/access.ts';
import type { Place } from '../actors.ts';

/** What a route answers whoever asks: lets them through, or one of the ways to say no. */
export type Verdict = 'through' | 'not_found' | 'role_not_allowed' | 'not_signed_in' | 'region_not_yours';

/** What a route is about stands in a village, a town or the county; `anywhere` is asked about on purpose wherever it stands. */
type Level = 'village' | 'town' | 'county' | 'anywhere';

/** What the rule needs to know of a route. */
export type Ruled = Readonly<{
  who: readonly Role[];
  level: Level;
  /** The guardians of the child's own file may ask too. */
  family?: true;
  /** It is the own place's director's, and of directors nobody else may ask. */
  own?: true;
  /** It is the own place's director's, and nobody else may ask at all. */
  alone?: true;
  /** Roles that may ask, but for whom no such thing is there, wherever it stands. */
  blind?: readonly Role[];
  /** Opens a file: needs the role to be held at this moment, as a command does. */
  opens?: true;
  /** The place is named in what was sent, so a foreign one is refused by name. */
  outside?: 'region_not_yours';
  /** Cells that follow from the thing itself. */
  except?: Readonly<Partial<Record<Place, Verdict>>>;
}>;

const IN_TOWN: readonly Place[] = ['own', 'sibling village'];
const IN_COUNTY: readonly Place[] = [...IN_TOWN, 'other town'];

/** From which places a role reaches something of a village, a town or the county. */
const REACH: Readonly<Record<Exclude<Level, 'anywhere'>, Readonly<Record<Role, readonly Place[]>>>> = {
  village: {
    guardian: [],
    director: ['own'],
    supervisor: IN_TOWN,
    officer: IN_COUNTY,
    provider: IN_COUNTY,
    auditor: IN_COUNTY,
  },
  town: {
    guardian: [],
    director: [],
    supervisor: IN_TOWN,
    officer: IN_COUNTY,
    provider: IN_COUNTY,
    auditor: IN_COUNTY,
  },
  county: {
    guardian: [],
    director: [],
    supervisor: [],
    officer: IN_COUNTY,
    provider: IN_COUNTY,
    auditor: IN_COUNTY,
  },
};

const reaches = ({ level, family, blind }: Ruled, role: Role, place: Place): boolean => {
  if (blind?.includes(role)) return false;
  if (level === 'anywhere') return true;
  if (role === 'guardian') return family === true && place === 'own';
  return REACH[level][role].includes(place);
};

/** True where it is the own place's director's, and this is somebody who may not ask beside them. */
const isAnothers = ({ own, alone }: Ruled, role: Role, place: Place): boolean =>
  alone === true
    ? role !== 'director' || place !== 'own'
    : own === true && role === 'director' && place !== 'own';

/** What this role in this place must be answered. An ended role writes, confirms and opens nothing; a list it reads for a token's life. */
export const verdictOf = (ruled: Ruled, does: Route['does'], role: Role, place: Place): Verdict => {
  if (!ruled.who.includes(role)) return 'role_not_allowed';
  const ended = place === 'ended role';
  if (ended && does !== 'query') return 'not_signed_in';
  if (isAnothers(ruled, role, place)) return 'not_found';
  const special = ruled.except?.[place];
  if (special) return special;
  if (!reaches(ruled, role, ended ? 'own' : place)) return ruled.outside ?? 'not_found';
  return ended && ruled.opens ? 'not_signed_in' : 'through';
};
