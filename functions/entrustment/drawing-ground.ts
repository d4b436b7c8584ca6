// What a sheet stands on before anybody is named in it: an open file, a dated child, the clauses and questions in force.
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import type { DraftSheet } from '#shared/entrustment/contract.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import { sheetTemplate, sheetTemplateOn } from '#shared/entrustment/template.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { ageOn, monthsLater } from '#shared/kernel/time.ts';
import { birthday } from '#shared/registry/ages.ts';
import type { ChildParticulars } from '#shared/registry/contract.ts';
import { LEFT_BEHIND_UNTIL } from '#shared/registry/left-behind.ts';
import type { Refused } from './agreement-command.ts';

/** The first of the rules that is broken, or none. */
export type Broken = Refusal<Refused> | undefined;

/** The child as the sheet says it, or why a sheet cannot be drawn up for it. */
export const childIn = (
  { name, sex, bornOn, ...rest }: ChildParticulars,
  today: string,
): SheetFacts['child'] | Refusal<Refused> => {
  if (name === undefined || sex === undefined || bornOn === undefined) return refuse('child_undated');
  if (ageOn(bornOn, today) >= LEFT_BEHIND_UNTIL) return refuse('child_past_sixteen');
  return { name, sex, bornOn, ...rest };
};

/** Only the clauses in force may be drawn up, and only the present questions asked. */
export const wordingBroken = (
  { template, answers }: Pick<DraftSheet, 'template' | 'answers'>,
  today: string,
): Broken => {
  if (!sheetTemplate(template)) return refuse('template_unknown', 'template');
  if (template !== sheetTemplateOn(today).version) return refuse('template_retired', 'template');
  return answers.version === BARS_VERSION ? undefined : refuse('questions_changed', 'answers');
};

/** A child old enough is heard, or cannot express itself; being young is no reason then (art. 22). */
export const opinionBroken = (
  { opinion }: Pick<DraftSheet, 'opinion'>,
  bornOn: string,
  today: string,
): Broken => {
  const isOldEnough = ageOn(bornOn, today) >= entrustmentPolicyOn(today).heardFrom;
  const isPassedOver = !opinion.heard && opinion.because === 'too_young';
  return isOldEnough && isPassedOver ? refuse('opinion_needed', 'opinion') : undefined;
};

/** A term runs forward, is not over, is no longer than the policy bears, and its last day is before the child comes to 16. */
export const termBroken = (
  { fromOn, untilOn }: Pick<DraftSheet, 'fromOn' | 'untilOn'>,
  bornOn: string,
  today: string,
): Broken => {
  if (untilOn < fromOn) return refuse('term_reversed', 'untilOn');
  if (untilOn < today) return refuse('term_over', 'untilOn');
  if (untilOn >= birthday(bornOn, LEFT_BEHIND_UNTIL)) return refuse('term_beyond_sixteen', 'untilOn');
  const { longestMonths } = entrustmentPolicyOn(today);
  return untilOn >= monthsLater(fromOn, longestMonths) ? refuse('term_too_long', 'untilOn') : undefined;
};
