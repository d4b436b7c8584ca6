// How a child stands with its entrustment, as its file says it, and the one thing to do about it.
import type { DraftGround } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { sayDate } from '../../../kernel/say.ts';
import { isEnding } from '../village/groups.ts';
import { sayLeft } from '../village/line-words.ts';
import { ruleNames, sayLacking } from './sheet-words.ts';

/** What is so, how it is told, and what may be tapped. */
export type CoverSays = Readonly<{
  bold: string;
  plain: string;
  late: boolean;
  way?: Readonly<{ word: string; to: 'draw' | 'open_one' | 'standing_one' }>;
}>;

const nameIn = ({ people }: DraftGround, guardianId: string): string =>
  people.find((person) => person.guardianId === guardianId)?.name ?? '档案里的照看人';

const ofStanding = (
  ground: DraftGround,
  { caregiver, untilOn }: NonNullable<DraftGround['standing']>,
  mayDraw: boolean,
  today: string,
): CoverSays => {
  const ends = isEnding(untilOn, today);
  return {
    bold: `${nameIn(ground, caregiver.guardianId)}照看`,
    plain: ends
      ? `${sayLeft(untilOn, today)}（${sayDate(untilOn, today)}）`
      : `到 ${sayDate(untilOn, today)}`,
    late: ends,
    way: ends && mayDraw ? { word: '续签', to: 'draw' } : { word: '打开', to: 'standing_one' },
  };
};

/** The words of the file; only a director draws up. */
export const coverSays = (ground: DraftGround, role: Role, today: string): CoverSays => {
  const mayDraw = role === 'director';
  if (ground.open !== undefined)
    return {
      bold: '有一份确认书在签',
      plain: ground.standing ? `上一份到 ${sayDate(ground.standing.untilOn, today)}` : '签好备案了才算数',
      late: ground.must && !ground.standing,
      way: { word: '打开', to: 'open_one' },
    };
  if (ground.standing) return ofStanding(ground, ground.standing, mayDraw, today);
  if (!ground.must)
    return { bold: '现在不用签', plain: `规则：${ruleNames[ground.policy.rule]}`, late: false };
  const since = ground.lackingSinceOn ?? today;
  return {
    bold: '还没有确认书',
    plain: `${sayDate(since, today)}起就该有了，${sayLacking(since, today)}`,
    late: true,
    ...(mayDraw && { way: { word: '拟一份', to: 'draw' } }),
  };
};
