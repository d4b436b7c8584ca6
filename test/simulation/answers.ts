// How a channel's answer comes back to a run: after a while, as one of several kinds of no, or never.
import type { Cloud } from './cloud.ts';
import type { Asked, Run } from './posted.ts';
import type { Life } from './stage.ts';

/** One run that asks a channel. */
export type Asking = Readonly<{ cloud: Cloud; life: Life; run: Run }>;

/** What came of a sending; `isTaken` where the channel has the message from now on. */
export type Come = Readonly<{ said: string; respond: () => Response; isTaken: boolean }>;

const SILENT_MS = 5_000;
const LONGEST_ANSWER_MS = 400;

/** An answer in JSON. */
export const inJson = (answer: unknown): Response => new Response(JSON.stringify(answer));

const neverReached = (): never => {
  throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
};

/** No room for it just now, said with this code, by a proxy, or by nobody. */
export const busyWith = ({ chance }: Cloud, answer: unknown): Come =>
  chance.pick<Come>([
    { said: 'busy', respond: () => inJson(answer), isTaken: false },
    { said: 'http_502', respond: () => new Response('', { status: 502 }), isTaken: false },
    { said: 'unreached', respond: neverReached, isTaken: false },
  ]);

/** The answer comes, unless the run ends before it. */
export const coming = async ({ life, cloud }: Asking, { respond, isTaken }: Come): Promise<Response> => {
  const { chance, weather } = cloud;
  if (isTaken && chance.hits(weather().killedAfter)) return life.die();
  await life.rest('waits for the answer', chance.below(LONGEST_ANSWER_MS));
  return respond();
};

/** The answer never comes. */
export const silent = async ({ life }: Asking): Promise<never> => {
  await life.rest('hears nothing', SILENT_MS);
  throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
};

/** A sending's answer, written down with what the channel made of it. */
export const posted = (
  asking: Asking,
  whose: Pick<Asked, 'channel' | 'messageId' | 'personId' | 'subscription'>,
  come: Come,
  isHeard: boolean,
): Promise<Response> => {
  const { asked, stage } = asking.cloud;
  const { said, isTaken } = come;
  asked.push({ ...whose, at: stage.now(), said, isTaken, isHeard });
  const { channel, messageId } = whose;
  const how = isTaken ? 'arrives' : `is refused (${said})`;
  stage.note(`${asking.life.name}: ${messageId} by ${channel} ${how}${isHeard ? '' : ', unheard'}`);
  return isHeard ? coming(asking, come) : silent(asking);
};
