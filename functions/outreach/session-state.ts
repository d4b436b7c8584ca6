// An outreach session folded from its facts: what decisions rest on, and what its page shows.
import { isSameClause } from '#shared/outreach/clauses.ts';
import type { Headcount, RecordSession, sessionStatuses } from '#shared/outreach/sessions.ts';
import type { SessionEvent } from './events/session.ts';
import type { SessionMatter } from './session-dues.ts';

type Added = Extract<SessionEvent, { type: 'outreach.photo_added' }>;
type Planned = Extract<SessionEvent, { type: 'outreach.planned' }>;

/** A photo as it is kept: `n` from 1 in the order of taking, the file's name, and whose key opens it. */
export type KeptPhoto = Pick<Added, 'n' | 'personId' | 'picture'>;

/** A session that somebody has planned or recorded; `on` is the day it is planned for, or was held on. */
export type OutreachSession = Readonly<{
  status: (typeof sessionStatuses)[number];
  village: string;
  theme: string;
  clauses: RecordSession['clauses'];
  form: RecordSession['form'];
  on: string;
  headcount?: Headcount;
  materials: RecordSession['materials'];
  photos: readonly KeptPhoto[];
  told?: SessionMatter;
}>;

export type SessionState = Readonly<{ status: 'none' }> | OutreachSession;

/** What a record or a correction says. */
type Held = Pick<
  RecordSession,
  'village' | 'theme' | 'clauses' | 'form' | 'heldOn' | 'headcount' | 'materials'
>;

const plannedAs = ({ village, theme, clauses, form, plannedOn }: Planned): OutreachSession => ({
  status: 'planned',
  village,
  theme,
  clauses,
  form,
  on: plannedOn,
  materials: [],
  photos: [],
});

const heldAs = (
  { village, theme, clauses, form, heldOn, headcount, materials }: Held,
  photos: readonly KeptPhoto[],
): OutreachSession => ({
  status: 'held',
  village,
  theme,
  clauses,
  form,
  on: heldOn,
  headcount,
  materials,
  photos,
});

/** The session after one more fact. */
export const evolveSession = (state: SessionState, event: SessionEvent): SessionState => {
  if (event.type === 'outreach.planned') return plannedAs(event);
  if (event.type === 'outreach.recorded') return heldAs(event, []);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'outreach.corrected':
      return heldAs(event, state.photos);
    case 'outreach.called_off':
      return { ...state, status: 'called_off' };
    case 'outreach.photo_added': {
      const { n, personId, picture } = event;
      return { ...state, photos: [...state.photos, { n, personId, picture }] };
    }
    case 'outreach.came_near':
      return { ...state, told: 'near' };
    case 'outreach.stayed_unrecorded':
      return { ...state, told: 'unrecorded' };
  }
};

const areSame = <T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => isSame(one, other)));

/** True where a correction says what the session says already; the order of clauses and materials says nothing. */
export const isSaid = (session: OutreachSession, said: Held): boolean => {
  const { headcount } = session;
  return (
    session.theme === said.theme &&
    session.form === said.form &&
    session.on === said.heldOn &&
    headcount !== undefined &&
    headcount.guardians === said.headcount.guardians &&
    headcount.children === said.headcount.children &&
    headcount.villagers === said.headcount.villagers &&
    headcount.staff === said.headcount.staff &&
    areSame(session.clauses, said.clauses, isSameClause) &&
    areSame(session.materials, said.materials, (a, b) => a === b)
  );
};
