// The children of one story: 12 June 2026, Wuyao town; people are made up, towns and villages are real.
import type { ChildFile } from '#shared/registry/file.ts';
import { type Findings, quietFindings } from '#shared/visits/findings.ts';
import { idNumberOf } from './names.ts';

/** A child with its past visits, as a fixture tells it. */
export type Told = Readonly<{
  file: Omit<ChildFile, 'version' | 'villageName' | 'open'>;
  visits: readonly Readonly<{ on: string; findings: Partial<Findings>; note?: string }>[];
  /** The villages of elsewhere that ask for the file. */
  askings?: readonly Asking[];
}>;

/** One village's asking for a file. */
export type Asking = Readonly<{ village: string; askedAt: string }>;

export const VILLAGE = '320682112201';
export const TOWN = '320682112000';
export const COUNTY = '320682000000';

/** The id of the n-th thing of a kind. */
export const nth = (prefix: string, n: number): string =>
  `${prefix}_01JXFAKE00${String(n).padStart(16, '0')}`;

type Short = Readonly<{
  n: number;
  name: string;
  sex?: 'male' | 'female';
  bornOn: string;
  village?: string;
  visits: Told['visits'];
  openedOn?: string;
  categories?: Told['file']['categories'];
}>;

const told = ({
  n,
  name,
  sex = 'male',
  bornOn,
  village = VILLAGE,
  visits,
  openedOn = '2025-09-01',
  categories = [{ category: 'left_behind', sinceOn: openedOn, evidence: '村委会证明' }],
}: Short): Told => ({
  file: {
    childId: nth('chd', n),
    village,
    name,
    sex,
    bornOn,
    categories,
    openedOn,
    idNumberTail: idNumberOf(n, bornOn, sex).slice(-2),
    school: '吴窑镇小学 三年级',
    address: '沈徐村 6 组 12 号',
    guardians: [
      {
        guardianId: nth('grd', n * 10),
        relation: 'grandmother',
        capacity: 'caregiver',
        name: '沈秀英',
        phone: '13800000001',
        bound: true,
      },
      {
        guardianId: nth('grd', n * 10 + 1),
        relation: 'father',
        capacity: 'parent_away',
        name: '王平',
        phone: '13800000002',
        workplace: '昆山',
        bound: false,
      },
    ],
    benefits: [],
    missing: [],
    masked: false,
  },
  visits,
});

/** Everybody whom the story knows. */
export const story: readonly Told[] = [
  told({
    n: 1,
    name: '王雨欣',
    sex: 'female',
    bornOn: '2017-03-02',
    visits: [
      { on: '2026-05-12', findings: {} },
      {
        on: '2026-06-04',
        findings: { guardianship: 'carer_absent' },
        note: '夜里由邻居顾明芳陪住，孩子情绪平稳',
      },
    ],
  }),
  told({
    n: 2,
    name: '陈子轩',
    bornOn: '2015-08-20',
    visits: [{ on: '2026-05-13', findings: { guardianship: 'carer_ill' } }],
  }),
  told({
    n: 3,
    name: '沈思涵',
    sex: 'female',
    bornOn: '2018-01-11',
    categories: [
      { category: 'left_behind', sinceOn: '2025-09-01', evidence: '村委会证明' },
      { category: 'in_difficulty', kind: 'neglected', sinceOn: '2026-02-10', evidence: '镇里认定' },
    ],
    visits: [{ on: '2026-05-16', findings: { schooling: 'often_absent' } }],
  }),
  told({
    n: 4,
    name: '钱宇航',
    bornOn: '2014-11-30',
    categories: [{ category: 'in_difficulty', kind: 'poor_household', sinceOn: '2025-09-01' }],
    visits: [{ on: '2026-03-21', findings: { living: 'home_poor' } }],
  }),
  told({
    n: 5,
    name: '顾梓涵',
    sex: 'female',
    bornOn: '2016-07-07',
    visits: [{ on: '2026-02-01', findings: {} }],
  }),
  told({ n: 6, name: '徐若彤', sex: 'female', bornOn: '2021-02-14', visits: [], openedOn: '2026-06-10' }),
  told({
    n: 11,
    name: '何俊杰',
    bornOn: '2013-01-05',
    village: '320682112204',
    visits: [{ on: '2026-06-01', findings: { guardianship: 'unattended' } }],
  }),
  told({
    n: 12,
    name: '陆佳怡',
    sex: 'female',
    bornOn: '2019-04-04',
    village: '320682112210',
    visits: [{ on: '2026-06-06', findings: { safety: 'harm_suspected' } }],
  }),
  told({
    n: 13,
    name: '冒浩然',
    bornOn: '2016-02-22',
    village: '320682112213',
    visits: [{ on: '2026-06-07', findings: { guardianship: 'carer_absent' } }],
  }),
  told({
    n: 14,
    name: '丛诗琪',
    sex: 'female',
    bornOn: '2015-05-15',
    village: '320682112004',
    visits: [{ on: '2026-06-08', findings: { schooling: 'dropped_out', mind: 'self_harm' } }],
  }),
];

const ASKINGS: Readonly<Record<string, readonly Asking[]>> = {
  [nth('chd', 2)]: [{ village: '320682116201', askedAt: '2026-06-10T06:20:00.000Z' }],
  [nth('chd', 13)]: [{ village: '320682112210', askedAt: '2026-06-12T00:55:00.000Z' }],
};

/** The same, once a village of another town and one of the same have each asked for a child's file. */
export const askedStory: readonly Told[] = story.map((one) => {
  const askings = ASKINGS[one.file.childId];
  return askings ? { ...one, askings } : one;
});

const SURNAMES = ['沈', '徐', '顾', '陈', '钱', '冒', '丛', '石'] as const;
const GIVEN = ['子涵', '浩宇', '欣怡', '梓轩', '诗涵', '宇轩', '雨桐', '佳琪', '俊熙', '若汐'] as const;

/** A village of `many` children, for lists that are long. */
export const crowd = (many: number): readonly Told[] =>
  Array.from({ length: many }, (_, n) =>
    told({
      n: 1000 + n,
      name: `${SURNAMES[n % SURNAMES.length] ?? ''}${GIVEN[n % GIVEN.length] ?? ''}`,
      bornOn: `20${String(12 + (n % 9)).padStart(2, '0')}-0${1 + (n % 9)}-11`,
      visits: [
        {
          on: `2026-0${1 + (n % 6)}-0${1 + (n % 9)}`,
          findings: n % 5 === 0 ? { health: 'chronic_illness' } : quietFindings,
        },
      ],
    }),
  );
