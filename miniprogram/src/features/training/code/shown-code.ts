// The code of this moment by the server's clock, made on the phone from the session's key, and how long it stays.

import { countyDate } from '#shared/kernel/time.ts';
import { codeAt, windowAt } from '#shared/training/check-in-code.ts';
import type { Way } from '#shared/training/contract.ts';
import { doorTimes } from '#shared/training/door-times.ts';
import { trainingPolicyOn } from '#shared/training/policy.ts';
import type { CodeKey, TrainingLine } from '#shared/training/views.ts';
import { sayClock } from '../../../kernel/say.ts';
import { wayNames } from '../parts/training-words.ts';

export type ShownCode = Readonly<{
  text: string;
  window: number;
  secondsLeft: number;
  /** What is left of its time, of a hundred. */
  percentLeft: number;
}>;

/** The code that the hall scans at this moment of the server. */
export const shownCode = (
  key: Pick<CodeKey, 'trainingId' | 'codeKey'>,
  way: Way,
  atMs: number,
): ShownCode => {
  const rules = trainingPolicyOn(countyDate(new Date(atMs).toISOString()));
  const window = windowAt(atMs, rules);
  const leftMs = (window + 1) * rules.windowMs - atMs;
  return {
    text: codeAt({ ...key, way }, atMs, rules),
    window,
    secondsLeft: Math.ceil(leftMs / 1000),
    percentLeft: Math.round((100 * leftMs) / rules.windowMs),
  };
};

type Times = Pick<TrainingLine, 'fromAt' | 'untilAt'>;

/** Which code is wanted at this moment: the one to leave from when one may leave. */
export const wayAt = (session: Times, now: string): Way => (now < doorTimes(session).outFrom ? 'in' : 'out');

/** Why scanning would be refused at this moment; nothing while the door is open. */
export const sayShut = (session: Times, way: Way, now: string): string | undefined => {
  const { inFrom, inUntil, outFrom, outUntil } = doorTimes(session);
  const [from, until] = way === 'in' ? [inFrom, inUntil] : [outFrom, outUntil];
  if (now < from) return `${sayClock(from)} 起才能${wayNames[way]}，现在扫会被退回。`;
  return now > until ? `${wayNames[way]}的时间过了，请到名单里补签。` : undefined;
};
