// Each door may do what its row says: one action more, or one less, fails here by name.
import { expect, test } from 'vitest';
import { narrowedOf, permissionsOf, the, wildcardsIn } from './checks.ts';
import { type Resource, synthesize } from './cloud.ts';

const { resources } = synthesize('local');

const records = (...actions: string[]) => actions.map((action) => `Records.Arn: dynamodb:${action}`);
const views = (...actions: string[]) => actions.map((action) => `Views.Arn: dynamodb:${action}`);
const vault = (...actions: string[]) => actions.map((action) => `Vault.Arn: dynamodb:${action}`);
const key = (...actions: string[]) => actions.map((action) => `VaultKey.Arn: kms:${action}`);
const index = (name: string) => `Views.Arn/index/${name}: dynamodb:Query`;
const send = (...queues: string[]) => queues.map((queue) => `${queue}.Arn: sqs:SendMessage`);
const take = (queue: string) =>
  ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `${queue}.Arn: sqs:${action}`);
const changes = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `Records.StreamArn: dynamodb:${action}`,
);

const may: Record<string, string[]> = {
  Api: [
    ...records('PutItem', 'GetItem', 'Query'),
    ...views('GetItem', 'Query', 'BatchGetItem'),
    index('list'),
    index('due'),
    ...vault('GetItem', 'PutItem', 'DeleteItem'),
    ...key('Decrypt', 'Encrypt'),
  ],
  Projector: [
    ...changes,
    ...send('StreamFailures', 'SetAside'),
    ...records('Query'),
    ...views('GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
    ...vault('GetItem'),
  ],
  Reactor: [...changes, ...send('StreamFailures', 'Commands', 'Notices', 'SetAside')],
  Commander: [
    ...take('Commands'),
    ...records('PutItem', 'GetItem', 'Query'),
    ...vault('GetItem', 'PutItem', 'DeleteItem'),
    ...key('Decrypt', 'Encrypt'),
  ],
  Notifier: [
    ...take('Notices'),
    ...records('PutItem', 'GetItem', 'Query'),
    ...views('GetItem', 'Query'),
    index('list'),
    ...vault('GetItem'),
    ...key('Decrypt'),
  ],
  Clock: [...views('Query', 'GetItem', 'PutItem'), index('due'), ...send('Commands')],
};

test.each(Object.entries(may))('the door %s may do what its row says', (door, allowed) => {
  const ownLog = ['CreateLogStream', 'PutLogEvents'].map((action) => `${door}Log.Arn: logs:${action}`);
  expect(permissionsOf(the(resources, 'AWS::IAM::Role', `${door}Role`))).toEqual(
    [...allowed, ...ownLog].sort(),
  );
});

test('the timer may call the clock and keep a call it could not make', () => {
  expect(permissionsOf(the(resources, 'AWS::IAM::Role', 'TimerRole'))).toEqual([
    'Clock.Arn: lambda:InvokeFunction',
    'TimerDead.Arn: sqs:SendMessage',
  ]);
});

test('no door can change or delete a record it did not write', () => {
  const everything = Object.keys(may).flatMap((door) =>
    permissionsOf(the(resources, 'AWS::IAM::Role', `${door}Role`)),
  );
  expect(everything.filter((line) => /^Records.*(Update|Delete|Batch|PartiQL)/.test(line))).toEqual([]);
});

test('a door that takes requests gives claims free and nothing else; only the commander ends a key, and nobody the ring', () => {
  const deletesOf = (door: string) =>
    narrowedOf(the(resources, 'AWS::IAM::Role', `${door}Role`)).filter(({ actions }) =>
      actions.includes('dynamodb:DeleteItem'),
    );
  const only = (...keys: string[]) => ({
    actions: ['dynamodb:DeleteItem'],
    resources: ['Vault.Arn'],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });
  expect(deletesOf('Api')).toEqual([only('claim/*')]);
  expect(deletesOf('Commander')).toEqual([only('claim/*', 'key/*')]);
  for (const door of Object.keys(may).filter((name) => !['Api', 'Commander'].includes(name))) {
    expect(deletesOf(door)).toEqual([]);
  }
});

test('no permission holds a wildcard, and a planted one is caught', () => {
  expect(wildcardsIn(resources)).toEqual([]);
  const planted: Resource = {
    id: 'LooseRole',
    type: 'AWS::IAM::Role',
    deletion: undefined,
    properties: {
      Policies: [
        {
          PolicyDocument: {
            Statement: [{ Effect: 'Allow', Action: ['dynamodb:*'], Resource: 'Records.Arn' }],
          },
        },
      ],
    },
  };
  expect(wildcardsIn([planted])).toEqual(['LooseRole Records.Arn: dynamodb:*']);
});
