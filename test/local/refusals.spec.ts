// What one machine cannot play, it refuses by name before anything runs.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderInUse, takeFolder } from '#infra/local/data-folder.ts';
import { runSystem } from '#infra/local/system.ts';
import { type SampleTemplate, sampleTemplates, writeAssembly } from './sample-assembly.ts';
import { scratch } from './scratch.ts';

const { folder, remove } = scratch();
const notes = join(folder, 'notes');
mkdirSync(notes);
afterAll(remove);

let count = 0;
const starting = (doors: SampleTemplate, port = 0): Promise<unknown> => {
  const own = join(folder, String(count++));
  const { state } = sampleTemplates(notes);
  const assembly = writeAssembly(join(own, 'cdk'), { state, doors });
  return runSystem({ assembly, dataDir: join(own, 'data'), port });
};

const spoiled = (id: string, Type: string, Properties: object = {}): SampleTemplate => {
  const { doors } = sampleTemplates(notes);
  return { Resources: { ...doors.Resources, [id]: { Type, Properties } } };
};

describe('a template is refused', () => {
  it('for types that it does not know, all of them at once', async () => {
    const doors = spoiled('Stream', 'AWS::Kinesis::Stream');
    const both = { Resources: { ...doors.Resources, Cache: { Type: 'AWS::ElastiCache::CacheCluster' } } };
    await expect(starting(both)).rejects.toThrow(
      'no local behaviour: AWS::Kinesis::Stream, AWS::ElastiCache::CacheCluster',
    );
  });

  it('for a section that it does not know', async () => {
    const transformed = { ...sampleTemplates(notes).doors, Transform: 'AWS::Serverless-2016-10-31' };
    await expect(starting(transformed)).rejects.toThrow(/Transform/);
  });

  it.each([
    ['Work', 'AWS::SQS::Queue', { FifoQueue: true }, 'property FifoQueue has no local behaviour'],
    [
      'Things',
      'AWS::DynamoDB::Table',
      { LocalSecondaryIndexes: [] },
      'property LocalSecondaryIndexes has no local behaviour',
    ],
    [
      'Shelf',
      'AWS::S3::Bucket',
      { WebsiteConfiguration: {} },
      'property WebsiteConfiguration has no local behaviour',
    ],
    ['Api', 'AWS::Lambda::Function', { Layers: [] }, 'property Layers has no local behaviour'],
    ['Timer', 'AWS::Scheduler::Schedule', { ScheduleExpression: 'cron(0 1 * * ? *)' }, 'only rate(...)'],
    [
      'Route',
      'AWS::ApiGatewayV2::Route',
      { ApiId: 'a', RouteKey: 'GET /x', Target: 'b', AuthorizationType: 'JWT' },
      'only NONE',
    ],
    [
      'Integration',
      'AWS::ApiGatewayV2::Integration',
      { ApiId: 'a', IntegrationType: 'HTTP_PROXY', IntegrationUri: 'b', PayloadFormatVersion: '2.0' },
      'only AWS_PROXY',
    ],
    ['Stage', 'AWS::ApiGatewayV2::Stage', { StageName: 'prod', AutoDeploy: true }, 'only $default'],
    [
      'Reads',
      'AWS::Lambda::EventSourceMapping',
      { EventSourceArn: 'arn:aws:kinesis:x:y:stream/z', FunctionName: 'f' },
      'kinesis has no local behaviour',
    ],
  ])('for %s (%s) with %j', async (id, type, properties, reason) => {
    await expect(starting(spoiled(id, type, properties))).rejects.toThrow(reason);
  });
});

describe('a start is refused in one line', () => {
  it('on a port that is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((heard) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        heard(address !== null && typeof address === 'object' ? address.port : 0);
      });
    });
    await expect(starting(sampleTemplates(notes).doors, port)).rejects.toThrow(
      `port ${port} is taken: set PORT to another one`,
    );
    server.close();
  });

  it('on a folder that another run holds, until that run ends', async () => {
    const held = join(folder, 'held');
    const release = await takeFolder(held);
    await expect(takeFolder(held)).rejects.toThrow(FolderInUse);
    await release();
    await (await takeFolder(held))();
  });
});
