// How a message fares is told in plain words: by which way, how it stands, why it did not arrive, and every step of it.
import { countyMoment } from '#shared/kernel/time.ts';
import type { ChannelName } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { Figures, HistoryLine, MessageStep } from '#shared/notifications/views.ts';
import { sayCount, sayMoment } from '../../../kernel/say.ts';

/** How a message stands. */
export type Standing = keyof Figures;

/** The word of each standing, two to three characters. */
export const standingNames = {
  waiting: '等着',
  sent: '发到',
  rejected: '没送到',
  cancelled: '撤下',
  expired: '过时',
  dead: '发不动',
} as const satisfies Record<Standing, string>;

/** The ways by their names; which kind of yes WeChat had is nobody's concern. */
export const wayNames = {
  wechat_long: '微信',
  wechat_once: '微信',
  sms: '短信',
  call: '电话',
} as const satisfies Record<ChannelName, string>;

/** A message's name; one that a newer server knows alone is a reminder. */
export const titleOf = (template: string): string => templateOf(template)?.title ?? '提醒';

/** The word of one message's standing: one that became a call, or that may have arrived, is not said to have. */
export const sayStandingShort = ({
  status,
  channel,
  possibly,
}: Pick<HistoryLine, 'status' | 'channel' | 'possibly'>): string => {
  if (status !== 'sent') return standingNames[status];
  if (channel === 'call') return '转电话';
  return possibly ? '说不准' : standingNames.sent;
};

/** True where nobody was told. */
export const isUndelivered = (standing: Standing): boolean => standing === 'rejected' || standing === 'dead';

/** Why it did not go, and what helps. */
export type Reason = Readonly<{ why: string; helps: string }>;

const ASK_AGAIN = '请他打开护童，在“消息”里允许或者续收微信提醒，再发一次。';
const CALL_THEM = '先打电话告诉他。';
const BY_ITSELF = '一般过一会儿就好，也可以再发一次。';
const COUNTY_ASKS = '要管平台的人处理，请把编号告诉民政局。';
const WRONG_PHONE = '请核对手机号，改好以后再发一次。';

const reasons: Readonly<Record<string, Reason>> = {
  // Our own.
  no_way: { why: '没有别的办法了', helps: '微信和短信都收不到，请打电话或者上门告诉他。' },
  nobody_calls: { why: '没有人可以替他打电话', helps: CALL_THEM },
  gave_up: { why: '试了五次都没成', helps: '过一会儿再发一次。还不行，先打电话告诉他。' },
  possibly: { why: '说不准到了没有', helps: '请问他一声收到没有。' },
  paused: { why: '微信今天发满了', helps: '明天会恢复，急事先打电话。' },
  lease_over: { why: '发到一半断了', helps: '说不准到了没有，请问他一声。' },
  no_answer: { why: '发出去没有回音', helps: '说不准到了没有，请问他一声。' },
  unreadable: { why: '回音看不懂', helps: '说不准到了没有，请问他一声。' },
  unreachable: { why: '当时连不上', helps: BY_ITSELF },
  no_token: { why: '当时连不上微信', helps: BY_ITSELF },
  // Why one was taken back.
  settled: { why: '事情已经办好', helps: '不用再发。' },
  handed_over: { why: '换了人负责', helps: '发给接手的人了。' },
  nothing_left: { why: '没有要说的了', helps: '不用再发。' },
  // WeChat's.
  '43101': { why: '没有余量，或者他不同意收', helps: ASK_AGAIN },
  '40003': { why: '微信账号不对', helps: '请在“人员和交接”里解除微信绑定，让他重新登录。' },
  '50002': { why: '他的微信账号用不了', helps: CALL_THEM },
  '40037': { why: '微信上的模板被删了', helps: COUNTY_ASKS },
  '47001': { why: '内容不合格式', helps: COUNTY_ASKS },
  '47003': { why: '内容不合格式', helps: COUNTY_ASKS },
  '41030': { why: '要打开的页面不对', helps: COUNTY_ASKS },
  '45168': { why: '有平台不让发的词', helps: COUNTY_ASKS },
  '43107': { why: '平台停了这个账号的提醒', helps: COUNTY_ASKS },
  '48001': { why: '这个账号还不能发提醒', helps: COUNTY_ASKS },
  '48004': { why: '平台停了这个账号的提醒', helps: COUNTY_ASKS },
  '45009': { why: '微信今天发满了', helps: '明天会恢复，急事先打电话。' },
  '45011': { why: '发得太快，微信要歇一会儿', helps: BY_ITSELF },
  '-1': { why: '微信一时忙不过来', helps: BY_ITSELF },
  // The text messages'.
  'isv.MOBILE_NUMBER_ILLEGAL': { why: '手机号不对', helps: WRONG_PHONE },
  'isv.DOMESTIC_NUMBER_NOT_SUPPORTED': { why: '不是国内的手机号', helps: WRONG_PHONE },
  'isv.BLACK_KEY_CONTROL_LIMIT': { why: '这个号码不让发短信', helps: CALL_THEM },
  'isv.CUSTOMER_REFUSED': { why: '他退订了短信', helps: CALL_THEM },
  'isv.BUSINESS_LIMIT_CONTROL': { why: '今天给他发的短信太多', helps: '明天再发，急事先打电话。' },
  'isv.AMOUNT_NOT_ENOUGH': { why: '短信的钱用完了', helps: COUNTY_ASKS },
  'isv.OUT_OF_SERVICE': { why: '短信停用了', helps: COUNTY_ASKS },
};

