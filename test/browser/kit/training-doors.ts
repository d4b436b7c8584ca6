// The doors of the trainings in memory: scans are judged by the shared rules, attested and ticked as the trainer says.
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { judgeCode } from '#shared/training/check-in-code.ts';
import { Attest, Scan, SettleScan, type Way } from '#shared/training/contract.ts';
import { doorTimes } from '#shared/training/door-times.ts';
import { trainingPolicyOn } from '#shared/training/policy.ts';
import { attendanceOf, CODE_KEY } from './training-views.ts';
import type { KeptTraining } from './trainings.ts';

/** What the doors stand in. */
export type Doors = Readonly<{ sessions: ReadonlyMap<string, KeptTraining>; now: () => string }>;

const passesOf = (kept: KeptTraining, way: Way) => (way === 'in' ? kept.ins : kept.outs);

const stateOf = (kept: KeptTraining, personId: string) => {
  const came = kept.ins.get(personId);
  const left = kept.outs.get(personId);
  const isWhole = came?.passage === 'confirmed' && left?.passage === 'confirmed';
  return {
    stream: `training/${attendanceOf(kept)}`,
    version: 2,
    state: {
      attendanceId: attendanceOf(kept),
      trainingId: kept.line.trainingId,
      personId,
      in: came?.passage ?? 'none',
      out: left?.passage ?? 'none',
      ...(came && { inAt: came.at }),
      ...(left && { outAt: left.at }),
      ...(isWhole && { credited: kept.line.minutes }),
    },
  };
};

const faultComingIn = (kept: KeptTraining, personId: string, now: string): Refusal | undefined => {
  const { inFrom, inUntil } = doorTimes(kept.line);
  if (now < inFrom) return refuse('too_early_to_enter');
  if (now > inUntil) return refuse('training_over');
  return kept.ins.get(personId)?.passage === 'confirmed' ? refuse('already_checked_in') : undefined;
};

const faultLeaving = (kept: KeptTraining, personId: string, now: string): Refusal | undefined => {
  const { outFrom, outUntil } = doorTimes(kept.line);
  if (!kept.ins.has(personId)) return refuse('not_checked_in');
  if (now < outFrom) return refuse('too_early_to_leave');
  return now > outUntil ? refuse('too_late_to_leave') : undefined;
};

/** Takes a scan, or says why not; a code that somebody else has used is known by its text. */
export const takeScan = (
  { sessions, now }: Doors,
  used: Map<string, string>,
  way: Way,
  personId: string,
  data: unknown,
): unknown => {
  const { trainingId, code, held } = Scan.parse(data);
  const kept = sessions.get(trainingId);
  if (!kept) return refuse('training_not_planned');
  const rules = trainingPolicyOn(countyDate(now()));
  const of = { trainingId, way, codeKey: CODE_KEY };
  const judged = judgeCode(code, of, { nowMs: Date.parse(now()), held }, rules);
  if (judged.fault) return refuse(judged.fault);
  const faultOf = way === 'in' ? faultComingIn : faultLeaving;
  const fault = faultOf(kept, personId, now());
  if (fault) return fault;
  used.set(code, personId);
  passesOf(kept, way).set(personId, {
    at: now(),
    passage: held ? 'unconfirmed' : 'confirmed',
    by: held ? 'held' : 'scan',
  });
  return stateOf(kept, personId);
};

/** The trainer signs somebody in or out. */
export const attest = ({ sessions, now }: Doors, data: unknown): unknown => {
  const { trainingId, personId, way } = Attest.parse(data);
  const kept = sessions.get(trainingId);
  if (!kept) return refuse('training_not_planned');
  passesOf(kept, way).set(personId, { at: now(), passage: 'confirmed', by: 'trainer' });
  return stateOf(kept, personId);
};

/** The trainer ticks a scan that was held, or says that nobody was there. */
export const settle = ({ sessions }: Doors, data: unknown): unknown => {
  const { trainingId, personId, way, outcome } = SettleScan.parse(data);
  const kept = sessions.get(trainingId);
  const passed = kept && passesOf(kept, way).get(personId);
  if (!kept || !passed) return refuse('nothing_to_settle');
  passesOf(kept, way).set(personId, {
    ...passed,
    passage: outcome === 'was_there' ? 'confirmed' : 'denied',
  });
  return stateOf(kept, personId);
};
