// Every acting resource is read once before anything starts, so that what this machine cannot play is refused at once.

import type * as z from 'zod/mini';
import { BUCKET } from './buckets.ts';
import { MAPPING } from './event-sources.ts';
import { API, INTEGRATION, ROUTE, STAGE } from './http-api.ts';
import { ALIAS, KEY } from './keys.ts';
import { FUNCTION } from './lambda-functions.ts';
import { type Reading, readProperties } from './properties.ts';
import { QUEUE } from './queues.ts';
import { type ActingType, ofType, type Placed } from './resource-types.ts';
import { INVOKE_CONFIG, SCHEDULE } from './schedules.ts';
import { TABLE } from './tables.ts';

const READINGS: Readonly<Record<ActingType, Reading<z.core.$ZodShape>>> = {
  'AWS::DynamoDB::Table': TABLE,
  'AWS::DynamoDB::GlobalTable': TABLE,
  'AWS::SQS::Queue': QUEUE,
  'AWS::S3::Bucket': BUCKET,
  'AWS::KMS::Key': KEY,
  'AWS::KMS::Alias': ALIAS,
  'AWS::Lambda::Function': FUNCTION,
  'AWS::Lambda::EventSourceMapping': MAPPING,
  'AWS::Lambda::EventInvokeConfig': INVOKE_CONFIG,
  'AWS::Scheduler::Schedule': SCHEDULE,
  'AWS::ApiGatewayV2::Api': API,
  'AWS::ApiGatewayV2::Integration': INTEGRATION,
  'AWS::ApiGatewayV2::Route': ROUTE,
  'AWS::ApiGatewayV2::Stage': STAGE,
};

// Nothing has a name yet, so every name stands for itself.
const anyName: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => String(name) });
const unnamed = {
  attributes: { get: () => anyName, set: () => undefined },
  exported: (name: string) => name,
};

/** Throws, naming the resource and the property, for the first that has no local behaviour. */
export const rehearse = (placed: readonly Placed[]): void => {
  for (const type of Object.keys(READINGS).filter((key): key is ActingType => key in READINGS)) {
    for (const { id, resource, scope } of ofType(placed, type)) {
      readProperties({ ...scope, ...unnamed }, id, resource, READINGS[type]);
    }
  }
};
