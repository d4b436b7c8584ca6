// A contest's result as it is frozen: the first hundred by name, every town's average, and the hash of the whole ranking.
import {
  type Block,
  countysMark,
  MARK_NAME,
  type Paper,
  type PaperGround,
  type PaperOrder,
} from '#functions/kernel/paper.ts';
import { spokenDate } from '#shared/entrustment/text.ts';
import { countyOf, levelOf, townOf } from '#shared/kernel/region.ts';
import { countyClock, countyDate } from '#shared/kernel/time.ts';
import { audienceName } from '#shared/registry/audience-places.ts';
import { officialName, spokenName } from '#shared/registry/regions.ts';
import type { Contest } from '../contest-state.ts';
import { toldContest } from '../contest-told.ts';
import { hashOf, type Place, rankingOf } from '../ranking.ts';

const NAMED = 100;
const MINUTE_MS = 60_000;

/** A result as it is printed. `at` is when the contest was closed. */
type Result = Readonly<{
  contestId: string;
  contest: Contest;
  at: string;
  ranking: readonly Place[];
  textHash: string;
}>;

const momentWords = (at: string): string =>
  `${spokenDate(countyDate(at))} ${countyClock(at).slice(0, 'HH:MM'.length)}`;

/** Whole, as places turn on it: 5分12.345秒. */
const timeWords = (ms: number): string =>
  `${Math.floor(ms / MINUTE_MS)}分${((ms % MINUTE_MS) / 1_000).toFixed(3)}秒`;

const placeWords = (region: string): string =>
  levelOf(region) === 'village'
    ? `${officialName(townOf(region))}${spokenName(region)}`
    : officialName(region);

const summary = ({ contestId, contest, ranking, textHash }: Result): Block => ({
  block: 'rows',
  rows: [
    { name: '竞赛编码', says: contestId },
    { name: '参加范围', says: audienceName(contest.audience) },
    { name: '竞赛时间', says: `${momentWords(contest.openAt)} 至 ${momentWords(contest.closeAt)}` },
    { name: '参加人数', says: `${ranking.length} 人` },
    {
      name: '名次规则',
      says: '答对多的在前；一样多的，用时少的在前；都一样的并列，后面的名次照实际人数往后排。',
    },
    { name: '名次摘要', says: textHash },
  ],
});

const named = (ranking: readonly Place[]): Block => ({
  block: 'rows',
  rows: ranking
    .filter(({ rank }) => rank <= NAMED)
    .map(({ rank, name, region, right, of, tookMs }) => ({
      name: `第 ${rank} 名`,
      says: `${name === '' ? '（已删除）' : name}　${placeWords(region)}　答对 ${right}/${of} 题　用时 ${timeWords(tookMs)}`,
    })),
});

/** The mean of whole numbers to one place, rounded half up in whole numbers. */
const meanWords = (total: number, count: number): string => {
  const tenths = Math.floor((total * 20 + count) / (count * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
};

const towns = (ranking: readonly Place[]): Block => ({
  block: 'rows',
  rows: [...Map.groupBy(ranking, ({ region }) => townOf(region))]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([town, places]) => ({
      name: officialName(town),
      says: `${places.length} 人参加，平均答对 ${meanWords(
        places.reduce((sum, { right }) => sum + right, 0),
        places.length,
      )} 题`,
    })),
});

const howToCheck = (fingerprint: string): readonly string[] => [
  '1．名次摘要用 SHA-256 算出，原文是全部名次（名次、人员编号、地区、答对题数、总题数、用时毫秒）按 RFC 8785 写成的 JSON，不含姓名。名次有任何改动，摘要都会不同。',
  '2．名次由全部成绩重新排出。答题时间以服务器为准；没有网络、在宽限时间内补交的答卷，用时按满时计。',
  `3．用阅读软件打开本文件，查看数字签名是否有效，并核对证书指纹（SHA-256）：${fingerprint}。`,
];

const composed = (result: Result, fingerprint: string): Paper => {
  const { contestId, contest, at, ranking } = result;
  const title = `${contest.title}　结果`;
  return {
    title,
    at,
    footer: `竞赛编码 ${contestId}`,
    blocks: [
      { block: 'title', says: title },
      summary(result),
      { block: 'heading', says: ranking.length > NAMED ? `前 ${NAMED} 名` : '全部名次' },
      named(ranking),
      { block: 'heading', says: '各镇（街道）' },
      towns(ranking),
      { block: 'heading', says: '怎样核对' },
      { block: 'notes', lines: howToCheck(fingerprint) },
      {
        block: 'mark',
        lines: [`${officialName(countyOf(contest.region))}民政局`, MARK_NAME, momentWords(at)],
      },
    ],
  };
};

/** The result of a contest that was counted; undefined while it is not. Throws for a name that no paper has. */
export const contestPapers = async (
  what: string,
  { id, past, read }: PaperGround,
): Promise<PaperOrder | undefined> => {
  if (what !== 'result') throw new Error(`No paper of a contest is called ${what}`);
  const contest = toldContest(past);
  if (contest?.told !== 'counted' || contest.closedAt === undefined) return undefined;
  const ranking = await rankingOf(read, id, contest.region);
  const result = { contestId: id, contest, at: contest.closedAt, ranking, textHash: hashOf(id, ranking) };
  return {
    subject: id,
    textHash: result.textHash,
    mark: countysMark(officialName(countyOf(contest.region)), '政策知识竞赛结果签章'),
    compose: (fingerprint) => composed(result, fingerprint),
  };
};
