// Nothing handed to a queue is lost without somebody being told.
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

const KEPT = Duration.days(14);
const CLOSED = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: KEPT };

/**
 * The last station of what a machine could not do: a message stays 14 days, for a person. Whoever makes one
 * names the alarm that watches it.
 */
export class LastQueue extends Queue {
  constructor(scope: Construct, id: string, props: { readonly watchedBy: string }) {
    super(scope, id, CLOSED);
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: `This is where failed work ends; the alarm ${props.watchedBy} rings at its first message.`,
    });
  }
}

interface WorkQueueProps {
  /** Seconds its consumer may run. A message stays hidden six times as long, as Lambda asks of its queues. */
  readonly consumerSeconds: number;
  /** Alarm that rings at the first dead letter. */
  readonly watchedBy: string;
}

const TRIES = 5;

/** Work waiting for a door, and beside it `<id>Dead` for what failed five times. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly dead: LastQueue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.dead = new LastQueue(this, 'Dead', { watchedBy: props.watchedBy });
    this.queue = new Queue(this, 'Default', {
      ...CLOSED,
      visibilityTimeout: Duration.seconds(6 * props.consumerSeconds),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: TRIES },
    });
  }
}
