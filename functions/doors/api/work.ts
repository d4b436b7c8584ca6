// What one request carries along the chain.

import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Circumstances } from '#functions/kernel/decider.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { Reply } from './reply.ts';

/** The HTTP status of what was taken in but is not decided yet. */
export const ACCEPTED = 202;

/** Filled step by step; the handler at the end sees all of it. */
export type Work = {
  started: number;
  actor?: Actor;
  /** What the entrance saw of whoever sent it. */
  circumstances?: Circumstances;
  body?: Readonly<{ json: unknown }> | Refusal;
  route?: string;
  about?: string;
  requestId?: string;
  slice?: string;
  commandId?: string;
  refused?: string;
  /** The status of an answer that is no refusal, where it is not 200. */
  status?: number;
};

/** A step of the chain. */
export type Step = MiddlewareObj<APIGatewayProxyEventV2, Reply>;

const works = new WeakMap<APIGatewayProxyEventV2, Work>();

const DEVICE_CHARS = 200;

const seenOf = ({ requestContext: { http } }: APIGatewayProxyEventV2): Circumstances => ({
  address: http.sourceIp,
  device: http.userAgent.slice(0, DEVICE_CHARS),
});

/** The request's own work, begun by whoever asks first. */
export const workOf = (event: APIGatewayProxyEventV2): Work => {
  const work = works.get(event) ?? { started: performance.now(), circumstances: seenOf(event) };
  works.set(event, work);
  return work;
};
