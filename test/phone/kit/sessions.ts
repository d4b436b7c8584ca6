// Sessions as a phone's tests make them: a lecture before thirty people, and what is saved of one.
import type { RecordSession } from '#shared/outreach/sessions.ts';
import type { SessionLine } from '#shared/outreach/tables.ts';
import type { OutboxEntry, SessionThing } from '../../../miniprogram/src/kernel/outbox-entry.ts';
import { anEntry, nth, TODAY, VILLAGE } from './paper.ts';

const headcount = { guardians: 18, children: 6, villagers: 4, staff: 2 };

/** The n-th session of the village, held today. */
export const aSession = (n: number, changed: Partial<SessionLine> = {}): SessionLine => ({
  sessionId: nth('ors', n),
  version: 1,
  village: VILLAGE,
  villageName: '沈徐村',
  theme: '外出务工，孩子托付给谁',
  form: 'lecture',
  status: 'held',
  on: TODAY,
  headcount,
  photos: 0,
  ...changed,
});

/** What a record of it says. */
export const aSessionRecord = (changed: Partial<RecordSession> = {}): RecordSession => ({
  village: VILLAGE,
  theme: '外出务工，孩子托付给谁',
  clauses: [{ policyId: nth('pol', 1), no: '第二十二条' }],
  form: 'lecture',
  heldOn: TODAY,
  headcount,
  materials: ['leaflet'],
  ...changed,
});

/** The k-th thing saved, about the n-th session. */
export const aSessionEntry = (
  k: number,
  n: number,
  what: SessionThing,
  data: unknown,
  changed: Partial<OutboxEntry> = {},
): OutboxEntry =>
  anEntry(k, {
    stream: `outreach/${nth('ors', n)}`,
    path: `/outreach/sessions/${nth('ors', n)}/x`,
    about: { sessionId: nth('ors', n), name: '外出务工，孩子托付给谁', what },
    data,
    ...changed,
  });
