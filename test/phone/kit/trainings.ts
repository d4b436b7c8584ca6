// A training session, somebody at its door, and a person's own view of it, as the phone's tests look at them.
import type { DoorLine, OwnTrainings, TrainingLine } from '#shared/training/views.ts';
import { nth, VILLAGE } from './paper.ts';

export type OwnSession = OwnTrainings['sessions'][number];

/** The n-th session: 13 June 2026, 9:00 to 11:30, 20 seats, 16 taken. */
export const aTraining = (n = 1, changed: Partial<TrainingLine> = {}): TrainingLine => ({
  trainingId: nth('trn', n),
  version: 3,
  title: '村（居）儿童主任年度培训',
  level: 'town',
  region: '320682112000',
  regionName: '吴窑镇',
  audience: { role: 'director', region: '320682112000' },
  audienceName: '吴窑镇的儿童主任',
  onlyFor: 'all',
  place: '吴窑镇政府三楼',
  fromAt: '2026-06-13T01:00:00.000Z',
  untilAt: '2026-06-13T03:30:00.000Z',
  minutes: 150,
  capacity: 20,
  enrolled: 16,
  excused: 0,
  status: 'planned',
  ...changed,
});

/** The same as its person has it. */
export const anOwn = (
  mine: OwnSession['mine'],
  n = 1,
  session: Partial<TrainingLine> = {},
  changed: Partial<OwnSession> = {},
): OwnSession => ({ session: aTraining(n, session), mine, ...changed });

/** The n-th person at a door, enrolled and not come. */
export const aDoorLine = (n: number, changed: Partial<DoorLine> = {}): DoorLine => ({
  personId: nth('prs', n),
  name: `人${n}`,
  village: VILLAGE,
  villageName: '沈徐村',
  enrolled: true,
  in: 'none',
  out: 'none',
  ...changed,
});
