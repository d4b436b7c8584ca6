// A late write in words: whose, of which child or session, when it was written, and why it waits.
import type { Review, Reviews } from '#shared/access/review.ts';
import { countyDate, daysBetween } from '#shared/kernel/time.ts';
import { RecordSession } from '#shared/outreach/sessions.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import { sayCount, sayDate, sayMoment } from '../../../kernel/say.ts';

export type LateLine = Reviews['reviews'][number];

const isCorrection = (command: string): boolean => command.endsWith('correct');

/** True for what was written about a session in a village, and no child. */
export const isOfSession = ({ slice }: Pick<LateLine, 'slice'>): boolean => slice === 'outreach';

/** 走访, 更正走访, 宣讲 or 更正宣讲 */
export const sayCommand = (line: Pick<LateLine, 'slice' | 'command'>): string =>
  `${isCorrection(line.command) ? '更正' : ''}${isOfSession(line) ? '宣讲' : '走访'}`;

/** What it is about: a child and its village, or the village of a session. */
export const sayWhat = (line: Pick<LateLine, 'slice' | 'childName' | 'villageName'>): string =>
  isOfSession(line) ? line.villageName : `${line.childName ?? ''}，${line.villageName}`;

/** The sentence above the lists: late writes to be looked at, and files to be moved. */
export const sayWaiting = (late: number, asked = 0): string => {
  const parts = [
    ...(late > 0 ? [`${sayCount(late, '条晚到的记录')}等您看`] : []),
    ...(asked > 0 ? [`${sayCount(asked, '份档案')}请您转`] : []),
  ];
  return parts.length === 0 ? '没有等您处理的' : parts.join('，');
};

/** 沈桂兰 6月9日写的，今天 9:40 才送到 */
export const sayLate = (line: LateLine, today: string): string => {
  const wrote = sayDate(countyDate(line.madeAt), today);
  return `${line.authorName} ${wrote}写的，${sayMoment(line.strandedAt, today)} 才送到`;
};

/** Why it waits: it was written while its author was still in office, and came when somebody else was. */
export const sayWhyLate = (line: LateLine): string => {
  const days = daysBetween(countyDate(line.madeAt), countyDate(line.strandedAt));
  const after = days > 0 ? `，过了 ${sayCount(days, '天')}` : '';
  return `写的时候${line.authorName}还管${line.villageName}，送到时已经换人${after}。`;
};

/** The session as it was written; undefined where it is none. */
export const sessionIn = ({ written }: Pick<Review, 'written'>): RecordSession | undefined => {
  const read = RecordSession.safeParse(written);
  return read.success ? read.data : undefined;
};

/** The visit as it was written; undefined where it is none. */
export const visitIn = ({ written }: Pick<Review, 'written'>): RecordVisit | undefined => {
  const read = RecordVisit.safeParse(written);
  return read.success ? read.data : undefined;
};
