// The doors stand as the work asks: who wakes them, what they are told, how fast they start.
import { describe, expect, test } from 'vitest';
import { ofType, the } from './checks.ts';
import { at, synthesize } from './cloud.ts';

const { resources } = synthesize('local');

describe('readers', () => {
  const readers = ofType(resources, 'AWS::Lambda::EventSourceMapping');

  test('exactly two read the stream of Records, and neither loses what it cannot do', () => {
    const ofRecords = readers.filter((each) => each.properties.EventSourceArn === 'Records.StreamArn');
    expect(ofRecords.map((each) => each.properties.FunctionName)).toEqual(['Projector', 'Reactor']);
    for (const reader of ofRecords) {
      expect(reader.properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 25,
        BisectBatchOnFunctionError: true,
        MaximumRecordAgeInSeconds: 22 * 3600,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        DestinationConfig: { OnFailure: { Destination: 'StreamFailures.Arn' } },
      });
    }
  });

  test('each queue of work has its one reader, which answers message by message', () => {
    const ofQueues = readers.filter((each) => each.properties.EventSourceArn !== 'Records.StreamArn');
    expect(ofQueues.map(({ properties: of }) => [of.EventSourceArn, of.FunctionName])).toEqual([
      ['Commands.Arn', 'Commander'],
      ['Notices.Arn', 'Notifier'],
      ['Urgent.Arn', 'Notifier'],
      ['Papers.Arn', 'Porter'],
    ]);
    for (const { properties } of ofQueues) {
      expect(properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });
});

describe('doors', () => {
  const doors = ofType(resources, 'AWS::Lambda::Function');

  test('on Node 24 and arm64, the api with the memory of a fast start, the porter with that of a font, the chain with that of all hashes', () => {
    expect(Object.fromEntries(doors.map((door) => [door.id, door.properties.MemorySize]))).toEqual({
      Api: 1024,
      Projector: 512,
      Reactor: 512,
      Commander: 512,
      Notifier: 512,
      Clock: 512,
      Porter: 1024,
      Chain: 2048,
    });
    for (const { properties } of doors) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
    }
  });

  const SMS = ['SMS_URL', 'SMS_KEY_ID', 'SMS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_TEMPLATES'];
  const own = {
    Api: [
      'RECORDS_TABLE',
      'VIEWS_TABLE',
      'VAULT_TABLE',
      'LOG_TABLE',
      'VAULT_KEY_ID',
      'FILES_BUCKET',
      'SEAL_KEY_ID',
      'WECHAT_URL',
      'WECHAT_APP_ID',
      'WECHAT_SECRET',
      'WECHAT_SUBSCRIPTIONS',
      'WECHAT_PUSH_TOKEN',
      'WECHAT_PUSH_KEY',
      ...SMS,
    ],
    Projector: ['RECORDS_TABLE', 'VIEWS_TABLE', 'VAULT_TABLE', 'SET_ASIDE_QUEUE_URL'],
    Reactor: [
      'LOG_TABLE',
      'COMMANDS_QUEUE_URL',
      'NOTICES_QUEUE_URL',
      'URGENT_QUEUE_URL',
      'PAPERS_QUEUE_URL',
      'SET_ASIDE_QUEUE_URL',
    ],
    Commander: ['RECORDS_TABLE', 'VAULT_TABLE', 'VAULT_KEY_ID'],
    Notifier: [
      'RECORDS_TABLE',
      'VIEWS_TABLE',
      'VAULT_TABLE',
      'VAULT_KEY_ID',
      'WECHAT_URL',
      'WECHAT_APP_ID',
      'WECHAT_SECRET',
      'WECHAT_SUBSCRIPTIONS',
      'NOTICES_QUEUE_URL',
      'URGENT_QUEUE_URL',
      ...SMS,
    ],
    Clock: ['VIEWS_TABLE', 'COMMANDS_QUEUE_URL', 'NOTICES_QUEUE_URL', 'URGENT_QUEUE_URL'],
    Chain: ['RECORDS_TABLE', 'LOG_TABLE', 'LOG_KEY_ID', 'EVIDENCE_BUCKET'],
    Porter: [
      'RECORDS_TABLE',
      'VIEWS_TABLE',
      'VAULT_TABLE',
      'VAULT_KEY_ID',
      'SEAL_KEY_ID',
      'FILES_BUCKET',
      'PUBLIC_ADDRESS',
    ],
  };

  test.each(Object.entries(own))('%s is told what it needs and no more', (door, names) => {
    const told = at(the(resources, 'AWS::Lambda::Function', door).properties, 'Environment', 'Variables');
    expect(Object.keys(told ?? {}).sort()).toEqual(['DOOR', 'COUNTY', ...names].sort());
  });

  test.each([
    ['Api', 'SMS_KEY_SECRET', 'keySecret'],
    ['Notifier', 'SMS_KEY_SECRET', 'keySecret'],
    ['Api', 'SMS_KEY_ID', 'keyId'],
    ['Notifier', 'SMS_TEMPLATES', 'templates'],
  ])(
    '%s: what the SMS provider knows us by is named in the template and never stands in it (%s)',
    (door, name, field) => {
      const { properties } = the(resources, 'AWS::Lambda::Function', door);
      expect(at(properties, 'Environment', 'Variables', name)).toBe(
        `{{resolve:secretsmanager:hutong/sms:SecretString:${field}::}}`,
      );
    },
  );

  test.each([
    ['WECHAT_PUSH_TOKEN', 'pushToken'],
    ['WECHAT_PUSH_KEY', 'pushKey'],
  ])(
    "what WeChat's pushes are held against is named in the template and never stands in it (%s)",
    (name, field) => {
      const { properties } = the(resources, 'AWS::Lambda::Function', 'Api');
      expect(at(properties, 'Environment', 'Variables', name)).toBe(
        `{{resolve:secretsmanager:hutong/wechat:SecretString:${field}::}}`,
      );
    },
  );

  test("WeChat's secret is named in the template and never stands in it", () => {
    const api = the(resources, 'AWS::Lambda::Function', 'Api').properties;
    expect(at(api, 'Environment', 'Variables', 'WECHAT_SECRET')).toBe(
      '{{resolve:secretsmanager:hutong/wechat:SecretString:secret::}}',
    );
  });

  test('logs stay a year, longer than the six months of the law', () => {
    const logs = ofType(resources, 'AWS::Logs::LogGroup');
    expect(logs).toHaveLength(doors.length + 1);
    expect(new Set(logs.map((log) => log.properties.RetentionInDays))).toEqual(new Set([365]));
  });

  test('one route, throttled and written down, leads to the api', () => {
    expect(ofType(resources, 'AWS::ApiGatewayV2::Route').map((route) => route.properties.RouteKey)).toEqual([
      'ANY /api/{proxy+}',
    ]);
    expect(the(resources, 'AWS::ApiGatewayV2::Stage', 'EntranceStage').properties).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 300, ThrottlingBurstLimit: 1000 },
      AccessLogSettings: { DestinationArn: 'EntranceLog.Arn' },
    });
  });

  test('the chain is called every hour, and once a day to check', () => {
    for (const [id, minutes, input] of [
      ['Hours', 60, '{"time":"<aws.scheduler.scheduled-time>"}'],
      ['Days', 1440, '{"time":"<aws.scheduler.scheduled-time>","check":true}'],
    ] as const) {
      expect(the(resources, 'AWS::Scheduler::Schedule', id).properties).toMatchObject({
        ScheduleExpression: `rate(${minutes} minutes)`,
        Target: { Arn: 'Chain.Arn', Input: input, DeadLetterConfig: { Arn: `${id}Dead.Arn` } },
      });
    }
  });

  test('the clock is called every five minutes with the time it was due', () => {
    expect(the(resources, 'AWS::Scheduler::Schedule', 'Timer').properties).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      Target: {
        Arn: 'Clock.Arn',
        Input: '{"time":"<aws.scheduler.scheduled-time>"}',
        DeadLetterConfig: { Arn: 'TimerDead.Arn' },
        RetryPolicy: { MaximumEventAgeInSeconds: 300, MaximumRetryAttempts: 3 },
      },
    });
  });
});
