// What a form holds becomes a command of the contract, or the first thing that is missing or wrong, said at its field.
import type * as z from 'zod/mini';
import { refuse } from '#shared/kernel/refusal.ts';
import { fieldName, wordsOf } from '../../../kernel/refusal-copy.ts';

/** A field by its path in the contract and what is wrong with it; `said` where the page says so already. */
export type Fault = Readonly<{ field: string; words: string; said?: boolean }>;

export type Checked<Data> = Readonly<{ data: Data }> | Fault;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The same without what was left empty: an empty line says nothing, and the contract wants it absent. */
export const filled = (value: unknown): unknown => {
  if (isList(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== undefined && part !== '');
  return Object.fromEntries(kept.map(([key, part]) => [key, filled(part)]));
};

const isEmptyAt = (value: unknown, path: readonly PropertyKey[]): boolean => {
  const at = path.reduce<unknown>((part, key) => Object(part)[key], value);
  return at === undefined || (isList(at) && at.length === 0);
};

/** The command, or the first fault; the contract's order is the order of the form. */
export const checked = <Data>(schema: z.ZodMiniType<Data>, raw: unknown): Checked<Data> => {
  const value = filled(raw);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data };
  const [issue] = parsed.error.issues;
  const field = (issue?.path ?? []).join('.');
  const words = isEmptyAt(value, issue?.path ?? [])
    ? `还差一项：${fieldName(field)}`
    : wordsOf(refuse('invalid_input', field, issue?.message)).what;
  return { field, words };
};

/** The words of a fault at this field or inside it. */
export const faultAt = (fault: Fault | undefined, field: string): string | undefined =>
  fault?.field === field || fault?.field.startsWith(`${field}.`) ? fault.words : undefined;
