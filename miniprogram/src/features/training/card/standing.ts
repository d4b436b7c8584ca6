// How a session stands for an invited person, in one bold clause and one plain one, and what may be done about it.

import { countyDate } from '#shared/kernel/time.ts';
import { doorTimes } from '#shared/training/door-times.ts';
import type { TrainingCard } from '#shared/training/views.ts';
import { sayAt } from '../../../kernel/policy-words.ts';
import { sayClock } from '../../../kernel/say.ts';
import { excuseNames, sayHours, wayNames } from '../parts/training-words.ts';
import { wayNow } from '../parts/way-now.ts';

/** A card with what was just done laid over it. */
export type ShownCard = Pick<TrainingCard, 'session' | 'mine' | 'excuse'> &
  Readonly<{
    attendanceId?: string | undefined;
    inAt?: string | undefined;
    outAt?: string | undefined;
    credited?: number | undefined;
    hasCertificate: boolean;
  }>;

/** The card as it is shown. */
export const shownCard = ({ session, mine, excuse, attendance }: TrainingCard): ShownCard => ({
  session,
  mine,
  excuse,
  attendanceId: attendance?.attendanceId,
  inAt: attendance?.inAt,
  outAt: attendance?.outAt,
  credited: attendance?.credited,
  hasCertificate: attendance?.hasCertificate === true,
});

export type Standing = Readonly<{ bold: string; plain: string; warn?: boolean }>;

const sayFrom = (at: string, today: string): string =>
  countyDate(at) === today ? sayClock(at) : sayAt(at, today);

const ofEnrolled = ({ session }: ShownCard, now: string, today: string): Standing => {
  const { inFrom } = doorTimes(session);
  if (now < inFrom) return { bold: '已报名', plain: `${sayFrom(inFrom, today)} 起可以签到，带上手机。` };
  return now <= session.untilAt
    ? { bold: '现在可以签到', plain: '请扫老师屏幕上的码。' }
    : { bold: '报了名，没有签到', plain: '人到了的，请老师帮您补签。', warn: true };
};

const ofInside = ({ session, inAt }: ShownCard, now: string, today: string): Standing => {
  const { outFrom, outUntil } = doorTimes(session);
  const bold = inAt === undefined ? '已签到' : `${sayFrom(inAt, today)} 已签到`;
  if (now < outFrom) return { bold, plain: `${sayFrom(outFrom, today)} 起可以签退，签退后才记学时。` };
  return now <= outUntil
    ? { bold: '现在可以签退', plain: '请扫老师屏幕上的签退码，签退后才记学时。' }
    : { bold: '没有签退', plain: '签退的时间过了，请老师帮您补签退。', warn: true };
};

const ofInvited = ({ session, excuse }: ShownCard, now: string): Standing => {
  if (now >= session.fromAt) return { bold: '已经开始了', plain: '没有报名也可以来，到现场扫码签到。' };
  if (excuse) return { bold: `已请假：${excuseNames[excuse]}`, plain: '能来了的话，开始以前都可以再报名。' };
  return session.enrolled >= session.capacity
    ? { bold: '名额报满了', plain: '有人请假会空出来，过些时候再看。' }
    : { bold: '请您报名', plain: '来不了，也请说一声。' };
};

/** What is said first. */
export const sayStanding = (card: ShownCard, now: string, today: string): Standing => {
  if (card.session.status === 'cancelled')
    return { bold: '这场培训取消了', plain: '不用来了，请看看有没有别的场次。', warn: true };
  switch (card.mine) {
    case 'not_invited':
      return { bold: '这场不是给您的', plain: '请看看别的场次，或问主办的人。' };
    case 'invited':
    case 'excused':
      return ofInvited(card, now);
    case 'enrolled':
      return ofEnrolled(card, now, today);
    case 'checked_in':
      return ofInside(card, now, today);
    case 'unconfirmed':
      return { bold: '扫的码等老师核对', plain: '那时没有网络。老师核对以后，才记学时。' };
    case 'credited':
      return {
        bold: `记了\u00a0${sayHours(card.credited ?? card.session.minutes)}`,
        plain: '已经算在您今年的学时里。',
      };
    case 'missed':
      return {
        bold: '没有记上学时',
        plain: '签到和签退都有，才记学时。人到了的，请找主办的人核对。',
        warn: true,
      };
  }
};

export type CardAct = 'enrol' | 'decline' | 'excuse' | 'scan' | 'certificate';

/** What the person may do now; the first is the main thing. */
export const actsOf = (card: ShownCard, now: string): readonly CardAct[] => {
  const { session, mine } = card;
  if (mine === 'credited') return card.hasCertificate ? ['certificate'] : [];
  if (session.status === 'cancelled' || mine === 'not_invited') return [];
  const scan: readonly CardAct[] = wayNow(card, now) === undefined ? [] : ['scan'];
  if (now >= session.fromAt) return scan;
  if (mine === 'invited') return ['enrol', 'decline'];
  if (mine === 'excused') return ['enrol'];
  return mine === 'enrolled' ? [...scan, 'excuse'] : scan;
};

/** 扫码签到 or 扫码签退, as the door stands. */
export const scanWord = (card: ShownCard, now: string): string =>
  `扫码${wayNames[wayNow(card, now) ?? 'in']}`;
