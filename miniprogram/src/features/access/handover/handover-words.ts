// What a hand-over will do, said before it is done: what moves, from when, and what stays with whom.
import type { PersonLine } from '#shared/access/contract.ts';
import { LATE_WRITE_DAYS } from '#shared/access/review.ts';
import type { ChildLine } from '#shared/visits/contract.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';
import { dutiesOn } from '../people/people-words.ts';

export type Planned = Readonly<{
  villageName: string;
  former: string;
  next: string;
  /** The new director's first day. */
  on: string;
  today: string;
  /** The village's followed children; undefined while they are not known. */
  children: readonly Pick<ChildLine, 'dueOn' | 'overdue'>[] | undefined;
  /** Other places that the next one already has. */
  alsoAt: readonly string[];
}>;

const sayChildren = ({ children, next, today }: Planned): string => {
  if (!children) return `村里的孩子和到期的走访转给${next}，提醒也发给${next}。`;
  const late = children.filter(({ dueOn }) => dueOn < today).length;
  const overdue = late > 0 ? `其中 ${sayCount(late, '个孩子')}的走访已经过期，请${next}先去看。` : '';
  return `${sayCount(children.length, '个孩子')}和到期的走访转给${next}，提醒也发给${next}。${overdue}`;
};

/** What moves, one sentence each. */
export const sayMoves = (planned: Planned): readonly string[] => {
  const { villageName, former, next, on, today, alsoAt } = planned;
  const from = on <= today ? '今天起' : `${sayDate(on, today)}\u00a0起`;
  return [
    `${from}，${villageName}由${next}负责。`,
    sayChildren(planned),
    ...(on <= today ? [] : [`在那以前还是${former}负责，照常走访。`]),
    ...(alsoAt.length > 0 ? [`${next}原来的${alsoAt.join('、')}不变。`] : []),
  ];
};

/** What stays, one sentence each. */
export const sayStays = ({ former }: Pick<Planned, 'former'>): readonly string[] => [
  `过去的走访还记在${former}名下，一条不改。`,
  `${former}手机里没送出的走访，${LATE_WRITE_DAYS} 天内送到的会请您看过再收下。`,
];

/** The directors of a village on a day. */
export const directorsOf = (
  people: readonly PersonLine[],
  village: string,
  on: string,
): readonly PersonLine[] =>
  people.filter((line) =>
    dutiesOn(line, on).some((duty) => duty.role === 'director' && duty.region === village),
  );
