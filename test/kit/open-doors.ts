// The doors' own modules over real sockets: tables, queues, files, the key service and WeChat, all of this test's own and gone after it.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { eventStore } from '#functions/aws/event-store.ts';
import { keyring } from '#functions/aws/keyring.ts';
import { vaultStore, wrappedKeys } from '#functions/aws/vault-store.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import type { World } from '#functions/kernel/handle.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { slices } from '#functions/slices.ts';
import { startFileDouble } from '#infra/local/files/double.ts';
import { startKeyDouble } from '#infra/local/kms/double.ts';
import { localSubscriptions } from '#infra/local/known-templates.ts';
import { startQueueEngine } from '#infra/local/queue-engine.ts';
import { smsSettings } from '#infra/local/sms/account.ts';
import { startWechatDouble } from '#infra/local/wechat/double.ts';
import { makeTables } from './tables.ts';

const COUNTY_DIGITS = '320682';
const queueNames = ['Commands', 'Notices', 'Urgent', 'Papers', 'SetAside'] as const;
type QueueName = (typeof queueNames)[number];

const random = (n: number): Uint8Array => randomBytes(n);

/** Everything around the doors, until `end`. Call it before a door is imported: a door reads its settings when it starts. */
export const openSurroundings = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hutong-doors-'));
  const [kms, s3, wechat, queues, tables] = await Promise.all([
    startKeyDouble(folder),
    startFileDouble(folder),
    startWechatDouble({ folder, host: '127.0.0.1', port: 0, credits: 'unlimited' }),
    startQueueEngine(folder),
    makeTables(),
  ]);
  s3.shelf.provide('files', { locked: false });
  s3.shelf.provide('evidence', { locked: true });
  const { keyId } = kms.keys.provide('VaultKey');
  const seal = kms.keys.provide('SealKey', 'RSA_2048');
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_KMS: kms.url,
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_ENDPOINT_URL_SQS: queues.url,
    RECORDS_TABLE: tables.records,
    VIEWS_TABLE: tables.views,
    VAULT_TABLE: tables.vault,
    LOG_TABLE: tables.log,
    LOG_KEY_ID: kms.keys.provide('LogKey', 'ECC_NIST_P256').keyId,
    EVIDENCE_BUCKET: 'evidence',
    VAULT_KEY_ID: keyId,
    FILES_BUCKET: 'files',
    SEAL_KEY_ID: seal.keyId,
    COUNTY: COUNTY_DIGITS,
    WECHAT_URL: wechat.url,
    WECHAT_APP_ID: wechat.appId,
    WECHAT_SECRET: wechat.secret,
    WECHAT_PUSH_TOKEN: wechat.pushToken,
    WECHAT_PUSH_KEY: wechat.pushKey,
    WECHAT_SUBSCRIPTIONS: JSON.stringify(localSubscriptions),
    ...smsSettings(wechat.sms),
    COMMANDS_QUEUE_URL: queues.queueUrl('Commands'),
    NOTICES_QUEUE_URL: queues.queueUrl('Notices'),
    URGENT_QUEUE_URL: queues.queueUrl('Urgent'),
    PAPERS_QUEUE_URL: queues.queueUrl('Papers'),
    SET_ASIDE_QUEUE_URL: queues.queueUrl('SetAside'),
  });
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  for (const QueueName of queueNames) await sqs.send(new CreateQueueCommand({ QueueName }));

  // What the doors print is kept, so that a test can look for what must never be in it.
  const printed: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = (line: string | Uint8Array) => {
    printed.push(String(line));
    return true;
  };
  const end = async (): Promise<void> => {
    process.stdout.write = write;
    await Promise.all([kms.stop(), s3.stop(), wechat.stop(), queues.stop()]);
    await rm(folder, { recursive: true, force: true });
  };

  const { client } = tables;
  const place = { table: tables.vault, keyId, county: COUNTY_DIGITS };
  const ring = keyring(client, place, { now: Date.now, random });
  const vault = { ...vaultStore(client, tables.vault, ring, random), ...wrappedKeys(client, tables.vault) };
  const world: World<readonly Slice[]> = {
    slices,
    records: eventStore(client, tables.records),
    vault,
    now: () => new Date().toISOString(),
    random,
    chance: () => Math.random(),
    pause: async () => {},
  };
  const countOf = async (TableName: string): Promise<number> =>
    (await client.send(new ScanCommand({ TableName, Select: 'COUNT' }))).Count ?? 0;
  return {
    end,
    kms,
    s3,
    wechat,
    tables,
    client,
    ring,
    vault,
    world,
    views: viewStore(client, tables.views, Date.now),
    printed,
    /** How many items Records and Vault hold: what a refused request must not change. */
    stored: async () => ({ records: await countOf(tables.records), vault: await countOf(tables.vault) }),
    /** How many messages of a queue are held back for a while. */
    delayed: async (name: QueueName): Promise<number> => {
      const QueueUrl = queues.queueUrl(name);
      const AttributeNames = ['ApproximateNumberOfMessagesDelayed'] as const;
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }),
      );
      return Number(Attributes?.[AttributeNames[0]]);
    },
    /** Takes what waits in a queue, parsed. */
    taken: async (name: QueueName): Promise<readonly unknown[]> => {
      const all: unknown[] = [];
      for (;;) {
        const QueueUrl = queues.queueUrl(name);
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
        );
        if (Messages.length === 0) return all;
        all.push(...Messages.map(({ Body }) => JSON.parse(Body ?? 'null')));
      }
    },
  };
};

export type Surroundings = Awaited<ReturnType<typeof openSurroundings>>;
