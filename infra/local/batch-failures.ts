// What a function says about the items of its batch is read as Lambda reads it.
import { isRecord } from './json.ts';

/** All items are done, all are to be done again, or these are. */
export type Failures = 'none' | 'all' | readonly string[];

/** The failures in a function's answer, where the source asked for them. An answer of the wrong shape, or an empty or unknown name, means all. */
export const failuresIn = (answer: unknown, names: readonly string[]): Failures => {
  if (!isRecord(answer) || answer['batchItemFailures'] === undefined || answer['batchItemFailures'] === null)
    return 'none';
  const listed = answer['batchItemFailures'];
  if (!Array.isArray(listed)) return 'all';
  const failed = listed.map((item: unknown) => (isRecord(item) ? item['itemIdentifier'] : undefined));
  if (failed.length === 0) return 'none';
  return failed.every((name) => typeof name === 'string' && names.includes(name))
    ? failed.map(String)
    : 'all';
};
