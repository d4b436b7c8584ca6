// Every alarm tells somebody, says what its failure costs people, and has its page; every page has its alarm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import { describe, expect, test, vi } from 'vitest';
import { count } from '#functions/aws/telemetry.ts';
import { PeopleAlarm } from '#infra/constructs/people-alarm.ts';
import { ROOT } from '#infra/layout.ts';
import { alarmsUnheard, ofType, the, unmatched } from './checks.ts';
import { at, listed, resourcesOf, synthesize } from './cloud.ts';

const { resources } = synthesize('china', 'duty@example.org');
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm');
const names = alarms.map((alarm) => String(alarm.properties.AlarmName).replace('hutong-china-', ''));
const runbook = readFileSync(join(ROOT, 'infra/RUNBOOK.md'), 'utf8');
const alarm = (id: string) => the(resources, 'AWS::CloudWatch::Alarm', id).properties;

test('the alarms are those the county needs', () => {
  expect(names.sort()).toEqual([
    'api_failing',
    'chain_failing',
    'chain_stopped',
    'clock_failing',
    'clock_stopped',
    'commander_failing',
    'commands_dead',
    'commands_old',
    'days_dead',
    'hours_dead',
    'news_unheard',
    'notices_dead',
    'notices_old',
    'notifier_failing',
    'papers_dead',
    'papers_old',
    'porter_failing',
    'projector_behind',
    'projector_failing',
    'reactor_behind',
    'reactor_failing',
    'record_forked',
    'record_overwritten',
    'records_tampered',
    'set_aside_waiting',
    'stream_failures_waiting',
    'timer_dead',
    'urgent_dead',
    'urgent_old',
  ]);
});

test('each tells somebody, and one that tells nobody is caught', () => {
  expect(alarmsUnheard(resources)).toEqual([]);
  expect(ofType(resources, 'AWS::SNS::Subscription').map(({ properties }) => properties.Endpoint)).toEqual([
    'duty@example.org',
  ]);
  const planted = { Resources: { Mute: { Type: 'AWS::CloudWatch::Alarm', Properties: {} } } };
  expect(alarmsUnheard(resourcesOf([JSON.stringify(planted)]))).toEqual(['Mute']);
});

test('alarms may write to the topic that refuses plain HTTP', () => {
  const policy = JSON.stringify(the(resources, 'AWS::SNS::TopicPolicy', 'AlarmMailPolicy').properties);
  expect(policy).toContain('"Service":"cloudwatch.amazonaws.com"');
  expect(policy).toContain('"aws:SecureTransport":"false"');
});

describe('the runbook', () => {
  test('has an entry for each alarm and none besides; a planted gap is caught both ways', () => {
    expect(unmatched(names, runbook)).toEqual([]);
    expect(unmatched(['heard', 'forgotten'], '# Book\n## heard\n## ghost\n')).toEqual([
      'forgotten: no entry',
      'ghost: no alarm',
    ]);
  });

  test.each(names)('says of %s what it means, how to look and how to mend', (name) => {
    const entry = runbook.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? '';
    const parts = ['What it means', 'How to look', 'How to mend'].map((part) =>
      entry.indexOf(`**${part}.**`),
    );
    expect(parts.every((place) => place > 0)).toBe(true);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });
});

describe('what rings', () => {
  test('a clock that is not heard of at all', () => {
    expect(alarm('ClockStopped')).toMatchObject({
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 900,
      MetricName: 'Invocations',
    });
  });

  test('the first overwritten record, by the very metric the projector prints', () => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    count('projector', 'record_overwritten');
    const line = JSON.parse(String(printed.mock.calls[0]?.[0]));
    printed.mockRestore();
    const directive = at(line, '_aws', 'CloudWatchMetrics', 0);
    expect(at(directive, 'Dimensions')).toEqual([['door']]);
    expect(alarm('RecordOverwritten')).toMatchObject({
      Namespace: at(directive, 'Namespace'),
      MetricName: at(directive, 'Metrics', 0, 'Name'),
      Dimensions: [{ Name: 'door', Value: line.door }],
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  test.each(['Projector', 'Reactor', 'Commander', 'Notifier', 'Clock', 'Porter', 'Chain'])(
    '%s when it crashes, and when it hands messages back one by one',
    (door) => {
      const [sum, ...parts] = listed(alarm(`${door}Failing`).Metrics);
      expect(at(sum, 'Expression')).toBe('FILL(crashed, 0) + FILL(failed, 0)');
      const named = parts.map((part) => at(part, 'MetricStat', 'Metric'));
      expect(named).toEqual([
        expect.objectContaining({
          MetricName: 'Errors',
          Dimensions: [{ Name: 'FunctionName', Value: door }],
        }),
        expect.objectContaining({
          MetricName: 'failed',
          Dimensions: [{ Name: 'door', Value: door.toLowerCase() }],
        }),
      ]);
    },
  );

  test('a log that stands still for three hours, the first fork and the first finding', () => {
    expect(alarm('ChainStopped')).toMatchObject({
      TreatMissingData: 'breaching',
      MetricName: 'Invocations',
      Period: 3600,
      EvaluationPeriods: 3,
    });
    for (const [id, MetricName] of [
      ['RecordForked', 'record_forked'],
      ['RecordsTampered', 'records_tampered'],
    ] as const) {
      expect(alarm(id)).toMatchObject({
        MetricName,
        Threshold: 1,
        Dimensions: [{ Name: 'door', Value: 'chain' }],
      });
    }
  });

  test.each(['ProjectorBehind', 'ReactorBehind'])(
    '%s after ten minutes of a stream five minutes old',
    (id) => {
      expect(alarm(id)).toMatchObject({
        MetricName: 'IteratorAge',
        Threshold: 300_000,
        EvaluationPeriods: 2,
      });
    },
  );
});

test('an alarm that does not say what it costs, or is not in snake_case, cannot be made', () => {
  const stack = new Stack();
  const tells = new Topic(stack, 'Topic');
  const bell = { metric: new Metric({ namespace: 'n', metricName: 'm' }), at: 1 };
  const make = (name: string, costs: string) => () =>
    new PeopleAlarm(stack, { bell: { ...bell, name, costs }, stage: 'local', tells });
  expect(make('queue_deep', 'The queue is deep.')).toThrow('does not say what it costs');
  expect(make('QueueDeep', 'Nobody hears that a child has not been visited for weeks.')).toThrow(
    'snake_case',
  );
});
