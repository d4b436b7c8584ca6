// What people told us can be brought back, and no message between the doors is lost unheard.
import { describe, expect, test } from 'vitest';
import { queuesOpen, queuesThatLose, queuesUnheard, the } from './checks.ts';
import { at, resourcesOf, synthesize } from './cloud.ts';

const { resources } = synthesize('local');
const table = (name: string) => the(resources, 'AWS::DynamoDB::Table', name);

describe('tables', () => {
  test.each([
    ['Records', 35],
    ['Vault', 7],
    ['Log', 35],
  ])('%s can be taken back %i days, and not be deleted', (name, days) => {
    expect(table(name).properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: days },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true },
    });
    expect(table(name).deletion).toBe('Retain');
  });

  test('Vault clears away sessions that are over, and nothing else is ever cleared away', () => {
    expect(table('Vault').properties.TimeToLiveSpecification).toEqual({
      AttributeName: 'expiresAt',
      Enabled: true,
    });
    for (const name of ['Records', 'Views', 'Log'])
      expect(table(name).properties.TimeToLiveSpecification).toBeUndefined();
  });

  test('Records tells of every change with the image before and after', () => {
    expect(at(table('Records').properties, 'StreamSpecification', 'StreamViewType')).toBe(
      'NEW_AND_OLD_IMAGES',
    );
  });

  test('Views is sealed at rest and has no backup that would outlive an erasure', () => {
    expect(table('Views').properties).toMatchObject({ SSESpecification: { SSEEnabled: true } });
    expect(table('Views').properties.PointInTimeRecoverySpecification).toBeUndefined();
  });

  test('the keys and indexes are those the doors ask for', () => {
    const keys = (found: unknown) => JSON.stringify(found).match(/(?<="AttributeName":")\w+/g);
    expect(keys(table('Records').properties.KeySchema)).toEqual(['stream', 'version']);
    expect(keys(table('Views').properties.KeySchema)).toEqual(['pk', 'sk']);
    expect(keys(table('Vault').properties.KeySchema)).toEqual(['pk']);
    expect(keys(table('Log').properties.KeySchema)).toEqual(['pk', 'sk']);
    expect(table('Log').properties.AttributeDefinitions).toEqual([
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ]);
    expect(keys(at(table('Views').properties, 'GlobalSecondaryIndexes'))).toEqual([
      'list',
      'sort',
      'shard',
      'due',
    ]);
  });
});

describe('keys that sign', () => {
  test.each([
    ['LogKey', 'ECC_NIST_P256'],
    ['SealKey', 'RSA_3072'],
  ])('%s is a %s key that signs, and stays when the stack goes', (id, spec) => {
    const { properties, deletion } = the(resources, 'AWS::KMS::Key', id);
    expect(properties).toMatchObject({ KeySpec: spec, KeyUsage: 'SIGN_VERIFY', PendingWindowInDays: 30 });
    expect(deletion).toBe('Retain');
  });
});

describe('queues', () => {
  test('none loses a message, and a planted one is caught', () => {
    expect(queuesThatLose(resources)).toEqual([]);
    const planted = { Resources: { Lossy: { Type: 'AWS::SQS::Queue' } } };
    expect(queuesThatLose(resourcesOf([JSON.stringify(planted)]))).toEqual(['Lossy']);
  });

  test('a dead-letter queue without its alarm is caught', () => {
    const deaf = resources.filter(
      (resource) => resource.id !== 'CommandsDead' || resource.type === 'AWS::SQS::Queue',
    );
    expect(queuesThatLose(deaf)).toEqual(['CommandsDead', 'Commands']);
  });

  test('each has an alarm, is sealed, and refuses plain HTTP; a planted one is caught', () => {
    expect(queuesUnheard(resources)).toEqual([]);
    expect(queuesOpen(resources)).toEqual([]);
    const planted = resourcesOf([JSON.stringify({ Resources: { Open: { Type: 'AWS::SQS::Queue' } } })]);
    expect([queuesUnheard(planted), queuesOpen(planted)]).toEqual([['Open'], ['Open']]);
  });

  test.each([
    ['Commands', 'Commander'],
    ['Notices', 'Notifier'],
    ['Urgent', 'Notifier'],
    ['Papers', 'Porter'],
  ])('%s hides a message six times as long as %s may run, and gives up after five', (queue, door) => {
    const seconds = the(resources, 'AWS::Lambda::Function', door).properties.Timeout;
    const { VisibilityTimeout, RedrivePolicy } = the(resources, 'AWS::SQS::Queue', queue).properties;
    expect(VisibilityTimeout).toBe(6 * Number(seconds));
    expect(RedrivePolicy).toEqual({ deadLetterTargetArn: `${queue}Dead.Arn`, maxReceiveCount: 5 });
  });
});
