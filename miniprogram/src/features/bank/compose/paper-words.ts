// What publishing a paper will do, in sentences that stand above the button.
import type { PublishPaper } from '#shared/outreach/papers.ts';
import { audienceName } from '#shared/registry/audience-places.ts';
import { sayWindow } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';
import { askedBy, rightToPass } from './rule-figures.ts';

/** How many must be right: 15 题对 12 题通过. */
export const sayPass = (of: number, passMark: number): string =>
  `${sayCount(of, '题')}对 ${sayCount(rightToPass(of, passMark), '题')}通过`;

const DRAWN = {
  same_for_all: '大家答一样的题，先后各不相同',
  each_their_own: '每人各抽各的题',
} as const satisfies Record<PublishPaper['drawing'], string>;

const FOLLOWS = {
  quiz: '开放那天和截止前一天，会提醒还没通过的人。',
  contest: '还要另开一场竞赛，大家才能答。',
  start_of_duty: '通过的人，培训档案里记上可以上岗。',
} as const satisfies Record<PublishPaper['purpose'], string>;

type Told = Pick<
  PublishPaper,
  'audience' | 'rule' | 'drawing' | 'passMark' | 'minutes' | 'attempts' | 'openAt' | 'closeAt' | 'purpose'
>;

/** What will be so: when, for whom, how much, and what follows. */
export const sayPaper = (paper: Told, today: string): readonly string[] => {
  const of = askedBy(paper.rule);
  const once = paper.purpose === 'contest' ? '只能答一次' : `最多 ${sayCount(paper.attempts, '次')}`;
  return [
    `${sayWindow(paper.openAt, paper.closeAt, today)}，${audienceName(paper.audience)}可以答，以后新到岗的也算。`,
    `${sayCount(of, '题')}，${sayCount(paper.minutes, '分钟')}，${once}，${sayPass(of, paper.passMark)}。${DRAWN[paper.drawing]}。`,
    FOLLOWS[paper.purpose],
  ];
};

/** Said once more before it is sent. */
export const NEVER_CHANGES = '发布后不能改。有错可以停用，再出新的一版。';
