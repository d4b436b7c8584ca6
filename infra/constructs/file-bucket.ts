// A bucket is nobody's but its doors', keeps every version of what it holds, and outlives its stack.
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

interface FileBucketProps {
  /** How long nobody, the account's owner included, can remove or replace what was written; never, where it is left out. */
  readonly lockedFor?: Duration;
}

/** Private, sealed by S3 beneath our own seals, over TLS only, versioned, kept when its stack goes. */
export class FileBucket extends Bucket {
  constructor(scope: Construct, id: string, { lockedFor }: FileBucketProps = {}) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(lockedFor && { objectLockDefaultRetention: ObjectLockRetention.compliance(lockedFor) }),
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Who opened a file about a child is a record of the county; the log of the bucket would name the ' +
        'same files a second time, where no erasure reaches.',
    });
  }
}
