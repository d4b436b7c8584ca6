// What a list says: who comes first and why, with what waits to be sent already counted.
import { expect, test } from 'vitest';
import { quietFindings } from '#shared/visits/findings.ts';
import { dayOf, sayDayState } from '../../miniprogram/src/features/visits/list/day.ts';
import {
  because,
  dueEnd,
  dueReason,
  shortReason,
} from '../../miniprogram/src/features/visits/list/reasons.ts';
import { shownLines } from '../../miniprogram/src/features/visits/list/shown-line.ts';
import { redUnder, sayRed } from '../../miniprogram/src/features/visits/town/red-words.ts';
import { sayClock, sayDate, sayDay, sayDue, sayMoment } from '../../miniprogram/src/kernel/say.ts';
import { aLine, anEntry, aVisit, nth, TODAY } from './kit/paper.ts';

const bare = { over: <Line>(line: Line) => line };
const plain = (words: string): string => words.replace(/\u00a0/g, ' ');
const {
  colour: _c,
  lastVisitedOn: _v,
  lastFindings: _f,
  ...never
} = aLine({ because: [], dueOn: '2026-06-10', openedOn: '2026-06-10' });

test('dates, times and spans', () => {
  expect(sayDate('2026-06-04', TODAY)).toBe('6月4日');
  expect(sayDate('2025-12-31', TODAY)).toBe('2025年12月31日');
  expect(sayDay(TODAY, TODAY)).toBe('6月12日 星期五');
  expect(sayClock('2026-06-12T01:05:00.000Z')).toBe('9:05');
  expect(sayMoment('2026-06-11T23:52:00.000Z', TODAY)).toBe('7:52');
  expect(sayMoment('2026-06-11T01:00:00.000Z', TODAY)).toBe('昨天 9:00');
  expect(sayMoment('2026-06-01T01:00:00.000Z', TODAY)).toBe('6月1日 9:00');
  expect(['2026-06-11', TODAY, '2026-06-15'].map((due) => plain(sayDue(due, TODAY)))).toEqual([
    '过期 1 天',
    '今天到期',
    '还有 3 天',
  ]);
});

test('a due date comes with its reason', () => {
  expect(plain(dueReason(aLine(), TODAY))).toBe('红色每 7 天看一次，上次 6月4日。');
  expect(because(aLine())).toBe('照看人不在。');
  expect(shortReason(aLine(), TODAY).map(plain)).toEqual(['上次 6月4日，', '每 7 天']);
  expect(plain(dueReason(never, TODAY))).toBe('6月10日建档，还没有走访过。');
  expect(because(never)).toBe('');
  expect([plain(dueEnd(aLine(), TODAY)), dueEnd(aLine({ dueOn: '2026-06-14' }), TODAY)]).toEqual([
    '过期 1 天',
    '6月14日前',
  ]);
});

test('a phone older than the policy still says how often', () => {
  expect(plain(dueReason(aLine({ policy: '2031-9' }), TODAY))).toContain('每 7 天');
});

test('a visit that waits to be sent counts at once, by the server’s own rule', () => {
  const entry = anEntry(1, { data: aVisit({ findings: { ...quietFindings, health: 'chronic_illness' } }) });
  const [shown] = shownLines([aLine()], bare, [entry]);
  expect(shown?.line).toMatchObject({
    colour: 'blue',
    because: ['chronic_illness'],
    lastVisitedOn: TODAY,
    dueOn: '2026-09-10',
  });
  expect(shown?.waiting).toBe(entry);
});

test('a correction that waits is named, and changes nothing before it is answered', () => {
  const about = { childId: nth('chd', 1), name: '王雨欣', what: 'correct' as const };
  const [shown] = shownLines([aLine()], bare, [anEntry(1, { about })]);
  expect(shown?.line).toEqual(aLine());
  expect(shown?.waiting?.about.what).toBe('correct');
});

test('a refused visit does not count, and asks to be mended', () => {
  const [shown] = shownLines([aLine()], bare, [anEntry(1, { status: 'refused' })]);
  expect(shown?.line).toEqual(aLine());
  expect(shown?.refused).toBeDefined();
});

const lines = [
  aLine({ childId: nth('chd', 4), name: '钱宇航', colour: 'blue', dueOn: '2026-06-19' }),
  aLine({ childId: nth('chd', 2), name: '陈子轩', colour: 'yellow', dueOn: '2026-05-01' }),
  aLine(),
  { ...never, childId: nth('chd', 6), name: '徐若彤' },
  aLine({ childId: nth('chd', 5), name: '顾梓涵', colour: 'green', dueOn: '2026-07-31' }),
];

test('of those to be seen today red comes first, then those never seen, then the longer late', () => {
  const day = dayOf(shownLines(lines, bare, []), TODAY);
  expect(day.toSee.map(({ line }) => line.name)).toEqual(['王雨欣', '徐若彤', '陈子轩']);
  expect(day.soon.map(({ line }) => line.name)).toEqual(['钱宇航']);
  expect(sayDayState(day)).toBe('今天要看 3 个孩子');
});

test('whoever was seen today is no longer asked for', () => {
  const day = dayOf(shownLines(lines, bare, [anEntry(1)]), TODAY);
  expect(day.seen.map(({ line }) => line.name)).toEqual(['王雨欣']);
  expect(sayDayState(day)).toBe('今天还要看 2 个孩子');
});

test('a quiet day names who comes next', () => {
  const day = dayOf(shownLines(lines.slice(4), bare, []), TODAY);
  expect([sayDayState(day), day.next?.line.name]).toEqual(['今天没有要走访的孩子', '顾梓涵']);
  const seen = dayOf(shownLines([aLine()], bare, [anEntry(1)]), TODAY);
  expect(sayDayState(seen)).toBe('今天要看的都看过了');
});

test('the red list: late ones first, and said in one sentence', () => {
  const red = [aLine({ dueOn: '2026-06-14', name: '冒浩然' }), aLine()].map((line) => ({
    line: { ...line, villageName: '沈徐村' },
  }));
  expect(redUnder(red, 'all', TODAY).map(({ line }) => line.name)).toEqual(['王雨欣', '冒浩然']);
  expect(redUnder(red, 'late', TODAY)).toHaveLength(1);
  expect([sayRed(6, 2), sayRed(3, 0), sayRed(0, 0)].map(plain)).toEqual([
    '红色 6 个孩子，2 个过期',
    '红色 3 个孩子，都没有过期',
    '现在没有红色的孩子',
  ]);
});
