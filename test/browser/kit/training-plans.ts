// The sessions in memory are planned, planned anew and called off; people take seats and give them up.
import { refuse } from '#shared/kernel/refusal.ts';
import { audienceName } from '#shared/registry/audience-places.ts';
import { officialName, spokenName } from '#shared/registry/regions.ts';
import { CancelTraining, ExcuseOneself, PlanTraining, ReplanTraining } from '#shared/training/contract.ts';
import type { KeptTraining } from './trainings.ts';

const stateOf = (kept: KeptTraining) => ({
  stream: `training/${kept.line.trainingId}`,
  version: kept.version,
  state: {
    trainingId: kept.line.trainingId,
    status: kept.line.status,
    fromAt: kept.line.fromAt,
    untilAt: kept.line.untilAt,
    capacity: kept.line.capacity,
    enrolled: kept.seats.size,
  },
});

const changed = (kept: KeptTraining): unknown => {
  kept.version += 1;
  return stateOf(kept);
};

/** A new session under this id. */
export const plan = (sessions: Map<string, KeptTraining>, trainingId: string, data: unknown): unknown => {
  const read = PlanTraining.safeParse(data);
  if (!read.success) return refuse('invalid_input', read.error.issues[0]?.path.join('.'));
  const { topics, ...line } = read.data;
  const isCounty = line.level === 'county';
  const kept: KeptTraining = {
    line: {
      ...line,
      trainingId,
      regionName: isCounty ? officialName(line.region) : spokenName(line.region),
      audienceName: audienceName(line.audience),
      status: 'planned',
    },
    version: 1,
    topics,
    seats: new Set(),
    excused: new Map(),
    ins: new Map(),
    outs: new Map(),
  };
  sessions.set(trainingId, kept);
  return stateOf(kept);
};

const replan = (kept: KeptTraining, _personId: string, data: unknown): unknown => {
  const read = ReplanTraining.safeParse(data);
  if (!read.success) return refuse('invalid_input', read.error.issues[0]?.path.join('.'));
  const { topics, ...line } = read.data;
  if (line.capacity < kept.seats.size) return refuse('training_capacity_below_enrolled', 'capacity');
  kept.line = { ...kept.line, ...line, audienceName: audienceName(line.audience) };
  kept.topics = topics;
  return changed(kept);
};

const cancel = (kept: KeptTraining, _personId: string, data: unknown): unknown => {
  CancelTraining.parse(data);
  kept.line = { ...kept.line, status: 'cancelled' };
  return changed(kept);
};

const enrol = (kept: KeptTraining, personId: string): unknown => {
  if (kept.seats.size >= kept.line.capacity) return refuse('training_full');
  kept.seats.add(personId);
  kept.excused.delete(personId);
  return changed(kept);
};

const excuse = (kept: KeptTraining, personId: string, data: unknown): unknown => {
  kept.seats.delete(personId);
  kept.excused.set(personId, ExcuseOneself.parse(data).because);
  return changed(kept);
};

const acts: Readonly<Record<string, (kept: KeptTraining, personId: string, data: unknown) => unknown>> = {
  replan,
  cancel,
  enrol,
  excuse,
};

/** One act on a session that there is. */
export const actOn = (kept: KeptTraining, act: string, personId: string, data: unknown): unknown =>
  acts[act]?.(kept, personId, data) ?? refuse('not_found');
