// What a call meets decides what is done and what is answered: a fault may stand in the way of either.
import { setTimeout as pause } from 'node:timers/promises';
import { type SmsAnswer, smsRefusal } from '../sms/answers.ts';
import type { Fault } from './faults.ts';
import { errorAnswer } from './platform.ts';

const OK = 200;

/** An answer as it goes out. */
export type Answer = SmsAnswer | Readonly<{ status: number; body?: never }>;

/**
 * What is answered where this fault, if any, is met; `act` does what was asked for. The platform's own answers, its errors too,
 * come with HTTP 200; what is dropped was done all the same, or never begun.
 */
export const suffer = async (fault: Fault | undefined, act: () => Answer): Promise<Answer | 'dropped'> => {
  if (fault === undefined) return act();
  if ('status' in fault) return { status: fault.status };
  if ('errcode' in fault) return { status: OK, body: errorAnswer(fault.errcode) };
  if ('smsCode' in fault) return smsRefusal(fault.smsCode);
  if ('drop' in fault) return 'dropped';
  if ('delayMs' in fault) {
    await pause(fault.delayMs);
    return act();
  }
  act();
  return 'dropped';
};
