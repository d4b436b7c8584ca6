// One village's children are written by hand, so that its director's day looks the same wherever the county is filled.

import type { presences, RecordVisit } from '#shared/visits/contract.ts';
import type { Findings } from '#shared/visits/findings.ts';
import type { Household } from './household.ts';
import type { Sex } from './numbers.ts';

/** A visit so many days before the filling; findings are those of a quiet home but for what is said. */
export type ToldVisit = Readonly<{
  daysAgo: number;
  kind?: RecordVisit['kind'];
  saw?: readonly (typeof presences)[number][];
  found?: Partial<Findings>;
  next?: RecordVisit['nextStep'];
  note?: string;
  by?: 'supervisor';
}>;

/** A child told by hand: its age in years, and days since its birthday. */
export type ToldChild = Readonly<{
  name: string;
  sex: Sex;
  age: readonly [years: number, days: number];
  inDifficulty?: true;
  home: Household;
  openedDaysAgo: number;
  visits: readonly ToldVisit[];
}>;

/** The village, its town and county, as the story calls them. */
export const storyVillage = '320682112201';

const atHome = (
  kin: string,
  carer: string,
  ...away: readonly (readonly ['father' | 'mother', string, string])[]
): Household => ({
  kin,
  people: [
    {
      name: carer,
      relation: kin === '爷爷' || kin === '外公' ? 'grandfather' : 'grandmother',
      capacity: 'caregiver',
    },
    ...away.map(([relation, name, workplace]) => ({
      name,
      relation,
      capacity: 'parent_away' as const,
      workplace,
    })),
  ],
});

