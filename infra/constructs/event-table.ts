// A table of facts cannot be dropped, can be taken back to any second of its window, and tells of every change.
import {
  type Attribute,
  AttributeType,
  BillingMode,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

interface FactTableProps {
  readonly partitionKey: string;
  /** Name of the sort key, where there is one; a number, unless it sorts as text. */
  readonly sortKey?: string;
  readonly sortsAsText?: true;
  /** Days a point in time can be restored, 1 to 35. */
  readonly recoveryDays: number;
  /** Name of the attribute (epoch seconds) after which an item that has it is cleared away; most items have none. */
  readonly expiry?: string;
}

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/**
 * A table whose loss would lose what people told us: deletion protection, point-in-time recovery, retained
 * with its stack. A table of one region on purpose (not `TableV2`): personal data must not leave it, and a
 * global table is one line away from a replica abroad.
 */
export class FactTable extends Table {
  constructor(scope: Construct, id: string, props: FactTableProps & { readonly stream?: StreamViewType }) {
    super(scope, id, {
      partitionKey: text(props.partitionKey),
      ...(props.sortKey
        ? {
            sortKey: props.sortsAsText
              ? text(props.sortKey)
              : { name: props.sortKey, type: AttributeType.NUMBER },
          }
        : {}),
      ...(props.stream ? { stream: props.stream } : {}),
      ...(props.expiry ? { timeToLiveAttribute: props.expiry } : {}),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: props.recoveryDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** A fact table of events: its stream carries old and new images, so that an overwritten record shows. */
export class EventTable extends FactTable {
  constructor(scope: Construct, id: string, props: FactTableProps) {
    super(scope, id, { ...props, stream: StreamViewType.NEW_AND_OLD_IMAGES });
  }

  /** ARN of the table's stream of changes. */
  get changes(): string {
    if (!this.tableStreamArn) throw new Error(`${this.node.path} has no stream`);
    return this.tableStreamArn;
  }
}

/** A table that is rebuilt from facts: no recovery window, no protection; dropping it loses nothing. */
export class RebuiltTable extends Table {
  constructor(scope: Construct, id: string, partitionKey: string, sortKey: string) {
    super(scope, id, {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
