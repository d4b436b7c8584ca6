// How messages fare is said in plain words: a month in a sentence, every standing, every reason, every step.
import { expect, test } from 'vitest';
import { endings } from '#shared/notifications/contract.ts';
import { channels } from '#shared/notifications/template.ts';
import { templates } from '#shared/notifications/templates.ts';
import type { Figures, HistoryLine, MessageStep } from '#shared/notifications/views.ts';
import { NotificationEvent } from '../../functions/notifications/events/notification.ts';
import {
  droppedIn,
  goneIn,
  monthsTo,
  sayCallsIn,
  sayChange,
  sayFigure,
  sayFigures,
  sayMonth,
  sayNews,
  sayShare,
  undeliveredIn,
} from '../../miniprogram/src/features/messages/office/figure-words.ts';
import {
  causeOf,
  codeToTell,
  isUndelivered,
  reasonOf,
  sayMessage,
  sayStanding,
  sayStandingShort,
  sayStep,
  standingNames,
  stepsTold,
  titleOf,
  wayNames,
} from '../../miniprogram/src/features/messages/parts/told-words.ts';
import { nth, TODAY } from './kit/paper.ts';

const NOW = '2026-06-12T01:41:00.000Z';
const plain = (words: string | undefined): string | undefined => words?.replace(/\u00a0/g, ' ');

const figures = (some: Partial<Figures>): Figures => ({
  waiting: 0,
  sent: 0,
  rejected: 0,
  cancelled: 0,
  expired: 0,
  dead: 0,
  ...some,
});

test('a month in one sentence', () => {
  const say = (some: Partial<Figures>, month = '2026-06') =>
    plain(sayNews({ month, total: figures(some) }, TODAY));
  expect(say({ sent: 409, rejected: 2, dead: 1, cancelled: 30 })).toBe('6月发了 412 条，3 条没有送到');
  expect(say({ sent: 4718, dead: 4 })).toBe('6月发了 4,722 条，4 条没有送到');
  expect(say({ sent: 7 })).toBe('6月发了 7 条，都送到了');
  expect(say({ waiting: 5 })).toBe('6月有 5 条等着发');
  expect(say({}, '2025-12')).toBe('2025年12月还没有发提醒');
});

test('calls are told beside the messages, none where none was to be made', () => {
  expect(sayCallsIn({ open: 0, done: 0 })).toBe('');
  expect(plain(sayCallsIn({ open: 0, done: 3 }))).toBe('另有电话 3 个，都打了');
  expect(plain(sayCallsIn({ open: 2, done: 1200 }))).toBe('另有电话 1,202 个，还有 2 个没打');
});

test('shares are rounded down to one decimal, so that 100 is said only of all', () => {
  const share = (sent: number, rejected: number) => plain(sayShare(figures({ sent, rejected })));
  expect(share(409, 3)).toBe('99.2 %');
  expect(share(9999, 1)).toBe('99.9 %');
  expect(share(3, 0)).toBe('100.0 %');
  expect(share(0, 0)).toBe('—');
});