/** The children of the village, the most urgent first: two to see today, one of them a day late. */
export const storyChildren: readonly ToldChild[] = [
  {
    name: '王雨欣',
    sex: 'female',
    age: [9, 40],
    inDifficulty: true,
    openedDaysAgo: 70,
    home: atHome('奶奶', '沈秀英', ['father', '王平', '昆山']),
    visits: [
      {
        daysAgo: 66,
        found: { guardianship: 'carer_ill' },
        next: 'ask_clinic',
        note: '奶奶腿疼走不远，药能按时吃，孩子帮着买菜。',
      },
      {
        daysAgo: 31,
        found: { guardianship: 'carer_ill' },
        next: 'call_in_a_week',
        note: '奶奶腰腿还疼，劝她去卫生院拍片，孩子按时上学。',
      },
      {
        daysAgo: 8,
        kind: 'emergency',
        saw: ['child', 'parent_by_phone'],
        found: { guardianship: 'carer_absent' },
        next: 'ask_town',
        note: '奶奶住院，暂由邻居照看，夜里有人陪住，孩子情绪平稳。',
      },
    ],
  },
  {
    name: '陈子轩',
    sex: 'male',
    age: [11, 201],
    openedDaysAgo: 95,
    home: atHome('爷爷', '陈宝林', ['father', '陈建兵', '苏州'], ['mother', '顾小红', '苏州']),
    visits: [
      {
        daysAgo: 91,
        found: { schooling: 'often_absent' },
        next: 'ask_school',
        note: '周一常不到校，爷爷叫不起来，和班主任通了电话。',
      },
      {
        daysAgo: 60,
        kind: 'follow_up',
        found: { schooling: 'often_absent' },
        next: 'ask_school',
        note: '缺课少了，这个月两次，爷爷答应按时叫。',
      },
      {
        daysAgo: 30,
        found: { schooling: 'often_absent' },
        next: 'ask_school',
        note: '又缺了三天，说中午吃不惯，问学校能不能补办营养餐。',
      },
    ],
  },
  {
    name: '沈思涵',
    sex: 'female',
    age: [7, 40],
    openedDaysAgo: 92,
    home: atHome('奶奶', '丛桂英', ['father', '沈军', '无锡'], ['mother', '王小琴', '无锡']),
    visits: [
      {
        daysAgo: 88,
        found: { mind: 'low' },
        next: 'call_in_a_week',
        note: '说想妈妈，眼圈红了，约好周日一起视频。',
      },
      {
        daysAgo: 27,
        found: { mind: 'withdrawn' },
        next: 'ask_school',
        note: '问什么都不开口，奶奶说放学就关在房里，请老师留意。',
      },
    ],
  },
  {
    name: '钱宇航',
    sex: 'male',
    age: [10, 15],
    openedDaysAgo: 160,
    home: atHome('奶奶', '冒玉兰', ['father', '钱志军', '上海']),
    visits: [
      { daysAgo: 152, found: { living: 'home_poor' }, note: '房子旧，孩子没有书桌，村里找一张送来。' },
      {
        daysAgo: 64,
        found: { living: 'home_poor' },
        note: '书桌用上了，东屋漏雨，等天晴修。爸爸每周打电话。',
      },
    ],
  },
  {
    name: '丛佳宁',
    sex: 'female',
    age: [8, 300],
    openedDaysAgo: 78,
    home: atHome('外婆', '石秀珍', ['mother', '丛丽娟', '太仓']),
    visits: [
      { daysAgo: 75, found: { safety: 'hazard_nearby' }, note: '屋后有河塘，没有护栏，叮嘱不去水边玩。' },
    ],
  },
  {
    name: '薛浩然',
    sex: 'male',
    age: [12, 77],
    openedDaysAgo: 235,
    home: atHome('爷爷', '薛长根', ['father', '薛海波', '常熟'], ['mother', '许春梅', '常熟']),
    visits: [
      { daysAgo: 230 },
      {
        daysAgo: 52,
        found: { guardianship: 'carer_changed' },
        next: 'call_in_a_week',
        note: '改由爷爷照看，孩子还在适应，和父母说过了。',
      },
    ],
  },
  {
    name: '石语桐',
    sex: 'female',
    age: [5, 120],
    openedDaysAgo: 43,
    home: atHome('奶奶', '沈来娣', ['father', '石亚军', '张家港']),
    visits: [
      {
        daysAgo: 41,
        kind: 'screening',
        found: { benefits: 'missing' },
        next: 'ask_town',
        note: '够得上补贴还没申请，表已留下，奶奶下周交来。',
      },
    ],
  },
  {
    name: '冒俊熙',
    sex: 'male',
    age: [13, 220],
    inDifficulty: true,
    openedDaysAgo: 212,
    home: { kin: '妈妈', people: [{ name: '陆雪琴', relation: 'mother', capacity: 'parent_home' }] },
    visits: [
      {
        daysAgo: 205,
        found: { health: 'chronic_illness' },
        next: 'ask_clinic',
        note: '有哮喘，药备着，知道发作时怎么用。',
      },
      { daysAgo: 118, found: { health: 'chronic_illness' } },
      { daysAgo: 29, found: { health: 'chronic_illness' }, note: '这季没有发作，妈妈白天上班，晚饭前到家。' },
    ],
  },
  {
    name: '沈梓萱',
    sex: 'female',
    age: [6, 180],
    openedDaysAgo: 300,
    home: atHome('奶奶', '周凤英', ['father', '沈建明', '昆山'], ['mother', '何燕', '昆山']),
    visits: [{ daysAgo: 291 }, { daysAgo: 120, note: '和父母每周视频两次，说话大方。' }],
  },
  {
    name: '顾子涵',
    sex: 'male',
    age: [14, 33],
    openedDaysAgo: 280,
    home: atHome('爷爷', '顾明德', ['father', '顾晓峰', '上海'], ['mother', '钱红霞', '上海']),
    visits: [{ daysAgo: 270 }, { daysAgo: 97, note: '成绩中上，想考师范，爷爷身体硬朗。' }],
  },
  {
    name: '许一诺',
    sex: 'female',
    age: [4, 250],
    openedDaysAgo: 72,
    home: atHome('外婆', '黄素珍', ['father', '许鹏', '江阴'], ['mother', '徐静', '江阴']),
    visits: [{ daysAgo: 70, note: '疫苗都打了，本子看过，外婆带得细。' }],
  },
  {
    name: '徐梦洁',
    sex: 'female',
    age: [11, 140],
    openedDaysAgo: 190,
    home: atHome('奶奶', '薛桂珍', ['father', '徐国平', '南通'], ['mother', '马晓丽', '南通']),
    visits: [
      {
        daysAgo: 182,
        found: { mind: 'low' },
        next: 'call_in_a_week',
        note: '考试没考好，情绪低，和奶奶说先别批评。',
      },
      { daysAgo: 96, found: { mind: 'low' } },
      { daysAgo: 4, kind: 'follow_up', note: '这学期笑得多了，爱画画，老师也夸。' },
    ],
  },
];
