// The weather of a simulated cloud: which faults blow, and how hard, is chosen anew by every seed.
import type { Chance } from './chance.ts';

/** Probabilities, each per occasion. */
export type Weather = Readonly<{
  /** A call is refused before it has any effect. */
  throttled: number;
  /** A call has its effect and its answer is lost. */
  lost: number;
  /** A lost answer is hidden by the client, which asks again by itself. */
  repeated: number;
  /** A run ends at a step, before the step's effect. */
  killed: number;
  /** A run ends right after an effect. */
  killedAfter: number;
  /** A transaction meets another one. */
  conflict: number;
  /** An index shows a write later. */
  indexLag: number;
  /** A stream's batch, once done, comes again. */
  redelivered: number;
  /** A commit never reaches the projector. */
  dropped: number;
  /** A shard stands still for a while. */
  stalled: number;
  /** A queued message is there twice. */
  duplicated: number;
  /** A queued message comes late. */
  delayed: number;
  /** A channel is busy or out, and took nothing. */
  busy: number;
  /** A channel goes out for hours. */
  out: number;
  /** WeChat takes nothing more this minute or today. */
  spent: number;
  /** WeChat forgets the token that it gave. */
  forgotten: number;
  /** A channel will never take it. */
  rejected: number;
  /** A channel took it or not, and does not answer. */
  unclear: number;
  /** A message that was taken does not reach its phone. */
  undelivered: number;
  /** A phone or the platform tells too late, or never. */
  unheard: number;
  /** A person sends twice at once, or again later. */
  impatient: number;
  /** The same command id comes with another body. */
  reused: number;
  /** Time leaps by days while work is under way. */
  leap: number;
}>;

const WORST: Weather = {
  throttled: 0.06,
  lost: 0.06,
  repeated: 0.1,
  killed: 0.02,
  killedAfter: 0.03,
  conflict: 0.15,
  indexLag: 0.3,
  redelivered: 0.25,
  dropped: 0.08,
  stalled: 0.1,
  duplicated: 0.25,
  delayed: 0.3,
  busy: 0.2,
  out: 0.05,
  spent: 0.2,
  forgotten: 0.25,
  rejected: 0.1,
  unclear: 0.3,
  undelivered: 0.1,
  unheard: 0.4,
  impatient: 0.25,
  reused: 0.2,
  leap: 0.04,
};

const IS_QUIET = 0.45;
const GENTLER = 100;

/** No faults at all. */
export const CALM: Weather = scaled(() => 0);

function scaled(by: () => number): Weather {
  const scale = (name: keyof Weather): number => WORST[name] * by();
  return {
    throttled: scale('throttled'),
    lost: scale('lost'),
    repeated: scale('repeated'),
    killed: scale('killed'),
    killedAfter: scale('killedAfter'),
    conflict: scale('conflict'),
    indexLag: scale('indexLag'),
    redelivered: scale('redelivered'),
    dropped: scale('dropped'),
    stalled: scale('stalled'),
    duplicated: scale('duplicated'),
    delayed: scale('delayed'),
    busy: scale('busy'),
    out: scale('out'),
    spent: scale('spent'),
    forgotten: scale('forgotten'),
    rejected: scale('rejected'),
    unclear: scale('unclear'),
    undelivered: scale('undelivered'),
    unheard: scale('unheard'),
    impatient: scale('impatient'),
    reused: scale('reused'),
    leap: scale('leap'),
  };
}

/** A storm of this seed: about half of the faults blow, so that each is also seen without the others. */
export const stormOf = (chance: Chance): Weather =>
  scaled(() => (chance.hits(IS_QUIET) ? 0 : 0.2 + 0.8 * chance.next()));

/** The same weather where a client waits and asks again for longer: few of its faults are ever seen. */
export const gentler = (weather: Weather): Weather => {
  const { throttled, lost, killedAfter } = weather;
  return {
    ...weather,
    throttled: throttled / GENTLER,
    lost: lost / GENTLER,
    killedAfter: killedAfter / GENTLER,
  };
};
