// Every resource type of a template either acts on this machine or is listed here as having nothing to do on one; any other is refused.
import { isTrue, type Scope } from './intrinsics.ts';
import type { Resource, Stack } from './template.ts';

const ACTING = [
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::SQS::Queue',
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Scheduler::Schedule',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
] as const;

/** A type whose resources act on this machine. */
export type ActingType = (typeof ACTING)[number];

// Rights, alarms, logs and delivery to people have no counterpart on one machine.
const IDLE = [
  /^AWS::IAM::/,
  /^AWS::Logs::/,
  /^AWS::CloudWatch::/,
  /^AWS::SNS::/,
  /^AWS::Lambda::Permission$/,
  /^AWS::SQS::QueuePolicy$/,
  /^AWS::S3::BucketPolicy$/,
  /^AWS::Scheduler::ScheduleGroup$/,
  /^AWS::SecretsManager::/,
  /^AWS::CDK::Metadata$/,
];

/** One resource of an assembly, with the scope its properties are resolved in. */
export type Placed = Readonly<{ id: string; resource: Resource; scope: Scope }>;

/** All resources of the stacks whose condition holds, or an error naming every type that has no local behaviour. */
export const placeResources = (
  stacks: readonly Stack[],
  scopeOf: (stack: Stack) => Scope,
): readonly Placed[] => {
  const placed = stacks.flatMap((stack) => {
    const scope = scopeOf(stack);
    return Object.entries(stack.template.Resources)
      .filter(([, resource]) => resource.Condition === undefined || isTrue(scope, resource.Condition))
      .map(([id, resource]) => ({ id, resource, scope }));
  });
  const acting: readonly string[] = ACTING;
  const types = new Set(placed.map(({ resource }) => resource.Type));
  const unknown = [...types].filter(
    (type) => !acting.includes(type) && !IDLE.some((idle) => idle.test(type)),
  );
  if (unknown.length > 0) throw new Error(`resource types with no local behaviour: ${unknown.join(', ')}`);
  return placed;
};

/** Those of one type, in the order of the template. */
export const ofType = (placed: readonly Placed[], ...types: readonly ActingType[]): readonly Placed[] => {
  const wanted: readonly string[] = types;
  return placed.filter(({ resource }) => wanted.includes(resource.Type));
};
