// What people told the county is kept here, apart from everything that can be thrown away and deployed again.
import { AttributeType, ProjectionType } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { EventTable, FactTable, RebuiltTable } from '#infra/constructs/event-table.ts';
import { FileBucket } from '#infra/constructs/file-bucket.ts';
import { HouseStack } from '#infra/constructs/house-stack.ts';
import type { Stage } from '#infra/stages.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

const EVIDENCE_YEARS = 10;

/** The tables and buckets, the key above all keys, and the two that sign in the county's name. */
export class State extends HouseStack {
  readonly records: EventTable;
  readonly views: RebuiltTable;
  readonly vault: FactTable;
  readonly log: FactTable;
  readonly vaultKey: Key;
  /** Signs the checkpoints of the log. */
  readonly logKey: Key;
  /** Signs papers. */
  readonly sealKey: Key;
  readonly files: FileBucket;
  readonly evidence: FileBucket;

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'state', stage);
    this.records = new EventTable(this, 'Records', {
      partitionKey: 'stream',
      sortKey: 'version',
      recoveryDays: 35,
    });
    // A backup of the Vault opens again what was erased: a person's erasure is final after these days.
    this.vault = new FactTable(this, 'Vault', {
      partitionKey: 'pk',
      recoveryDays: 7,
      // Sessions, codes and pairings that are over: their end is checked by value, this only clears them away.
      expiry: 'expiresAt',
    });
    this.log = new FactTable(this, 'Log', {
      partitionKey: 'pk',
      sortKey: 'sk',
      sortsAsText: true,
      recoveryDays: 35,
    });
    this.vaultKey = new Key(this, 'VaultKey', {
      description: 'Wraps the town keys, which wrap the key of each person',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.logKey = this.makeSigningKey('LogKey', KeySpec.ECC_NIST_P256, 'Signs the checkpoints of the log');
    this.sealKey = this.makeSigningKey('SealKey', KeySpec.RSA_3072, 'Signs the papers of the county');
    this.views = this.makeViews();
    this.files = new FileBucket(this, 'Files');
    // Apart from the files, because it must be the other way round there: a person may ask that theirs be removed, and nobody
    // may remove a checkpoint, which is about no person.
    this.evidence = new FileBucket(this, 'Evidence', { lockedFor: Duration.days(365 * EVIDENCE_YEARS) });
  }

  // What it has signed must verify for as long as a court may ask: the key stays when the stack goes.
  private makeSigningKey(id: string, keySpec: KeySpec, description: string): Key {
    return new Key(this, id, {
      description,
      keySpec,
      keyUsage: KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private makeViews(): RebuiltTable {
    const views = new RebuiltTable(this, 'Views', 'pk', 'sk');
    views.addGlobalSecondaryIndex({ indexName: 'list', partitionKey: text('list'), sortKey: text('sort') });
    views.addGlobalSecondaryIndex({
      indexName: 'due',
      partitionKey: text('shard'),
      sortKey: text('due'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    Validations.of(views).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason:
        'Every row is rebuilt from Records by npm run replay; a backup would keep the wrapped keys that ' +
        'erasing a person must end.',
    });
    return views;
  }
}
