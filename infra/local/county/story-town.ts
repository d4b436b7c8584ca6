// The town around the story's village: whose children its supervisor finds on the red list, and who works where.
import { storyVillage, type ToldChild } from './story.ts';

/** Directors known by name, by village; the first three sign in as themselves at the start. */
export const namedDirectors: ReadonlyMap<string, string> = new Map([
  [storyVillage, '沈桂兰'],
  ['320682105201', '姚建芳'],
  ['320682108252', '薛海英'],
  ['320682112204', '何金凤'],
  ['320682112210', '龙建华'],
  ['320682112213', '冒小琴'],
  ['320682112004', '石玉梅'],
  ['320682112214', '钱亚萍'],
]);

/** The supervisor of the story's town and the officer of the county. */
export const namedSupervisor = '顾海燕';
export const namedOfficer = '丁海峰';

/** Villages whose directors are shown at the sign-in, the story's first. */
export const shownVillages: readonly string[] = [storyVillage, '320682105201', '320682108252'];

/** Red children of the same town: two late, one seen twice on a day with different eyes, three with some days left. */
export const townChildren: ReadonlyMap<string, ToldChild> = new Map<string, ToldChild>([
  [
    '320682112204',
    {
      name: '何俊杰',
      sex: 'male',
      age: [13, 61],
      openedDaysAgo: 50,
      home: {
        kin: '父母',
        people: [
          { name: '何卫东', relation: 'father', capacity: 'parent_away', workplace: '广东' },
          { name: '章美琴', relation: 'mother', capacity: 'parent_away', workplace: '广东' },
        ],
      },
      visits: [
        {
          daysAgo: 47,
          found: { guardianship: 'carer_ill' },
          next: 'ask_town',
          note: '爷爷病重去了姑姑家，父母说月底回来一个人。',
        },
        {
          daysAgo: 11,
          kind: 'follow_up',
          saw: ['child', 'parent_by_phone'],
          found: { guardianship: 'unattended' },
          next: 'ask_town',
          note: '独自居住，父母都在广东，晚饭在邻居家吃，已报镇里。',
        },
      ],
    },
  ],
  [
    '320682112210',
    {
      name: '陆佳怡',
      sex: 'female',
      age: [7, 210],
      openedDaysAgo: 35,
      home: {
        kin: '奶奶',
        people: [
          { name: '范巧云', relation: 'grandmother', capacity: 'caregiver' },
          { name: '陆志刚', relation: 'father', capacity: 'parent_away', workplace: '宁波' },
        ],
      },
      visits: [
        {
          daysAgo: 33,
          found: { guardianship: 'carer_ill' },
          next: 'ask_clinic',
          note: '奶奶血压高，常头晕，药能按时吃。',
        },
        {
          daysAgo: 3,
          found: { guardianship: 'carer_ill' },
          next: 'ask_clinic',
          note: '奶奶还是头晕，接送改由邻居帮忙。',
        },
        {
          daysAgo: 3,
          by: 'supervisor',
          saw: ['child'],
          found: { guardianship: 'carer_absent' },
          next: 'ask_town',
          note: '下午去时奶奶已住院，家里只有孩子，先接到亲戚家。',
        },
      ],
    },
  ],
  [
    '320682112213',
    {
      name: '冒浩然',
      sex: 'male',
      age: [10, 130],
      openedDaysAgo: 44,
      home: {
        kin: '大伯',
        people: [
          { name: '冒金华', relation: 'relative', capacity: 'caregiver' },
          { name: '冒建林', relation: 'father', capacity: 'parent_away', workplace: '新疆' },
        ],
      },
      visits: [
        {
          daysAgo: 40,
          found: { guardianship: 'carer_changed' },
          next: 'call_in_a_week',
          note: '改由大伯照看，说会少喝酒，过几天再来看。',
        },
        {
          daysAgo: 5,
          kind: 'follow_up',
          saw: ['child', 'parent_by_phone'],
          found: { guardianship: 'carer_absent', mind: 'low' },
          next: 'ask_town',
          note: '大伯酗酒夜里不归，正换照看人，爸爸答应回来。',
        },
      ],
    },
  ],
  [
    '320682112004',
    {
      name: '丛诗琪',
      sex: 'female',
      age: [11, 340],
      inDifficulty: true,
      openedDaysAgo: 66,
      home: {
        kin: '外公',
        people: [
          { name: '石兆祥', relation: 'grandfather', capacity: 'caregiver' },
          { name: '石志芳', relation: 'mother', capacity: 'parent_away', workplace: '杭州' },
        ],
      },
      visits: [
        {
          daysAgo: 62,
          found: { schooling: 'often_absent' },
          next: 'ask_school',
          note: '这个月缺课六天，说起不来，和班主任通了电话。',
        },
        {
          daysAgo: 4,
          kind: 'follow_up',
          found: { schooling: 'dropped_out', mind: 'low' },
          next: 'ask_school',
          note: '在家不去上学，近期情绪低落，约好老师一起来谈。',
        },
      ],
    },
  ],
  [
    '320682112214',
    {
      name: '薛可馨',
      sex: 'female',
      age: [8, 88],
      openedDaysAgo: 31,
      home: {
        kin: '外婆',
        people: [
          { name: '严冬兰', relation: 'grandmother', capacity: 'caregiver' },
          { name: '薛斌', relation: 'father', capacity: 'parent_away', workplace: '常州' },
        ],
      },
      visits: [
        {
          daysAgo: 29,
          found: { safety: 'injured' },
          next: 'ask_clinic',
          note: '小腿烫伤，外婆说打翻水瓶，已上药，一周后再看。',
        },
        {
          daysAgo: 2,
          kind: 'follow_up',
          saw: ['child', 'parent_by_phone'],
          found: { guardianship: 'carer_absent' },
          next: 'ask_town',
          note: '外婆回老家办事三天没回，孩子暂住同学家，爸爸今晚到。',
        },
      ],
    },
  ],
]);
