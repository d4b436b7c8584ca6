// The Chinese names of every code about trainings, and times, seats and hours as they are said.

import type { cancelReasons, Excuse, onlyFor, Way } from '#shared/training/contract.ts';
import { hoursIn } from '#shared/training/hours.ts';
import type { mine, TrainingLine } from '#shared/training/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { sayWindow } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';

/** How a session stands for whoever looks at it. */
export type Mine = (typeof mine)[number];

export const wayNames = { in: '签到', out: '签退' } as const satisfies Record<Way, string>;

export const excuseNames = {
  ill: '生病',
  family: '家里有事',
  other_duty: '有别的公务',
  clash: '和别的事撞了时间',
} as const satisfies Record<Excuse, string>;

export const cancelNames = {
  weather: '天气不好',
  trainer_absent: '老师来不了',
  place_lost: '场地用不了',
  too_few: '报名的人太少',
  other: '其他原因',
} as const satisfies Record<(typeof cancelReasons)[number], string>;

export const onlyForNames = {
  all: '全部',
  not_qualified: '还没通过上岗考试的',
  short_of_hours: '今年学时不够的',
} as const satisfies Record<(typeof onlyFor)[number], string>;

export const mineNames = {
  not_invited: '不用参加',
  invited: '可以报名',
  enrolled: '已报名',
  excused: '已请假',
  checked_in: '已签到',
  unconfirmed: '待核对',
  credited: '已记学时',
  missed: '没有记上',
} as const satisfies Record<Mine, string>;

/** Minutes as they are read: 2.5 学时. */
export const sayHours = (minutes: number): string => `${hoursIn(minutes)}\u00a0学时`;

/** From when until when: 6月13日 9:00 到 11:30. */
export const sayWhen = ({ fromAt, untilAt }: Pick<TrainingLine, 'fromAt' | 'untilAt'>, today: string) =>
  sayWindow(fromAt, untilAt, today);

export const saySeats = ({ capacity, enrolled }: Pick<TrainingLine, 'capacity' | 'enrolled'>): string =>
  enrolled >= capacity ? '名额报满' : `还有\u00a0${sayCount(capacity - enrolled, '个名额')}`;

/** How many may come, and how many still may, or did enrol: 20 人，还有 4 个名额; 20 人，报了 11 人. */
export const saySeatsAt = (
  session: Pick<TrainingLine, 'capacity' | 'enrolled' | 'fromAt' | 'status'>,
  now: string,
): string => {
  const isOpen = session.status === 'planned' && now < session.fromAt;
  return `${session.capacity}\u00a0人，${isOpen ? saySeats(session) : `报了 ${session.enrolled}\u00a0人`}`;
};

/** For whom it is, by the rule: 吴窑镇的儿童主任，今年学时不够的. */
export const sayForWhom = ({
  audienceName,
  onlyFor: only,
}: Pick<TrainingLine, 'audienceName' | 'onlyFor'>) =>
  only === 'all' ? audienceName : `${audienceName}，${onlyForNames[only]}`;

/** Said where there is no such session for whoever asks. */
export const lostTraining: Copy = {
  what: '没有找到这场培训',
  next: '可能已经取消，或者不是给您的。请回到列表再看。',
};

/** The same of a register of hours. */
export const lostRegister: Copy = { what: '没有找到这里的学时', next: '请核对是哪个镇，再打开一次。' };
