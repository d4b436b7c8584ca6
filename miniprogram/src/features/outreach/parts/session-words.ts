// A session in words: how it was held, who listened, and how a village stands with the one it owes every year.
import { daysBetween } from '#shared/kernel/time.ts';
import {
  audiences,
  type callOffReasons,
  type forms,
  type Headcount,
  listenersOf,
  type materials,
  type sessionStatuses,
  yearOf,
} from '#shared/outreach/sessions.ts';
import type { SessionLine } from '#shared/outreach/tables.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { sayCount, sayDate, sayDay } from '../../../kernel/say.ts';

type Form = (typeof forms)[number];
type Who = (typeof audiences)[number];
type Material = (typeof materials)[number];

export const formNames = {
  lecture: '集中宣讲',
  visit: '上门宣讲',
  broadcast: '大喇叭广播',
  contest: '知识竞赛',
} as const satisfies Record<Form, string>;

export const audienceNames = {
  guardians: '监护人',
  children: '孩子',
  villagers: '村民',
  staff: '村干部',
} as const satisfies Record<Who, string>;

export const materialNames = {
  leaflet: '宣传单',
  poster: '海报',
  video: '视频',
  loudspeaker: '大喇叭',
  gift: '小礼品',
  exhibition: '展板',
} as const satisfies Record<Material, string>;

export const callOffNames = {
  weather: '天气不好',
  busy_season: '农忙',
  nobody_came: '没有人来',
  other: '其他原因',
} as const satisfies Record<(typeof callOffReasons)[number], string>;

export const statusNames = {
  planned: '排好了',
  held: '办过了',
  called_off: '取消了',
} as const satisfies Record<(typeof sessionStatuses)[number], string>;

/** 30 人; for a broadcast nobody was counted at: 没有点人数 */
export const sayHeard = (headcount: Headcount | undefined): string => {
  const heard = headcount ? listenersOf(headcount) : 0;
  return heard === 0 ? '没有点人数' : sayCount(heard, '人');
};

/** 监护人 18，孩子 6，村干部 2: those of whom anybody came. */
export const sayWho = (headcount: Headcount): string =>
  audiences
    .filter((who) => headcount[who] > 0)
    .map((who) => `${audienceNames[who]}\u00a0${headcount[who]}`)
    .join('，');

/** 宣传单、大喇叭 */
export const sayMaterials = (chosen: readonly Material[]): string =>
  chosen.length === 0 ? '没有' : chosen.map((one) => materialNames[one]).join('、');

type Shown = Pick<SessionLine, 'on' | 'form' | 'status' | 'headcount'>;

/** 6月12日 星期五，集中宣讲，30 人 */
export const saySession = ({ on, form, status, headcount }: Shown, today: string): string => {
  const day = `${sayDay(on, today)}，${formNames[form]}`;
  return status === 'held' ? `${day}，${sayHeard(headcount)}` : day;
};

/** True for a plan whose day has passed, or is today, and which nobody has written down. */
export const isOwed = ({ status, on }: Pick<SessionLine, 'status' | 'on'>, today: string): boolean =>
  status === 'planned' && on <= today;

/** 今天, 明天, 还有 5 天, 过了 2 天 */
export const sayAway = (on: string, today: string): string => {
  const days = daysBetween(today, on);
  if (days === 0) return '今天';
  if (days === 1) return '明天';
  return days > 0 ? `还有\u00a0${sayCount(days, '天')}` : `过了\u00a0${sayCount(-days, '天')}`;
};

/** What a village has done in a year: how often, and how many listened. */
export type Done = Readonly<{ times: number; heard: number }>;

/** The sum of what was held. */
export const doneIn = (sessions: readonly Pick<SessionLine, 'status' | 'headcount'>[]): Done => {
  const held = sessions.filter(({ status }) => status === 'held');
  return {
    times: held.length,
    heard: held.reduce((sum, { headcount }) => sum + (headcount ? listenersOf(headcount) : 0), 0),
  };
};

const sayDone = (when: string, { times, heard }: Done): string =>
  `${when}办了\u00a0${sayCount(times, '次')}${heard > 0 ? `，${sayCount(heard, '人')}听到` : ''}`;

/** The sentence above a village's sessions of a year: what presses, or what was done. */
export const sayVillage = (sessions: readonly Shown[], year: string, today: string): string => {
  const done = doneIn(sessions);
  if (year !== yearOf(today)) return done.times > 0 ? sayDone(`${year}年`, done) : `${year}年没有办过宣讲`;
  const owed = sessions.filter((one) => isOwed(one, today)).sort((a, b) => a.on.localeCompare(b.on))[0];
  if (owed) return owed.on === today ? '今天有一次宣讲，办完记下' : `${sayDate(owed.on, today)}那次还没有记`;
  if (done.times > 0) return sayDone('今年', done);
  const next = sessions
    .filter(({ status }) => status === 'planned')
    .sort((a, b) => a.on.localeCompare(b.on))[0];
  return next ? `今年第一次排在${sayDate(next.on, today)}` : '今年还没有宣讲，年底前至少办一次';
};

/** Days until the year ends, today not counted. */
export const daysLeft = (today: string): number => daysBetween(today, `${yearOf(today)}-12-31`);

/** What is said where there is no such session, or none for this reader. */
export const NO_SESSION: Copy = { what: '没有找到这次宣讲', next: '请回到列表重新打开。' };
