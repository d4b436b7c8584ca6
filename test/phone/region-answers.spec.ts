// Who has answered a paper: whoever has not stands first, places and people are counted true, and a closed paper says so.
import { expect, test } from 'vitest';
import type {
  CountyLearning,
  LearnerLine,
  SetPaper,
  TownLearning,
} from '#shared/outreach/region-learning.ts';
import {
  percentOf,
  sayCounty,
  sayTownLine,
  sumOf,
  townsWith,
} from '../../miniprogram/src/features/quiz/region/county-lines.ts';
import {
  isOver,
  namePaper,
  paperMeant,
  placesHead,
  placesName,
  sayHelp,
  sayPaper,
  sayStanding,
} from '../../miniprogram/src/features/quiz/region/region-words.ts';
import {
  answersTo,
  linesMeant,
  sayTown,
  standingsOf,
} from '../../miniprogram/src/features/quiz/region/town-lines.ts';
import { COUNTY } from '../kit/ids.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';

const NOW = '2026-06-12T01:41:00.000Z';
const AFTER = '2026-06-15T12:00:00.000Z';
const plain = (words: string): string => words.replace(/\u00a0/g, ' ');
const [QUIZ, OTHER] = [nth('ppr', 1), nth('ppr', 2)];

const paper = (changed: Partial<SetPaper> = {}): SetPaper => ({
  paperId: QUIZ,
  title: '年度竞答',
  purpose: 'quiz',
  audience: { role: 'director', region: COUNTY },
  audienceName: '全市的儿童主任',
  closeAt: AFTER,
  ...changed,
});

const person = (
  n: number,
  papers: LearnerLine['papers'],
  changed: Partial<LearnerLine> = {},
): LearnerLine => ({
  personId: nth('prs', n),
  name: `人${n}`,
  role: 'director',
  region: VILLAGE,
  regionName: '沈徐村',
  papers,
  ...changed,
});
const people: TownLearning['people'] = [
  person(1, [{ paperId: QUIZ, standing: 'passed' }], { region: '320682112202', regionName: '平田村' }),
  person(2, [
    { paperId: OTHER, standing: 'passed' },
    { paperId: QUIZ, standing: 'not_yet' },
  ]),
  person(3, [{ paperId: QUIZ, standing: 'failed' }]),
  person(4, [{ paperId: OTHER, standing: 'not_yet' }]),
  person(5, [{ paperId: QUIZ, standing: 'not_yet' }]),
];
const names = (lines: readonly { name: string }[]) => lines.map(({ name }) => name);

test('whoever has not answered stands first, then who did not pass; those not meant by the paper are left out', () => {
  expect(names(answersTo({ people }, QUIZ))).toEqual(['人2', '人5', '人3', '人1']);
  expect(names(answersTo({ people }, OTHER))).toEqual(['人4', '人2']);
  expect(answersTo({ people }, nth('ppr', 9))).toEqual([]);
});

test('people are found by name or place, and only those who lack where that is wanted', () => {
  const lines = answersTo({ people }, QUIZ);
  expect(names(linesMeant(lines, ' 平田 ', false))).toEqual(['人1']);
  expect(linesMeant(lines, '平田', true)).toEqual([]);
  expect(names(linesMeant(lines, '', true))).toEqual(['人2', '人5', '人3']);
  expect(names(linesMeant(lines, '人5', true))).toEqual(['人5']);
});

test('a town says how many have yet to answer, then who did not pass, then that all did', () => {
  const standings = standingsOf(answersTo({ people }, QUIZ));
  expect(standings).toEqual({ passed: 1, failed: 1, not_yet: 2 });
  expect(plain(sayTown(standings, false))).toBe('4 人里，2 人还没答');
  expect(plain(sayTown(standings, true))).toBe('4 人里，2 人没答');
  expect(plain(sayTown({ passed: 16, failed: 2, not_yet: 0 }, false))).toBe('18 人都答过了，2 人没及格');
  expect(plain(sayTown({ passed: 18, failed: 0, not_yet: 0 }, false))).toBe('18 人都及格了');
  expect(plain(sayTown({ passed: 0, failed: 0, not_yet: 18 }, false))).toBe('18 人都还没答');
  const alone = [
    { passed: 0, failed: 0, not_yet: 1 },
    { passed: 0, failed: 1, not_yet: 0 },
    { passed: 1, failed: 0, not_yet: 0 },
  ];
  expect(alone.map((one) => plain(sayTown(one, true)))).toEqual(['1 人没答', '1 人没及格', '1 人及格']);
});

