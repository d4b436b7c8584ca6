// What each door may do and is told stands on one page: the least that its work needs, action by action.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { SecretValue } from 'aws-cdk-lib/core';
import { allow, allowOnFiles, allowOnKeys } from '#infra/constructs/allowance.ts';
import type { FileBucket } from '#infra/constructs/file-bucket.ts';
import { mayReadChanges, mayReadQueue } from '#infra/constructs/reader.ts';
import type { State } from '#infra/stacks/state.ts';
import type { Stage } from '#infra/stages.ts';
import type { DoorName } from './layout.ts';

/** The permissions of a door and what it is told by its environment. */
export interface Opening {
  readonly may: readonly PolicyStatement[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The queues between the doors, dead letters aside. */
export interface Queues {
  readonly commands: IQueue;
  readonly notices: IQueue;
  readonly urgent: IQueue;
  readonly papers: IQueue;
  readonly setAside: IQueue;
  readonly streamFailures: IQueue;
}

/** What each door is opened with. */
export function openings(stage: Stage, state: State, queues: Queues): Readonly<Record<DoorName, Opening>> {
  return {
    api: api(state),
    projector: projector(state, queues),
    reactor: reactor(state, queues),
    commander: commander(state, queues),
    notifier: notifier(state, queues),
    clock: clock(state, queues),
    porter: porter(state, queues, stage),
    chain: chain(state, stage),
  };
}

function api({ records, views, vault, log, vaultKey, sealKey, files }: State): Opening {
  return {
    may: [
      allow(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], records.tableArn),
      // A commit that rests firmly on other streams checks them in one transaction.
      allow(['dynamodb:ConditionCheckItem'], records.tableArn),
      allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], views.tableArn),
      allow(
        ['dynamodb:Query'],
        views.tableArn,
        `${views.tableArn}/index/list`,
        `${views.tableArn}/index/due`,
      ),
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], vault.tableArn),
      // A correction gives a number or a phone free; nobody is erased at this door.
      allowOnKeys(['dynamodb:DeleteItem'], ['claim/'], vault.tableArn),
      allow(['kms:Decrypt', 'kms:Encrypt'], vaultKey.keyArn),
      allow(['dynamodb:GetItem', 'dynamodb:Query'], log.tableArn),
      // A pack of evidence leaves the county under its seal.
      allow(['kms:Sign', 'kms:GetPublicKey'], sealKey.keyArn),
      ...mayRead(files),
      allowOnFiles(['s3:PutObject'], ['pictures'], files.bucketArn),
    ],
    environment: {
      RECORDS_TABLE: records.tableName,
      VIEWS_TABLE: views.tableName,
      VAULT_TABLE: vault.tableName,
      LOG_TABLE: log.tableName,
      VAULT_KEY_ID: vaultKey.keyId,
      SEAL_KEY_ID: sealKey.keyId,
      FILES_BUCKET: files.bucketName,
      ...wechat(),
      ...wechatPush(),
      ...sms(),
    },
  };
}

function projector({ records, views, vault }: State, { setAside, streamFailures }: Queues): Opening {
  return {
    may: [
      ...mayReadChanges(records, streamFailures),
      allow(['dynamodb:Query'], records.tableArn),
      allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], views.tableArn),
      allow(['dynamodb:ConditionCheckItem'], views.tableArn),
      allow(['dynamodb:GetItem'], vault.tableArn),
      maySend(setAside),
    ],
    environment: {
      RECORDS_TABLE: records.tableName,
      VIEWS_TABLE: views.tableName,
      VAULT_TABLE: vault.tableName,
      SET_ASIDE_QUEUE_URL: setAside.queueUrl,
    },
  };
}

