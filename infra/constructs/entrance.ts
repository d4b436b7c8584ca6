// The county's phones reach one address, which counts what comes in and writes down who knocked.
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { CfnOutput, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Door } from './door.ts';
import { keptLog } from './kept-log.ts';

/** Requests a second over time, and at one moment: a contest of 1,000 candidates hands in at one bell. */
const THROTTLE = { rateLimit: 300, burstLimit: 1000 };

/** Ids and addresses only: the path carries ids, the query string and the body are never written. */
const LINE = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  ms: '$context.responseLatency',
  from: '$context.identity.sourceIp',
  error: '$context.integrationErrorMessage',
};

/** The HTTP API: everything under `/api/` goes to one door. */
export class Entrance extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: { readonly door: Door; readonly stage: string }) {
    super(scope, id);
    this.api = new HttpApi(this, 'Default', { createDefaultStage: false });
    const route = new HttpRoute(this, 'Route', {
      httpApi: this.api,
      routeKey: HttpRouteKey.with('/api/{proxy+}', HttpMethod.ANY),
      integration: new HttpLambdaIntegration('Door', props.door.fn),
    });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'The door itself checks the session token on every route but sign-in: sessions are issued here from ' +
        'a WeChat login, and user pools do not exist in the China regions.',
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(keptLog(this, 'Log', `/hutong/${props.stage}/entrance`)),
        format: AccessLogFormat.custom(JSON.stringify(LINE)),
      },
    });
    new CfnOutput(this, 'Address', { value: this.api.apiEndpoint });
  }
}
