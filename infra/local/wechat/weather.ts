// Calls go wrong by chance that comes out the same every time: by the seed, the path, and the number of the call.
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Fault } from './faults.ts';

const isKind = (kind: string): boolean => /^(-1|[1-9]\d{4,5}|[45]\d\d|drop|dropAfterAccept)$/.test(kind);
const isWhole = (shares: Readonly<Record<string, number>>): boolean =>
  Object.values(shares).reduce((sum, share) => sum + share, 0) <= 1 + Number.EPSILON * 10;

/**
 * How the calls of a path fare from now on: which share of them comes to which end (an error code, an HTTP status, `drop`
 * before anything was done, `dropAfterAccept`), and how long every answer takes.
 */
export const Weather = z.object({
  path: z.string('not_text'),
  seed: z._default(z.number(), 0),
  shares: z
    ._default(
      z.record(
        z.string().check(z.refine(isKind, 'not_a_kind')),
        z.number().check(z.gte(0, 'not_a_share'), z.lte(1, 'not_a_share')),
      ),
      {},
    )
    .check(z.refine(isWhole, 'more_than_all')),
  answerAfterMs: z._default(z.number().check(z.gte(0, 'not_a_time')), 0),
});
type Weather = z.infer<typeof Weather>;

/** What the next call of a path meets. */
export type Met = Readonly<{ fault?: Fault; answerAfterMs: number }>;

/** The weather over all paths. */
export type Weathers = Readonly<{ set: (weather: Weather) => void; meet: (path: string) => Met }>;

const faultOf = (kind: string): Fault => {
  if (kind === 'drop') return { drop: true };
  if (kind === 'dropAfterAccept') return { dropAfterAccept: true };
  return kind.length === 3 ? { status: Number(kind) } : { errcode: Number(kind) };
};

const chanceOf = ({ seed, path }: Weather, n: number): number =>
  createHash('sha256').update(`${seed} ${path} ${n}`).digest().readUInt32BE() / 2 ** 32;

const faultFor = (weather: Weather, n: number): Fault | undefined => {
  let left = chanceOf(weather, n);
  for (const [kind, share] of Object.entries(weather.shares)) {
    left -= share;
    if (left < 0) return faultOf(kind);
  }
  return undefined;
};

/** Fair everywhere; where nothing else is said an answer takes `usualMs`. */
export const startWeather = (usualMs = 0): Weathers => {
  const over = new Map<string, { weather: Weather; calls: number }>();
  return {
    set: (weather) => {
      over.set(weather.path, { weather, calls: 0 });
    },
    meet: (path) => {
      const here = over.get(path);
      if (here === undefined) return { answerAfterMs: usualMs };
      const fault = faultFor(here.weather, ++here.calls);
      return { answerAfterMs: here.weather.answerAfterMs, ...(fault && { fault }) };
    },
  };
};
