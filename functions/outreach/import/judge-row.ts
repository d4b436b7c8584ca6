// One row of a sheet becomes a question, or says cell by cell why it cannot.
import type { Clause, Duty } from '#shared/outreach/clauses.ts';
import { clauseFrom } from '#shared/outreach/documents.ts';
import type { FaultyRow, ImportColumn } from '#shared/outreach/import.ts';
import { compared, difficultyWords, dutyWords, kindWords, meantBy } from '#shared/outreach/import-words.ts';
import type { PolicyDocument } from '#shared/outreach/policies.ts';
import {
  type OptionKey,
  OptionText,
  optionKeys,
  Question,
  type QuestionKind,
  questionFault,
} from '#shared/outreach/questions.ts';
import type { QuestionRow } from './columns.ts';
import { type Faults, faultsOf } from './faults.ts';
import { type KnownPolicies, type KnownPolicy, nameOf } from './known-policies.ts';
import { questionIdOf, textOf } from './question-id.ts';
import { writtenAnswer } from './written-answer.ts';

type Options = Question['options'];

/** What is judged by: the documents, today, and the ids of the questions in the rows before. */
export type Judging = Readonly<{ known: KnownPolicies; on: string; before: ReadonlySet<string> }>;

/** A row that can be taken, or what is wrong with it. */
export type Judged =
  | Readonly<{ good: Readonly<{ row: number; policyId: string; question: Question }> }>
  | Readonly<{ faulty: FaultyRow }>;

const policyIn = (faults: Faults, known: KnownPolicies): KnownPolicy | undefined => {
  const says = faults.said('policy');
  if (says === undefined) return undefined;
  const found = known.get(nameOf(says));
  if (found === 'policy_superseded') return faults.blame('policy', 'policy_superseded');
  return found ?? faults.blame('policy', 'policy_unknown');
};

const clauseIn = (faults: Faults, document: PolicyDocument | undefined, on: string): Clause | undefined => {
  const says = faults.said('clause');
  if (says === undefined || !document) return undefined;
  const numbers = document.versions.flatMap(({ clauses }) => clauses.map(({ no }) => no));
  const no = numbers.find((one) => compared(one) === compared(says));
  const worded = no === undefined ? undefined : clauseFrom(document, no, on);
  return worded?.clause ?? faults.blame('clause', 'clause_unknown');
};

/** Where none is written, it is the clause's own. */
const dutyIn = (faults: Faults, clause: Clause | undefined): Duty | undefined => {
  if (!faults.has('duty') && (clause === undefined || clause.duty !== undefined)) return clause?.duty;
  const says = faults.said('duty');
  return says === undefined
    ? undefined
    : (meantBy<Duty>(dutyWords, says) ?? faults.blame('duty', 'duty_unknown'));
};

/** What is written in a column of words; blamed where it is none of them. */
const wordIn = <Code extends string>(
  faults: Faults,
  column: 'kind' | 'difficulty',
  words: Readonly<Record<Code, readonly string[]>>,
): Code | undefined => {
  const says = faults.said(column);
  return says === undefined
    ? undefined
    : (meantBy<Code>(words, says) ?? faults.blame(column, `${column}_unknown`));
};

const TRUE_FALSE: Options = [
  { key: 'A', says: '对' },
  { key: 'B', says: '错' },
];

/** The options that are written, from A on without a gap; true and false need not be written. */
const optionsIn = (faults: Faults, kind: QuestionKind | undefined): Options | undefined => {
  const written = optionKeys.filter((key) => faults.has(key));
  if (kind === 'true_false' && written.length === 0) return TRUE_FALSE;
  const gap = optionKeys.find((key, n) => n < written.length && !faults.has(key));
  if (gap) return faults.blame(gap, 'options_out_of_order');
  if (written.length < 2) return faults.blame(written.length === 0 ? 'A' : 'B', 'too_few');
  const options = written.flatMap((key) => {
    const says = faults.taken(key, OptionText, faults.said(key));
    return says === undefined ? [] : [{ key, says }];
  });
  return options.length === written.length ? options : undefined;
};

/** Which cell is to blame for what is wrong with the options: the second of two that are alike, otherwise the first. */
const blamedOption = (options: Options): OptionKey =>
  options.find(({ says }, n) => options.findIndex((one) => one.says === says) < n)?.key ?? 'A';

type Asked = Pick<Question, 'kind' | 'options' | 'right'>;

const askable = (faults: Faults, question: Asked): Asked | undefined => {
  const fault = questionFault(question);
  if (!fault) return question;
  const column: ImportColumn = fault.field === 'right' ? 'right' : blamedOption(question.options);
  return faults.blame(column, fault.reason);
};

/** Kind, options and key together, as they can be asked. */
const askedIn = (faults: Faults): Asked | undefined => {
  const kind = wordIn<QuestionKind>(faults, 'kind', kindWords);
  const options = optionsIn(faults, kind);
  const says = faults.said('right');
  if (kind === undefined || says === undefined) return undefined;
  const right = writtenAnswer(kind, says) ?? faults.blame('right', 'right_not_an_option');
  return options && right && askable(faults, { kind, options, right });
};

const isNew = (
  faults: Faults,
  question: Question,
  known: KnownPolicy,
  before: ReadonlySet<string>,
): boolean => {
  const isHeld = known.ids.has(question.questionId) || known.texts.has(question.clause + textOf(question));
  if (isHeld) faults.blame('asks', 'already_in_bank');
  else if (before.has(question.questionId)) faults.blame('asks', 'asked_twice_in_sheet');
  else return true;
  return false;
};

/** The question of a row; undefined where any of its cells was blamed. */
const questionIn = (faults: Faults, policy: KnownPolicy | undefined, on: string): Question | undefined => {
  const clause = clauseIn(faults, policy?.document, on);
  const duty = dutyIn(faults, clause);
  const difficulty = wordIn<Question['difficulty']>(faults, 'difficulty', difficultyWords);
  const asks = faults.taken('asks', Question.shape.asks, faults.said('asks'));
  const because = faults.taken('because', Question.shape.because, faults.said('because'));
  const asked = askedIn(faults);
  if (!policy || !clause || !duty || !difficulty || asks === undefined || because === undefined || !asked)
    return undefined;
  const written = { clause: clause.no, duty, difficulty, asks, because, ...asked };
  return { questionId: questionIdOf(policy.document.policyId, clause.says, written), ...written };
};

/** Judges one row. */
export const judgeRow = (row: QuestionRow, { known, on, before }: Judging): Judged => {
  const faults = faultsOf(row);
  const policy = policyIn(faults, known);
  const question = questionIn(faults, policy, on);
  if (policy && question && isNew(faults, question, policy, before))
    return { good: { row: row.row, policyId: policy.document.policyId, question } };
  return { faulty: faults.told() };
};
