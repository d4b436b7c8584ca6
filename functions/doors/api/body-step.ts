// A body is JSON of bounded size and depth, or it is refused before anything looks at it.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { MAX_PICTURE_BYTES } from '#shared/kernel/picture.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { type Step, workOf } from './work.ts';

/** The most a command may weigh: a signing at the door carries two hands of 3,000 points at most, under 120 KB. */
export const MAX_BODY_BYTES = 128 * 1024;
/** The most it may weigh with a picture, which base64 makes a third heavier. */
export const MAX_PICTURED_BYTES = MAX_BODY_BYTES + Math.ceil(MAX_PICTURE_BYTES / 3) * 4;
const MAX_DEPTH = 20;

const depthOf = (value: unknown): number => {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0 && depth <= MAX_DEPTH) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    depth++;
  }
  return depth;
};

/** The parsed body, or its refusal. `__proto__` and its like are data here and are dropped by the contracts. */
export const parseBody = (text: string, most = MAX_BODY_BYTES): Readonly<{ json: unknown }> | Refusal => {
  if (Buffer.byteLength(text) > most) return refuse('body_too_large');
  try {
    const json: unknown = JSON.parse(text);
    return depthOf(json) > MAX_DEPTH ? refuse('malformed_json') : { json };
  } catch {
    return refuse('malformed_json');
  }
};

/** Third step; `mostOf` says how much a body may weigh where this request goes. */
export const bodyStep = (mostOf: (event: APIGatewayProxyEventV2) => Promise<number>): Step => ({
  before: async ({ event }) => {
    const { body, isBase64Encoded } = event;
    if (body === undefined) return;
    const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
    workOf(event).body = parseBody(text, await mostOf(event));
  },
});
