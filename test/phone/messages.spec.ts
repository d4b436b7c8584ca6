// What the message centre says: when, until when, why, by which way, and what became of what a family asked for.
import { expect, test } from 'vitest';
import { roles } from '#shared/kernel/access.ts';
import { templateOf, templates } from '#shared/notifications/templates.ts';
import { allTalks } from '../../miniprogram/src/features/messages/list/all-talks.ts';
import { sayDigest, sayUnreadState } from '../../miniprogram/src/features/messages/parts/digest-words.ts';
import {
  type Allowing,
  askedIn,
  sayLeft,
  stripOf,
} from '../../miniprogram/src/features/messages/parts/strip-words.ts';
import {
  nameOfTalk,
  sayNewest,
  sayRowTime,
  sayUnread,
  titleOfTalk,
} from '../../miniprogram/src/features/messages/parts/talk-words.ts';
import { nameOfCaller, sayBecame } from '../../miniprogram/src/features/messages/talk/asked-words.ts';
import {
  factsOfCard,
  sayCame,
  wordsOfCard,
} from '../../miniprogram/src/features/messages/talk/card-words.ts';
import {
  isAwaitingCall,
  type Own,
  type ShownAsked,
  shownTalk,
  unknownIn,
  withOlder,
} from '../../miniprogram/src/features/messages/talk/shown-talk.ts';
import { placeFor } from '../../miniprogram/src/kernel/message-places.ts';
import { aCard, aLine, anAllowance, anAsk, anAsked, aTalk } from './kit/messages.ts';
import { nth, TODAY } from './kit/paper.ts';

const NOW = '2026-06-12T01:41:00.000Z';
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

test.each([
  ['2026-06-12T00:00:00.000Z', '8:00'],
  ['2026-06-11T15:59:00.000Z', '昨天'],
  ['2026-06-09T16:00:00.000Z', '6月10日'],
  ['2025-12-30T01:00:00.000Z', '2025年12月30日'],
  ['', ''],
])('a row of %s says %s', (at, words) => {
  expect(sayRowTime(at, TODAY)).toBe(words);
});

test('a conversation is called by its child or its matter, and says something before the first message', () => {
  expect(
    [aLine(), aLine({ talk: 'learning', name: undefined }), aLine({ name: undefined })].map(nameOfTalk),
  ).toEqual(['王雨欣', '培训和答题', '孩子']);
  expect([titleOfTalk(nth('chd', 9), undefined), titleOfTalk('office', undefined)]).toEqual([
    '消息',
    '工作通知',
  ]);
  expect(sayNewest({ text: '', title: '' })).toContain('儿童主任打电话给您');
  expect([sayUnread(3), sayUnread(120)]).toEqual(['3', '99+']);
  expect([plain(sayUnreadState(0)), plain(sayUnreadState(2))]).toEqual(['消息都看过了', '2 条消息没看']);
  expect(plain(sayDigest('08:00'))).toBe('每天 8:00 汇总，21:00 到 8:00 不打扰');
});

const allowing = (changed: Partial<Allowing> = {}): Allowing => ({
  allowances: [
    anAllowance(),
    anAllowance({ subscription: 'entrustment', balance: 3 }),
    anAllowance({ subscription: 'learning', balance: 4, silentFrom: '2026-07-02' }),
  ],
  hasWechat: true,
  canAsk: true,
  lasts: () => false,
  ...changed,
});
const strip = (changed: Partial<Allowing> = {}): string | undefined => {
  const said = stripOf(allowing(changed), TODAY);
  return said && plain(`${said.bold}。${said.plain}`);
};

test('the strip says until when messages still come, and how many more one tap brings', () => {
  expect(strip()).toBe('微信提醒还够 2 条，约到 6月28日。点一下，可再收 3 条');
  expect(strip({ canAsk: false })).toBe(
    '微信提醒还够 2 条，约到 6月28日。在微信里打开“护童”小程序，可以续收',
  );
  expect(strip({ allowances: [anAllowance({ balance: 1, silentFrom: TODAY })] })).toBe(
    '微信提醒只剩 1 条，留给急事。点一下，可再收 1 条',
  );
});

test('what is used up, never allowed, or short alone among others is said to be so', () => {
  const none = { balance: 0, silentFrom: TODAY };
  const goesOn = anAllowance({
    subscription: 'learning',
    balance: 9,
    silentFrom: '2026-09-01',
    askNow: false,
  });
  expect(strip({ allowances: [anAllowance(none)] })).toMatch(/^微信提醒用完了/);
  expect(strip({ allowances: [anAllowance(none), goesOn] })).toMatch(
    /^孩子和家里的事：微信提醒用完了。点一下，可再收 2 条$/,
  );
  expect(strip({ allowances: [anAllowance({ ...none, accepted: false })] })).toBe(
    '还没有允许微信提醒。点一下，可收 1 条',
  );
  expect(strip({ allowances: [anAllowance({ ...none, accepted: false })], canAsk: false })).toContain(
    '可以允许',
  );
});

