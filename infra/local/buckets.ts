// Every bucket of the template exists in the double of S3, with what its lock asks of whoever writes.
import * as z from 'zod/mini';
import type { Shelf } from './files/shelf.ts';
import { LOCAL } from './intrinsics.ts';
import { readProperties } from './properties.ts';
import { ofType, type Placed } from './resource-types.ts';

/** What a bucket's properties mean here. Versions beside the newest have no meaning where nothing ever reads one. */
export const BUCKET = {
  acts: z.strictObject({
    BucketName: z.optional(z.string()),
    ObjectLockEnabled: z.optional(z.boolean()),
    ObjectLockConfiguration: z.optional(
      z.strictObject({
        ObjectLockEnabled: z.literal('Enabled', 'only Enabled'),
        Rule: z.optional(z.strictObject({ DefaultRetention: z.record(z.string(), z.unknown()) })),
      }),
    ),
  }),
  idle: [
    'BucketEncryption',
    'OwnershipControls',
    'PublicAccessBlockConfiguration',
    'VersioningConfiguration',
    'Tags',
  ],
};

/** Makes the buckets that are missing; lets Ref (its name) and Arn resolve. */
export const provideBuckets = (shelf: Shelf, placed: readonly Placed[]): void => {
  for (const { id, resource, scope } of ofType(placed, 'AWS::S3::Bucket')) {
    const { BucketName, ObjectLockConfiguration } = readProperties(scope, id, resource, BUCKET);
    const name = BucketName ?? `${scope.stackName}-${id}`.toLowerCase();
    shelf.provide(name, { locked: ObjectLockConfiguration?.Rule !== undefined });
    scope.attributes.set(id, { Ref: name, Arn: `arn:${LOCAL.partition}:s3:::${name}` });
  }
};
