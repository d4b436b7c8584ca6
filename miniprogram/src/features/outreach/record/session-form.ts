// The form of a session: planned, written down or said anew; what is missing in it, and what saving it will do.
import * as z from 'zod/mini';
import { idOf } from '#shared/kernel/id.ts';
import { addDays } from '#shared/kernel/time.ts';
import { ClauseRef, isSameClause } from '#shared/outreach/clauses.ts';
import {
  audiences,
  earliestHeldOn,
  forms,
  isCounted,
  materials,
  PlanSession,
  RecordSession,
  yearOf,
} from '#shared/outreach/sessions.ts';
import type { SessionLine } from '#shared/outreach/tables.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';
import { type Done, formNames, sayHeard, sayMaterials, sayWho } from '../parts/session-words.ts';

/** A session being written; the numbers are as they were typed. */
export const SessionForm = z.object({
  sessionId: idOf('outreach'),
  theme: z.string(),
  clauses: z.array(ClauseRef),
  form: z.enum(forms),
  /** The day it was held on, or is planned for. */
  on: z.string(),
  counts: z.object({
    guardians: z.string(),
    children: z.string(),
    villagers: z.string(),
    staff: z.string(),
  }),
  materials: z.array(z.enum(materials)),
});
export type SessionForm = z.infer<typeof SessionForm>;

const nobody: SessionForm['counts'] = { guardians: '', children: '', villagers: '', staff: '' };

/** What last time leaves to the next: its theme, its form, and the clauses where they are known here. */
export type LastTime = Readonly<{
  theme: string;
  form: SessionForm['form'];
  clauses: readonly ClauseRef[];
}>;

/** A fresh form, filled with last time's answer. */
export const startSession = (sessionId: string, on: string, last: LastTime | undefined): SessionForm => ({
  sessionId,
  theme: last?.theme ?? '',
  clauses: [...(last?.clauses ?? [])],
  form: last?.form ?? 'lecture',
  on,
  counts: nobody,
  materials: [],
});

type Known = Readonly<{
  session: Pick<SessionLine, 'sessionId' | 'theme' | 'form' | 'on' | 'headcount'>;
  clauses: readonly ClauseRef[];
  materials: readonly (typeof materials)[number][];
}>;

/** The form of a session that is known: as it was planned, or as it was written down. */
export const formOf = ({ session, clauses, materials: used }: Known): SessionForm => {
  const { sessionId, theme, form, on, headcount } = session;
  const counts = headcount
    ? {
        guardians: String(headcount.guardians),
        children: String(headcount.children),
        villagers: String(headcount.villagers),
        staff: String(headcount.staff),
      }
    : nobody;
  return { sessionId, theme, clauses: [...clauses], form, on, counts, materials: [...used] };
};

/** The field at fault, and what is said there; `save` where it is no field's, `said` where the page says it above already. */
export type Fault = Readonly<{
  field: 'theme' | 'on' | 'counts' | 'clauses' | 'save';
  words: string;
  said?: true;
}>;

/** What was typed as a number; nothing typed is nobody, and what is no number is none. */
export const countIn = (typed: string): number => {
  const digits = typed.trim();
  return digits === '' ? 0 : /^\d{1,4}$/.test(digits) ? Number(digits) : Number.NaN;
};

const themeFault = ({ theme }: SessionForm): Fault | undefined =>
  theme.trim() === '' ? { field: 'theme', words: '还差一项：讲了什么' } : undefined;

const countFault = ({ counts, form }: SessionForm): Fault | undefined => {
  const headcount = headcountOf(counts);
  if (audiences.some((who) => Number.isNaN(headcount[who])))
    return { field: 'counts', words: '人数要填数字，一类最多 9999 人' };
  return isCounted(form, headcount) ? undefined : { field: 'counts', words: '还差一项：到了多少人' };
};

const heldFault = ({ on }: SessionForm, today: string): Fault | undefined => {
  if (on > today) return { field: 'on', words: '日期在今天之后，还没办的请用“排一次”' };
  if (on < earliestHeldOn(today)) return { field: 'on', words: '只能补记今年和去年的宣讲' };
  return undefined;
};

