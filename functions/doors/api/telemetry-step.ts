// Every request leaves one line, and a failure answers with a number to read out, never with what went wrong.
import { randomInt } from 'node:crypto';
import { count, errorName, log, since } from '#functions/aws/telemetry.ts';
import { replyWith, statusOf } from './reply.ts';
import { type Step, workOf } from './work.ts';

const DOOR = 'api';
// No letters that are mistaken for numbers when read out on the phone.
const READABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const reference = (): string =>
  Array.from({ length: 4 }, () => READABLE.charAt(randomInt(READABLE.length))).join('');

/** First step in, last step out. */
export const telemetryStep: Step = {
  before: ({ event }) => {
    workOf(event);
  },
  after: ({ event }) => {
    const { started, route, slice, commandId, refused } = workOf(event);
    log({
      door: DOOR,
      outcome: refused ? 'refused' : commandId ? 'accepted' : 'answered',
      ...(route && { route }),
      ...(slice && { slice }),
      ...(commandId && { commandId }),
      ...(refused && { refused }),
      durationMs: since(started),
    });
  },
  onError: (request) => {
    const { started, route, commandId } = workOf(request.event);
    const number = reference();
    count(DOOR, 'failed');
    log({
      door: DOOR,
      outcome: 'failed',
      reference: number,
      error: errorName(request.error),
      ...(route && { route }),
      ...(commandId && { commandId }),
      durationMs: since(started),
    });
    request.response = replyWith(statusOf('failed'), { refused: 'failed', reference: number });
  },
};
