// A field's value is held to the limits that the platform sets for its type, which is the first part of its name.

const within = (most: number) => (value: string) => [...value].length <= most;
const matching = (pattern: RegExp) => (value: string) => pattern.test(value);

const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: within(20),
  number: matching(/^-?\d+(\.\d+)?$/),
  letter: matching(/^[A-Za-z]{1,32}$/),
  symbol: within(5),
  character_string: matching(/^[\x21-\x7E]{1,32}$/),
  time: matching(/\d/),
  date: matching(/\d/),
  amount: matching(/^[^\d]?\d{1,10}(\.\d+)?元?$/),
  phone_number: matching(/^[+\d][\d-]{2,16}$/),
  car_number: within(8),
  name: matching(/^(\p{Script=Han}{1,10}|[\p{L}\p{P} ]{1,20})$/u),
  phrase: within(5),
  enum: within(20),
};

/** The first field that breaks its rule, as the platform names it; undefined when all are good. Empty values are never good. */
export const brokenField = (
  fields: Readonly<Record<string, string>>,
  wanted: readonly string[] | undefined,
): string | undefined => {
  const names = wanted ?? Object.keys(fields);
  return names.find((name) => {
    const value = fields[name];
    const rule = RULES[name.replace(/\d+$/, '')];
    return value === undefined || value === '' || rule === undefined || !rule(value);
  });
};