test('figures are told apart and compared with the month before, also over the turn of the year', () => {
  const some = figures({ sent: 3, rejected: 1, dead: 2, cancelled: 4, expired: 5 });
  expect([goneIn(some), undeliveredIn(some), droppedIn(some)]).toEqual([6, 3, 9]);
  expect(plain(sayFigures(some, standingNames))).toBe(
    '发到 3 条，没送到 1 条，撤下 4 条，过时 5 条，发不动 2 条',
  );
  expect(plain(sayChange(12, 5, '2026-05', TODAY))).toBe('比5月多 7 条');
  expect(plain(sayChange(2, 5, '2025-12', TODAY))).toBe('比2025年12月少 3 条');
  expect(sayChange(5, 5, '2026-05', TODAY)).toBe('和5月一样');
  expect([sayChange(5, undefined, '2026-05', TODAY), sayChange(0, 0, '2026-05', TODAY)]).toEqual([
    undefined,
    undefined,
  ]);
  expect(monthsTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect([sayMonth('2026-06', TODAY), sayMonth('2025-06', TODAY)]).toEqual(['6月', '2025年6月']);
  expect([1, 412, 1000, 1234567].map(sayFigure)).toEqual(['1', '412', '1,000', '1,234,567']);
});

const line = (changed: Partial<HistoryLine> = {}): HistoryLine => ({
  messageId: nth('ntf', 1),
  template: 'entrustment_to_sign',
  raisedAt: '2026-06-11T13:40:00.000Z',
  status: 'sent',
  inDigest: false,
  ...changed,
});

test.each<[Partial<HistoryLine>, string, string]>([
  [{ status: 'waiting', dueAt: '2026-06-12T18:00' }, '等着', '18:00 再发'],
  [{ status: 'waiting', dueAt: '2026-06-12T18:00', inDigest: true }, '等着', '18:00 合在一起发'],
  [{ status: 'waiting', dueAt: '2026-06-12T09:41' }, '等着', '马上就发'],
  [{ status: 'waiting' }, '等着', '马上就发'],
  [{ channel: 'wechat_once' }, '发到', '微信发出去了，还没看'],
  [{ channel: 'wechat_long', delivered: true }, '发到', '微信到手机上了，还没看'],
  [{ channel: 'wechat_long', inDigest: true, delivered: true }, '发到', '合在一条里，微信到手机上了，还没看'],
  [{ channel: 'sms', possibly: true }, '说不准', '短信可能发到了'],
  [{ channel: 'wechat_long', delivered: false }, '发到', '平台说没有到手机上'],
  [{ channel: 'call' }, '转电话', '请人打电话了'],
  [{ channel: 'sms', readAt: '2026-06-11T22:12:00.000Z' }, '发到', '6:12 看了'],
  [{ status: 'rejected', reason: '43101' }, '没送到', '没有余量，或者他不同意收'],
  [{ status: 'dead', reason: 'gave_up' }, '发不动', '试了五次都没成'],
  [{ status: 'dead' }, '发不动', '发不动'],
  [{ status: 'cancelled', reason: 'handed_over' }, '撤下', '换了人负责'],
  [{ status: 'expired' }, '过时', '过了时候，不发了'],
])('%j stands as %s: %s', (changed, short, words) => {
  expect(sayStandingShort(line(changed))).toBe(short);
  expect(plain(sayStanding(line(changed), NOW, TODAY))).toBe(words);
});

test('every standing and every way of the contract has its word; only what reached nobody counts as undelivered', () => {
  expect(Object.keys(standingNames).sort()).toEqual(['waiting', ...endings].sort());
  expect(Object.keys(wayNames).sort()).toEqual([...channels].sort());
  expect(endings.filter(isUndelivered)).toEqual(['rejected', 'dead']);
  expect(isUndelivered('waiting')).toBe(false);
  expect(plain(sayMessage({ template: 'digest', items: 3 }))).toBe('今天的提醒，3 件事');
  expect(titleOf('entrustment_to_sign')).toBe(templates.entrustment_to_sign.title);
  expect(titleOf('unheard_of')).toBe('提醒');
});

test('reasons are plain words with something that helps; only what the platform’s keeper must mend tells its code', () => {
  for (const code of [
    '43101',
    '40003',
    '50002',
    '40037',
    '47001',
    '47003',
    '41030',
    '45168',
    '43107',
    '48001',
    '48004',
    '45009',
    '45011',
    'no_way',
    'gave_up',
    'possibly',
    'nobody_calls',
    'paused',
    'lease_over',
    'no_answer',
    'unreadable',
    'unreachable',
    'no_token',
    'settled',
    'handed_over',
    'nothing_left',
    'isv.MOBILE_NUMBER_ILLEGAL',
    'isv.SMS_SIGN_ILLEGAL',
    'http_502',
    'ECONNREFUSED',
    'x9',
  ]) {
    const { why, helps } = reasonOf(code);
    expect(why, code).toMatch(/^[\u4e00-\u9fff，“”]+$/);
    expect(helps, code).toMatch(/。$/);
    expect(why + helps, code).not.toContain(code);
  }
  expect(reasonOf('40003').why).toBe('微信账号不对');
  expect(reasonOf('47003').why).toBe('内容不合格式');
  expect(reasonOf('40037').why).toBe('微信上的模板被删了');
  expect(reasonOf('no_way').why).toBe('没有别的办法了');
  expect(reasonOf('http_502')).toEqual(reasonOf('ECONNREFUSED'));
  expect(['47003', 'x9', 'isv.SMS_SIGN_ILLEGAL'].map(codeToTell)).toEqual([
    '47003',
    'x9',
    'isv.SMS_SIGN_ILLEGAL',
  ]);
  expect(['43101', 'gave_up'].map(codeToTell)).toEqual([undefined, undefined]);
});

const step = (what: string, some: Partial<MessageStep> = {}): MessageStep => ({ at: NOW, what, ...some });

test('every fact of a message’s record is told; one that only a newer server knows is left out', () => {
  const facts = NotificationEvent.def.options.map((option) => option.shape.type.def.values[0]);
  expect(facts.length).toBeGreaterThan(15);
  for (const what of facts) {
    const words = sayStep(step(String(what), { channel: 'wechat_once', reason: '43101', until: NOW }), TODAY);
    expect(words, what).toMatch(/[\u4e00-\u9fff]/);
    expect(words, what).not.toMatch(/[a-z_]{3,}|43101/);
  }
  expect(sayStep(step('notification.teleported'), TODAY)).toBeUndefined();
});

test.each<[string, Partial<MessageStep>, string]>([
  ['held', { until: '2026-06-12T00:00:00.000Z' }, '先等一等，8:00 再发'],
  ['claimed', { channel: 'sms' }, '用短信发'],
  ['claimed', { channel: 'call' }, '转成电话'],
  ['sent', { channel: 'call' }, '请人打电话'],
  ['sent', { channel: 'wechat_once' }, '微信发出去了'],
  ['sent', { channel: 'sms', reason: 'possibly' }, '没有别的办法了，说不准到了没有'],
  ['turned_down', { channel: 'wechat_once', reason: '43101' }, '微信没发成：没有余量，或者他不同意收'],
  ['deferred', { channel: 'sms', until: '2026-06-12T02:00:00.000Z' }, '短信没发成，10:00 再试'],
  ['told_in_digest', { channel: 'wechat_long' }, '合在一条里，微信发了'],
  ['told_in_digest', {}, '合在一条里，那一条已经办完'],
  ['cancelled', { reason: 'settled' }, '不用发了：事情已经办好'],
  ['rejected', { reason: 'no_way' }, '没送到：没有别的办法了'],
])('%s with %j says %s', (what, some, words) => {
  expect(plain(sayStep(step(`notification.${what}`, some), TODAY))).toBe(words);
});

test('a try is told by what came of it; one that nobody heard of any more stays', () => {
  const all = ['raised', 'claimed', 'turned_down', 'claimed', 'sent', 'resent', 'claimed'].map((what) =>
    step(`notification.${what}`),
  );
  expect(stepsTold(all).map(({ what }) => what.split('.')[1])).toEqual([
    'raised',
    'turned_down',
    'sent',
    'resent',
    'claimed',
  ]);
});

test('where the ending says only that no way is left, the first way that failed says why', () => {
  const failed = [
    step('notification.turned_down', { channel: 'wechat_once', reason: '43101' }),
    step('notification.turned_down', { channel: 'sms', reason: 'isv.BLACK_KEY_CONTROL_LIMIT' }),
    step('notification.rejected', { reason: 'no_way' }),
  ];
  expect(causeOf('no_way', failed)).toBe('43101');
  expect(causeOf('gave_up', [])).toBe('gave_up');
  expect(causeOf('40003', failed)).toBe('40003');
});
