// The sessions of the county in memory: what Shenxu has planned and held, and how often every other village has.
import type { RecordSession } from '#shared/outreach/sessions.ts';
import type { SessionLine, SessionPhoto, SessionView } from '#shared/outreach/tables.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { nth, VILLAGE } from './children.ts';

/** A session as the double keeps it. */
export type KeptSession = {
  line: SessionLine;
  clauses: SessionView['clauses'];
  materials: SessionView['materials'];
  byName: string;
  photos: SessionPhoto[];
};

const LAW = nth('pol', 1);
const NATIONAL = nth('pol', 2);

const drawn = (heads: number): SessionPhoto => {
  const people = Array.from({ length: heads }, (_, n) => {
    const [x, y] = [70 + (n % 9) * 105, 470 + Math.floor(n / 9) * 95];
    return `<circle cx="${x}" cy="${y}" r="26" fill="#5d4a3a"/><path d="M${x - 42} ${y + 90}q42-70 84 0z" fill="#46605f"/>`;
  });
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 720"><rect width="960" height="720" fill="#d9d3c6"/>' +
    '<rect x="180" y="70" width="600" height="260" fill="#f7f4ec" stroke="#8a7f6c" stroke-width="8"/>' +
    '<text x="480" y="190" font-size="54" text-anchor="middle" fill="#7a2f22">政策宣讲进村居</text>' +
    `<text x="480" y="262" font-size="34" text-anchor="middle" fill="#46524f">沈徐村</text>${people.join('')}</svg>`;
  return { mime: 'image/svg+xml', photo: Buffer.from(svg).toString('base64') };
};

type About = Pick<RecordSession, 'theme' | 'form'> & Readonly<{ n: number; on: string; village?: string }>;

const lineOf = (
  { n, on, theme, form, village = VILLAGE }: About,
  more: Partial<SessionLine>,
): SessionLine => ({
  sessionId: nth('ors', n),
  version: 1,
  village,
  villageName: spokenName(village),
  theme,
  form,
  status: 'planned',
  on,
  photos: 0,
  ...more,
});

/** The story's sessions, the same at every start. */
export const storySessions = (): KeptSession[] => [
  {
    line: lineOf(
      { n: 1, on: '2026-03-21', theme: '外出务工，孩子托付给谁', form: 'lecture' },
      { status: 'held', headcount: { guardians: 21, children: 8, villagers: 6, staff: 2 }, photos: 2 },
    ),
    clauses: [
      { policyId: LAW, no: '第二十二条' },
      { policyId: LAW, no: '第二十三条' },
      { policyId: NATIONAL, no: '三（一）' },
    ],
    materials: ['leaflet', 'video'],
    byName: '沈桂兰',
    photos: [drawn(17), drawn(9)],
  },
  {
    line: lineOf(
      { n: 2, on: '2026-04-15', theme: '防溺水，大人要看住', form: 'broadcast' },
      { status: 'held', headcount: { guardians: 0, children: 0, villagers: 0, staff: 0 } },
    ),
    clauses: [{ policyId: LAW, no: '第二十一条' }],
    materials: ['loudspeaker'],
    byName: '沈桂兰',
    photos: [],
  },
  {
    line: lineOf({ n: 3, on: '2026-06-10', theme: '暑假在家，谁来看孩子', form: 'lecture' }, {}),
    clauses: [{ policyId: LAW, no: '第二十一条' }],
    materials: [],
    byName: '沈桂兰',
    photos: [],
  },
  {
    line: lineOf({ n: 4, on: '2026-06-30', theme: '看到孩子受伤害，怎么报告', form: 'visit' }, {}),
    clauses: [{ policyId: LAW, no: '第十一条' }],
    materials: [],
    byName: '沈桂兰',
    photos: [],
  },
  {
    line: lineOf(
      { n: 5, on: '2026-05-08', theme: '助学金怎么申请', form: 'lecture' },
      { status: 'called_off' },
    ),
    clauses: [],
    materials: [],
    byName: '沈桂兰',
    photos: [],
  },
];

/** How often the n-th village of the county has held one, and how many listened: about one in eight has not yet. */
export const countsOf = (n: number): Readonly<{ sessions: number; heard: number }> => {
  const sessions = (n * 13) % 8 === 0 ? 0 : 1 + ((n * 5) % 4 === 0 ? 1 : 0) + (n % 17 === 0 ? 2 : 0);
  return { sessions, heard: sessions * (18 + ((n * 11) % 37)) };
};
