// A door is one function that may do what its list says and nothing else.
import { join } from 'node:path';
import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DoorName } from '#infra/layout.ts';
import { allow } from './allowance.ts';
import { keptLog } from './kept-log.ts';

/** What a door is given. */
export interface DoorProps {
  readonly door: DoorName;
  readonly stage: string;
  /** Folder holding one built folder per door. */
  readonly built: string;
  readonly seconds: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** The whole of what it may do, its own log aside. */
  readonly may: readonly PolicyStatement[];
}

/**
 * A Lambda function on Node 24 (arm64) with its log, and a role that nothing else can widen: permissions are
 * the list given here, and what a library would add later is dropped.
 */
export class Door extends Construct {
  readonly fn: LambdaFunction;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: DoorProps) {
    super(scope, id);
    this.log = keptLog(this, 'Log', `/hutong/${props.stage}/${props.door}`);
    const writesLog = allow(['logs:CreateLogStream', 'logs:PutLogEvents'], this.log.logGroupArn);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { may: new PolicyDocument({ statements: [...props.may, writesLog] }) },
    });
    this.fn = new LambdaFunction(this, 'Default', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(props.built, props.door)),
      handler: 'index.handler',
      timeout: Duration.seconds(props.seconds),
      memorySize: props.memoryMb,
      role: role.withoutPolicyUpdates(),
      logGroup: this.log,
      environment: { DOOR: props.door, ...props.environment },
    });
  }
}
