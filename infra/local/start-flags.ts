// What a person may ask of a start is read from the command line and the environment, and anything else is refused in one line.
import { parseArgs } from 'node:util';
import { reasonOf } from './json.ts';

/** What was asked: how many children, how fast the schedules run, whether to begin again, where to listen. */
export type StartFlags = Readonly<{
  children: number;
  speed: number;
  fresh: boolean;
  port: number;
  host: string;
}>;

const numberIn = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new Error(`${name} must be a number from ${least} to ${most}, not ${text}`);
};

const given = (args: readonly string[]): { children: string; speed: string; fresh: boolean } => {
  const options = {
    children: { type: 'string', default: '1000' },
    speed: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (thrown) {
    throw new Error(reasonOf(thrown).split('. ')[0]);
  }
};

/** The flags of a start. Throws in one line for an unknown flag or a number out of range. */
export const readFlags = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartFlags => {
  const values = given(args);
  return {
    children: Math.trunc(numberIn('--children', values.children, 0, 20_000)),
    speed: numberIn('--speed', values.speed, 0.01, 10_000),
    fresh: values.fresh,
    port: Math.trunc(numberIn('PORT', env['PORT'] ?? '3000', 1, 65_534)),
    host: env['HOST'] ?? '127.0.0.1',
  };
};
