// Sessions as tests make them: a lecture of today before thirty people, planned for the end of the month where it is a plan.
import { sessionDecider } from '#functions/outreach/decide/session.ts';
import type { SessionEvent } from '#functions/outreach/events/session.ts';
import type { PlanSession, RecordSession } from '#shared/outreach/sessions.ts';
import { AT, nth, TODAY, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';

type Command = Parameters<typeof sessionDecider.decide>[0];
type Ordered<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Fact<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

export const { given } = specOf(sessionDecider);

export const sessionId = nth('outreach');
export const PLANNED_ON = '2026-06-30';
const director = nth('person', 1);

const about = {
  village: VILLAGE,
  theme: '外出务工，孩子托付给谁',
  clauses: [
    { policyId: nth('policy'), no: '第二十二条' },
    { policyId: nth('policy', 2), no: '三（三）' },
  ],
  form: 'lecture',
} satisfies Partial<PlanSession>;

/** What a plan says. */
export const aPlan = (changed: Partial<PlanSession> = {}): PlanSession => ({
  ...about,
  plannedOn: PLANNED_ON,
  ...changed,
});

/** What a record says. */
export const aRecord = (changed: Partial<RecordSession> = {}): RecordSession => ({
  ...about,
  heldOn: TODAY,
  headcount: { guardians: 18, children: 6, villagers: 4, staff: 2 },
  materials: ['leaflet', 'loudspeaker'],
  ...changed,
});

const context = (at = AT) => ({ id: sessionId, at, by: director, needs: {} });

export const plan = (changed?: Partial<PlanSession>): Ordered<'plan'> => ({
  ...context(),
  type: 'plan',
  data: aPlan(changed),
});

export const record = (changed?: Partial<RecordSession>, at?: string): Ordered<'record'> => ({
  ...context(at),
  type: 'record',
  data: aRecord(changed),
});

export const correct = (changed?: Partial<RecordSession>, at?: string): Ordered<'correct'> => ({
  ...context(at),
  type: 'correct',
  data: aRecord(changed),
});

export const callOff: Ordered<'call_off'> = { ...context(), type: 'call_off', data: { reason: 'weather' } };

/** The n-th picture as the door has kept it. */
export const picture = (n: number) => ({
  name: `pictures/${nth('command', n)}`,
  sha256: String(n).padStart(64, '0'),
  bytes: 180_000,
});

/** A photo sent by the director; `named` stands in the command as whose it is, and without `n` no picture came. */
export const addPhoto = (n?: number, named = director): Ordered<'add_photo'> => ({
  ...context(),
  type: 'add_photo',
  data: { personId: named },
  circumstances: { address: '', device: '', ...(n !== undefined && { picture: picture(n) }) },
});

export const comeDue = (on: string): Ordered<'come_due'> => ({
  ...context(`${on}T01:00:00.000Z`),
  by: 'system',
  type: 'come_due',
  data: { on },
});

export const planned = (changed?: Partial<PlanSession>): Fact<'outreach.planned'> => ({
  type: 'outreach.planned',
  ...aPlan(changed),
});
export const recorded = (changed?: Partial<RecordSession>): Fact<'outreach.recorded'> => ({
  type: 'outreach.recorded',
  ...aRecord(changed),
});
export const corrected = (changed?: Partial<RecordSession>): Fact<'outreach.corrected'> => ({
  type: 'outreach.corrected',
  ...aRecord(changed),
});
export const calledOff: Fact<'outreach.called_off'> = {
  type: 'outreach.called_off',
  village: VILLAGE,
  reason: 'weather',
};
export const photoAdded = (n: number): Fact<'outreach.photo_added'> => ({
  type: 'outreach.photo_added',
  n,
  personId: director,
  picture: picture(n),
});
export const cameNear: Fact<'outreach.came_near'> = {
  type: 'outreach.came_near',
  village: VILLAGE,
  plannedOn: PLANNED_ON,
};
export const stayedUnrecorded: Fact<'outreach.stayed_unrecorded'> = {
  type: 'outreach.stayed_unrecorded',
  village: VILLAGE,
  plannedOn: PLANNED_ON,
};
