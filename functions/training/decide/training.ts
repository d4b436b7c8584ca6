// Decides every command on a session: what may be planned, who gets a seat while there is one, and what the clock has to tell.
import type { Decider } from '#functions/kernel/decider.ts';
import { isMeant } from '#shared/kernel/audience.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers, levelOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import type { ReplanTraining, TrainingRefusal } from '#shared/training/contract.ts';
import { isOverlapping } from '#shared/training/standing.ts';
import type { TrainingEvent } from '../events/training.ts';
import { isNeeded } from '../invited.ts';
import { evolveSession, isSameTime, type Session, type SessionState, tellingOn } from '../session.ts';
import type { Ordered, Outcome } from '../training-command.ts';

type Refused = Refusal<TrainingRefusal>;

const MINUTE_MS = 60_000;

const hoursBroken = ({ fromAt, untilAt, minutes }: ReplanTraining, at: string): Refused | undefined => {
  if (untilAt <= fromAt) return refuse('training_ends_before_it_begins', 'untilAt');
  if (fromAt <= at) return refuse('training_in_past', 'fromAt');
  const lasts = (Date.parse(untilAt) - Date.parse(fromAt)) / MINUTE_MS;
  return minutes > lasts ? refuse('training_too_long', 'minutes') : undefined;
};

const planBroken = (plan: ReplanTraining, region: string, at: string): Refused | undefined => {
  const { audience } = plan;
  // Somebody must be meant: a supervisor's town lies in no village.
  if (!covers(region, audience.region) || placesOf(audience).length === 0)
    return refuse('audience_outside_region', 'audience.region');
  return hoursBroken(plan, at);
};

const plan = ({ data, at, nonce }: Ordered<'plan'>, state: SessionState): Outcome => {
  if (state.status !== 'none') return refuse('training_already_planned');
  if (levelOf(data.region) !== data.level) return refuse('level_not_of_region', 'level');
  return (
    planBroken(data, data.region, at) ?? [
      { type: 'training.planned', ...data, codeKey: nonce, plannedOn: countyDate(at) },
    ]
  );
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Called off, or over: nothing is decided about it any more. */
const ended = ({ status, plan: { untilAt } }: Session, at: string): Refused | undefined => {
  if (status === 'cancelled') return refuse('training_cancelled');
  return untilAt <= at ? refuse('training_over') : undefined;
};

/** The same, or begun. */
const closed = (session: Session, at: string): Refused | undefined =>
  ended(session, at) ?? (session.plan.fromAt <= at ? refuse('training_begun') : undefined);

const replan = ({ data, at }: Ordered<'replan'>, session: Session): Outcome => {
  const broken = closed(session, at) ?? planBroken(data, session.region, at);
  if (broken) return broken;
  const { plan: before, seats } = session;
  if (isSame({ ...before, ...data }, before)) return refuse('nothing_changed');
  if (data.capacity < seats.length) return refuse('training_capacity_below_enrolled', 'capacity');
  const { audience, onlyFor } = before;
  return [
    {
      type: 'training.replanned',
      ...data,
      replannedOn: countyDate(at),
      wasFor: { audience, onlyFor },
      moved: !isSameTime(data, before) || data.place !== before.place,
      seats: [...session.seats],
    },
  ];
};

const cancel = ({ data, at }: Ordered<'cancel'>, session: Session): Outcome =>
  ended(session, at) ?? [{ type: 'training.cancelled', reason: data.reason, seats: [...session.seats] }];

const isExcused = ({ excused }: Session, personId: string): boolean =>
  excused.some((one) => one.personId === personId);

const hasSeat = ({ seats }: Session, personId: string): boolean =>
  seats.some((seat) => seat.personId === personId);

const enrol = (command: Ordered<'enrol'>, session: Session): Outcome => {
  const { by, id, at, actor, needs } = command;
  const broken = closed(session, at);
  if (broken) return broken;
  const { plan: planned, seats } = session;
  if (!actor || !isMeant(planned.audience, actor)) return refuse('not_of_audience');
  if (hasSeat(session, by)) return refuse('already_enrolled');
  if (!isNeeded(planned, needs.trainee, actor.role)) return refuse('not_invited');
  const others = (needs.trainee?.seats ?? []).filter(({ trainingId }) => trainingId !== id);
  if (others.some((seat) => isOverlapping(seat, planned))) return refuse('training_clashes');
  if (seats.length >= planned.capacity) return refuse('training_full');
  return [
    { type: 'training.enrolled', personId: by, region: actor.region, wasExcused: isExcused(session, by) },
  ];
};

const excuse = ({ data, by, at, actor }: Ordered<'excuse'>, session: Session): Outcome => {
  const broken = ended(session, at);
  if (broken) return broken;
  const freed = hasSeat(session, by);
  if (!freed && !(actor && isMeant(session.plan.audience, actor))) return refuse('not_of_audience');
  if (isExcused(session, by)) return refuse('already_excused');
  return [{ type: 'training.excused', personId: by, because: data.because, freed }];
};

const release = ({ data: { personId } }: Ordered<'release_seat'>, session: Session): Outcome =>
  hasSeat(session, personId)
    ? [{ type: 'training.excused', personId, because: 'clash', freed: true }]
    : refuse('nothing_changed');

// The clock's day may be an old one by the time it is asked, so the rule looks at the day of the answer.
const comeDue = ({ at }: Ordered<'come_due'>, session: Session): Outcome => {
  if (session.status === 'cancelled') return refuse('nothing_due');
  switch (tellingOn({ ...session, ...session.plan }, countyDate(at))) {
    case 'near':
      return [{ type: 'training.came_near', seats: [...session.seats] }];
    case 'over':
      return [{ type: 'training.ended', seats: [...session.seats] }];
    default:
      return refuse('nothing_due');
  }
};

const decide = (command: Ordered, state: SessionState): Outcome => {
  if (command.type === 'plan') return plan(command, state);
  if (state.status === 'none') return refuse('training_not_planned');
  switch (command.type) {
    case 'replan':
      return replan(command, state);
    case 'cancel':
      return cancel(command, state);
    case 'enrol':
      return enrol(command, state);
    case 'excuse':
      return excuse(command, state);
    case 'release_seat':
      return release(command, state);
    case 'come_due':
      return comeDue(command, state);
  }
};

export const trainingDecider: Decider<Ordered, SessionState, TrainingEvent, TrainingRefusal> = {
  initial: { status: 'none' },
  evolve: evolveSession,
  decide,
};
