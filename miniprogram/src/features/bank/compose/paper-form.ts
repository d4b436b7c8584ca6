// A paper as it is put together: what is typed stays text until it is sent, and what is missing is said at its own place.
import * as z from 'zod/mini';
import { addDays, countyClock, countyDate, countyMoment } from '#shared/kernel/time.ts';
import { drawings, type PublishPaper, paperPurposes, type RuleLine } from '#shared/outreach/papers.ts';
import { difficulties } from '#shared/outreach/questions.ts';
import type { PaperView } from '#shared/outreach/views.ts';
import type { Faults } from '../../access/form/faults.ts';

const Line = z.object({
  /** Tells lines apart; it is not sent. */
  key: z.number(),
  policyId: z.string(),
  /** Empty for every clause. */
  clauses: z.array(z.string()),
  difficulty: z.optional(z.enum(difficulties)),
  n: z.string(),
});
export type LineInHand = z.infer<typeof Line>;

export const PaperInHand = z.object({
  title: z.string(),
  purpose: z.enum(paperPurposes),
  audience: z.object({ role: z.enum(['director', 'supervisor']), region: z.string() }),
  rule: z.array(Line),
  drawing: z.enum(drawings),
  passMark: z.string(),
  minutes: z.string(),
  attempts: z.string(),
  openOn: z.string(),
  openTime: z.string(),
  closeOn: z.string(),
  closeTime: z.string(),
});
export type PaperInHand = z.infer<typeof PaperInHand>;

/** A line to begin with, beside these. */
export const startLine = (beside: readonly LineInHand[] = []): LineInHand => ({
  key: 1 + Math.max(0, ...beside.map(({ key }) => key)),
  policyId: '',
  clauses: [],
  n: '10',
});

const WINDOW_DAYS = 14;
const MINUTE_MS = 60_000;

/** An empty paper: the yearly quiz for the whole place, open for two weeks from tomorrow morning. */
export const startPaper = (region: string, today: string): PaperInHand => ({
  title: '',
  purpose: 'quiz',
  audience: { role: 'director', region },
  rule: [startLine()],
  drawing: 'each_their_own',
  passMark: '80',
  minutes: '30',
  attempts: '2',
  openOn: addDays(today, 1),
  openTime: '08:00',
  closeOn: addDays(today, 1 + WINDOW_DAYS),
  closeTime: '20:00',
});

const clockOf = (at: string): string => countyClock(at).slice(0, 5);

/** The next edition starts as the one before; its window begins anew where the old one has passed. */
export const editionFrom = ({ paper, rule, drawing }: PaperView, today: string): PaperInHand => {
  const fresh = startPaper(paper.region, today);
  const isPast = countyDate(paper.closeAt) <= today;
  return {
    title: paper.title,
    purpose: paper.purpose,
    audience: paper.audience,
    rule: rule.map(({ policyId, clauses, difficulty, n }, at) => ({
      key: at + 1,
      policyId,
      clauses: [...(clauses ?? [])],
      ...(difficulty && { difficulty }),
      n: String(n),
    })),
    drawing,
    passMark: String(paper.passMark),
    minutes: String(paper.minutes),
    attempts: String(paper.attempts),
    openOn: isPast ? fresh.openOn : countyDate(paper.openAt),
    openTime: clockOf(paper.openAt),
    closeOn: isPast ? fresh.closeOn : countyDate(paper.closeAt),
    closeTime: clockOf(paper.closeAt),
  };
};

/** The lines of a rule that can be counted already: a policy is chosen and the number is one. */
export const ruleOf = (lines: readonly LineInHand[]): readonly RuleLine[] =>
  lines.map(({ policyId, clauses, difficulty, n }) => ({
    policyId,
    ...(clauses.length > 0 && { clauses: [...clauses] }),
    ...(difficulty && { difficulty }),
    n: wholeNumber(n) ?? 0,
  }));

function wholeNumber(typed: string): number | undefined {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined;
}

const numberFault = (typed: string, name: string, least: number, most: number): string | undefined => {
  const read = wholeNumber(typed);
  if (read === undefined) return `还差${name}`;
  return read < least || read > most ? `${name}填 ${least} 到 ${most}` : undefined;
};

const lineFaults = ({ policyId, n }: LineInHand, at: number): Faults => ({
  [`rule.${at}.policyId`]: policyId === '' ? '还没有选政策' : undefined,
  [`rule.${at}.n`]: numberFault(n, '题数', 1, 50),
});

/** A contest is sat once. */
const attemptsOf = ({ purpose, attempts }: PaperInHand): string => (purpose === 'contest' ? '1' : attempts);

/** Whoever begins as soon as they can must have their whole time. */
const windowFault = (
  { openOn, openTime, closeOn, closeTime, minutes }: PaperInHand,
  now: string,
): string | undefined => {
  if (closeOn === '' || closeTime === '') return '还差截止的时间';
  const closeAt = countyMoment(closeOn, closeTime);
  if (closeAt <= now) return '截止时间已经过了';
  if (openOn === '' || openTime === '') return undefined;
  const openAt = countyMoment(openOn, openTime);
  if (closeAt <= openAt) return '截止时间在开放之前';
  const lasts = Date.parse(closeAt) - Date.parse(openAt > now ? openAt : now);
  return lasts < (wholeNumber(minutes) ?? 0) * MINUTE_MS ? '开放的时间不够答一次' : undefined;
};

/** What is missing or cannot be so, each at its place; `now` is the county's moment. */
export const missingOfPaper = (paper: PaperInHand, now: string): Faults => ({
  title: paper.title.trim() === '' ? '还差名称' : undefined,
  ...Object.assign({}, ...paper.rule.map(lineFaults)),
  rule: paper.rule.length === 0 ? '还没有写抽题的规则' : undefined,
  passMark: numberFault(paper.passMark, '及格线', 1, 100),
  minutes: numberFault(paper.minutes, '时间', 1, 180),
  attempts: numberFault(attemptsOf(paper), '次数', 1, 10),
  openAt: paper.openOn === '' || paper.openTime === '' ? '还差开放的时间' : undefined,
  closeAt: windowFault(paper, now),
});

/** The command, once nothing is missing. */
export const paperData = (
  paper: PaperInHand,
  region: string,
  editionOf: string | undefined,
): PublishPaper => ({
  region,
  title: paper.title.trim(),
  purpose: paper.purpose,
  audience: paper.audience,
  rule: [...ruleOf(paper.rule)],
  drawing: paper.drawing,
  passMark: wholeNumber(paper.passMark) ?? 0,
  minutes: wholeNumber(paper.minutes) ?? 0,
  attempts: wholeNumber(attemptsOf(paper)) ?? 0,
  openAt: countyMoment(paper.openOn, paper.openTime),
  closeAt: countyMoment(paper.closeOn, paper.closeTime),
  ...(editionOf !== undefined && { editionOf }),
});