/** How many of each kind, as numbers. */
export const headcountOf = (counts: SessionForm['counts']): RecordSession['headcount'] => ({
  guardians: countIn(counts.guardians),
  children: countIn(counts.children),
  villagers: countIn(counts.villagers),
  staff: countIn(counts.staff),
});

/** The record that a form holds, whatever may be wrong with it. */
export const asWritten = (form: SessionForm, village: string): RecordSession => {
  const { theme, clauses, on, counts, materials: used } = form;
  const headcount = headcountOf(counts);
  return { village, theme, clauses, form: form.form, heldOn: on, headcount, materials: used };
};

const TOO_LONG: Fault = { field: 'theme', words: '题目太长或有认不出的字，最多 40 个字' };

/** A record ready to be saved, or the first thing that is missing or wrong. */
export const finishRecord = (form: SessionForm, village: string, today: string): RecordSession | Fault => {
  const fault = themeFault(form) ?? heldFault(form, today) ?? countFault(form);
  if (fault) return fault;
  const record = RecordSession.safeParse(asWritten(form, village));
  return record.success ? record.data : TOO_LONG;
};

/** A plan ready to be saved, or the first thing that is missing or wrong. */
export const finishPlan = (form: SessionForm, village: string, today: string): PlanSession | Fault => {
  if (themeFault(form)) return { field: 'theme', words: '还差一项：讲什么' };
  if (form.on < today) return { field: 'on', words: '日期已经过了，办过的请用“记一次宣讲”' };
  const { theme, clauses, on } = form;
  const plan = PlanSession.safeParse({ village, theme, clauses, form: form.form, plannedOn: on });
  return plan.success ? plan.data : TOO_LONG;
};

/** True for what is still at fault. */
export const isFault = (finished: object): finished is Fault => 'words' in finished;

/** What saving a record will do: 记在6月12日，30 人。今年第 3 次 */
export const sayAfterRecord = (form: SessionForm, done: Done | undefined, today: string): string => {
  const heard = sayHeard(headcountOf(form.counts));
  const on = `记在${sayDate(form.on, today)}，${heard}`;
  if (!done) return on;
  const year = yearOf(form.on) === yearOf(today) ? '今年' : `${yearOf(form.on)}年`;
  return `${on}。${year}第\u00a0${sayCount(done.times + 1, '次')}`;
};

/** What saving a plan will do: 6月29日提醒您准备，办完来这里记 */
export const sayAfterPlan = ({ on }: Pick<SessionForm, 'on'>, today: string): string =>
  on === today ? '今天办，办完来这里记下' : `${sayDate(addDays(on, -1), today)}提醒您准备，办完来这里记下`;

/** One thing that a correction says differently. */
export type Difference = Readonly<{ name: string; from: string; to: string }>;

const sameClauses = (a: readonly ClauseRef[], b: readonly ClauseRef[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => isSameClause(one, other)));

const sayClauses = (clauses: readonly ClauseRef[]): string =>
  clauses.length === 0 ? '没有选' : clauses.map(({ no }) => no).join('、');

/** What a correction changes, thing by thing; nothing where it says the same. */
export const differences = (
  before: RecordSession,
  after: RecordSession,
  today: string,
): readonly Difference[] => {
  const pairs = [
    ['题目', before.theme, after.theme],
    ['日期', sayDate(before.heldOn, today), sayDate(after.heldOn, today)],
    ['方式', formNames[before.form], formNames[after.form]],
    ['人数', sayWho(before.headcount) || '没有点', sayWho(after.headcount) || '没有点'],
    ['材料', sayMaterials([...before.materials].sort()), sayMaterials([...after.materials].sort())],
  ] as const;
  const changed = pairs
    .filter(([, from, to]) => from !== to)
    .map(([name, from, to]): Difference => ({ name, from, to }));
  return sameClauses(before.clauses, after.clauses)
    ? changed
    : [...changed, { name: '条款', from: sayClauses(before.clauses), to: sayClauses(after.clauses) }];
};
