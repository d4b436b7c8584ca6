// A request becomes the event of payload format 2.0, and a function's answer becomes the response, as the cloud's HTTP API does both.
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod/mini';
import type { Routed } from './http-api.ts';
import { LOCAL } from './intrinsics.ts';
import type { Outcome } from './lambda-host.ts';

const TEXT = /^(text\/|application\/(json|javascript|xml)\b|[^;]+\+(json|xml)\b)/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A request as the front heard it. */
export type Heard = Readonly<{
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
  sourceIp: string;
}>;

const clfTime = (at: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${two(at.getUTCDate())}/${MONTHS[at.getUTCMonth()]}/${at.getUTCFullYear()}:${clock} +0000`;
};

const queryOf = (url: URL): Record<string, string> => {
  const query: Record<string, string> = {};
  for (const [key, value] of url.searchParams)
    query[key] = query[key] === undefined ? value : `${query[key]},${value}`;
  return query;
};

/** The event of payload format 2.0; `at` is when the request came. */
export const httpEvent = (heard: Heard, { routeKey, pathParameters }: Routed, at: Date): object => {
  const { cookie, ...headers } = heard.headers;
  const query = queryOf(heard.url);
  const isText = heard.headers['content-type'] === undefined || TEXT.test(heard.headers['content-type']);
  return {
    version: '2.0',
    routeKey,
    rawPath: heard.url.pathname,
    rawQueryString: heard.url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
    ),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: LOCAL.account,
      apiId: 'local',
      domainName: heard.url.hostname,
      domainPrefix: 'local',
      http: {
        method: heard.method,
        path: heard.url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: heard.sourceIp,
        userAgent: heard.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: clfTime(at),
      timeEpoch: at.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(heard.body.length > 0 && { body: heard.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: heard.body.length > 0 && !isText,
  };
};

const Answer = z.object({
  statusCode: z.union([z.number(), z.string()]),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** A response as the front sends it. */
export type Response = Readonly<{
  status: number;
  headers: Readonly<Record<string, string | string[]>>;
  body: Buffer;
}>;

/** A response of the API itself, not of a function. */
export const apiMessage = (status: number, message: string): Response => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});

/** The response to a function's outcome. A value without a status code is the body of a 200. */
export const httpResponse = (outcome: Outcome): Response => {
  if (!outcome.ok) {
    if (outcome.failure === 'timed_out') return apiMessage(503, 'Service Unavailable');
    return apiMessage(500, 'Internal Server Error');
  }
  const answer = z.safeParse(Answer, outcome.value);
  if (!answer.success) {
    const text = typeof outcome.value === 'string' ? outcome.value : JSON.stringify(outcome.value);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(text) };
  }
  const { statusCode, headers = {}, cookies, body = '', isBase64Encoded } = answer.data;
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status: Number(statusCode),
    headers: {
      ...(body !== '' && { 'content-type': 'text/plain;charset=utf-8' }),
      ...Object.fromEntries(named),
      ...(cookies && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
};
