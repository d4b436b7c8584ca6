// A simulation under way: the cloud, the machine that runs in it, and what is remembered for the checks.
import type { Actor } from '#shared/kernel/access.ts';
import { type Cloud, cloudOf } from './cloud.ts';
import { type Machine, realMachine } from './doors.ts';
import { type Ports, portsOf } from './ports.ts';
import type { Life } from './stage.ts';
import { gentler } from './weather.ts';

export type DoorName =
  | 'api'
  | 'projector'
  | 'reactor'
  | 'commander'
  | 'notifier'
  | 'porter'
  | 'clock'
  | 'replay';

/** A planted bug: parts of the machine or of what its doors see, changed. */
export type Twin = Readonly<{
  name: string;
  /** Where to begin looking: it stayed hidden in every seed before this one when it was planted. */
  from?: number;
  /** A fault by which it must be noticed. */
  shows: RegExp;
  machine?: (real: Machine, cloud: Cloud) => Machine;
  ports?: (real: Ports, door: DoorName, cloud: Cloud, life: Life) => Ports;
}>;

/** A command as it was sent, with every answer that reached the phone. */
export type Issued = Readonly<{
  commandId: string;
  path: string;
  outcomes: unknown[];
  /** Answers to another body, or another person, under the same id. */
  toImpostors: unknown[];
}>;

export type Running = Readonly<{
  cloud: Cloud;
  machine: Machine;
  /** `about` is the message of a queue that a run works on. */
  portsFor: (life: Life, door: DoorName, about?: string) => Ports;
  issued: Issued[];
  /** Guardians with an account on WeChat. */
  families: Actor[];
  /** How each queued command ended, by its effect's id; none while it is still to be tried. */
  commanded: Map<string, string>;
  /**
   * On a busy day everybody writes within the same seconds; an operator rebuilds the views meanwhile; in some counties sheets
   * are signed; and what comes late may come when it is long settled.
   */
  pace: { isBusy: boolean; hasOperator: boolean; signs: boolean; isTornApart: boolean };
  /** How many the last tick asked. */
  lastAsked: { count: number };
  /** What broke in an actor itself, where nothing may. */
  broken: unknown[];
  replayed: { switched: boolean; differences: readonly unknown[] }[];
}>;

/** A simulation of this seed, with a planted bug or without. */
export const runningOf = (seed: number, twin?: Twin, hear?: (line: string) => void): Running => {
  const cloud = cloudOf(seed, hear);
  // An operator's machine stands outside the cloud, and its clients are patient.
  const sheltered = { ...cloud, weather: () => gentler(cloud.weather()) };
  return {
    cloud,
    machine: twin?.machine?.(realMachine, cloud) ?? realMachine,
    portsFor: (life, door, about) => {
      const ports = portsOf(door === 'replay' ? sheltered : cloud, life, about);
      return twin?.ports?.(ports, door, cloud, life) ?? ports;
    },
    issued: [],
    families: [],
    commanded: new Map(),
    pace: { isBusy: false, hasOperator: false, signs: false, isTornApart: false },
    lastAsked: { count: 0 },
    broken: [],
    replayed: [],
  };
};

/** Lets an actor go its way beside the others. */
export const beside = ({ broken }: Running, actor: Promise<unknown>): void => {
  actor.catch((error: unknown) => broken.push(error));
};
