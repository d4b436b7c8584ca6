// A small cloud assembly, written by hand as CDK would write it, whose functions tell a file what they were given.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code of each sample function, by asset name. Each appends what it got to the file that NOTES names. */
const CODE: Readonly<Record<string, string>> = {
  api: `
import { appendFileSync } from 'node:fs';
const put = (id) => fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, {
  method: 'POST',
  headers: {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.PutItem',
    authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/' + process.env.AWS_REGION + '/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  },
  body: JSON.stringify({ TableName: process.env.THINGS, Item: { id: { S: id }, mark: { B: 'AQID' } } }),
});
export const handler = async (event, context) => {
  if (event.rawPath === '/api/sleep') await new Promise(() => setTimeout(() => {}, 60000));
  if (event.rawPath === '/api/exit') process.exit(3);
  if (event.rawPath === '/api/throw') throw new Error('as asked');
  if (event.rawPath === '/api/fill') { const held = []; for (;;) held.push(new Array(1e6).fill(held.length)); }
  if (event.rawPath === '/api/length') return { length: event.body?.length ?? 0 };
  if (event.rawPath === '/api/echo') return { statusCode: 201, headers: { 'x-seen': 'yes' }, cookies: ['a=1', 'b=2'], body: JSON.stringify({ event, left: context.getRemainingTimeInMillis(), env: process.env.OWN }) };
  const id = event.pathParameters.proxy;
  const answer = await put(id);
  return answer.ok ? { id } : { statusCode: 502, body: await answer.text() };
};`,
  reader: `
import { appendFileSync } from 'node:fs';
export const handler = async ({ Records }) => {
  const ids = Records.map((record) => record.dynamodb.NewImage.id.S);
  appendFileSync(process.env.NOTES, JSON.stringify({ ids, first: Records[0] }) + '\\n');
  console.log('heard', ids.join(' '));
  if (ids.some((id) => id.startsWith('poison'))) throw new Error('poison');
  const failed = Records.filter((record) => record.dynamodb.NewImage.id.S.startsWith('partial'));
  return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.dynamodb.SequenceNumber })) };
};`,
  worker: `
import { appendFileSync } from 'node:fs';
export const handler = async ({ Records }) => {
  const bodies = Records.map((record) => record.body);
  appendFileSync(process.env.NOTES, JSON.stringify({ bodies, first: Records[0] }) + '\\n');
  return { batchItemFailures: Records.filter(({ body }) => body.startsWith('bad')).map(({ messageId }) => ({ itemIdentifier: messageId })) };
};`,
  clock: `
import { appendFileSync } from 'node:fs';
export const handler = async (event) => appendFileSync(process.env.NOTES, JSON.stringify(event) + '\\n');`,
};

const ref = (id: string) => ({ Ref: id });
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

const lambda = (asset: string, environment: Readonly<Record<string, unknown>>, more: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}' }, S3Key: `${asset}.zip` },
    Handler: 'index.handler',
    Role: arn('Role'),
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Timeout: 2,
    MemorySize: 64,
    Environment: { Variables: { DOOR: asset, ...environment } },
    ...more,
  },
});

