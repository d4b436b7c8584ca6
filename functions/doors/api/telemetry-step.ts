// Every request leaves one line, and a failure answers with a number to read out, never with what went wrong.
import { randomInt } from 'node:crypto';
import { count, errorName, log, since } from '#functions/aws/telemetry.ts';
import { actingAs } from '#shared/kernel/access.ts';
import { replyWith, statusOf } from './reply.ts';
import { type Step, type Work, workOf } from './work.ts';

const DOOR = 'api';
// No letters that are mistaken for numbers when read out on the phone.
const READABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const reference = (): string =>
  Array.from({ length: 4 }, () => READABLE.charAt(randomInt(READABLE.length))).join('');

// Whatever else somebody puts into an address may be a name.
const ID_OR_REGION = /^([a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}|\d{12})$/;
const idsIn = (about = ''): string =>
  about
    .split(' ')
    .filter((word) => ID_OR_REGION.test(word))
    .join(' ');

// Who asked for what: ids only, so that a family's question about who read a file can be answered.
const told = ({ actor, route, about, requestId }: Work) => ({
  ...(route && { route }),
  ...(idsIn(about) && { about: idsIn(about) }),
  ...(requestId && { requestId }),
  ...(actor && { by: actor.personId, as: actingAs(actor) }),
});

/** First step in, last step out. */
export const telemetryStep: Step = {
  before: ({ event }) => {
    workOf(event).requestId = event.requestContext.requestId;
  },
  after: ({ event }) => {
    const work = workOf(event);
    const { slice, commandId, refused, started } = work;
    log({
      door: DOOR,
      outcome: refused ? 'refused' : commandId ? 'accepted' : 'answered',
      ...told(work),
      ...(slice && { slice }),
      ...(commandId && { commandId }),
      ...(refused && { refused }),
      durationMs: since(started),
    });
  },
  onError: (request) => {
    const work = workOf(request.event);
    const number = reference();
    count(DOOR, 'failed');
    log({
      door: DOOR,
      outcome: 'failed',
      reference: number,
      error: errorName(request.error),
      ...told(work),
      ...(work.commandId && { commandId: work.commandId }),
      durationMs: since(work.started),
    });
    request.response = replyWith(statusOf('failed'), { refused: 'failed', reference: number });
  },
};