const town = (
  code: string,
  places: number,
  passed: number,
  failed: number,
): CountyLearning['towns'][number] => ({
  town: code,
  townName: code,
  papers: [{ paperId: QUIZ, places, passed, failed }],
});

test('a county counts what each town lacks, and too many in one town fill no gap of another', () => {
  const towns = townsWith(
    {
      towns: [
        town('1', 17, 18, 1),
        town('2', 20, 11, 4),
        town('3', 9, 5, 6),
        town('4', 12, 3, 2),
        { town: '5', townName: '5', papers: [{ paperId: OTHER, places: 1, passed: 0, failed: 0 }] },
      ],
    },
    QUIZ,
  );
  expect(towns.map(({ town: code, lacks, notYet }) => [code, lacks, notYet])).toEqual([
    ['4', 9, 7],
    ['2', 9, 5],
    ['3', 4, 0],
    ['1', 0, 0],
  ]);
  expect(sumOf(towns)).toEqual({
    town: '',
    townName: '全市',
    places: 58,
    passed: 37,
    failed: 13,
    lacks: 22,
    notYet: 12,
  });
  expect(towns.map(percentOf)).toEqual([25, 55, 55, 100]);
  expect([percentOf({ places: 355, lacks: 1 }), percentOf({ places: 0, lacks: 0 })]).toEqual([99, 100]);
  const rows = towns.map((line) => plain(sayTownLine(line, paper(), false)));
  expect(rows[0]).toBe('12 个村（居），3 人及格，2 人没及格，7 个还没答');
  expect(rows[3]).toBe('17 个村（居），18 人及格，1 人没及格');
  expect(plain(sayCounty(towns, paper()))).toBe('58 个村（居）里，22 个还没及格');
  expect(plain(sayCounty(towns.slice(3), paper()))).toBe('17 个村（居）都及格了');
  expect(plain(sayCounty(towns.slice(3), paper({ audience: { role: 'supervisor', region: COUNTY } })))).toBe(
    '17 个镇（街道）都及格了',
  );
});

test('a paper says for whom it is and until when; once closed nobody is still to answer it', () => {
  expect(plain(sayPaper(paper(), NOW, TODAY))).toBe('全市的儿童主任来答，6月15日 20:00 截止');
  expect(plain(sayPaper(paper(), AFTER, TODAY))).toBe('全市的儿童主任来答，6月15日 20:00 已经截止');
  expect([isOver(paper(), NOW), isOver(paper(), AFTER)]).toEqual([false, true]);
  expect([namePaper(paper(), NOW), namePaper(paper(), AFTER)]).toEqual(['年度竞答', '年度竞答（已截止）']);
  const words = (['passed', 'failed', 'not_yet'] as const).map((one) => sayStanding(one, false));
  expect(words).toEqual(['及格', '没及格', '还没答']);
  expect(sayStanding('not_yet', true)).toBe('没答');
  expect([placesName(paper()), placesHead(paper())]).toEqual(['村（居）', '村（居）']);
  expect(placesHead(paper({ audience: { role: 'supervisor', region: COUNTY } }))).toBe('要答的');
});

test('the paper that was asked for is shown, or the first where it is not here', () => {
  const papers = [paper(), paper({ paperId: OTHER })];
  expect(paperMeant(papers, OTHER)?.paperId).toBe(OTHER);
  expect(paperMeant(papers, nth('ppr', 9))?.paperId).toBe(QUIZ);
  expect(paperMeant(papers, undefined)?.paperId).toBe(QUIZ);
  expect(paperMeant([], QUIZ)).toBeUndefined();
});

test('whoever can help is told how; an auditor only reads', () => {
  expect(sayHelp('supervisor')).toContain('碰头');
  expect(sayHelp('officer')).toContain('培训');
  expect(sayHelp('auditor')).toBeUndefined();
});
