// What must hold of every template is a function here, so that a planted violation can be shown to be caught.
import { at, listed, type Resource } from './cloud.ts';

/** The resources of a type. */
export function ofType(resources: readonly Resource[], type: string): readonly Resource[] {
  return resources.filter((resource) => resource.type === type);
}

/** The one resource of that type and id; its absence is an error. */
export function the(resources: readonly Resource[], type: string, id: string): Resource {
  const found = ofType(resources, type).find((resource) => resource.id === id);
  if (!found) throw new Error(`No ${type} called ${id}`);
  return found;
}

/** Allowed actions of the role, each as `<resource>: <action>`, sorted. */
export function permissionsOf(role: Resource): string[] {
  const lines = listed(role.properties.Policies)
    .flatMap((policy) => listed(at(policy, 'PolicyDocument', 'Statement')))
    .filter((statement) => at(statement, 'Effect') === 'Allow')
    .flatMap((statement) =>
      listed(at(statement, 'Resource')).flatMap((resource) =>
        listed(at(statement, 'Action')).map((action) => `${resource}: ${action}`),
      ),
    );
  return lines.sort();
}

/** The role's allowed statements, each with its actions, resources and the conditions that narrow it. */
export function narrowedOf(
  role: Resource,
): readonly Readonly<{ actions: readonly unknown[]; resources: readonly unknown[]; conditions: unknown }>[] {
  return listed(role.properties.Policies)
    .flatMap((policy) => listed(at(policy, 'PolicyDocument', 'Statement')))
    .filter((statement) => at(statement, 'Effect') === 'Allow')
    .map((statement) => ({
      actions: listed(at(statement, 'Action')),
      resources: listed(at(statement, 'Resource')),
      conditions: at(statement, 'Condition'),
    }));
}

// Files have no other way of being named together than by how their names begin.
const UNDER_A_NAMED_BEGINNING = /^[A-Z]\w+\.Arn\/[a-z]+\/\*: s3:(GetObject|PutObject)$/;

/** Permissions of any identity that hold a wildcard, in the action or in the resource, files under a named beginning aside. */
export function wildcardsIn(resources: readonly Resource[]): string[] {
  const policies = [
    ...ofType(resources, 'AWS::IAM::Policy'),
    ...ofType(resources, 'AWS::IAM::ManagedPolicy'),
  ];
  const loose = policies.map((policy) => `${policy.id}: a policy beside its role`);
  const managed = ofType(resources, 'AWS::IAM::Role').flatMap((role) =>
    listed(role.properties.ManagedPolicyArns).map((arn) => `${role.id}: ${String(arn)}`),
  );
  const starred = ofType(resources, 'AWS::IAM::Role').flatMap((role) =>
    permissionsOf(role)
      .filter((line) => line.includes('*') && !UNDER_A_NAMED_BEGINNING.test(line))
      .map((line) => `${role.id} ${line}`),
  );
  return [...loose, ...managed, ...starred];
}

/** Queues whose messages could vanish: no dead-letter queue, and not themselves a watched last station. */
export function queuesThatLose(resources: readonly Resource[]): string[] {
  const watched = new Set(ringingAtFirstMessage(resources));
  return ofType(resources, 'AWS::SQS::Queue')
    .filter((queue) => {
      const dead = at(queue.properties, 'RedrivePolicy', 'deadLetterTargetArn');
      return dead === undefined ? !watched.has(queue.id) : !watched.has(String(dead).replace('.Arn', ''));
    })
    .map((queue) => queue.id);
}

/** Queues for which no alarm of any kind stands. */
export function queuesUnheard(resources: readonly Resource[]): string[] {
  const heard = new Set(ofType(resources, 'AWS::CloudWatch::Alarm').flatMap(queueOf));
  return ofType(resources, 'AWS::SQS::Queue')
    .map((queue) => queue.id)
    .filter((id) => !heard.has(id));
}

/** Queues that keep messages in the clear, or answer over plain HTTP. */
export function queuesOpen(resources: readonly Resource[]): string[] {
  const closed = new Set(
    ofType(resources, 'AWS::SQS::QueuePolicy')
      .filter((policy) => JSON.stringify(policy.properties).includes('"aws:SecureTransport":"false"'))
      .flatMap((policy) => listed(policy.properties.Queues)),
  );
  return ofType(resources, 'AWS::SQS::Queue')
    .filter((queue) => queue.properties.SqsManagedSseEnabled !== true || !closed.has(queue.id))
    .map((queue) => queue.id);
}

/** Buckets that anybody outside could reach, that lie in the clear, or that answer over plain HTTP. */
export function bucketsOpen(resources: readonly Resource[]): string[] {
  const closed = new Set(
    ofType(resources, 'AWS::S3::BucketPolicy')
      .filter((policy) => JSON.stringify(policy.properties).includes('"aws:SecureTransport":"false"'))
      .flatMap((policy) => listed(policy.properties.Bucket)),
  );
  const blocks = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
  return ofType(resources, 'AWS::S3::Bucket')
    .filter(({ id, properties }) => {
      const isPrivate = blocks.every(
        (name) => at(properties, 'PublicAccessBlockConfiguration', name) === true,
      );
      return !isPrivate || !closed.has(id) || properties.BucketEncryption === undefined;
    })
    .map(({ id }) => id);
}

/** Alarms that tell nobody. */
export function alarmsUnheard(resources: readonly Resource[]): string[] {
  return ofType(resources, 'AWS::CloudWatch::Alarm')
    .filter((alarm) => listed(alarm.properties.AlarmActions).length === 0)
    .map((alarm) => alarm.id);
}

/** Names of alarms that have no entry, and entries of alarms that do not exist. */
export function unmatched(alarms: readonly string[], runbook: string): string[] {
  const entries = headings(runbook);
  return [
    ...alarms.filter((name) => !entries.includes(name)).map((name) => `${name}: no entry`),
    ...entries.filter((name) => !alarms.includes(name)).map((name) => `${name}: no alarm`),
  ];
}

/** The second-level headings of a Markdown text. */
export function headings(markdown: string): string[] {
  return [...markdown.matchAll(/^## (.+)$/gm)].map(([, name]) => String(name));
}

/** What stands in a template that would fail, or mean another cloud, in the partition `aws-cn`. */
export function boundToOnePartition(template: string): string[] {
  return (
    template.match(
      /arn:aws(-cn)?:|amazonaws\.com(\.cn)?\/|AWS::XRay|AWS::Cognito|AWS::Lambda::Url|"Tracing/g,
    ) ?? []
  );
}

function queueOf(alarm: Resource): string[] {
  return listed(alarm.properties.Dimensions)
    .filter((dimension) => at(dimension, 'Name') === 'QueueName')
    .map((dimension) => String(at(dimension, 'Value')).replace('.QueueName', ''));
}

function ringingAtFirstMessage(resources: readonly Resource[]): string[] {
  return ofType(resources, 'AWS::CloudWatch::Alarm')
    .filter(({ properties }) => properties.MetricName === 'ApproximateNumberOfMessagesVisible')
    .filter(({ properties }) => properties.Threshold === 1)
    .flatMap(queueOf);
}
