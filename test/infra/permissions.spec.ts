// Each door may do what its row says: one action more, or one less, fails here by name.
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { App, Stack } from 'aws-cdk-lib/core';
import { expect, test } from 'vitest';
import { openings } from '#infra/openings.ts';
import { State } from '#infra/stacks/state.ts';
import { type Stage, stageNamed } from '#infra/stages.ts';
import { narrowedOf, permissionsOf, the, wildcardsIn } from './checks.ts';
import { type Resource, synthesize } from './cloud.ts';

const { resources } = synthesize('local');

const records = (...actions: string[]) => actions.map((action) => `Records.Arn: dynamodb:${action}`);
const views = (...actions: string[]) => actions.map((action) => `Views.Arn: dynamodb:${action}`);
const vault = (...actions: string[]) => actions.map((action) => `Vault.Arn: dynamodb:${action}`);
const log = (...actions: string[]) => actions.map((action) => `Log.Arn: dynamodb:${action}`);
const key = (...actions: string[]) => actions.map((action) => `VaultKey.Arn: kms:${action}`);
const files = (...lines: string[]) => [
  'Files.Arn: s3:ListBucket',
  ...lines.map((line) => `Files.Arn/${line}`),
];
const index = (name: string) => `Views.Arn/index/${name}: dynamodb:Query`;
const send = (...queues: string[]) => queues.map((queue) => `${queue}.Arn: sqs:SendMessage`);
const take = (...queues: string[]) =>
  queues.flatMap((queue) =>
    ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `${queue}.Arn: sqs:${action}`),
  );
const changes = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `Records.StreamArn: dynamodb:${action}`,
);

const may: Record<string, string[]> = {
  Api: [
    ...records('PutItem', 'GetItem', 'Query', 'ConditionCheckItem'),
    ...views('GetItem', 'Query', 'BatchGetItem'),
    index('list'),
    index('due'),
    ...vault('GetItem', 'PutItem', 'DeleteItem'),
    ...key('Decrypt', 'Encrypt'),
    ...['Sign', 'GetPublicKey'].map((action) => `SealKey.Arn: kms:${action}`),
    ...log('GetItem', 'Query'),
    ...files('pictures/*: s3:GetObject', 'papers/*: s3:GetObject', 'pictures/*: s3:PutObject'),
  ],
  Projector: [
    ...changes,
    ...send('StreamFailures', 'SetAside'),
    ...records('Query'),
    ...views('GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
    ...vault('GetItem'),
  ],
  Reactor: [
    ...changes,
    ...send('StreamFailures', 'Commands', 'Notices', 'Urgent', 'Papers', 'SetAside'),
    ...log('PutItem'),
  ],
  Commander: [
    ...take('Commands'),
    ...records('PutItem', 'GetItem', 'Query', 'ConditionCheckItem'),
    ...vault('GetItem', 'PutItem', 'DeleteItem'),
    ...key('Decrypt', 'Encrypt'),
  ],
  Notifier: [
    ...take('Notices', 'Urgent'),
    ...send('Notices', 'Urgent'),
    ...records('PutItem', 'GetItem', 'Query'),
    ...views('GetItem', 'Query'),
    index('list'),
    ...vault('GetItem', 'PutItem', 'UpdateItem'),
    ...key('Decrypt'),
  ],
  Clock: [...views('Query', 'GetItem', 'PutItem'), index('due'), ...send('Commands', 'Notices', 'Urgent')],
  Porter: [
    ...take('Papers'),
    ...records('PutItem', 'GetItem', 'Query'),
    ...views('GetItem'),
    index('list'),
    ...vault('GetItem'),
    ...key('Decrypt'),
    'SealKey.Arn: kms:Sign',
    'SealKey.Arn: kms:GetPublicKey',
    ...files(
      'pictures/*: s3:GetObject',
      ...['papers', 'certificates'].flatMap((name) => [`${name}/*: s3:GetObject`, `${name}/*: s3:PutObject`]),
    ),
  ],
  Chain: [
    ...records('Query', 'Scan'),
    ...log('GetItem', 'PutItem', 'Query'),
    ...['Sign', 'GetPublicKey'].map((action) => `LogKey.Arn: kms:${action}`),
    'Evidence.Arn: s3:ListBucket',
    'Evidence.Arn/checkpoints/*: s3:GetObject',
    'Evidence.Arn/checkpoints/*: s3:PutObject',
  ],
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

test('the notifier writes what the workers of its channel share and nothing else of the Vault', () => {
  const writes = narrowedOf(the(resources, 'AWS::IAM::Role', 'NotifierRole')).filter(
    ({ actions, resources: on }) => on.includes('Vault.Arn') && !actions.includes('dynamodb:GetItem'),
  );
  expect(writes).toEqual([
    {
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
      resources: ['Vault.Arn'],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['gate/*'] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    },
  ]);
});

const roleWith = (Action: string, Resource: string): Resource => ({
  id: 'LooseRole',
  type: 'AWS::IAM::Role',
  deletion: undefined,
  properties: { Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] } }] },
});

