// What people told the county is kept here, apart from everything that can be thrown away and deployed again.
import { AttributeType, ProjectionType } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { EventTable, FactTable, RebuiltTable } from '#infra/constructs/event-table.ts';
import { HouseStack } from '#infra/constructs/house-stack.ts';
import type { Stage } from '#infra/stages.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The three tables and the key above all keys. */
export class State extends HouseStack {
  readonly records: EventTable;
  readonly views: RebuiltTable;
  readonly vault: FactTable;
  readonly vaultKey: Key;

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
    this.vaultKey = new Key(this, 'VaultKey', {
      description: 'Wraps the town keys, which wrap the key of each person',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.views = this.makeViews();
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
