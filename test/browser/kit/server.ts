// The county in memory on a real socket, with the built page beside it and WeChat's people one port above.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { createAnswers } from './answers.ts';
import type { Told } from './children.ts';
import { createCounty } from './county.ts';
import { answerDouble } from './people-double.ts';

const PAGE = join(import.meta.dirname, '../../../.build/h5');
const SLOW_MS = 4000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const STATUS: Readonly<Record<string, number>> = {
  invalid_input: 400,
  not_signed_in: 401,
  role_not_allowed: 403,
  not_found: 404,
};

/** What the server does to requests for a while: nothing, a fault, no haste, an answer that gets lost, a hotel's login page. */
export type Weather = 'fine' | 'outage' | 'busy' | 'slow' | 'answers_lost' | 'hotel_page';

/** A county to look at: its address, its children, its clock and its weather. */
export type Running = Readonly<{
  url: string;
  county: ReturnType<typeof createCounty>;
  setWeather: (weather: Weather) => void;
  setNow: (at: string) => void;
  /** Makes every token worthless. */
  dropTokens: () => void;
  signIns: ReturnType<typeof createAnswers>['signIns'];
  desks: ReturnType<typeof createAnswers>['desks'];
  ownSheets: ReturnType<typeof createAnswers>['ownSheets'];
  staffSheets: ReturnType<typeof createAnswers>['staffSheets'];
  quiz: ReturnType<typeof createAnswers>['quiz'];
  banks: ReturnType<typeof createAnswers>['banks'];
  office: ReturnType<typeof createAnswers>['office'];
  messages: ReturnType<typeof createAnswers>['messages'];
  wordings: ReturnType<typeof createAnswers>['wordings'];
  requests: readonly string[];
  close: () => Promise<void>;
}>;

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

const servePage = async (response: ServerResponse, path: string): Promise<void> => {
  const file = path === '/' ? '/index.html' : path;
  const content = await readFile(join(PAGE, file)).catch(() => undefined);
  response.writeHead(content ? 200 : 404, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
  });
  response.end(content);
};

/** Answers in bad weather, or false where the weather lets the request through. */
const weathered = async (weather: Weather, response: ServerResponse): Promise<boolean> => {
  if (weather === 'slow') await pause(SLOW_MS);
  if (weather === 'outage') sendJson(response, 500, { refused: 'failed', reference: '8F2K' });
  else if (weather === 'busy') sendJson(response, 503, { refused: 'busy' });
  else if (weather === 'hotel_page')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Wi-Fi</html>');
  else return false;
  return true;
};

/** Starts the page with its county, and the double of WeChat's people where `withDouble`. */
export const startCounty = async (
  children: readonly Told[],
  { now = '2026-06-12T01:41:00.000Z', withDouble = true } = {},
): Promise<Running> => {
  let clock = now;
  let weather: Weather = 'fine';
  const requests: string[] = [];
  const county = createCounty(children, () => clock);
  const answers = createAnswers(county);

  const statusOf = (outcome: unknown): number =>
    isRefusal(outcome) ? (STATUS[outcome.refused] ?? 409) : 200;
  const serveApi = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> => {
    const sent = await text(request);
    requests.push(`${request.method} ${path}`);
    if (await weathered(weather, response)) return;
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    const outcome = answers.answer({ method: request.method ?? 'GET', path, body, token });
    if (weather === 'answers_lost') request.socket.destroy();
    else sendJson(response, statusOf(outcome), outcome);
  };
  const page = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://page');
    void (pathname.startsWith('/api/')
      ? serveApi(request, response, pathname.slice(4) + search)
      : servePage(response, pathname));
  });
  const double = createServer((request, response) => void answerDouble(request, response, answers.signIns));
  const port = await pairOfPorts(page, withDouble ? double : undefined);

  return {
    url: `http://127.0.0.1:${port}`,
    county,
    requests,
    setWeather: (next) => {
      weather = next;
    },
    setNow: (at) => {
      clock = at;
    },
    dropTokens: answers.signIns.dropTokens,
    signIns: answers.signIns,
    desks: answers.desks,
    ownSheets: answers.ownSheets,
    staffSheets: answers.staffSheets,
    banks: answers.banks,
    office: answers.office,
    messages: answers.messages,
    wordings: answers.wordings,
    quiz: answers.quiz,
    close: async () => {
      for (const server of [page, double]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** A free port with a free one above it. */
const pairOfPorts = async (page: Server, above: Server | undefined): Promise<number> => {
  const port = await listen(page, 0);
  if (!above) return port;
  try {
    await listen(above, port + 1);
    return port;
  } catch {
    await new Promise((resolve) => page.close(resolve));
    return pairOfPorts(page, above);
  }
};
