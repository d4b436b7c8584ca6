// Dates, times and spans as they are said in Chinese: 6月12日, 9:40, 还有 3 天.
import { countyClock, countyDate, daysBetween } from '#shared/kernel/time.ts';
import { dueState } from '#shared/visits/due.ts';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** `2026-06-12` as 6月12日, with the year where it is not this one's. */
export const sayDate = (on: string, today: string): string => {
  const [year = '', month = '', day = ''] = on.split('-');
  const short = `${Number(month)}月${Number(day)}日`;
  return year === today.slice(0, 4) ? short : `${year}年${short}`;
};

/** `2026-06-12` as 6月12日 星期五. */
export const sayDay = (on: string, today: string): string =>
  `${sayDate(on, today)} 星期${WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? ''}`;

/** A moment as the county's clock shows it: 9:40. */
export const sayClock = (at: string): string => {
  const [hours = '', minutes = ''] = countyClock(at).split(':');
  return `${Number(hours)}:${minutes}`;
};

/** A moment as 9:40 where it was today, else with its day: 昨天 9:40, 6月9日 9:40. */
export const sayMoment = (at: string, today: string): string => {
  const on = countyDate(at);
  const ago = daysBetween(on, today);
  return ago === 0 ? sayClock(at) : `${ago === 1 ? '昨天' : sayDate(on, today)} ${sayClock(at)}`;
};

/** A number with its unit, which no line may part: 7 天. */
export const sayCount = (count: number, unit: string): string => `${count}\u00a0${unit}`;

/** How a due date looks from today: 过期 1 天, 今天到期, 还有 3 天. */
export const sayDue = (due: string, today: string): string => {
  const { state, days } = dueState(due, today);
  return state === 'overdue'
    ? `过期\u00a0${sayCount(days, '天')}`
    : state === 'today'
      ? '今天到期'
      : `还有\u00a0${sayCount(days, '天')}`;
};
