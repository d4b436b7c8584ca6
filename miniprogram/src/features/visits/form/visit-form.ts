// The form of a visit: filled with last time's answer, changed field by field, and said what is missing.
import * as z from 'zod/mini';
import { idOf } from '#shared/kernel/id.ts';
import { ageOn } from '#shared/kernel/time.ts';
import { type ChildLine, nextSteps, presences, RecordVisit, visitKinds } from '#shared/visits/contract.ts';
import { Findings, quietFindings } from '#shared/visits/findings.ts';

const SCHOOL_AGE = 6;

/** A visit being written; unlike a visit it may lack who was seen and what comes next. */
export const VisitForm = z.object({
  visitId: idOf('visit'),
  visitedOn: z.string(),
  kind: z.enum(visitKinds),
  presence: z.array(z.enum(presences)),
  findings: Findings,
  nextStep: z.optional(z.enum(nextSteps)),
  note: z.string(),
});
export type VisitForm = z.infer<typeof VisitForm>;

/** What last time found, or, for a child never visited, what a quiet home of that age looks like. */
export const startingFindings = (line: Pick<ChildLine, 'lastFindings' | 'bornOn'>, today: string): Findings =>
  line.lastFindings ?? {
    ...quietFindings,
    schooling: ageOn(line.bornOn, today) < SCHOOL_AGE ? 'below_school_age' : quietFindings.schooling,
  };

/** A fresh form for a visit made today. */
export const startForm = (
  line: Pick<ChildLine, 'lastFindings' | 'bornOn'>,
  visitId: string,
  today: string,
): VisitForm => ({
  visitId,
  visitedOn: today,
  kind: 'routine',
  presence: [],
  findings: startingFindings(line, today),
  note: '',
});

/** The form of a visit already written. */
export const formOf = ({ note, ...visit }: RecordVisit): VisitForm => ({ ...visit, note: note ?? '' });

/** A visit ready to be saved, or the first thing that is missing or wrong, as field and words. */
export type Finished =
  | Readonly<{ visit: RecordVisit }>
  | Readonly<{ field: 'presence' | 'visitedOn' | 'nextStep' | 'note' | 'findings'; words: string }>;

/** Checks a form by the contract; `openedOn` and `today` bound the date. */
export const finish = (form: VisitForm, openedOn: string, today: string): Finished => {
  if (form.presence.length === 0) return { field: 'presence', words: '还差一项：见到了谁' };
  if (form.visitedOn > today) return { field: 'visitedOn', words: '走访日期在今天之后，请改成实际去的那天' };
  if (form.visitedOn < openedOn)
    return { field: 'visitedOn', words: '走访日期比建档还早，请改成建档以后的日期' };
  if (form.nextStep === undefined) return { field: 'nextStep', words: '还差一项：下一步' };
  const { note, ...rest } = form;
  const visit = RecordVisit.safeParse({ ...rest, ...(note.trim() !== '' && { note }) });
  if (visit.success) return { visit: visit.data };
  const field = visit.error.issues[0]?.path[0];
  return field === 'note'
    ? { field: 'note', words: '补充的话太长或有认不出的字，最多 500 字' }
    : { field: 'findings', words: '有一项情况填得不对，请重新选' };
};