const ofKind = (code: string): Reason | undefined => {
  if (/^(?:http_5|E[A-Z]|UND_)/.test(code)) return { why: '当时连不上', helps: BY_ITSELF };
  return code.startsWith('isv.') ? { why: '短信平台没有收', helps: COUNTY_ASKS } : undefined;
};

/** The reason behind a code; one that is not known yet is told with its number, for whoever looks after the platform. */
export const reasonOf = (code: string): Reason =>
  reasons[code] ?? ofKind(code) ?? { why: '没有发成', helps: COUNTY_ASKS };

/** The code itself, where only it helps whoever looks after the platform. */
export const codeToTell = (code: string): string | undefined =>
  reasonOf(code).helps === COUNTY_ASKS ? code : undefined;

/** A county minute (`2026-06-12T08:00`) as a moment. */
const momentOf = (minute: string): string => countyMoment(minute.slice(0, 10), minute.slice(11, 16));

/** Until when it waits: 6月12日 8:00 再发; what is due already goes at once. */
const sayWaiting = (
  { dueAt, inDigest }: Pick<HistoryLine, 'dueAt' | 'inDigest'>,
  now: string,
  today: string,
): string => {
  const at = dueAt === undefined ? undefined : momentOf(dueAt);
  if (at === undefined || at <= now) return '马上就发';
  return `${sayMoment(at, today)}\u00a0${inDigest ? '合在一起发' : '再发'}`;
};

type Told = Pick<
  HistoryLine,
  'status' | 'channel' | 'reason' | 'possibly' | 'delivered' | 'dueAt' | 'inDigest' | 'readAt'
>;

const saySent = ({ channel, possibly, delivered, inDigest, readAt }: Told, today: string): string => {
  if (readAt !== undefined) return `${sayMoment(readAt, today)}\u00a0看了`;
  if (channel === 'call') return '请人打电话了';
  if (delivered === false) return '平台说没有到手机上';
  const way = `${inDigest ? '合在一条里，' : ''}${channel ? wayNames[channel] : ''}`;
  if (possibly) return `${way}可能发到了`;
  return delivered ? `${way}到手机上了，还没看` : `${way}发出去了，还没看`;
};

/** How a message stands, in one clause. */
export const sayStanding = (told: Told, now: string, today: string): string => {
  switch (told.status) {
    case 'waiting':
      return sayWaiting(told, now, today);
    case 'sent':
      return saySent(told, today);
    case 'rejected':
    case 'dead':
    case 'cancelled':
      return told.reason === undefined ? standingNames[told.status] : reasonOf(told.reason).why;
    case 'expired':
      return '过了时候，不发了';
  }
};

