// The sessions that a place organises: what is to come the soonest first, what was the newest first, and how many came up.
import type { TrainingLine } from '#shared/training/views.ts';

export type RegionLists = Readonly<{ coming: readonly TrainingLine[]; past: readonly TrainingLine[] }>;

const byStart = (a: TrainingLine, b: TrainingLine): number => a.fromAt.localeCompare(b.fromAt);

/** The sessions as of a moment; one that was cancelled stays where its time puts it. */
export const regionLists = (sessions: readonly TrainingLine[], now: string): RegionLists => ({
  coming: sessions.filter(({ untilAt }) => untilAt >= now).sort(byStart),
  past: sessions.filter(({ untilAt }) => untilAt < now).sort((a, b) => byStart(b, a)),
});

/** How a session stands, in two to four characters. */
export const stateOf = ({ status, fromAt, untilAt }: TrainingLine, now: string): string => {
  if (status === 'cancelled') return '已取消';
  if (now > untilAt) return '已结束';
  return now >= fromAt ? '正在上' : '等开始';
};

/** What the page says first. */
export const sayRegion = ({ coming }: RegionLists, now: string): string => {
  const planned = coming.filter(({ status }) => status === 'planned');
  if (planned.length === 0) return '接下来没有排培训';
  const running = planned.filter(({ fromAt }) => fromAt <= now).length;
  return running > 0 ? `${running}\u00a0场培训正在上` : `接下来有 ${planned.length}\u00a0场培训`;
};

/** 17 人报名，名额 30 人. */
export const saySeatsOf = ({ enrolled, capacity }: TrainingLine): string =>
  `${enrolled}\u00a0人报名，名额 ${capacity}\u00a0人`;
