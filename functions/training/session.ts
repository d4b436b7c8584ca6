// One planned session as its record tells it: what is planned, who has a seat, who has said why they cannot come, and what comes up next.
import { addDays, countyDate } from '#shared/kernel/time.ts';
import type { Excuse, ReplanTraining, Seat, TrainingDoor } from '#shared/training/contract.ts';
import type { TrainingEvent } from './events/training.ts';

type Fact<Type extends TrainingEvent['type']> = Extract<TrainingEvent, { type: Type }>;

/** What the clock tells of a session: that it is tomorrow, and on the day after that it is over. */
export type Told = 'near' | 'over';

/** Planned, or called off. */
export type Session = Readonly<{
  status: TrainingDoor['status'];
  level: TrainingDoor['level'];
  region: string;
  plan: ReplanTraining;
  codeKey: string;
  seats: readonly Seat[];
  excused: readonly Readonly<{ personId: string; because: Excuse }>[];
  datedOn: string;
  told?: Told | undefined;
}>;

/** Nothing yet, or a session. */
export type SessionState = Readonly<{ status: 'none' }> | Session;

const planOf = (event: Fact<'training.planned' | 'training.replanned'>): ReplanTraining => {
  const { title, audience, onlyFor, place, fromAt, untilAt, capacity, topics, minutes } = event;
  return { title, audience, onlyFor, place, fromAt, untilAt, capacity, topics, minutes };
};

const isOfOther =
  (personId: string) =>
  (one: Readonly<{ personId: string }>): boolean =>
    one.personId !== personId;

/** True where these two are planned for the same hours. */
export const isSameTime = (
  a: Pick<ReplanTraining, 'fromAt' | 'untilAt'>,
  b: Pick<ReplanTraining, 'fromAt' | 'untilAt'>,
): boolean => a.fromAt === b.fromAt && a.untilAt === b.untilAt;

/** The session after one more fact. Whoever is told again after other hours were set is told of those. */
export const evolveSession = (state: SessionState, event: TrainingEvent): SessionState => {
  if (event.type === 'training.planned') {
    const { level, region, codeKey, plannedOn } = event;
    const begun = { status: 'planned', level, region, codeKey, seats: [], excused: [] } as const;
    return { ...begun, plan: planOf(event), datedOn: plannedOn };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'training.replanned': {
      const plan = planOf(event);
      if (isSameTime(plan, state.plan)) return { ...state, plan };
      return { ...state, plan, datedOn: event.replannedOn, told: undefined };
    }
    case 'training.cancelled':
      return { ...state, status: 'cancelled' };
    case 'training.enrolled': {
      const { personId, region } = event;
      const excused = state.excused.filter(isOfOther(personId));
      return { ...state, seats: [...state.seats, { personId, region }], excused };
    }
    case 'training.excused': {
      const { personId, because } = event;
      const excused = [...state.excused.filter(isOfOther(personId)), { personId, because }];
      return { ...state, seats: state.seats.filter(isOfOther(personId)), excused };
    }
    case 'training.came_near':
      return { ...state, told: 'near' };
    case 'training.ended':
      return { ...state, told: 'over' };
  }
};

type Dated = Readonly<{ fromAt: string; untilAt: string; datedOn: string; told?: Told | undefined }>;

const eveOf = ({ fromAt }: Pick<Dated, 'fromAt'>): string => addDays(countyDate(fromAt), -1);

/** What is to be told of it on this county date; a reminder that missed its day is not made up for. */
export const tellingOn = ({ fromAt, untilAt, told }: Dated, on: string): Told | undefined => {
  if (told === undefined && eveOf({ fromAt }) === on) return 'near';
  return told !== 'over' && countyDate(untilAt) < on ? 'over' : undefined;
};

/** The county date on which something is to be told next; hours that were set after their eve are told of only when they are over. */
export const nextTellingOn = ({ fromAt, untilAt, datedOn, told }: Dated): string | undefined => {
  if (told === 'over') return undefined;
  const eve = eveOf({ fromAt });
  return told === undefined && datedOn <= eve ? eve : addDays(countyDate(untilAt), 1);
};

/** The answer `door`. */
export const doorOf = (state: SessionState): TrainingDoor | undefined => {
  if (state.status === 'none') return undefined;
  const { status, level, region, plan, codeKey, seats, excused } = state;
  return { status, level, region, ...plan, codeKey, seats: [...seats], excused: [...excused] };
};
