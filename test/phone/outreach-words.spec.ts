// Sessions and coverage are said in words that are so: what is owed presses first, a hundred is said only of all, and nobody is counted twice.
import { describe, expect, test } from 'vitest';
import {
  daysLeft,
  doneIn,
  sayAway,
  sayHeard,
  sayMaterials,
  saySession,
  sayVillage,
  sayWho,
} from '../../miniprogram/src/features/outreach/parts/session-words.ts';
import {
  byMissing,
  reachedIn,
  sayCoverage,
  sayHeardBy,
  sayLeft,
  sayNames,
  sayShare,
  sayVillageCell,
  townsShown,
} from '../../miniprogram/src/features/outreach/region/coverage-words.ts';
import { groupsOf } from '../../miniprogram/src/features/outreach/village/village-groups.ts';
import { TODAY } from './kit/paper.ts';
import { aSession } from './kit/sessions.ts';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const held = aSession(1, { status: 'held', on: '2026-03-21' });
const planned = (n: number, on: string) => {
  const { headcount: _, ...line } = aSession(n, { status: 'planned', on });
  return line;
};

describe('a village', () => {
  test('without a session hears what it owes, and until when', () => {
    expect(sayVillage([], '2026', TODAY)).toBe('今年还没有宣讲，年底前至少办一次');
    expect(daysLeft(TODAY)).toBe(202);
    expect(daysLeft('2026-12-31')).toBe(0);
  });

  test('hears of the longest owed first, then of what is today, then of what was done', () => {
    const owed = [planned(2, '2026-06-01'), planned(3, '2026-06-10'), held];
    expect(sayVillage(owed, '2026', TODAY)).toBe('6月1日那次还没有记');
    expect(sayVillage([planned(2, TODAY), held], '2026', TODAY)).toBe('今天有一次宣讲，办完记下');
    expect(plain(sayVillage([planned(2, '2026-06-30'), held], '2026', TODAY))).toBe(
      '今年办了 1 次，30 人听到',
    );
    expect(sayVillage([planned(2, '2026-06-30')], '2026', TODAY)).toBe('今年第一次排在6月30日');
  });

  test('of a year that is over is told by what was held in it', () => {
    expect(sayVillage([planned(2, '2025-06-30')], '2025', TODAY)).toBe('2025年没有办过宣讲');
    expect(plain(sayVillage([aSession(1, { status: 'held', on: '2025-06-30' })], '2025', TODAY))).toBe(
      '2025年办了 1 次，30 人听到',
    );
  });

  test('stands in groups: owed and planned soonest first, held and called off latest first', () => {
    const shown = [
      planned(5, '2026-07-20'),
      planned(4, '2026-06-30'),
      planned(3, '2026-06-10'),
      planned(2, '2026-06-01'),
      held,
      { ...planned(6, '2026-02-01'), status: 'called_off' as const },
    ].map((line) => ({ line, waiting: false }));
    expect(
      groupsOf(shown, TODAY).map(({ name, sessions }) => [name, sessions.map(({ line }) => line.on)]),
    ).toEqual([
      ['owed', ['2026-06-01', '2026-06-10']],
      ['planned', ['2026-06-30', '2026-07-20']],
      ['held', ['2026-03-21']],
      ['called_off', ['2026-02-01']],
    ]);
  });
});

describe('a session', () => {
  test('says its day, its form and who came', () => {
    expect(plain(saySession(held, TODAY))).toBe('3月21日 星期六，集中宣讲，30 人');
    expect(saySession(planned(2, '2026-06-30'), TODAY)).toBe('6月30日 星期二，集中宣讲');
    expect(plain(sayWho({ guardians: 18, children: 0, villagers: 4, staff: 2 }))).toBe(
      '监护人 18，村民 4，村干部 2',
    );
    expect(sayHeard({ guardians: 0, children: 0, villagers: 0, staff: 0 })).toBe('没有点人数');
    expect([sayMaterials([]), sayMaterials(['leaflet', 'video'])]).toEqual(['没有', '宣传单、视频']);
  });

  test('says how far away its day is', () => {
    const away = ['2026-06-12', '2026-06-13', '2026-06-15', '2026-06-10'].map((on) =>
      plain(sayAway(on, TODAY)),
    );
    expect(away).toEqual(['今天', '明天', '还有 3 天', '过了 2 天']);
  });

  test('that is only planned, or called off, counts for nothing', () => {
    expect(doneIn([held, planned(2, '2026-06-30'), { status: 'called_off' }])).toEqual({
      times: 1,
      heard: 30,
    });
  });
});

const village = (n: number, sessions: number) => ({
  village: `32068211200${n}`,
  villageName: `${n}村`,
  sessions,
  heard: sessions * 20,
});
const town = (code: string, ...villages: ReturnType<typeof village>[]) => ({
  town: code,
  townName: code,
  villages,
});

describe('the coverage', () => {
  test('says a hundred of all alone, and how many are missing until when', () => {
    const all = reachedIn([village(1, 2), village(2, 1), village(3, 0)]);
    expect(all).toEqual({ villages: 3, reached: 2, sessions: 3, heard: 60 });
    expect(plain(sayCoverage(all, '2026', true))).toBe('3 个村（居）办过 2 个，66.6%');
    expect(plain(sayLeft(all, 202))).toBe('还差 1 个，今年还有 202 天');
    expect(plain(sayLeft(all, 0))).toBe('还差 1 个');
    const whole = { ...all, reached: 3 };
    expect(plain(sayCoverage(whole, '2026', true))).toBe('今年 3 个村（居）都办过宣讲');
    expect(plain(sayLeft(whole, 5))).toBe('今年还有 5 天');
    expect(plain(sayCoverage({ ...all, reached: 0 }, '2025', false))).toBe(
      '2025年 3 个村（居）都还没有办宣讲',
    );
    expect([sayShare({ villages: 355, reached: 354 }), sayShare({ villages: 0, reached: 0 })]).toEqual([
      '99.7%',
      '—',
    ]);
    expect(plain(sayHeardBy(1_284_107))).toBe('1,284,107 人次听到');
  });

  test('puts the towns with most missing first, and can show these villages alone', () => {
    const towns = [
      town('b', village(1, 1)),
      town('c', village(2, 0), village(3, 0)),
      town('a', village(4, 0), village(5, 1)),
    ];
    expect([...towns].sort(byMissing).map((one) => one.town)).toEqual(['c', 'a', 'b']);
    expect(townsShown(towns, false)).toHaveLength(3);
    expect(
      townsShown(towns, true).map((one) => [one.town, one.villages.map((of) => of.villageName)]),
    ).toEqual([
      ['c', ['2村', '3村']],
      ['a', ['4村']],
    ]);
  });

  test('names a cell aloud, and many villages in one line', () => {
    expect(plain(sayVillageCell(village(1, 2)))).toBe('1村，2 次，40 人');
    expect(sayVillageCell(village(1, 0))).toBe('1村，还没有');
    const three = [village(1, 0), village(2, 0), village(3, 0)];
    expect([sayNames(three, 3), plain(sayNames(three, 2))]).toEqual(['1村、2村、3村', '1村、2村等 3 个']);
  });
});
