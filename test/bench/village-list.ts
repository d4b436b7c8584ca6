// A9: a director's list of 200 children, from the table to opened names: how long, how many units, how many calls of the key service.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventStore } from '#functions/aws/event-store.ts';
import { keyring } from '#functions/aws/keyring.ts';
import { vaultStore, wrappedKeys } from '#functions/aws/vault-store.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { slices } from '#functions/slices.ts';
import { childrenOfVillage } from '#functions/visits/village-children.ts';
import { ROOT } from '#infra/layout.ts';
import { startKeyDouble } from '#infra/local/kms/double.ts';
import { mintId } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { villageList as listOf } from '#shared/registry/contract.ts';
import { makeTables } from '../kit/tables.ts';
import { memoryWorld } from '../kit/world.ts';
import { fullFile, VILLAGE } from './full-file.ts';
import { percentile, type Result, rounded } from './result.ts';
import type { Tables } from './tables.ts';

const CHILDREN = 200;
const ROUNDS = 120;
const WARM_UP = 20;
const GENERATION = 1;
const AT = '2026-01-05T02:00:00.000Z';
const COUNTY = '320682';
const FOLDER = join(ROOT, '.build/bench/keys');

const timed = async (rounds: number, work: () => Promise<unknown>): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times;
};

/** A9 as rows of the table. */
export const villageList = async ({ client, consumed }: Tables): Promise<readonly Result[]> => {
  const kms = await startKeyDouble(FOLDER);
  // The ring makes its own client of the key service, which reads these.
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_KMS: kms.url,
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
  });
  try {
    const tables = await makeTables(client);
    const { keyId } = kms.keys.provide('VaultKey');
    const surroundings = memoryWorld(AT).world;
    const containerOf = () => {
      const place = { table: tables.vault, keyId, county: COUNTY };
      const ring = keyring(client, place, { now: Date.now, random: surroundings.random });
      const vault = vaultStore(client, tables.vault, ring, surroundings.random);
      const records = eventStore(client, tables.records);
      const world: World<readonly Slice[]> = { ...surroundings, slices, records, vault };
      return { world, views: viewStore(client, tables.views, Date.now) };
    };
    const { world, views } = containerOf();
    const keys = wrappedKeys(client, tables.vault);
    const run = async (slice: string, id: string, type: string, data: object): Promise<void> => {
      const command = {
        slice,
        id,
        type,
        data,
        commandId: mintId('command', 0, world.random(16)),
        by: 'system',
      };
      const answer = await handle(world, command);
      if (isRefusal(answer)) throw new Error(`${type} was refused: ${answer.refused}`);
      const commits = await world.records.after(answer.stream, 0);
      await projectBatch({ ...world, views, keys }, [GENERATION], commits, () => false);
    };
    for (let n = 0; n < CHILDREN; n++) {
      const id = mintId('child', n, world.random(16));
      await run('registry', id, 'register_child', fullFile(n, []));
      await run('visits', id, 'align', {});
    }

    const cold = containerOf();
    const read = readerOf({ ...cold.world, views: cold.views });
    const list = () => childrenOfVillage(read, VILLAGE, 'director', AT);
    const before = kms.calls()['Decrypt'] ?? 0;
    const { children } = await list();
    await timed(WARM_UP, list);
    consumed();
    await list();
    const units = consumed();
    const times = await timed(ROUNDS, list);
    const calls = (kms.calls()['Decrypt'] ?? 0) - before;
    const rows = await cold.views.list(GENERATION, listOf(VILLAGE), CHILDREN);
    const inMemory: Views = { ...cold.views, list: async () => rows };
    const opening = readerOf({ ...cold.world, views: inMemory });
    const opened = await timed(ROUNDS, () => childrenOfVillage(opening, VILLAGE, 'director', AT));
    const whole = children.length === CHILDREN;
    return [
      {
        id: 'A9',
        what: `list of ${children.length} children of a village, opened: p50`,
        ours: rounded(percentile(times, 0.5), 1),
        unit: 'ms',
        goal: 'as told',
        ok: whole,
        note: `p99 ${rounded(percentile(times, 0.99), 1)} ms with the emulator; opening alone ${rounded(percentile(opened, 0.5), 1)} ms, p99 ${rounded(percentile(opened, 0.99), 1)} ms`,
      },
      {
        id: 'A9',
        what: 'read units of that list',
        ours: units,
        unit: 'RCU',
        goal: '≤ 25',
        ok: whole && units <= 25,
      },
      {
        id: 'A9',
        what: `calls of the key service for a cold container and ${ROUNDS + WARM_UP + 2} lists`,
        ours: calls,
        unit: '',
        goal: '1',
        ok: calls === 1,
      },
    ];
  } finally {
    await kms.stop();
    rmSync(FOLDER, { recursive: true, force: true });
  }
};
