// A whole cloud on a stage: stores, stream, queues and channel, made of a seed.
import type { Commit } from '#functions/kernel/commit.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Vault, WrappedKeys } from '#functions/kernel/ports.ts';
import { slices } from '#functions/slices.ts';
import { dutyList } from '#shared/access/contract.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type CloudRecords, cloudRecords } from './cloud-records.ts';
import { cloudVault } from './cloud-vault.ts';
import { type CloudViews, cloudViews } from './cloud-views.ts';
import { type Queue, queueOf } from './queue.ts';
import { type Shards, shardsOf } from './shards.ts';
import { type Stage, stageOf } from './stage.ts';
import { CALM, type Weather } from './weather.ts';

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
  papers: Queue;
  /** Bodies of the messages that name a stream set aside. */
  setAside: string[];
  /** Every body ever sent to a queue. */
  sent: string[];
  /** What the channel took, whatever it answered. */
  arrived: { effectId: string; openid: string }[];
  /** Who held the duty when a piece of news arose, by its effect's id. */
  audiences: ReadonlyMap<string, readonly string[]>;
}>;

const STARTS_AT = Date.parse('2026-06-12T01:41:00.000Z');
const INDEX_LAG_MS = 3_000;
const MOST_SHARDS = 3;

/** An empty cloud in calm weather. */
export const cloudOf = (seed: number, hear?: (line: string) => void): Cloud => {
  const chance = chanceOf(seed);
  let current = CALM;
  const weather = (): Weather => current;
  const stage = stageOf(chance, STARTS_AT, () => current.killed, hear);
  const views = cloudViews(stage.now, (show) => {
    if (!chance.hits(current.indexLag)) show();
    else void stage.wait('an index catches up', chance.below(INDEX_LAG_MS)).then(show);
  });
  const sent: string[] = [];
  const audiences = new Map<string, readonly string[]>();
  const shards = shardsOf(chance.between(1, MOST_SHARDS), stage, chance, weather);
  const records = cloudRecords((commit) => {
    shards.append(commit);
    for (const { effectId, effect } of effectsIfAny(commit)) {
      if (effect.kind !== 'notify') continue;
      const listed = views.listed(views.generationsBefore(0).current, dutyList(effect.role, effect.region));
      // No guardian of this county has an account: theirs is heard by whoever stands in, or by nobody.
      const isHeard = effect.guardianId === undefined || effect.instead !== undefined;
      audiences.set(effectId, isHeard ? listed.map((row) => row.id.split('/')[0] ?? '') : []);
    }
  });
  const queue = (name: string): Queue => {
    const own = queueOf(name, stage, chance, weather);
    return {
      ...own,
      send: (body) => {
        sent.push(body);
        own.send(body);
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
    views,
    vault: cloudVault(chance),
    shards,
    commands: queue('the commands queue'),
    notices: queue('the notices queue'),
    papers: queue('the papers queue'),
    setAside: [],
    sent,
    arrived: [],
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
