// Q4: a page of a contest's table of ten thousand, with every name opened by the key that its own row carries.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Keyring, keyring } from '#functions/aws/keyring.ts';
import { vaultStore } from '#functions/aws/vault-store.ts';
import { wrapKey } from '#functions/aws/wrapped-key.ts';
import { ALG, type Commit, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { IV_BYTES, sealEvent } from '#functions/kernel/seal.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { contestTable } from '#functions/outreach/contest-table.ts';
import type { LearnerEvent } from '#functions/outreach/events/learner.ts';
import { ROOT } from '#infra/layout.ts';
import { startKeyDouble } from '#infra/local/kms/double.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { significant, townOf } from '#shared/kernel/region.ts';
import { entryList } from '#shared/outreach/rows.ts';
import {
  allOf,
  contestId,
  DEADLINE,
  openContest,
  type Place,
  placeOver,
  QUESTIONS,
  takerOf,
  timeOf,
} from '../kit/contest-hall.ts';
import { COUNTY, nth } from '../kit/ids.ts';
import { makeTables } from '../kit/tables.ts';
import { type Chance, chanceOf } from '../simulation/chance.ts';
import { percentile, type Result, rounded } from './result.ts';
import type { Tables } from './tables.ts';

const ENTRIES = 10_000;
const MINUTE_MS = 60_000;
const KEY_BYTES = 32;
const FOLDER = join(ROOT, '.build/bench/contest-keys');

/** The fact of one result, sealed as the slice seals it. */
const resultOf = (n: number, key: Uint8Array, chance: Chance): Commit => {
  const { personId, region } = takerOf(n);
  const stream = `outreach/${personId}`;
  const noted: LearnerEvent = {
    type: 'result.noted',
    attemptId: nth('attempt', n),
    contestId,
    region,
    purpose: 'contest',
    passed: true,
    right: chance.between(8, QUESTIONS),
    of: QUESTIONS,
    tookMs: chance.between(3 * MINUTE_MS, 20 * MINUTE_MS),
    hints: [],
    personal: { name: '王海燕' },
  };
  return closeCommit({
    stream,
    version: 1,
    commandId: nth('command', n),
    at: timeOf(DEADLINE),
    by: 'system',
    request: '',
    events: [sealEvent(noted, { key }, { stream, version: 1, index: 0 }, chance.bytes)],
    alg: ALG,
    prevHash: GENESIS,
  });
};

/** Leaves the county's line of everybody in the table, as the projector makes it; the lines of towns and villages would not be read. */
const enterAll = async ({ world, views }: Place, ring: Keyring): Promise<void> => {
  const chance = chanceOf(4);
  const county = entryList(contestId, COUNTY);
  const put: Views['put'] = async (generation, row) =>
    row.under === county ? views.put(generation, row, []) : 'written';
  const into = { row: async () => undefined, put };
  await allOf([...Array(ENTRIES).keys()], async (n) => {
    const { personId, region } = takerOf(n);
    const town = significant(townOf(region));
    const key = chance.bytes(KEY_BYTES);
    const townKey = { town, ...(await ring.newestTownKey(town)) };
    // As the Vault would have it, which would take most of the time here.
    const keys = { wrapped: async () => wrapKey(townKey, personId, key, chance.bytes(IV_BYTES)) };
    const commit = resultOf(n, key, chance);
    const records = { after: async () => [commit] };
    await projectBatch({ ...world, records, views: into, keys }, [1], [commit], () => false);
  });
};

/** Q4 as rows of the table. */
export const contestTables = async ({ client, consumed }: Tables): Promise<readonly Result[]> => {
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
    const place = placeOver(tables);
    const { world, views, keys } = place;
    const { keyId } = kms.keys.provide('VaultKey');
    const ringed = { table: tables.vault, keyId, county: COUNTY.slice(0, 6) };
    const ring = keyring(client, ringed, { now: Date.now, random: world.random });
    const vault = vaultStore(client, tables.vault, ring, world.random);
    await openContest(place);
    const contest = await world.records.after(`outreach/${contestId}`, 0);
    await projectBatch({ ...world, views, keys }, [1], contest, () => false);
    await enterAll(place, ring);

    const read = readerOf({ ...world, vault, views });
    const asked = { contestId, table: COUNTY, actor: takerOf(0), at: timeOf(DEADLINE) };
    const [units, times]: [number[], number[]] = [[], []];
    let [after, lines, unnamed]: [string | undefined, number, number] = [undefined, 0, 0];
    do {
      consumed();
      const began = performance.now();
      const page = await contestTable(read, { ...asked, after });
      if (isRefusal(page)) throw new Error(page.refused);
      times.push(performance.now() - began);
      units.push(consumed());
      lines += page.lines.length;
      unnamed += page.lines.filter(({ name }) => name !== '王海燕').length;
      after = page.next;
    } while (after !== undefined);
    const isWhole = lines === ENTRIES && unnamed === 0;
    const usual = percentile(units, 0.5);
    return [
      {
        id: 'Q4',
        what: `read units of a page of a table of ${lines}, names included`,
        ours: usual,
        unit: 'RCU',
        goal: '≤ 2',
        ok: isWhole && usual <= 2,
        note: `${units.length} pages; ${Math.max(...units)} where the generation in use is looked up as well, every two seconds`,
      },
      {
        id: 'Q4',
        what: 'the same, from the table to opened names: p50',
        ours: rounded(percentile(times, 0.5), 1),
        unit: 'ms',
        goal: 'as told',
        ok: isWhole,
        note: `p99 ${rounded(percentile(times, 0.99), 1)} ms with the emulator`,
      },
    ];
  } finally {
    await kms.stop();
    rmSync(FOLDER, { recursive: true, force: true });
  }
};
