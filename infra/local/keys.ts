// Every key of the template, and every alias of one, exists in the double of the key service.
import * as z from 'zod/mini';
import { type KeyFile, KeySpec } from './kms/key-file.ts';
import { isSigningSpec } from './kms/signing-key.ts';
import { readProperties } from './properties.ts';
import { ofType, type Placed } from './resource-types.ts';

/** What a key's properties mean here. */
export const KEY = {
  acts: z.strictObject({
    KeySpec: z._default(KeySpec, 'SYMMETRIC_DEFAULT'),
    KeyUsage: z._default(z.enum(['ENCRYPT_DECRYPT', 'SIGN_VERIFY']), 'ENCRYPT_DECRYPT'),
    Enabled: z._default(z.literal(true, 'only true'), true),
  }),
  idle: [
    'KeyPolicy',
    'EnableKeyRotation',
    'RotationPeriodInDays',
    'PendingWindowInDays',
    'MultiRegion',
    'Description',
    'Tags',
  ],
};
/** What a key alias's properties mean here. */
export const ALIAS = { acts: z.strictObject({ AliasName: z.string(), TargetKeyId: z.string() }), idle: [] };

/** Makes the keys that are missing; lets Ref (its id) and Arn resolve. */
export const provideKeys = (keys: KeyFile, placed: readonly Placed[]): void => {
  for (const { id, resource, scope } of ofType(placed, 'AWS::KMS::Key')) {
    const { KeySpec: spec, KeyUsage } = readProperties(scope, id, resource, KEY);
    if ((KeyUsage === 'SIGN_VERIFY') !== isSigningSpec(spec))
      throw new Error(`${id}: a ${spec} key does not ${KeyUsage}`);
    const { keyId, arn } = keys.provide(`${scope.stackName}-${id}`, spec);
    scope.attributes.set(id, { Ref: keyId, KeyId: keyId, Arn: arn });
  }
  for (const { id, resource, scope } of ofType(placed, 'AWS::KMS::Alias')) {
    const { AliasName, TargetKeyId } = readProperties(scope, id, resource, ALIAS);
    keys.alias(AliasName, keys.find(TargetKeyId)?.keyId ?? TargetKeyId);
    scope.attributes.set(id, { Ref: AliasName });
  }
};
