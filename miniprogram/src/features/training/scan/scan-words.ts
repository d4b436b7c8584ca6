// What a scan came to, in words: who, when, what it counts, and what comes next.

import type { AttendanceState, Way } from '#shared/training/contract.ts';
import { doorTimes } from '#shared/training/door-times.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { sayClock } from '../../../kernel/say.ts';
import { sayHours } from '../parts/training-words.ts';

/** 沈桂兰，已签到. */
export const sayWho = (name: string, way: Way): string => `${name}，${way === 'in' ? '已签到' : '已签退'}`;

/** When it counts, by the server. */
export const momentOf = (way: Way, { inAt, outAt }: AttendanceState): string | undefined =>
  way === 'in' ? inAt : outAt;

/** 签退后记 2.5 学时; 记了 2.5 学时; 老师核对后记 2.5 学时. */
export const sayCredit = (
  way: Way,
  minutes: number,
  { credited }: Pick<AttendanceState, 'credited'>,
): string => {
  if (credited !== undefined) return `记了\u00a0${sayHours(credited)}`;
  return `${way === 'in' ? '签退后' : '老师核对签到后'}记\u00a0${sayHours(minutes)}`;
};

/** What comes next, once it is in. */
export const sayNext = (way: Way, session: Pick<TrainingLine, 'fromAt' | 'untilAt'> | undefined): string => {
  if (way === 'out') return '证书过几分钟生成，在“我的培训”里打开。';
  return session
    ? `${sayClock(doorTimes(session).outFrom)} 起可以签退，到时再扫一次码。`
    : '结束时要签退，到时再扫一次码。';
};

/** What becomes of a scan that waits on the phone. */
export const sayHeld = (isOnline: boolean): string =>
  `${isOnline ? '没有送到，' : '现在没有网络，'}扫的码存在手机里了。有网自动送出，老师核对后算数。`;
