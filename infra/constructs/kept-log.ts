// Logs are kept as long as the law asks and outlive the stack that wrote them.
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/**
 * A log group of that name, kept one year: the Cybersecurity Law asks for network logs of at least six
 * months, and the next shorter choice (180 days) is less than six months.
 */
export function keptLog(scope: Construct, id: string, logGroupName: string): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}