test('nothing is said where everything goes on; without WeChat the other ways are named', () => {
  expect(strip({ allowances: [anAllowance({ askNow: false, balance: 9 })] })).toBeUndefined();
  expect(strip({ allowances: [] })).toBeUndefined();
  expect(strip({ hasWechat: false })).toMatch(/没有用微信登录.*短信.*打电话/);
});

test('a yes that lasts runs out never, and is asked for by itself', () => {
  const lasts: Allowing['lasts'] = (key) => key === 'children';
  const never = anAllowance({ balance: 0, accepted: false, silentFrom: TODAY });
  expect(strip({ allowances: [anAllowance({ balance: 0 })], lasts })).toBeUndefined();
  expect(strip({ allowances: [never], lasts })).toContain('点一下，以后都能收到');
  const both = allowing({
    allowances: [never, anAllowance({ subscription: 'learning', balance: 0, silentFrom: '2026-06-20' })],
    lasts,
  });
  expect(askedIn(both).map(({ subscription }) => subscription)).toEqual(['children']);
  expect(plain(sayLeft(anAllowance({ balance: 5, silentFrom: '2026-07-01' }), TODAY))).toBe(
    '还够 5 条，约到 7月1日',
  );
});

test('every template’s card fills its words, says why it came, and a newer one still says something', () => {
  for (const template of Object.keys(templates)) {
    const { title, text, because } = wordsOfCard({ template, values: { count: '3' } });
    expect(`${title}${text}${because}`).not.toMatch(/[{}]/);
  }
  expect(wordsOfCard({ template: 'digest', values: { count: '3' } }).text).toBe('您有 3 件事要看。');
  expect(wordsOfCard({ template: 'of_tomorrow' }).title).toBe('提醒');
});

test.each([
  [{}, '微信'],
  [{ inDigest: true }, '微信，和别的合成一条'],
  [{ channel: 'sms' }, '短信'],
  [{ channel: 'call' }, '电话'],
  [{ channel: 'sms', possibly: true }, '短信，可能已送到'],
  [{ status: 'waiting', channel: undefined }, '正等着发到手机上'],
  [{ status: 'waiting', inDigest: true }, '等着和别的合成一条发'],
  [{ status: 'rejected' }, '没有发到手机上'],
  [{ status: 'dead' }, '没有发到手机上'],
  [{ status: 'expired' }, '没有发到手机上，过了时候'],
  [{ status: 'cancelled' }, '撤下了，不用管它'],
] as const)('%o came so: %s', (changed, words) => {
  expect(sayCame(aCard(1, changed))).toBe(words);
});

test('why, how and when stand together', () => {
  const card = aCard(1, { readAt: NOW });
  expect(factsOfCard(card, TODAY).map(([name]) => name)).toEqual(['原因', '怎么来的', '什么时候', '您看过']);
  expect(factsOfCard(card, TODAY)[0]?.[1]).toBe(templateOf('visit_overdue')?.because);
});

const asked = (changed: Partial<ShownAsked> = {}): ShownAsked => ({
  callId: nth('cal', 1),
  reason: 'call_back',
  at: NOW,
  mine: true,
  askedBy: '王平',
  standing: 'open',
  call: { owner: 'director', dueAt: '2026-06-15T10:00:00.000Z' },
  ...changed,
});
const became = (changed: Partial<ShownAsked>) => plain(sayBecame(asked(changed), NOW, TODAY).words);

test('what was asked for says by when, and afterwards who did what and when', () => {
  expect(became({})).toBe('等回电，最晚 6月15日 18:00');
  expect(became({ call: { owner: 'supervisor', dueAt: '2026-06-12T10:00:00.000Z' } })).toBe(
    '转给了镇督导员，等回电，最晚今天 18:00',
  );
  expect(
    became({ reason: 'needs_help', call: { owner: 'director', dueAt: '2026-06-12T03:41:00.000Z' } }),
  ).toBe('已告诉儿童主任，最晚今天 11:41 联系');
  expect(became({ call: { owner: 'officer', dueAt: '2026-06-11T10:00:00.000Z' } })).toBe(
    '该在昨天 18:00 前回电，还没有打',
  );
  const done = { outcome: 'reached', doneAt: '2026-06-10T01:20:00.000Z', doneBy: '沈桂兰' } as const;
  expect(became({ standing: 'done', done })).toBe('沈主任 6月10日 打过电话');
  expect(became({ standing: 'done', done: { ...done, outcome: 'visited', doneAt: NOW } })).toBe(
    '沈主任今天上门来过',
  );
  expect(became({ standing: 'done', done: {} })).toBe('儿童主任打过电话');
  expect([nameOfCaller('欧阳静', 'director'), nameOfCaller('顾海燕', 'supervisor')]).toEqual([
    '欧阳主任',
    '顾海燕',
  ]);
});

