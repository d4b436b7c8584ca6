// A permission is a named action on a named thing: a wildcard does not compile.
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Every action any door may hold. A new one is added here first, in sight of a reviewer. */
export type Action =
  | `dynamodb:${'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'BatchGetItem' | 'ConditionCheckItem'}`
  | `dynamodb:${'DescribeStream' | 'GetRecords' | 'GetShardIterator' | 'ListStreams'}`
  | `sqs:${'SendMessage' | 'ReceiveMessage' | 'DeleteMessage' | 'GetQueueAttributes'}`
  | `kms:${'Encrypt' | 'Decrypt'}`
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

/** The statement that allows exactly these actions on exactly these ARNs. */
export function allow(actions: readonly Action[], ...resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] });
}
