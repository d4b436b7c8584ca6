// What an organiser may do about a session at a moment, by its door's times.
import { doorTimes } from '#shared/training/door-times.ts';
import type { TrainingLine } from '#shared/training/views.ts';

export type May = Readonly<{
  /** Show the hall its code. */
  code: boolean;
  /** Plan it anew, or call it off. */
  replan: boolean;
  /** Sign people in and out, and tick. */
  attest: boolean;
}>;

/** Nothing for whoever only looks, and nothing about what was called off. */
export const mayAt = (
  session: Pick<TrainingLine, 'fromAt' | 'untilAt' | 'status'>,
  now: string,
  isOrganiser: boolean,
): May => {
  const isOn = isOrganiser && session.status === 'planned';
  const { inFrom, outUntil, settledUntil } = doorTimes(session);
  return {
    code: isOn && now <= outUntil,
    replan: isOn && now < session.fromAt,
    attest: isOn && inFrom <= now && now <= settledUntil,
  };
};