/** The two templates of the sample: what is kept, and what acts on it. `notes` is the folder that functions write to. */
export const sampleTemplates = (notes: string) => ({
  state: {
    Resources: {
      Things: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          AttributeDefinitions: [
            { AttributeName: 'id', AttributeType: 'S' },
            { AttributeName: 'kind', AttributeType: 'S' },
          ],
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          GlobalSecondaryIndexes: [
            {
              IndexName: 'kind',
              KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }],
              Projection: { ProjectionType: 'KEYS_ONLY' },
            },
          ],
          BillingMode: 'PAY_PER_REQUEST',
          StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        },
      },
      Files: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          BucketEncryption: {},
          VersioningConfiguration: { Status: 'Enabled' },
          ObjectLockEnabled: true,
          ObjectLockConfiguration: {
            ObjectLockEnabled: 'Enabled',
            Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } },
          },
        },
      },
      FilesPolicy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { Bucket: ref('Files'), PolicyDocument: {} },
      },
      Secret: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {}, EnableKeyRotation: true } },
    },
    Outputs: {
      Stream: { Value: { 'Fn::GetAtt': ['Things', 'StreamArn'] }, Export: { Name: 'sample:stream' } },
      Table: { Value: ref('Things'), Export: { Name: 'sample:table' } },
      Bucket: { Value: ref('Files'), Export: { Name: 'sample:bucket' } },
      Key: { Value: arn('Secret'), Export: { Name: 'sample:key' } },
    },
  },
  doors: {
    Resources: {
      Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } },
      WorkDead: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1209600 } },
      Work: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          VisibilityTimeout: 1,
          RedrivePolicy: { deadLetterTargetArn: arn('WorkDead'), maxReceiveCount: 2 },
        },
      },
      Failures: { Type: 'AWS::SQS::Queue', Properties: {} },
      Api: lambda('api', {
        THINGS: { 'Fn::ImportValue': 'sample:table' },
        KEY: { 'Fn::ImportValue': 'sample:key' },
        BUCKET: { 'Fn::ImportValue': 'sample:bucket' },
        QUEUE: ref('Work'),
        OWN: { 'Fn::Join': ['-', ['own', ref('AWS::Region')]] },
        WECHAT_SECRET: '{{resolve:secretsmanager:sample:SecretString:secret}}',
        WECHAT_PUSH_KEY: '{{resolve:secretsmanager:sample:SecretString:pushKey}}',
      }),
      Reader: lambda('reader', { NOTES: join(notes, 'reader') }),
      Worker: lambda('worker', { NOTES: join(notes, 'worker') }),
      Clock: lambda('clock', { NOTES: join(notes, 'clock') }),
      Reads: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: { 'Fn::ImportValue': 'sample:stream' },
          FunctionName: ref('Reader'),
          StartingPosition: 'TRIM_HORIZON',
          BatchSize: 10,
          BisectBatchOnFunctionError: true,
          MaximumRetryAttempts: 1,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          DestinationConfig: { OnFailure: { Destination: arn('Failures') } },
          FilterCriteria: {
            Filters: [
              {
                Pattern: JSON.stringify({
                  dynamodb: { NewImage: { id: { S: [{ 'anything-but': { prefix: 'unheard' } }] } } },
                }),
              },
            ],
          },
        },
      },
      Works: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: arn('Work'),
          FunctionName: arn('Worker'),
          BatchSize: 10,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
      },
      Timer: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          ScheduleExpression: 'rate(5 minutes)',
          FlexibleTimeWindow: { Mode: 'OFF' },
          Target: {
            Arn: arn('Clock'),
            RoleArn: arn('Role'),
            Input: '{"time":"<aws.scheduler.scheduled-time>"}',
          },
        },
      },
      Http: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'sample', ProtocolType: 'HTTP' } },
      Stage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: { ApiId: ref('Http'), StageName: '$default', AutoDeploy: true },
      },
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: ref('Http'),
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: arn('Api'),
          PayloadFormatVersion: '2.0',
        },
      },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: ref('Http'),
          RouteKey: 'ANY /api/{proxy+}',
          AuthorizationType: 'NONE',
          Target: { 'Fn::Join': ['', ['integrations/', ref('Integration')]] },
        },
      },
    },
  },
});

/** A template as the sample writes it; tests spoil it to see what is refused. */
export type SampleTemplate = {
  Resources: Record<string, { Type: string; Properties?: object }>;
  Outputs?: object;
};

/** Writes an assembly of these templates, with the sample's assets, and answers its folder. */
export const writeAssembly = (folder: string, templates: Readonly<Record<string, object>>): string => {
  mkdirSync(folder, { recursive: true });
  const artifacts = Object.fromEntries(
    Object.keys(templates).map((name) => [
      name,
      {
        type: 'aws:cloudformation:stack',
        properties: { templateFile: `${name}.template.json`, stackName: `sample-${name}` },
      },
    ]),
  );
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: '48.0.0', artifacts }));
  for (const [name, template] of Object.entries(templates)) {
    writeFileSync(join(folder, `${name}.template.json`), JSON.stringify(template));
  }
  for (const [name, code] of Object.entries(CODE)) {
    mkdirSync(join(folder, `asset.${name}`), { recursive: true });
    writeFileSync(join(folder, `asset.${name}`, 'index.mjs'), code);
  }
  return folder;
};