function reactor(
  { records, log }: State,
  { commands, notices, urgent, papers, setAside, streamFailures }: Queues,
): Opening {
  return {
    may: [
      ...mayReadChanges(records, streamFailures),
      maySend(commands, notices, urgent, papers, setAside),
      allowOnKeys(['dynamodb:PutItem'], ['row/'], log.tableArn),
    ],
    environment: {
      LOG_TABLE: log.tableName,
      COMMANDS_QUEUE_URL: commands.queueUrl,
      NOTICES_QUEUE_URL: notices.queueUrl,
      URGENT_QUEUE_URL: urgent.queueUrl,
      PAPERS_QUEUE_URL: papers.queueUrl,
      SET_ASIDE_QUEUE_URL: setAside.queueUrl,
    },
  };
}

function commander({ records, vault, vaultKey }: State, { commands }: Queues): Opening {
  return {
    may: [
      mayReadQueue(commands),
      allow(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], records.tableArn),
      // A commit that rests firmly on other streams checks them in one transaction.
      allow(['dynamodb:ConditionCheckItem'], records.tableArn),
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], vault.tableArn),
      // The only door that ends a person's key, once two officers have said so.
      allowOnKeys(['dynamodb:DeleteItem'], ['claim/', 'key/'], vault.tableArn),
      allow(['kms:Decrypt', 'kms:Encrypt'], vaultKey.keyArn),
    ],
    environment: {
      RECORDS_TABLE: records.tableName,
      VAULT_TABLE: vault.tableName,
      VAULT_KEY_ID: vaultKey.keyId,
    },
  };
}

function notifier({ records, views, vault, vaultKey }: State, { notices, urgent }: Queues): Opening {
  return {
    may: [
      mayReadQueue(notices),
      mayReadQueue(urgent),
      // What is to be looked at again soon comes back by its queue.
      maySend(notices, urgent),
      allow(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], records.tableArn),
      allow(['dynamodb:GetItem'], views.tableArn),
      allow(['dynamodb:Query'], views.tableArn, `${views.tableArn}/index/list`),
      allow(['dynamodb:GetItem'], vault.tableArn),
      // The channel's token, pace and pause, which all workers share.
      allowOnKeys(['dynamodb:PutItem', 'dynamodb:UpdateItem'], ['gate/'], vault.tableArn),
      allow(['kms:Decrypt'], vaultKey.keyArn),
    ],
    environment: {
      RECORDS_TABLE: records.tableName,
      VIEWS_TABLE: views.tableName,
      VAULT_TABLE: vault.tableName,
      VAULT_KEY_ID: vaultKey.keyId,
      NOTICES_QUEUE_URL: notices.queueUrl,
      URGENT_QUEUE_URL: urgent.queueUrl,
      ...wechat(),
      ...sms(),
    },
  };
}

function clock({ views }: State, { commands, notices, urgent }: Queues): Opening {
  return {
    may: [
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], views.tableArn),
      allow(['dynamodb:Query'], views.tableArn, `${views.tableArn}/index/due`),
      maySend(commands, notices, urgent),
    ],
    environment: {
      VIEWS_TABLE: views.tableName,
      COMMANDS_QUEUE_URL: commands.queueUrl,
      NOTICES_QUEUE_URL: notices.queueUrl,
      URGENT_QUEUE_URL: urgent.queueUrl,
    },
  };
}

function porter(
  { records, views, vault, vaultKey, sealKey, files }: State,
  { papers }: Queues,
  { address }: Stage,
): Opening {
  return {
    may: [
      mayReadQueue(papers),
      allow(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], records.tableArn),
      allow(['dynamodb:GetItem'], views.tableArn),
      // A result is recounted from the lines of its table.
      allow(['dynamodb:Query'], `${views.tableArn}/index/list`),
      allow(['dynamodb:GetItem'], vault.tableArn),
      allow(['kms:Decrypt'], vaultKey.keyArn),
      // The county's mark under its papers; the key's certificate is kept beside them.
      allow(['kms:Sign', 'kms:GetPublicKey'], sealKey.keyArn),
      ...mayRead(files),
      allowOnFiles(['s3:GetObject'], ['certificates'], files.bucketArn),
      allowOnFiles(['s3:PutObject'], ['papers', 'certificates'], files.bucketArn),
    ],
    environment: {
      RECORDS_TABLE: records.tableName,
      VIEWS_TABLE: views.tableName,
      VAULT_TABLE: vault.tableName,
      VAULT_KEY_ID: vaultKey.keyId,
      SEAL_KEY_ID: sealKey.keyId,
      FILES_BUCKET: files.bucketName,
      ...(address === undefined ? {} : { PUBLIC_ADDRESS: address }),
    },
  };
}

