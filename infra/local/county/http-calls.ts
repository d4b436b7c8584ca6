// A call is made again until somebody answers it; what is no answer at all, after half a minute, is thrown.
import { parseJson, reasonOf } from '../json.ts';
import { pause } from '../pause.ts';

/** An answer: its HTTP status and its JSON. */
export type Answer = Readonly<{ status: number; json: unknown }>;

/** Posts JSON to a URL, with a bearer token where there is one. */
export type Post = (url: string, body: unknown, token?: string) => Promise<Answer>;

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 3000;
const TRIES = 16;
// An outage may pass at once; a bug stays and has to be shown.
const TRIES_FAILED = 4;
const BUSY = [429, 502, 503, 504];
const FAILED = 500;

const isWorthAgain = (status: number, attempt: number): boolean =>
  BUSY.includes(status) || (status === FAILED && attempt < TRIES_FAILED);

/** A caller that ends when `signal` aborts. The same body is sent each time, so a command keeps its id. */
export const startCalls = (signal: AbortSignal): Post => {
  const once = async (url: string, body: unknown, token: string | undefined): Promise<Answer> => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
    return { status: response.status, json: parseJson(await response.text()) };
  };
  return async (url, body, token) => {
    let last = '';
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      try {
        const answer = await once(url, body, token);
        if (!isWorthAgain(answer.status, attempt)) return answer;
        last = `HTTP ${answer.status}`;
      } catch (thrown) {
        signal.throwIfAborted();
        last = reasonOf(thrown);
      }
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt), signal);
    }
    throw new Error(`No answer from ${new URL(url).pathname}: ${last}`);
  };
};
