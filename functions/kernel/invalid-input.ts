// Bad input is a refusal that names the field and the reason, in the contract's own words.
import type * as z from 'zod/mini';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';

const REASONS: Readonly<Record<string, string>> = {
  unrecognized_keys: 'unknown_field',
  invalid_union: 'not_a_choice',
};

/** Given to every parse whose issues are told here: without it an issue does not know what stood in the field. */
export const TELLING = { reportInput: true } as const;

// Any value but none would have been of some type, or one of no choice.
const isMissing = ({ code, input, path }: z.core.$ZodIssue): boolean =>
  (code === 'invalid_type' || code === 'invalid_value') && input === undefined && path.length > 0;

const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (isMissing(issue)) return 'missing';
  const named = REASONS[issue.code];
  if (named) return named;
  return /^[a-z_]+$/.test(issue.message)
    ? issue.message
    : `not_${issue.code === 'invalid_type' ? issue.expected : 'valid'}`;
};

/** The first issue of a `TELLING` parse as `invalid_input` with its dotted field; `prefix` is cut from the path. */
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
