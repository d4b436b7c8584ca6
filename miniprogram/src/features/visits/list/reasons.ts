// Why a visit is due, in words that come from the same rules as the date.
import type { ChildLine } from '#shared/visits/contract.ts';
import { dueState } from '#shared/visits/due.ts';
import { sayCount, sayDate, sayDue } from '../../../kernel/say.ts';
import { colourNames, sayFindings } from '../../../kernel/words.ts';
import { policyNamed } from './shown-line.ts';

/** How many days the child's colour allows between visits; none before the first visit. */
export const everyDaysOf = (line: Pick<ChildLine, 'colour' | 'policy'>, today: string): number | undefined =>
  line.colour && policyNamed(line.policy, today).everyDays[line.colour];

/** 红色每 7 天看一次，上次 6月4日。 */
export const dueReason = (line: ChildLine, today: string): string => {
  const every = everyDaysOf(line, today);
  return line.colour && every !== undefined && line.lastVisitedOn
    ? `${colourNames[line.colour]}色每\u00a0${sayCount(every, '天')}看一次，上次\u00a0${sayDate(line.lastVisitedOn, today)}。`
    : `${sayDate(line.openedOn, today)}建档，还没有走访过。`;
};

/** 照看人生病，常缺课。 Nothing for a child without worries. */
export const because = (line: ChildLine): string =>
  line.because.length > 0 ? `${sayFindings(line.because)}。` : '';

/** 上次 5月13日， and 每 30 天, each to stay on one line. */
export const shortReason = (line: ChildLine, today: string): readonly string[] => {
  const every = everyDaysOf(line, today);
  return every !== undefined && line.lastVisitedOn
    ? [`上次 ${sayDate(line.lastVisitedOn, today)}，`, `每 ${sayCount(every, '天')}`]
    : [`${sayDate(line.openedOn, today)}建档，`, '还没走访'];
};

/** True when the due date has passed. */
export const isLate = (line: Pick<ChildLine, 'dueOn'>, today: string): boolean =>
  dueState(line.dueOn, today).state === 'overdue';

/** 过期 1 天, 今天到期, or 6月14日前. */
export const dueEnd = (line: Pick<ChildLine, 'dueOn'>, today: string): string =>
  dueState(line.dueOn, today).state === 'ahead'
    ? `${sayDate(line.dueOn, today)}前`
    : sayDue(line.dueOn, today);
