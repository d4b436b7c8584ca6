// A stream record reaches a function in the shape that Lambda gives it: binary as base64, creation in seconds.
import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams';
import { LOCAL } from './intrinsics.ts';

type Plain = string | number | boolean | Plain[] | { [key: string]: Plain };

/** A record of a DynamoDB stream event. */
export type StreamRecord = Readonly<{
  eventID: string;
  eventName: string;
  eventVersion: string;
  eventSource: 'aws:dynamodb';
  eventSourceARN: string;
  awsRegion: string;
  dynamodb: Readonly<{
    SequenceNumber: string;
    ApproximateCreationDateTime: number;
    [member: string]: Plain;
  }>;
}>;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const plainOf = (value: AttributeValue): Plain => {
  if (value.B) return { B: base64(value.B) };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.M) return { M: imageOf(value.M) };
  if (value.L) return { L: value.L.map(plainOf) };
  if (value.SS) return { SS: value.SS };
  if (value.NS) return { NS: value.NS };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.NULL !== undefined) return { NULL: true };
  return { S: value.S ?? '' };
};

const imageOf = (image: Readonly<Record<string, AttributeValue>>): { [key: string]: Plain } =>
  Object.fromEntries(Object.entries(image).map(([key, value]) => [key, plainOf(value)]));

// The engine cuts the time to the minute: within the last two minutes the moment of reading is nearer to the truth.
const secondsOf = (created: Date | undefined, nowMs: number): number => {
  const createdMs = created?.getTime() ?? nowMs;
  return Math.floor((nowMs - createdMs < 120_000 ? nowMs : createdMs) / 1000);
};

/** The record as Lambda would hand it over; `nowMs` is the moment it is read. */
export const streamRecord = (record: _Record, streamArn: string, nowMs: number): StreamRecord => {
  const change = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? '',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn,
    awsRegion: LOCAL.region,
    dynamodb: {
      SequenceNumber: change.SequenceNumber ?? '',
      ApproximateCreationDateTime: secondsOf(change.ApproximateCreationDateTime, nowMs),
      Keys: imageOf(change.Keys ?? {}),
      ...(change.NewImage && { NewImage: imageOf(change.NewImage) }),
      ...(change.OldImage && { OldImage: imageOf(change.OldImage) }),
      SizeBytes: change.SizeBytes ?? 0,
      StreamViewType: change.StreamViewType ?? '',
    },
  };
};
