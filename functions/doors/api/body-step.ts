// A body is JSON of bounded size and depth, or it is refused before anything looks at it.
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { type Step, workOf } from './work.ts';

/** The most a command may weigh: a visit with the longest note is under 4 KB. */
export const MAX_BODY_BYTES = 64 * 1024;
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
export const parseBody = (text: string): Readonly<{ json: unknown }> | Refusal => {
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) return refuse('body_too_large');
  try {
    const json: unknown = JSON.parse(text);
    return depthOf(json) > MAX_DEPTH ? refuse('malformed_json') : { json };
  } catch {
    return refuse('malformed_json');
  }
};

/** Third step. */
export const bodyStep: Step = {
  before: ({ event }) => {
    const { body, isBase64Encoded } = event;
    if (body === undefined) return;
    workOf(event).body = parseBody(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body);
  },
};
