// What is kept of people's papers is private and recoverable, and what proves the records cannot be removed by anybody.
import { describe, expect, test } from 'vitest';
import { bucketsOpen, ofType, the } from './checks.ts';
import { resourcesOf, synthesize } from './cloud.ts';

const { resources } = synthesize('local');
const bucket = (id: string) => the(resources, 'AWS::S3::Bucket', id);

describe('buckets', () => {
  test('are two, kept when their stack goes, with every version', () => {
    expect(ofType(resources, 'AWS::S3::Bucket').map(({ id, deletion }) => [id, deletion])).toEqual([
      ['Files', 'Retain'],
      ['Evidence', 'Retain'],
    ]);
    for (const id of ['Files', 'Evidence'])
      expect(bucket(id).properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  test('are private, sealed and reached over TLS only, and a planted one is caught', () => {
    expect(bucketsOpen(resources)).toEqual([]);
    const planted = { Resources: { Open: { Type: 'AWS::S3::Bucket' } } };
    expect(bucketsOpen(resourcesOf([JSON.stringify(planted)]))).toEqual(['Open']);
  });

  test('checkpoints cannot be removed for ten years, not even by the owner of the account', () => {
    expect(bucket('Evidence').properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } } },
    });
  });

  test('what is about a person can be removed when the law asks for it', () => {
    expect(bucket('Files').properties.ObjectLockEnabled).toBeUndefined();
    expect(bucket('Files').properties.ObjectLockConfiguration).toBeUndefined();
  });
});