test('a cry for help that has not gone says so, and to telephone', () => {
  expect(sayBecame(asked({ reason: 'needs_help', standing: 'waiting' }), NOW, TODAY)).toMatchObject({
    warn: true,
  });
  expect(became({ reason: 'needs_help', standing: 'waiting' })).toContain('直接打电话');
  expect(became({ standing: 'waiting' })).toBe('待送出，有网自动送出');
  expect(became({ standing: 'refused' })).toContain('直接打电话');
});

const nothing: Own = { waiting: [], sent: [], known: new Map() };

test('a conversation is told day by day, with what waits on this phone in its place', () => {
  const talk = aTalk(aCard(1, { at: '2026-06-10T00:00:00.000Z' }), anAsked(1));
  const shown = shownTalk(talk, { ...nothing, waiting: [anAsk(2)] });
  expect(shown.map(({ key }) => key)).toEqual([
    'day-2026-06-10',
    nth('ntf', 1),
    'day-2026-06-12',
    nth('cal', 1),
    nth('cal', 2),
  ]);
  expect(isAwaitingCall(shown)).toBe(true);
  expect(isAwaitingCall(shownTalk(aTalk(anAsked(1, { mine: false })), nothing))).toBe(false);
  expect(isAwaitingCall(shownTalk(aTalk(anAsked(1, { isOpen: false })), nothing))).toBe(false);
});

test('older pages of a conversation stand before its newest, and a list of pages names each conversation once', () => {
  const [newest, older, oldest] = [3, 2, 1].map((n) => aTalk(aCard(n)));
  expect(withOlder([])).toBeUndefined();
  const whole = withOlder([newest, older, oldest].filter((page) => page !== undefined));
  expect(whole?.entries).toEqual([aCard(1), aCard(2), aCard(3)]);
  const other = aLine({ talk: 'learning', unread: 2 });
  const pages = [{ talks: [aLine({ unread: 1 })] }, { talks: [other, aLine({ title: '旧的', unread: 4 })] }];
  expect(allTalks(pages)).toEqual([aLine({ unread: 5 }), other]);
});

test('a child’s conversation of which the first page tells nothing stands where an older page puts it', () => {
  const at = '2026-05-01T00:00:00.000Z';
  const silent = aLine({ at: '', title: '', unread: 0 });
  const older = [aLine({ talk: 'learning', at: '2026-05-02T00:00:00.000Z' }), aLine({ at, unread: 1 })];
  expect(allTalks([{ talks: [silent] }, { talks: older }])).toEqual(older);
});

test('what was sent is shown once, by the county’s word as soon as there is one', () => {
  const state = { isOpen: true, owner: 'director', dueAt: '2026-06-12T03:41:00.000Z', tries: 0 } as const;
  const own = { ...nothing, sent: [anAsk(1, { state })], waiting: [anAsk(1)] };
  const [, here] = shownTalk(aTalk(), own);
  expect(here).toMatchObject({ kind: 'asked', asked: { standing: 'waiting' } });
  const [, sent] = shownTalk(aTalk(), { ...own, waiting: [] });
  expect(sent).toMatchObject({ asked: { standing: 'open', call: { dueAt: state.dueAt } } });
  const known = shownTalk(aTalk(anAsked(1, { reason: 'needs_help' })), own);
  expect(known.filter(({ kind }) => kind === 'asked')).toHaveLength(1);
});

test('what a person knows of is counted out, the newest first', () => {
  const talk = aTalk(aCard(1), aCard(2, { readAt: NOW }), aCard(3), aCard(4));
  const known = new Map([[nth('ntf', 3), NOW]]);
  expect(unknownIn(talk, known).map(({ messageId }) => messageId)).toEqual([nth('ntf', 4), nth('ntf', 1)]);
  expect(shownTalk(talk, { ...nothing, known })[3]).toMatchObject({ card: { readAt: NOW } });
});

test('every template leads each role it is for to a page that this role has', () => {
  const without = Object.entries(templates).flatMap(([key, { audience, page }]) =>
    audience
      .filter((role) => page !== 'pages/messages/index' && placeFor(page, role) === undefined)
      .map((role) => `${key} ${role}`),
  );
  expect(without).toEqual([]);
  expect(roles.filter((role) => placeFor('features/entrustment/town/index', role))).toEqual(['supervisor']);
  expect(placeFor('pages/messages/index', 'director')).toBeUndefined();
});
