// A contest over a paper: what is typed, what is missing, and the window that lies within the paper's own.
import * as z from 'zod/mini';
import { countyClock, countyDate, countyMoment } from '#shared/kernel/time.ts';
import type { OpenContest } from '#shared/outreach/contests.ts';
import type { PaperLine } from '#shared/outreach/views.ts';
import { sayWindow } from '../../../kernel/policy-words.ts';
import type { Faults } from '../../access/form/faults.ts';

export const ContestInHand = z.object({
  title: z.string(),
  paperId: z.string(),
  audience: z.object({ role: z.enum(['director', 'supervisor']), region: z.string() }),
  openOn: z.string(),
  openTime: z.string(),
  closeOn: z.string(),
  closeTime: z.string(),
});
export type ContestInHand = z.infer<typeof ContestInHand>;

/** The papers a contest can still be opened over. */
export const papersForContest = (papers: readonly PaperLine[], now: string): readonly PaperLine[] =>
  papers.filter(({ purpose, withdrawn, closeAt }) => purpose === 'contest' && !withdrawn && closeAt > now);

const clockOf = (at: string): string => countyClock(at).slice(0, 5);

/** The form once a paper is chosen: its name, audience and window, as they stand in the paper. */
export const overPaper = (paper: PaperLine): ContestInHand => ({
  title: paper.title,
  paperId: paper.paperId,
  audience: paper.audience,
  openOn: countyDate(paper.openAt),
  openTime: clockOf(paper.openAt),
  closeOn: countyDate(paper.closeAt),
  closeTime: clockOf(paper.closeAt),
});

/** An empty form. */
export const startContest = (region: string): ContestInHand => ({
  title: '',
  paperId: '',
  audience: { role: 'director', region },
  openOn: '',
  openTime: '08:00',
  closeOn: '',
  closeTime: '20:00',
});

type Window = Readonly<{ openAt: string; closeAt: string }>;

const windowOf = ({ openOn, openTime, closeOn, closeTime }: ContestInHand): Window => ({
  openAt: openOn === '' || openTime === '' ? '' : countyMoment(openOn, openTime),
  closeAt: closeOn === '' || closeTime === '' ? '' : countyMoment(closeOn, closeTime),
});

const openFault = ({ openAt }: Window, paper: PaperLine | undefined, today: string): string | undefined => {
  if (openAt === '') return '还差开始的时间';
  if (!paper || openAt >= paper.openAt) return undefined;
  return `比卷子开放还早。卷子开放：${sayWindow(paper.openAt, paper.closeAt, today)}`;
};

const closeFault = (
  { openAt, closeAt }: Window,
  paper: PaperLine | undefined,
  now: string,
  today: string,
): string | undefined => {
  if (closeAt === '') return '还差截止的时间';
  if (closeAt <= now) return '截止时间已经过了';
  if (openAt !== '' && closeAt <= openAt) return '截止时间在开始之前';
  if (!paper || closeAt <= paper.closeAt) return undefined;
  return `比卷子截止还晚。卷子开放：${sayWindow(paper.openAt, paper.closeAt, today)}`;
};

/** What is missing or cannot be so, each at its field. */
export const missingOfContest = (form: ContestInHand, paper: PaperLine | undefined, now: string): Faults => {
  const window = windowOf(form);
  const today = countyDate(now);
  return {
    paperId: paper === undefined ? '还没有选卷子' : undefined,
    title: form.title.trim() === '' ? '还差名称' : undefined,
    openAt: openFault(window, paper, today),
    closeAt: closeFault(window, paper, now, today),
  };
};

/** The command, once nothing is missing. */
export const contestData = (form: ContestInHand, region: string): OpenContest => ({
  region,
  title: form.title.trim(),
  paperId: form.paperId,
  audience: form.audience,
  ...windowOf(form),
});