/** 今天的提醒，3 件事; anything else is its title alone. */
export const sayMessage = ({ template, items }: Pick<HistoryLine, 'template' | 'items'>): string =>
  items === undefined ? titleOf(template) : `${titleOf(template)}，${sayCount(items, '件事')}`;

const byWay = ({ channel }: MessageStep): string => (channel ? wayNames[channel] : '');
const because = ({ reason }: MessageStep): string =>
  reason === undefined ? '' : `：${reasonOf(reason).why}`;
const untilWhen = ({ until }: MessageStep, today: string): string =>
  until === undefined ? '过一会儿' : `${sayMoment(until, today)}\u00a0`;

const sentBy = (step: MessageStep): string => {
  if (step.reason !== undefined) return `没有别的办法了，${reasonOf(step.reason).why}`;
  return step.channel === 'call' ? '请人打电话' : `${byWay(step)}发出去了`;
};

const inDigest = (step: MessageStep): string =>
  `合在一条里${step.channel ? `，${byWay(step)}发了` : '，那一条已经办完'}`;

/** What every step says; `today` tells which moments need their day. */
const steps: Readonly<Record<string, (step: MessageStep, today: string) => string>> = {
  'notification.raised': () => '记下要发这条提醒',
  'news.gathered': () => '又合进来一件事',
  'notification.held': (step, today) => `先等一等，${untilWhen(step, today)}再发`,
  'notification.claimed': (step) => (step.channel === 'call' ? '转成电话' : `用${byWay(step)}发`),
  'notification.sent': sentBy,
  'notification.turned_down': (step) => `${byWay(step)}没发成${because(step)}`,
  'notification.deferred': (step, today) =>
    `${byWay(step)}没发成${because(step)}，${untilWhen(step, today)}再试`,
  'notification.uncertain': (step) => `${byWay(step)}发了，说不准到了没有`,
  'notification.told_in_digest': inDigest,
  'notification.rejected': (step) => `没送到${because(step)}`,
  'notification.cancelled': (step) => `不用发了${because(step)}`,
  'notification.expired': () => '过了时候，不发了',
  'notification.died': (step) => `发不动${because(step)}`,
  'digest.ended': () => '合在里面的几件一起办完',
  'digest.undelivered': () => '没有到手机上，里面的几件各发各的',
  'notification.delivered': () => '到手机上了',
  'notification.undelivered': (step) => `平台说没有到手机上${because(step)}`,
  'notification.left_digest': () => '合在里面的那条没送到，单独再发',
  'notification.stayed_unread': () => '一直没有看，换个办法再发',
  'notification.reading_waived': () => '不用再等他看了',
  'notification.read': () => '看了',
  'notification.resent': () => '有人点了“再发一次”',
};

/** One step in one clause; one that only a newer server knows is left out. */
export const sayStep = (step: MessageStep, today: string): string | undefined =>
  steps[step.what]?.(step, today);

const endings = ['sent', 'turned_down', 'deferred', 'uncertain'].map((how) => `notification.${how}`);

/** The steps worth telling: that a way is tried is left out where the next step says what came of it. */
export const stepsTold = (all: readonly MessageStep[]): readonly MessageStep[] =>
  all.filter(({ what }, n) => what !== 'notification.claimed' || !endings.includes(all[n + 1]?.what ?? ''));

const OUR_OWN = ['no_way', 'gave_up'];

/** The code that says most about why nobody was told: of the first way that was turned down, where the ending has none of its own. */
export const causeOf = (reason: string, all: readonly MessageStep[]): string => {
  if (!OUR_OWN.includes(reason)) return reason;
  const failed = all.find(
    (step) => step.reason !== undefined && /\.(?:turned_down|deferred|undelivered)$/.test(step.what),
  );
  return failed?.reason ?? reason;
};