// The only door that signs the log, and the only one that reads all records.
function chain({ records, log, logKey, evidence }: State, { timestampUrl }: Stage): Opening {
  return {
    may: [
      allow(['dynamodb:Query', 'dynamodb:Scan'], records.tableArn),
      allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], log.tableArn),
      allow(['kms:Sign', 'kms:GetPublicKey'], logKey.keyArn),
      ...mayKeepCheckpoints(evidence),
    ],
    environment: {
      RECORDS_TABLE: records.tableName,
      LOG_TABLE: log.tableName,
      LOG_KEY_ID: logKey.keyId,
      EVIDENCE_BUCKET: evidence.bucketName,
      ...(timestampUrl === undefined ? {} : { TSA_URL: timestampUrl }),
    },
  };
}

/** Reading files, and being told that there is none: without the list S3 says of a missing one only that it is forbidden. */
function mayRead({ bucketArn }: FileBucket): PolicyStatement[] {
  return [
    allowOnFiles(['s3:GetObject'], ['pictures', 'papers'], bucketArn),
    allow(['s3:ListBucket'], bucketArn),
  ];
}

/** What the hourly checkpoints need: to be written once where nobody can remove them, and to be read again. */
function mayKeepCheckpoints({ bucketArn }: FileBucket): PolicyStatement[] {
  return [
    allowOnFiles(['s3:GetObject', 's3:PutObject'], ['checkpoints'], bucketArn),
    allow(['s3:ListBucket'], bucketArn),
  ];
}

function maySend(...queues: readonly IQueue[]): PolicyStatement {
  return allow(['sqs:SendMessage'], ...queues.map((queue) => queue.queueArn));
}

/**
 * The mini-program's own id and secret. The secret is read from Secrets Manager when the function is deployed
 * and never stands in a template: reading it at run time would put one more client into the bundle and one
 * more call before a cold start's first answer. A changed secret reaches the doors with the next change of
 * their code or settings, because CloudFormation does not look again at a function it leaves alone.
 */
function wechat(): Record<string, string> {
  const field = (jsonField: string) =>
    SecretValue.secretsManager('hutong/wechat', { jsonField }).unsafeUnwrap();
  return {
    WECHAT_URL: 'https://api.weixin.qq.com',
    WECHAT_APP_ID: field('appId'),
    WECHAT_SECRET: field('secret'),
    // A JSON text: our three subscriptions, each with its template's id and whether one yes lasts.
    WECHAT_SUBSCRIPTIONS: field('subscriptions'),
  };
}

/** What WeChat's pushes are signed and encrypted with: the Token and the EncodingAESKey that are entered at the platform beside the callback's address. */
function wechatPush(): Record<string, string> {
  const field = (jsonField: string) =>
    SecretValue.secretsManager('hutong/wechat', { jsonField }).unsafeUnwrap();
  return { WECHAT_PUSH_TOKEN: field('pushToken'), WECHAT_PUSH_KEY: field('pushKey') };
}

/** The account at the SMS provider, read as the mini-program's secret is; `templates` is a JSON text, name by code. */
function sms(): Record<string, string> {
  const field = (jsonField: string) => SecretValue.secretsManager('hutong/sms', { jsonField }).unsafeUnwrap();
  return {
    SMS_URL: field('url'),
    SMS_KEY_ID: field('keyId'),
    SMS_KEY_SECRET: field('keySecret'),
    SMS_SIGN_NAME: field('signName'),
    SMS_TEMPLATES: field('templates'),
  };
}
