// An event source's filter lets through what Lambda's would; a pattern this machine cannot read is refused at start.
import { isRecord, member, parseJson } from './json.ts';

/** Says whether an event is let through. */
export type Filter = (event: unknown) => boolean;

type Test = (value: unknown) => boolean;

const scalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const numeric = (rule: unknown): Test => {
  if (!Array.isArray(rule) || rule.length === 0 || rule.length % 2 === 1)
    throw new Error(`filter rule numeric ${JSON.stringify(rule)}`);
  const tests = Array.from({ length: rule.length / 2 }, (_, pair) => {
    const [operator, bound] = [String(rule[2 * pair]), Number(rule[2 * pair + 1])];
    if (!['=', '<', '<=', '>', '>='].includes(operator)) throw new Error(`filter rule numeric ${operator}`);
    return (value: number): boolean =>
      (operator.includes('=') && value === bound) ||
      (operator.startsWith('<') && value < bound) ||
      (operator.startsWith('>') && value > bound);
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

const textual = (bound: unknown, test: (value: string, bound: string) => boolean): Test => {
  if (typeof bound !== 'string') throw new Error(`filter rule needs a text, has ${JSON.stringify(bound)}`);
  return (value) => typeof value === 'string' && test(value, bound);
};

const anythingBut = (rule: unknown): Test => {
  if (isRecord(rule)) {
    const test = readRule(rule);
    return (value) => value !== undefined && !test(value);
  }
  const barred: unknown[] = Array.isArray(rule) ? rule : [rule];
  return (value) => value !== undefined && !barred.includes(value);
};

const readRule = (rule: unknown): Test => {
  if (scalar(rule)) return (value) => value === rule || (Array.isArray(value) && value.includes(rule));
  if (isRecord(rule) && Object.keys(rule).length === 1) {
    const [operator] = Object.keys(rule);
    const bound = operator === undefined ? undefined : rule[operator];
    switch (operator) {
      case 'exists':
        return (value) => (value !== undefined) === bound;
      case 'prefix':
        return textual(bound, (value, start) => value.startsWith(start));
      case 'suffix':
        return textual(bound, (value, end) => value.endsWith(end));
      case 'equals-ignore-case':
        return textual(bound, (value, other) => value.toLowerCase() === other.toLowerCase());
      case 'anything-but':
        return anythingBut(bound);
      case 'numeric':
        return numeric(bound);
    }
  }
  throw new Error(`filter rule ${JSON.stringify(rule)} has no local meaning`);
};

const readPattern = (pattern: unknown): Filter => {
  if (!isRecord(pattern)) throw new Error(`filter pattern ${JSON.stringify(pattern)} is no object`);
  const tests = Object.entries(pattern).map(([key, wanted]): Filter => {
    if (key === '$or') {
      const either = (Array.isArray(wanted) ? wanted : [wanted]).map(readPattern);
      return (event) => either.some((test) => test(event));
    }
    if (Array.isArray(wanted)) {
      const rules = wanted.map(readRule);
      return (event) => rules.some((test) => test(member(event, key)));
    }
    const inner = readPattern(wanted);
    return (event) => inner(member(event, key));
  });
  return (event) => tests.every((test) => test(event));
};

/** One filter from the patterns (JSON texts) of an event source: an event passes if any pattern matches, or if there is none. Throws for a rule unknown here. */
export const readFilter = (patterns: readonly string[]): Filter => {
  const tests = patterns.map((pattern) => readPattern(parseJson(pattern)));
  return (event) => tests.length === 0 || tests.some((test) => test(event));
};
