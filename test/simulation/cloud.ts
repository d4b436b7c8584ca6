// A whole cloud on a stage: stores, stream, queues and channel, made of a seed.

import type { SignInStore } from '#functions/aws/sign-in-store.ts';
import type { CallbackEntry } from '#functions/doors/api/callback/events.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Vault, WrappedKeys } from '#functions/kernel/ports.ts';
import type { Row } from '#functions/kernel/row.ts';
import { slices } from '#functions/slices.ts';
import { dutyList } from '#shared/access/contract.ts';
import { memorySignIns } from '../kit/memory-sign-ins.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type CloudGate, cloudGate } from './cloud-gate.ts';
import { type CloudRecords, cloudRecords } from './cloud-records.ts';
import { cloudVault } from './cloud-vault.ts';
import { type CloudViews, cloudViews } from './cloud-views.ts';
import { type Platform, platformOf } from './platform.ts';
import { type Asked, recipientIn } from './posted.ts';
import { type Queue, queueOf } from './queue.ts';
import { type Shards, shardsOf } from './shards.ts';
import { type Stage, stageOf } from './stage.ts';
import { CALM, type Weather } from './weather.ts';

/** A row from one moment on. */
export type PastRow = Readonly<{ at: number; generation: number; row: Row }>;

export type Cloud = Readonly<{
  chance: Chance;
  stage: Stage;
  weather: () => Weather;
  setWeather: (weather: Weather) => void;
  records: CloudRecords;
  views: CloudViews;
  vault: Vault & WrappedKeys;
  shards: Shards;
  commands: Queue;
  notices: Queue;
  urgent: Queue;
  papers: Queue;
  /** Bodies of the messages that name a stream set aside. */
  setAside: string[];
  /** Every body ever sent to a queue. */
  sent: string[];
  platform: Platform;
  gate: CloudGate;
  /** Where the token lies that all runs share. */
  signIns: SignInStore;
  /** Runs that were hindered while they fetched or kept a token. */
  tokenTroubles: string[];
  /** When each word of a tap was true, by the command that tells it. */
  taps: Map<string, number>;
  /** What the platform is still to tell. */
  pushes: CallbackEntry[];
  /** Every row as it ever stood. */
  past: readonly PastRow[];
  /** Until when each channel is out. */
  outUntil: Map<Asked['channel'], number>;
  /** Every sending that reached a channel. */
  asked: Asked[];
  /** Whom each message was raised for. */
  recipients: ReadonlyMap<string, string>;
  /** What runs that broke off had claimed or spent. */
  broken: Readonly<{ claims: Set<string>; uses: Set<string> }>;
  /** Who held the duty when a piece of news arose, by its effect's id. */
  audiences: ReadonlyMap<string, readonly string[]>;
}>;

// A working morning, evenings before a weekend, a month's and a holiday's first day, nights among them.
const BEGINNINGS = [
  '2026-06-12T01:41:00.000Z',
  '2026-06-12T11:58:00.000Z',
  '2026-06-27T03:10:00.000Z',
  '2026-06-30T12:55:00.000Z',
  '2026-06-30T14:00:00.000Z',
  '2026-07-31T15:58:00.000Z',
  '2026-09-30T23:40:00.000Z',
];
/** Sendings a second. */
const PACES = [2, 20, 100];
const INDEX_LAG_MS = 3_000;
const MOST_SHARDS = 3;

/** An empty cloud in calm weather. */
export const cloudOf = (seed: number, hear?: (line: string) => void): Cloud => {
  const chance = chanceOf(seed);
  let current = CALM;
  const weather = (): Weather => current;
  const stage = stageOf(chance, Date.parse(chance.pick(BEGINNINGS)), () => current.killed, hear);
  const views = cloudViews(stage.now, (show) => {
    if (!chance.hits(current.indexLag)) show();
    else void stage.wait('an index catches up', chance.below(INDEX_LAG_MS)).then(show);
  });
  const past: PastRow[] = [];
  const put: CloudViews['put'] = async (generation, row, changes) => {
    const outcome = await views.put(generation, row, changes);
    if (outcome === 'written') past.push({ at: stage.now(), generation, row });
    return outcome;
  };
  const sent: string[] = [];
  const audiences = new Map<string, readonly string[]>();
  const recipients = new Map<string, string>();
  const shards = shardsOf(chance.between(1, MOST_SHARDS), stage, chance, weather);
  const records = cloudRecords((commit) => {
    shards.append(commit);
    const recipient = recipientIn(commit);
    if (recipient) recipients.set(...recipient);
    for (const { effectId, effect } of effectsIfAny(commit)) {
      if (effect.kind !== 'notify') continue;
      const listed = views.listed(views.generationsBefore(0).current, dutyList(effect.role, effect.region));
      audiences.set(
        effectId,
        listed.map((row) => row.id.split('/')[0] ?? ''),
      );
    }
  });
  const queue = (name: string): Queue => {
    const own = queueOf(name, stage, chance, weather);
    return {
      ...own,
      send: (body, delaySeconds) => {
        sent.push(body);
        own.send(body, delaySeconds);
      },
    };
  };
  return {
    chance,
    stage,
    weather,
    setWeather: (next) => {
      current = next;
    },
    records,
    views: { ...views, put },
    vault: cloudVault(chance),
    shards,
    commands: queue('the commands queue'),
    notices: queue('the notices queue'),
    urgent: queue('the urgent queue'),
    papers: queue('the papers queue'),
    setAside: [],
    sent,
    platform: platformOf(chance, stage.now),
    gate: cloudGate(chance, stage.now, chance.pick(PACES)),
    signIns: memorySignIns(),
    tokenTroubles: [],
    taps: new Map(),
    pushes: [],
    past,
    outUntil: new Map(),
    asked: [],
    recipients,
    broken: { claims: new Set(), uses: new Set() },
    audiences,
  };
};

/** What follows from a commit; nothing from one that no slice can read. */
export const effectsIfAny = (commit: Commit): ReturnType<typeof effectsOf> => {
  try {
    return effectsOf(slices, commit);
  } catch {
    return [];
  }
};
