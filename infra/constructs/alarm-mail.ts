// Whoever is on duty hears of an alarm by mail, and only the alarms of this account can write that mail.
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Aws, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** The topic alarms go to; `mail` is who reads it, where the stage has somebody. */
export class AlarmMail extends Topic {
  constructor(scope: Construct, id: string, mail?: string) {
    super(scope, id, { enforceSSL: true });
    // Refusing plain HTTP replaces the topic's default policy, so the alarms must be let in by name.
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsMayWrite',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (mail) this.addSubscription(new EmailSubscription(mail));
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason:
        "A message is an alarm's name and sentence, no person's data; alarms cannot write to a topic sealed " +
        "with the service's own key, and a key of our own would guard nothing.",
    });
  }
}
