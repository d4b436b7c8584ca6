// Who has answered in the county in memory: three papers, a town by person, the county by town, and the clauses that are missed.
import { refuse } from '#shared/kernel/refusal.ts';
import { covers, levelOf } from '#shared/kernel/region.ts';
import type {
  CountyLearning,
  LearnerLine,
  MissedClause,
  PaperStanding,
  SetPaper,
  TownLearning,
} from '#shared/outreach/region-learning.ts';
import type { PaperLine } from '#shared/outreach/views.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import { officialName, regionCodes, spokenName } from '#shared/registry/regions.ts';
import { COUNTY, nth } from './children.ts';
import { LAW, REPORTING } from './quiz-bank.ts';
import { hintOf, papers, QUIZ, START_OF_DUTY } from './quiz-papers.ts';
import { freshStaff } from './staff.ts';

/** The paper for the supervisors, which has closed. */
export const SUPERVISORS = nth('ppr', 9);

const setOf = ({ paperId, title, purpose, audience, audienceName, closeAt }: PaperLine): SetPaper => ({
  paperId,
  title,
  purpose,
  audience,
  audienceName,
  closeAt,
});

const set: readonly SetPaper[] = [
  ...[QUIZ, START_OF_DUTY].flatMap((paperId) => papers[paperId] ?? []).map(setOf),
  {
    paperId: SUPERVISORS,
    title: '督导员年度竞答',
    purpose: 'quiz',
    audience: { role: 'supervisor', region: COUNTY },
    audienceName: '全市的儿童督导员',
    closeAt: '2026-05-30T12:00:00.000Z',
  },
];

const STANDINGS: readonly PaperStanding[] = ['passed', 'not_yet', 'passed', 'failed', 'passed', 'passed'];

const standingOf = (paperId: string, n: number): PaperStanding =>
  paperId === QUIZ ? (STANDINGS[n % STANDINGS.length] ?? 'not_yet') : n === 2 ? 'not_yet' : 'passed';

const missed = (shares: readonly number[]): MissedClause[] =>
  [
    hintOf(LAW, '第二十二条'),
    hintOf(REPORTING, '第六条'),
    hintOf(LAW, '第二十三条'),
    hintOf(LAW, '第四十三条'),
  ].flatMap((hint, n) => {
    const people = shares[n];
    return people === undefined ? [] : [{ ...hint, people }];
  });

const learnersIn = (town: string): LearnerLine[] =>
  freshStaff().flatMap(({ personId, name, roles }, n): readonly LearnerLine[] => {
    const held = roles.find(({ region, untilOn }) => covers(town, region) && !untilOn);
    if (held?.role !== 'director' && held?.role !== 'supervisor') return [];
    const { role, region } = held;
    return [
      {
        personId,
        name,
        role,
        region,
        regionName: spokenName(region),
        papers: set
          .filter(({ audience }) => audience.role === role)
          .map(({ paperId }) => ({ paperId, standing: standingOf(paperId, n) })),
      },
    ];
  });

const townOf = (town: string, isEmpty: boolean, now: string): TownLearning => ({
  town,
  townName: spokenName(town),
  readAt: now,
  papers: isEmpty ? [] : [...set],
  people: learnersIn(town),
  missed: isEmpty ? [] : missed([7, 5, 2]),
});

const countyOf = (county: string, isEmpty: boolean, now: string): CountyLearning => ({
  county,
  countyName: officialName(county),
  readAt: now,
  papers: isEmpty ? [] : [...set],
  towns: regionCodes
    .filter((code) => levelOf(code) === 'town')
    .map((town, n) => ({
      town,
      townName: spokenName(town),
      papers: set.map(({ paperId, audience }) => {
        const places = placesOf(audience).filter((place) => covers(town, place)).length;
        const lacks = Math.min(
          places,
          paperId === QUIZ ? ([6, 0, 9, 4, 13, 2, 0][n % 7] ?? 0) : n % 9 === 4 ? 1 : 0,
        );
        const failed = Math.floor(lacks / 3);
        return { paperId, places, passed: places - lacks, failed };
      }),
    })),
  missed: isEmpty ? [] : missed([86, 71, 40, 12]),
});

type Asker = Readonly<{ role: string; region: string }>;
type At = Readonly<{ now: string; isEmpty: boolean }>;

/** The answer to a question about who has answered; undefined where the path is about something else. */
export const askRegionLearning = (who: Asker, path: string, { now, isEmpty }: At): unknown => {
  const [, level, region = ''] = /^\/outreach\/(towns|counties)\/(\d+)\/learning$/.exec(path) ?? [];
  if (level === undefined) return undefined;
  if (!covers(who.region, region)) return refuse('not_found');
  if (who.role === 'director') return refuse('role_not_allowed');
  return level === 'towns' ? townOf(region, isEmpty, now) : countyOf(region, isEmpty, now);
};
