// What each door may do and is told stands on one page: the least that its work needs, action by action.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { SecretValue } from 'aws-cdk-lib/core';
import { allow, allowOnKeys } from '#infra/constructs/allowance.ts';
import { mayReadChanges, mayReadQueue } from '#infra/constructs/reader.ts';
import type { State } from '#infra/stacks/state.ts';
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
  readonly setAside: IQueue;
  readonly streamFailures: IQueue;
}

/** What each door is opened with. */
export function openings(state: State, queues: Queues): Readonly<Record<DoorName, Opening>> {
  return {
    api: api(state),
    projector: projector(state, queues),
    reactor: reactor(state, queues),
    commander: commander(state, queues),
    notifier: notifier(state, queues),
    clock: clock(state, queues),
  };
}

function api({ records, views, vault, vaultKey }: State): Opening {
  return {
    may: [
      allow(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], records.tableArn),
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
    ],
    environment: {
      RECORDS_TABLE: records.tableName,
      VIEWS_TABLE: views.tableName,
      VAULT_TABLE: vault.tableName,
      VAULT_KEY_ID: vaultKey.keyId,
      ...wechat(),
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

function reactor({ records }: State, { commands, notices, setAside, streamFailures }: Queues): Opening {
  return {
    may: [...mayReadChanges(records, streamFailures), maySend(commands, notices, setAside)],
    environment: {
      COMMANDS_QUEUE_URL: commands.queueUrl,
      NOTICES_QUEUE_URL: notices.queueUrl,
      SET_ASIDE_QUEUE_URL: setAside.queueUrl,
    },
  };
}

function commander({ records, vault, vaultKey }: State, { commands }: Queues): Opening {
  return {
    may: [
      mayReadQueue(commands),
      allow(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], records.tableArn),
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

function notifier({ records, views, vault, vaultKey }: State, { notices }: Queues): Opening {
  return {
    may: [
      mayReadQueue(notices),
      allow(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], records.tableArn),
      allow(['dynamodb:GetItem'], views.tableArn),
      allow(['dynamodb:Query'], views.tableArn, `${views.tableArn}/index/list`),
      allow(['dynamodb:GetItem'], vault.tableArn),
      allow(['kms:Decrypt'], vaultKey.keyArn),
    ],
    environment: {
      RECORDS_TABLE: records.tableName,
      VIEWS_TABLE: views.tableName,
      VAULT_TABLE: vault.tableName,
      VAULT_KEY_ID: vaultKey.keyId,
      ...wechat(),
    },
  };
}

function clock({ views }: State, { commands }: Queues): Opening {
  return {
    may: [
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], views.tableArn),
      allow(['dynamodb:Query'], views.tableArn, `${views.tableArn}/index/due`),
      maySend(commands),
    ],
    environment: { VIEWS_TABLE: views.tableName, COMMANDS_QUEUE_URL: commands.queueUrl },
  };
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
  };
}

/** The SMS gateway's address and key, read as the mini-program's secret is. */
function sms(): Record<string, string> {
  const field = (jsonField: string) => SecretValue.secretsManager('hutong/sms', { jsonField }).unsafeUnwrap();
  return { SMS_URL: field('url'), SMS_KEY: field('key') };
}
