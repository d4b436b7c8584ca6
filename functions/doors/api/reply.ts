// A refusal becomes its HTTP status from this one table; every answer to a phone is JSON, and none is ever cached.
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Refusal } from '#shared/kernel/refusal.ts';

export type Reply = APIGatewayProxyStructuredResultV2;

const STATUS: Readonly<Record<string, number>> = {
  invalid_input: 400,
  malformed_json: 400,
  not_signed_in: 401,
  role_not_allowed: 403,
  not_found: 404,
  body_too_large: 413,
  picture_too_large: 413,
  picture_unreadable: 400,
  command_reused: 409,
  callback_not_genuine: 403,
  asked_too_often: 429,
  busy: 503,
  failed: 500,
};
// Every slice's own refusal is a conflict with the state of the world.
const CONFLICT = 409;

const SAFE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const HEADERS = { 'content-type': 'application/json; charset=utf-8', ...SAFE };

/** The HTTP status of a refusal's code. */
export const statusOf = (code: string): number => STATUS[code] ?? CONFLICT;

/** A JSON answer. */
export const replyWith = (statusCode: number, body: unknown): Reply => ({
  statusCode,
  headers: HEADERS,
  body: JSON.stringify(body),
});

/** An answer in plain words, for who reads no JSON. */
export const replyInWords = (words: string): Reply => ({
  statusCode: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...SAFE },
  body: words,
});

/** The answer to a refusal: its code, and field and reason where the input is wrong; nothing else tells why. */
export const refusedWith = (refusal: Refusal): Reply => replyWith(statusOf(refusal.refused), refusal);
