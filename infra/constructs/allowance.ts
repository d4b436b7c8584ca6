// A permission is a named action on a named thing: a wildcard does not compile.
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Every action any door may hold. A new one is added here first, in sight of a reviewer. */
export type Action =
  | `dynamodb:${'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'Scan' | 'BatchGetItem' | 'ConditionCheckItem'}`
  | `dynamodb:${'DescribeStream' | 'GetRecords' | 'GetShardIterator' | 'ListStreams'}`
  | `sqs:${'SendMessage' | 'ReceiveMessage' | 'DeleteMessage' | 'GetQueueAttributes'}`
  | `kms:${'Encrypt' | 'Decrypt' | 'Sign' | 'GetPublicKey'}`
  | `s3:${'GetObject' | 'PutObject' | 'ListBucket'}`
  | `logs:${'CreateLogStream' | 'PutLogEvents'}`;

/**
 * The statement that allows these actions on items of a table whose partition key begins with one of these words, and on no
 * others. A request that names no key at all is not allowed either.
 */
export function allowOnKeys(
  actions: readonly Action[],
  beginnings: readonly string[],
  tableArn: string,
): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [tableArn],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': beginnings.map((word) => `${word}*`) },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });
}

/** How the names of files may begin; a door is allowed some of these and never a whole bucket. */
const BEGINNINGS = ['pictures', 'papers', 'certificates', 'checkpoints'] as const;

/** The statement that allows these actions on files whose names begin with one of these words and a stroke, and on no others. */
export function allowOnFiles(
  actions: readonly ('s3:GetObject' | 's3:PutObject')[],
  beginnings: readonly (typeof BEGINNINGS)[number][],
  bucketArn: string,
): PolicyStatement {
  return allow(actions, ...beginnings.map((word) => `${bucketArn}/${word}/*`));
}

/** Answers the published rule against wildcards for the doors of this scope: files of a bucket are allowed by how they begin. */
export function answerForFiles(scope: Construct, ...bucketIds: readonly string[]): void {
  for (const word of BEGINNINGS) {
    for (const bucketId of bucketIds) {
      Validations.of(scope).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${word}/*]`,
        reason: `A file gets its name when it is written: only how the names of ${word} begin is known before.`,
      });
    }
  }
}

/** The statement that allows exactly these actions on exactly these ARNs. */
export function allow(actions: readonly Action[], ...resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] });
}
