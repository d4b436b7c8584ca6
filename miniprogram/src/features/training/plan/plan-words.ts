// What saving a plan will do, said before it is saved: who hears of it, and how many may come.
import { levelOf } from '#shared/kernel/region.ts';
import { audienceName } from '#shared/registry/audience-places.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { onlyForNames } from '../parts/training-words.ts';
import { type PlanFields, planned } from './plan-form.ts';

/** 吴窑镇的儿童主任会收到消息来报名，最多 17 人。前一天再提醒报了名的人。 */
export const sayPlan = (fields: PlanFields): string => {
  const whom = audienceName({ role: fields.role, region: fields.audience });
  const only = fields.onlyFor === 'all' ? '' : `里${onlyForNames[fields.onlyFor]}人`;
  const most = fields.capacity === '' ? '' : `，最多 ${fields.capacity}\u00a0人`;
  return `${whom}${only}会收到消息来报名${most}。前一天再提醒报了名的人。`;
};

/** Who is told that it was planned anew: only another time or place is news to whoever is enrolled. */
export const sayReplan = (fields: PlanFields, session: TrainingLine): string => {
  const { fromAt, untilAt, place } = planned(fields);
  const isElsewhere = fromAt !== session.fromAt || untilAt !== session.untilAt || place !== session.place;
  if (session.enrolled === 0) return '还没有人报名，改了不用通知。';
  return isElsewhere
    ? `报了名的 ${session.enrolled}\u00a0人会收到时间或地点变了的消息。`
    : '时间和地点没有变，不发消息给报了名的人。';
};

/** Who holds it, by the organiser's level. */
export const sayLevel = (region: string): string => (levelOf(region) === 'county' ? '县级培训' : '镇级培训');
