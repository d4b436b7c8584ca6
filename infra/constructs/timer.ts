// A door is called on the minute, at least once, and a call that never arrived is kept to be seen.
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Aws } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { allow } from './allowance.ts';
import type { Door } from './door.ts';
import { LastQueue } from './work-queue.ts';

interface TimerProps {
  readonly door: Door;
  /** What the call says besides the time. */
  readonly saying?: Readonly<Record<string, true>>;
  /** Minutes between two calls, two or more. */
  readonly minutes: number;
  /** Alarm that rings at the first call that never arrived. */
  readonly watchedBy: string;
}

/**
 * Calls the door every so many minutes with `{ "time": "<the time it was due>" }`. A call that cannot be made
 * is tried until the next one is due, then ends in `<id>Dead`.
 */
export class Timer extends Construct {
  readonly dead: LastQueue;

  constructor(scope: Construct, id: string, props: TimerProps) {
    super(scope, id);
    this.dead = new LastQueue(this, 'Dead', { watchedBy: props.watchedBy });
    const calls = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [props.door.fn.functionArn],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      inlinePolicies: {
        may: new PolicyDocument({ statements: [calls, allow(['sqs:SendMessage'], this.dead.queueArn)] }),
      },
    });
    new CfnSchedule(this, 'Default', {
      scheduleExpression: `rate(${props.minutes} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.door.fn.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ time: '<aws.scheduler.scheduled-time>', ...props.saying }),
        retryPolicy: { maximumEventAgeInSeconds: props.minutes * 60, maximumRetryAttempts: 3 },
        deadLetterConfig: { arn: this.dead.queueArn },
      },
    });
  }
}
