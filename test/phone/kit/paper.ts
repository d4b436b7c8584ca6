// What a director writes down, as the phone's tests save it.
import type { Actor } from '#shared/kernel/access.ts';
import type { ChildLine, RecordVisit } from '#shared/visits/contract.ts';
import { quietFindings } from '#shared/visits/findings.ts';
import type { Saved } from '../../../miniprogram/src/kernel/outbox.ts';
import type { OutboxEntry } from '../../../miniprogram/src/kernel/outbox-entry.ts';

export const TODAY = '2026-06-12';
export const VILLAGE = '320682112201';

/** The n-th id of a prefix. */
export const nth = (prefix: string, n: number): string =>
  `${prefix}_01JXFAKE00${String(n).padStart(16, '0')}`;

export const director: Actor = { personId: nth('prs', 1), role: 'director', region: VILLAGE };

/** A visit of today that found nothing to worry about. */
export const aVisit = (changed: Partial<RecordVisit> = {}): RecordVisit => ({
  visitId: nth('vis', 1),
  kind: 'routine',
  visitedOn: TODAY,
  presence: ['child'],
  findings: quietFindings,
  nextStep: 'none',
  ...changed,
});

/** The n-th visit saved, of the child of that number. */
export const aSaved = (n: number, child = 1, changed: Partial<RecordVisit> = {}): Saved => ({
  commandId: nth('cmd', n),
  stream: `visits/${nth('chd', child)}`,
  path: `/visits/${nth('chd', child)}/record`,
  data: aVisit({ visitId: nth('vis', n), ...changed }),
  madeAt: '2026-06-12T01:41:00.000Z',
  about: { childId: nth('chd', child), name: '王雨欣', what: 'record' },
});

/** The same as it lies in the outbox. */
export const anEntry = (n: number, changed: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...aSaved(n),
  order: n,
  by: { personId: director.personId, role: 'director', region: VILLAGE },
  status: 'waiting',
  tries: 0,
  ...changed,
});

/** A red child last seen on 4 June. */
export const aLine = (changed: Partial<ChildLine> = {}): ChildLine => ({
  childId: nth('chd', 1),
  version: 3,
  name: '王雨欣',
  initials: 'wyx',
  sex: 'female',
  bornOn: '2017-03-02',
  categories: ['left_behind'],
  village: VILLAGE,
  colour: 'red',
  because: ['carer_absent'],
  dueOn: '2026-06-11',
  openedOn: '2025-09-01',
  lastVisitedOn: '2026-06-04',
  lastFindings: { ...quietFindings, guardianship: 'carer_absent' },
  overdue: true,
  policy: '2021-1',
  idNumberTail: '2X',
  ...changed,
});
