// The log grows, is signed and filed once an hour; once a day every record is held against it, and what was tampered with rings by name.
import { dynamo } from '#functions/aws/clients.ts';
import { givenSetting, setting } from '#functions/aws/config.ts';
import { eventStore } from '#functions/aws/event-store.ts';
import { fileStore } from '#functions/aws/files.ts';
import { logStore } from '#functions/aws/log-store.ts';
import { signer } from '#functions/aws/signer.ts';
import { count, errorName, log, since } from '#functions/aws/telemetry.ts';
import { timestamping } from '#functions/channels/timestamp.ts';
import { type CheckWorld, chain, check } from '#functions/kernel/log/chain.ts';
import { isOutage } from './stream-batch.ts';
import { surroundings } from './surroundings.ts';

const DOOR = 'chain';
const client = dynamo();
const timestampUrl = givenSetting('TSA_URL');

const world: CheckWorld = {
  store: logStore(client, setting('LOG_TABLE')),
  signer: signer(client.config, setting('LOG_KEY_ID'), 'ECDSA_SHA_256'),
  county: setting('COUNTY'),
  now: surroundings.now,
  files: fileStore(client.config, setting('EVIDENCE_BUCKET')),
  stamping: timestampUrl === undefined ? undefined : timestamping(timestampUrl, surroundings.random),
  records: eventStore(client, setting('RECORDS_TABLE')),
  isOutage,
  onFork: ({ stream, version }) => {
    count(DOOR, 'record_forked');
    log({ door: DOOR, outcome: 'forked', stream, version });
  },
  tell: ({ stream, version, fault }) => {
    count(DOOR, 'records_tampered');
    log({ door: DOOR, outcome: 'tampered', stream, version, error: fault });
  },
  onUnstamped: (error) => log({ door: DOOR, outcome: 'unstamped', error: errorName(error) }),
};

/** What a schedule sends: the time it was due, and whether it is the check of the day. */
type Tick = Readonly<{ time: string; check?: true }>;

/** One run; it may come twice, late, or beside another. */
export const handler = async (tick: Tick): Promise<void> => {
  const start = performance.now();
  const dueAt = new Date(tick.time).toISOString();
  const { added } = await (tick.check ? check(world, dueAt) : chain(world, dueAt));
  log({ door: DOOR, outcome: 'logged', count: added, durationMs: since(start) });
};
