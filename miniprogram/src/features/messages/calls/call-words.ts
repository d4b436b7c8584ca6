// What a call is about, in words: whom to call, why, by when, what to say, and how it went.
import type { Role } from '#shared/kernel/access.ts';
import { countyDate, daysBetween } from '#shared/kernel/time.ts';
import type { CallOwner, CallReason } from '#shared/notifications/call.ts';
import { fill } from '#shared/notifications/render.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { CallLine } from '#shared/notifications/views.ts';
import { sayClock, sayCount, sayDate, sayMoment } from '../../../kernel/say.ts';
import { roleNames } from '../../../kernel/words.ts';
import type { Outcome } from './shown-calls.ts';

export const reasonNames = {
  needs_help: '孩子需要帮助',
  call_back: '请回电话',
  note: '家里有话说',
  unreachable: '收不到提醒',
} as const satisfies Record<CallReason, string>;

export const outcomeNames = {
  reached: '打通了',
  visited: '上门说了',
  not_reached: '没打通',
  handed_on: '转给上一级了',
} as const satisfies Record<Outcome, string>;

const above: Readonly<Record<CallOwner, string | undefined>> = {
  director: '镇里',
  supervisor: '民政局',
  officer: undefined,
};

/** To whom whoever has a call may hand it on: 请镇里打; nobody is above the county. */
export const sayHandOn = ({ owner, phone }: Pick<CallLine, 'owner' | 'phone'>): string | undefined =>
  above[owner] && `请${above[owner]}${phone === undefined ? '去说' : '打'}`;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const sayLate = (ms: number): string => {
  if (ms < HOUR_MS) return `晚了\u00a0${sayCount(Math.max(1, Math.floor(ms / MINUTE_MS)), '分钟')}`;
  return ms < 24 * HOUR_MS
    ? `晚了\u00a0${sayCount(Math.floor(ms / HOUR_MS), '小时')}`
    : `晚了\u00a0${sayCount(Math.floor(ms / (24 * HOUR_MS)), '天')}`;
};

const sayDayOf = (on: string, today: string): string => {
  const ahead = daysBetween(today, on);
  if (ahead === 0) return '今天';
  return ahead === 1 ? '明天' : sayDate(on, today);
};

/** True once the moment by which somebody was to be called has passed. */
export const isLate = ({ dueAt }: Pick<CallLine, 'dueAt'>, now: string): boolean => now >= dueAt;

/** By when: 今天 16:00 前, 明天 18:00 前; or by how much it is late: 晚了 2 小时. */
export const sayBy = ({ dueAt }: Pick<CallLine, 'dueAt'>, now: string): string =>
  isLate({ dueAt }, now)
    ? sayLate(Date.parse(now) - Date.parse(dueAt))
    : `${sayDayOf(countyDate(dueAt), countyDate(now))}\u00a0${sayClock(dueAt)}\u00a0前`;

/** A call that presses: a child needs help, or it is late. */
export const isUrgent = (line: Pick<CallLine, 'reason' | 'dueAt'>, now: string): boolean =>
  line.reason === 'needs_help' || isLate(line, now);

/** 要打 2 个电话，1 个急; nothing to do is said where there is none. */
export const sayCalls = (lines: readonly Pick<CallLine, 'reason' | 'dueAt'>[], now: string): string => {
  if (lines.length === 0) return '没有要打的电话';
  const urgent = lines.filter((line) => isUrgent(line, now)).length;
  const all = `要打\u00a0${sayCount(lines.length, '个电话')}`;
  if (urgent === 0) return all;
  return urgent === lines.length && urgent > 1 ? `${all}，都急` : `${all}，${sayCount(urgent, '个急')}`;
};

/** Who somebody is: 王雨欣的家长; 家长 where no child is named, and the duty of whoever has one. */
export const sayWho = ({ childName, template }: Pick<CallLine, 'childName' | 'template'>): string => {
  if (childName) return `${childName}的家长`;
  const [role = 'guardian'] = (template === undefined ? undefined : templateOf(template)?.audience) ?? [];
  return role === 'guardian' ? '家长' : roleNames[role];
};

/** What somebody is called where only one word is wanted. */
export const nameOf = (line: Pick<CallLine, 'name' | 'childName' | 'template'>): string =>
  line.name === '' ? sayWho(line) : line.name;

const asked = { needs_help: '说孩子需要帮助', call_back: '请您回个电话', note: '留了话' } as const;

const handedUp: Readonly<Record<CallOwner, string>> = {
  director: '',
  supervisor: '村里没有打成，转到镇里了。',
  officer: '镇里没有打成，转到民政局了。',
};

const told = ({ template }: Pick<CallLine, 'template'>) =>
  template === undefined ? undefined : templateOf(template);

const sayCause = (line: CallLine, today: string): string => {
  const title = told(line)?.title;
  if (line.reason === 'unreachable') return `发不到的是“${title ?? '提醒'}”，请告诉他。`;
  const whoAsked = title === undefined ? '家里' : `看了“${title}”，`;
  return `${sayMoment(line.openedAt, today)}\u00a0${whoAsked}${asked[line.reason]}。`;
};

/** Why, with what happened since; nothing of what the heading says already. */
export const sayWhy = (line: CallLine, today: string): string => {
  const { owner, tries, escalated } = line;
  return [
    sayCause(line, today),
    tries > 0 && `打过\u00a0${sayCount(tries, '次')}，没打通。`,
    escalated && handedUp[owner],
  ]
    .filter((part) => part !== false)
    .join('');
};

/** Who is on the phone. */
export type Speaker = Readonly<{ name: string; role: Role; regionName: string }>;

/** 您好，我是沈徐村的沈桂兰。 */
const greeting = ({ name, role, regionName }: Speaker): string =>
  `您好，我是${role === 'officer' ? roleNames.officer : regionName}的${name}。`;

/** What to ask first, or what to tell, as a neighbour would. */
export const whatToSay = (line: CallLine, speaker: Speaker): string => {
  if (line.reason === 'needs_help') return '孩子现在在哪里，和谁在一起？有危险，先打 110，再告诉镇里。';
  const message = told(line);
  const words = message && fill(message.say ?? message.text, {});
  if (line.reason === 'unreachable') return `${greeting(speaker)}${words ?? '有一件事要告诉您。'}`;
  return `${greeting(speaker)}您请我回电话，${words === undefined ? '家里有什么事？' : `是这件事吧：${words}`}`;
};

/** A number as one reads it out: 139 0000 0001. */
export const sayPhone = (phone: string): string =>
  /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone;