test('no permission holds a wildcard but for files under a named beginning, and a planted one is caught', () => {
  expect(wildcardsIn(resources)).toEqual([]);
  expect(wildcardsIn([roleWith('dynamodb:*', 'Records.Arn')])).toEqual(['LooseRole Records.Arn: dynamodb:*']);
  expect(wildcardsIn([roleWith('s3:PutObject', 'Files.Arn/papers/*')])).toEqual([]);
  for (const [action, resource] of [
    ['s3:PutObject', 'Files.Arn/*'],
    ['s3:PutObject', 'Files.Arn/papers*'],
    ['s3:DeleteObject', 'Files.Arn/papers/*'],
    ['s3:*', 'Files.Arn/papers/*'],
    ['dynamodb:GetItem', 'Records.Arn/papers/*'],
  ] as const) {
    expect(wildcardsIn([roleWith(action, resource)])).toEqual([`LooseRole ${resource}: ${action}`]);
  }
});

const holders = (line: RegExp): readonly string[] =>
  Object.keys(may).filter((door) =>
    permissionsOf(the(resources, 'AWS::IAM::Role', `${door}Role`)).some((allowed) => line.test(allowed)),
  );

test('no door can delete a file, and only the chain keeps checkpoints, where it may write nothing else', () => {
  expect(holders(/s3:(Delete|.*Version|.*Retention|.*Policy)/)).toEqual([]);
  expect(holders(/^Evidence/)).toEqual(['Chain']);
});

test('only the chain signs the log, nobody deletes from it, and the reactor may leave rows and nothing else', () => {
  expect(holders(/^LogKey.*Sign/)).toEqual(['Chain']);
  expect(holders(/^Log\.Arn.*(Delete|Update|Batch)/)).toEqual([]);
  expect(holders(/^Log\.Arn.*PutItem/)).toEqual(['Reactor', 'Chain']);
  const leaves = narrowedOf(the(resources, 'AWS::IAM::Role', 'ReactorRole')).filter(({ resources: on }) =>
    on.includes('Log.Arn'),
  );
  expect(leaves).toEqual([
    {
      actions: ['dynamodb:PutItem'],
      resources: ['Log.Arn'],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['row/*'] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    },
  ]);
});

/** The doors of this stage that are told something under a name. */
const toldOf = (given: Partial<Stage>, name: string): readonly string[] => {
  const app = new App();
  const stage = { ...stageNamed('china'), ...given };
  const queue = new Queue(new Stack(app, 'queues'), 'Queue');
  const opened = openings(stage, new State(app, stage), {
    commands: queue,
    notices: queue,
    papers: queue,
    urgent: queue,
    setAside: queue,
    streamFailures: queue,
  });
  const told = Object.entries(opened).filter(([, { environment }]) => environment[name] !== undefined);
  return told.map(([door]) => door);
};

test('a stage with a time-stamping service tells the chain of it, and nobody else', () => {
  expect(toldOf({ timestampUrl: 'https://stamps.example' }, 'TSA_URL')).toEqual(['chain']);
  expect(toldOf({}, 'TSA_URL')).toEqual([]);
});

test('a stage whose pages have an address tells whoever prints codes that lead there, and nobody else', () => {
  expect(toldOf({ address: 'https://hutong.example' }, 'PUBLIC_ADDRESS')).toEqual(['porter']);
  expect(toldOf({}, 'PUBLIC_ADDRESS')).toEqual([]);
});

test.each([
  ['Hours', 'HoursRole'],
  ['Days', 'DaysRole'],
])('the timer %s may call the chain and keep a call it could not make', (timer, role) => {
  expect(permissionsOf(the(resources, 'AWS::IAM::Role', role))).toEqual([
    'Chain.Arn: lambda:InvokeFunction',
    `${timer}Dead.Arn: sqs:SendMessage`,
  ]);
});
