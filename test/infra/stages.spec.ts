// Every stage is the same cloud, fit for China, in which the published security rules find nothing unanswered.
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { HouseStack } from '#infra/constructs/house-stack.ts';
import { stageNamed, stages } from '#infra/stages.ts';
import { boundToOnePartition } from './checks.ts';
import { appOf, synthesize } from './cloud.ts';

const { resources } = synthesize('local');

test.each(Object.keys(stages))('%s is the same cloud, bound to no partition', (name) => {
  const { templates, resources: there } = synthesize(name);
  expect(there.map(({ id, type }) => `${id} ${type}`)).toEqual(
    resources.map(({ id, type }) => `${id} ${type}`),
  );
  expect(templates.flatMap(boundToOnePartition)).toEqual([]);
});

test('china and global are bound to their regions, local to none', () => {
  const regionOf = (name: string) => appOf(name).synth().getStackArtifact('state').environment.region;
  expect(['local', 'china', 'global'].map(regionOf)).toEqual([
    'unknown-region',
    'cn-northwest-1',
    'ap-southeast-1',
  ]);
});

test('a literal partition or a tracer is caught', () => {
  expect(boundToOnePartition('{"Resource":"arn:aws:sqs:x","TracingConfig":{}}')).toEqual([
    'arn:aws:',
    '"Tracing',
  ]);
});

test('a stage nobody has named is refused with the names there are', () => {
  expect(() => stageNamed('mars')).toThrow('local, china, global');
});

test('AwsSolutions passes, and catches a planted queue', () => {
  const app = appOf('china', 'duty@example.org');
  expect(new AwsSolutionsChecks(app).validateScope(app)).toMatchObject({ success: true, violations: [] });
  new Queue(new HouseStack(app, 'planted', stages.china), 'Lossy');
  const found = new AwsSolutionsChecks(app).validateScope(app);
  expect(found.success).toBe(false);
  expect(found.violations.map((violation) => violation.ruleName).sort()).toEqual([
    'AwsSolutions-SQS3',
    'AwsSolutions-SQS4',
  ]);
});
