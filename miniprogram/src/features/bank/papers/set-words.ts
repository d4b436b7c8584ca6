// Papers and contests in few words: for whom, how much, until when, and how each stands.
import type { ContestLine, PaperLine } from '#shared/outreach/views.ts';
import { purposeNames, sayAt } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';
import { type SetLine, standingNames } from './paper-groups.ts';

/** What a line is: a paper by its purpose, or a contest. */
export const kindOf = (line: SetLine): string =>
  line.kind === 'contest'
    ? '竞赛'
    : line.paper.purpose === 'contest'
      ? '竞赛用卷'
      : purposeNames[line.paper.purpose];

/** 第 2 版, nothing for the first. */
export const sayEdition = ({ edition }: Pick<PaperLine, 'edition'>): string =>
  edition > 1 ? `第 ${edition} 版` : '';

/** 10 题，30 分钟，80 % 及格 */
export const sayTerms = ({ questions, minutes, passMark }: PaperLine): string =>
  `${sayCount(questions, '题')}，${sayCount(minutes, '分钟')}，${passMark}\u00a0% 及格`;

/** How often one may try. */
export const sayAttempts = ({ purpose, attempts }: PaperLine): string =>
  purpose === 'contest' ? '只能答一次' : `最多答 ${sayCount(attempts, '次')}`;

/** How a contest stands, in words. */
export const sayContest = ({ status, closeAt, openAt }: ContestLine, now: string, today: string): string => {
  switch (status) {
    case 'cancelled':
      return '已取消';
    case 'sealed':
      return '名次已封存';
    case 'closed':
      return '已截止，名次等封存';
    case 'open':
      if (now < openAt) return `${sayAt(openAt, today)} 开始`;
      return now < closeAt ? `${sayAt(closeAt, today)} 截止` : '已到时间，等最后交卷的';
  }
};

/** How a line stands: 正在开放, 已取消. */
export const sayStanding = (line: SetLine, now: string, today: string): string =>
  line.kind === 'contest' && line.standing !== 'open' && line.standing !== 'to_come'
    ? sayContest(line.contest, now, today)
    : standingNames[line.standing];

/** For whom: 全市的儿童主任. */
export const forWhom = (line: SetLine): string =>
  line.kind === 'contest' ? line.contest.audienceName : line.paper.audienceName;
