// A session of the county's directors on Saturday 20 June, 9:00 to 11:30, and the commands on it as they reach the decider.
import { trainingDecider } from '#functions/training/decide/training.ts';
import type { TrainingEvent } from '#functions/training/events/training.ts';
import { doorOf, evolveSession, type SessionState } from '#functions/training/session.ts';
import type { Ordered } from '#functions/training/training-command.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type {
  PlanTraining,
  ReplanTraining,
  TraineeStanding,
  TrainingDoor,
} from '#shared/training/contract.ts';
import { AT, COUNTY, nth, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';

type Fact<Type extends TrainingEvent['type']> = Extract<TrainingEvent, { type: Type }>;

export const { given } = specOf(trainingDecider);

export const trainingId = nth('training');
/** The signing key of the session's codes, as 16 random bytes are written. */
export const codeKey = 'AAECAwQFBgcICQoLDA0ODw';

/** Directors of two villages of one town, its supervisor, and an officer of the county. */
export const director: Actor = { personId: nth('person', 1), role: 'director', region: VILLAGE };
export const colleague: Actor = { personId: nth('person', 2), role: 'director', region: SIBLING_VILLAGE };
export const supervisor: Actor = { personId: nth('person', 3), role: 'supervisor', region: TOWN };
export const officer: Actor = { personId: nth('person', 4), role: 'officer', region: COUNTY };

/** The day of the session, when it begins and when it ends. */
export const DAY = '2026-06-20';
export const FROM_AT = '2026-06-20T01:00:00.000Z';
export const UNTIL_AT = '2026-06-20T03:30:00.000Z';

/** What is planned; it counts two and a half hours. */
export const aPlan = (changed: Partial<ReplanTraining> = {}): ReplanTraining => ({
  title: '强制报告和四色管理',
  audience: { role: 'director', region: COUNTY },
  onlyFor: 'all',
  place: '如皋市民政局三楼会议室',
  fromAt: FROM_AT,
  untilAt: UNTIL_AT,
  capacity: 2,
  topics: [{ policyId: nth('policy'), no: '第十一条' }],
  minutes: 150,
  ...changed,
});

export const planned = (changed: Partial<Fact<'training.planned'>> = {}): Fact<'training.planned'> => ({
  type: 'training.planned',
  level: 'county',
  region: COUNTY,
  ...aPlan(),
  codeKey,
  plannedOn: TODAY,
  ...changed,
});

export const enrolled = (
  { personId, region }: Actor = director,
  wasExcused = false,
): Fact<'training.enrolled'> => ({ type: 'training.enrolled', personId, region, wasExcused });

export const excused = (
  { personId }: Actor = director,
  changed: Partial<Fact<'training.excused'>> = {},
): Fact<'training.excused'> => ({
  type: 'training.excused',
  personId,
  because: 'ill',
  freed: true,
  ...changed,
});

export const cancelled: Fact<'training.cancelled'> = {
  type: 'training.cancelled',
  reason: 'weather',
  seats: [],
};

/** A seat as facts and answers keep it. */
export const seatOf = ({ personId, region }: Actor) => ({ personId, region });

/** The answer `door` of a session with this past. */
export const doorAfter = (...past: readonly TrainingEvent[]): TrainingDoor => {
  const door = doorOf(past.reduce<SessionState>(evolveSession, { status: 'none' }));
  if (!door) throw new Error('Nothing was planned');
  return door;
};

const context = { id: trainingId, at: AT, nonce: codeKey, needs: {} };
const as = (actor: Actor) => ({ ...context, by: actor.personId, actor });

export const plan = (changed: Partial<PlanTraining> = {}, actor = officer): Ordered<'plan'> => ({
  ...as(actor),
  type: 'plan',
  data: { level: 'county', region: COUNTY, ...aPlan(), ...changed },
});

export const replan = (changed: Partial<ReplanTraining> = {}, at = AT): Ordered<'replan'> => ({
  ...as(officer),
  at,
  type: 'replan',
  data: aPlan(changed),
});

export const cancel = (at = AT): Ordered<'cancel'> => ({
  ...as(officer),
  at,
  type: 'cancel',
  data: { reason: 'weather' },
});

/** Somebody takes a seat; `trainee` is what they have learnt, and where they sit already. */
export const enrol = (
  actor: Actor = director,
  { at = AT, trainee }: Readonly<{ at?: string; trainee?: Partial<TraineeStanding> }> = {},
): Ordered<'enrol'> => ({
  ...as(actor),
  at,
  type: 'enrol',
  data: {},
  needs: trainee ? { trainee: { minutes: {}, credited: [], seats: [], ...trainee } } : {},
});

export const excuse = (actor: Actor = director, at = AT): Ordered<'excuse'> => ({
  ...as(actor),
  at,
  type: 'excuse',
  data: { because: 'ill' },
});

export const release = (personId = director.personId): Ordered<'release_seat'> => ({
  ...context,
  by: 'system',
  type: 'release_seat',
  data: { personId },
});

/** The clock asks at this moment. */
export const comeDue = (at: string): Ordered<'come_due'> => ({
  ...context,
  at,
  by: 'system',
  type: 'come_due',
  data: { on: at.slice(0, 10) },
});
