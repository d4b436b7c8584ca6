// One message on every way it may go: in which order, when, for how long it is of use, and what it says there.
import type { Role } from '#shared/kernel/access.ts';
import { fill } from '#shared/notifications/render.ts';
import type { Template, Urgency } from '#shared/notifications/template.ts';
import { sayCount } from '../../../kernel/say.ts';
import { roleNames } from '../../../kernel/words.ts';
import { quietSpan } from '../parts/digest-words.ts';
import { type Fields, SAMPLE } from './seen-fields.ts';

/** When a message goes, in as few words as a table has room for. */
export const urgencyNames = {
  emergency: '马上',
  urgent: '白天就发',
  routine: '和别的合成一条',
} as const satisfies Record<Urgency, string>;

/** When a message goes, and at which hours it does not. */
export const sayWhen: Readonly<Record<Urgency, string>> = {
  emergency: '马上发，夜里也发',
  urgent: `白天马上发。${quietSpan}\u00a0不打扰，早上再发`,
  routine: '和别的合成一条，每天在他选的时候发。工作人员只在工作日发，夜里不打扰',
};

/** 儿童主任、儿童督导员 */
export const sayAudience = (audience: readonly Role[]): string =>
  audience.map((role) => roleNames[role]).join('、');

const DAY_HOURS = 24;

const sayHours = (hours: number): string =>
  hours % DAY_HOURS === 0 ? sayCount(hours / DAY_HOURS, '天') : sayCount(hours, '小时');

/** For how long telling it is of use. */
export const sayUseful = (key: string, { usefulHours }: Pick<Template, 'usefulHours'>): string =>
  key === 'digest' ? '里面的每件事，各按各的期限' : `${sayHours(usefulHours)}。过了还没发出去，就不发了`;

const MINUTES = 60;

const sayMinutes = (minutes: number): string =>
  minutes % MINUTES === 0 ? sayCount(minutes / MINUTES, '小时') : sayCount(minutes, '分钟');

const callers: Readonly<Partial<Record<Role, string>>> = {
  guardian: '村里的儿童主任',
  director: '镇里的儿童督导员',
  supervisor: '民政局',
};

/** Who calls whom: 民政局打给儿童督导员. Nobody calls the county. */
const sayCallers = (audience: readonly Role[]): string =>
  audience.flatMap((role) => (callers[role] ? [`${callers[role]}打给${roleNames[role]}`] : [])).join('，');

/** One way with when it is taken; the last of them is a person's voice. */
export type WayOut = Readonly<{ kind: 'push' | 'sms' | 'call'; head: string }>;

type Ways = Pick<Template, 'channels' | 'audience' | 'readWithinMinutes'>;

const unread = ({ readWithinMinutes }: Ways): string =>
  readWithinMinutes === undefined ? '' : `，或者\u00a0${sayMinutes(readWithinMinutes)}没有看`;

const callOut = ({ channels, audience }: Ways): readonly WayOut[] => {
  if (channels.includes('call'))
    return [{ kind: 'call', head: `短信也没送到，请人打电话：${sayCallers(audience)}` }];
  // Whatever a family is told, one without WeChat is called.
  return audience.includes('guardian')
    ? [{ kind: 'call', head: `家里没有微信的，请人打电话：${sayCallers(['guardian'])}` }]
    : [];
};

/** The ways of a message in the order in which they are tried; both kinds of a yes on WeChat look the same. */
export const waysOut = (template: Ways): readonly WayOut[] => [
  { kind: 'push', head: '先发微信' },
  ...(template.channels.includes('sms')
    ? [{ kind: 'sms' as const, head: `微信没送到${unread(template)}，改发短信` }]
    : []),
  ...callOut(template),
];

/** The one text that the provider of text messages has approved, with the message's name and the first of its fields in it. */
export const textMessage = (title: string, fields: Fields): string =>
  `【护童】${title}：${Object.values(fields)[0] ?? title}。请打开微信小程序“护童”查看。`;

const ONE_TEXT = 70;
const EACH_OF_SEVERAL = 67;

/** How many messages a text is charged as: 46 个字，算一条短信. */
export const sayTexts = (text: string): string => {
  const { length } = text;
  const texts = length <= ONE_TEXT ? 1 : Math.ceil(length / EACH_OF_SEVERAL);
  return `${sayCount(length, '个字')}，算\u00a0${sayCount(texts, '条短信')}`;
};

/** What somebody says on the phone, after who they are. */
export const spokenWords = ({ say, text }: Pick<Template, 'say' | 'text'>): string =>
  fill(say ?? text, SAMPLE);

// By the page's folder: its path without what every page has.
const pageNames: Readonly<Record<string, string>> = {
  today: '今天',
  messages: '消息',
  'visits/red-list': '红色名单',
  'access/waiting': '等我处理',
  'access/glasses': '紧急打开',
  'messages/calls': '打电话',
  'entrustment/own': '我的确认书',
  'entrustment/village': '委托监护',
  'entrustment/town': '委托监护',
  'training/own': '我的培训',
  'training/register': '学时登记',
  'quiz/own': '学习和竞答',
  'outreach/policies': '政策',
  'outreach/village': '宣讲进村居',
};

/** The name of the page that a tap on the notification opens. */
export const pageName = (page: string): string =>
  pageNames[page.replace(/^(?:features|pages)\/|\/index$/g, '')] ?? '护童';
