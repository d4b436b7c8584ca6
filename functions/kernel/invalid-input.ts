// Bad input is a refusal that names the field and the reason, in the contract's own words.
import type * as z from 'zod/mini';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';

const REASONS: Readonly<Record<string, string>> = {
  unrecognized_keys: 'unknown_field',
  invalid_union: 'not_a_choice',
};

const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.path.length > 0) return 'missing';
  const named = REASONS[issue.code];
  if (named) return named;
  return /^[a-z_]+$/.test(issue.message)
    ? issue.message
    : `not_${issue.code === 'invalid_type' ? issue.expected : 'valid'}`;
};

/** The first issue as `invalid_input` with its dotted field; `prefix` is cut from the path. */
export const invalidInput = (
  issues: readonly z.core.$ZodIssue[],
  prefix: readonly string[] = [],
): Refusal<'invalid_input'> => {
  const [issue] = issues;
  if (!issue) return refuse('invalid_input');
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const cut = prefix.every((step, index) => path[index] === step) ? path.slice(prefix.length) : path;
  return refuse('invalid_input', cut.map(String).join('.'), reasonOf(issue));
};
