// The county in memory on a real socket, with the built page beside it and WeChat's people one port above.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { OpenSession } from '#shared/access/contract.ts';
import { covers } from '#shared/kernel/region.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import { createCounty } from './county.ts';
import type { Told } from './children.ts';
import { people, type Someone } from './people.ts';

const PAGE = join(import.meta.dirname, '../../../.build/h5');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const STATUS: Readonly<Record<string, number>> = { invalid_input: 400, not_signed_in: 401, role_not_allowed: 403, not_found: 404 };

/** What the server does to requests for a while: nothing, a fault, no answer, or an answer that gets lost. */
export type Weather = 'fine' | 'outage' | 'busy' | 'slow' | 'answers_lost' | 'hotel_page';

/** A county to look at: its address, its children, its clock and its weather. */
export type Running = Readonly<{
  url: string;
  county: ReturnType<typeof createCounty>;
  setWeather: (weather: Weather) => void;
  setNow: (at: string) => void;
  /** Makes every token worthless. */
  dropTokens: () => void;
  requests: readonly string[];
  close: () => Promise<void>;
}>;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

/** Starts the page with its county, and the double of WeChat's people where `withDouble`. */
export const startCounty = async (
  children: readonly Told[],
  { now = '2026-06-12T01:41:00.000Z', withDouble = true } = {},
): Promise<Running> => {
  let clock = now;
  let weather: Weather = 'fine';
  const county = createCounty(children, () => clock);
  const codes = new Map<string, Someone>();
  const tokens = new Map<string, Readonly<{ person: Someone; role: string; region: string }>>();
  const requests: string[] = [];

  const openSession = (body: unknown): unknown => {
    const wish = OpenSession.safeParse(body);
    if (!wish.success) return refuse('invalid_input');
    const person = codes.get(wish.data.code);
    codes.delete(wish.data.code);
    if (!person) return refuse('login_code_refused');
    const [first] = person.roles;
    if (!first) return refuse('not_registered');
    const { role, region } = wish.data;
    const acting = role ? person.roles.find((held) => held.role === role && held.region === region) : first;
    if (!acting) return refuse('no_current_role');
    const token = `token-${tokens.size}-${person.openid}`;
    tokens.set(token, { person, role: acting.role, region: acting.region });
    const expiresAt = new Date(Date.now() + 15 * 60_000).toISOString();
    return { token, expiresAt, person: { personId: person.personId, name: person.name }, ...acting, roles: person.roles };
  };
  const command = (childId: string, what: 'record' | 'correct', body: unknown, byName: string): unknown => {
    const envelope = CommandEnvelope.safeParse(body);
    const visit = RecordVisit.safeParse(envelope.data?.data);
    if (!envelope.success || !visit.success) {
      const [issue] = visit.error?.issues ?? [];
      return refuse('invalid_input', issue?.path.join('.'), issue?.message);
    }
    return county.act(childId, what, envelope.data.commandId, visit.data, byName);
  };
  const answer = (method: string, path: string, body: unknown, token: string): unknown => {
    if (path === '/session') return openSession(body);
    const who = tokens.get(token);
    if (!who) return refuse('not_signed_in');
    const [, slice = '', first = '', second = '', third] = path.split('/');
    if (slice === 'visits' && first === 'villages') return covers(who.region, second) ? county.village(second) : refuse('not_found');
    if (slice === 'visits' && first === 'towns') return covers(who.region, second) ? county.town(second) : refuse('not_found');
    if (slice === 'registry') return county.file(second);
    if (second === 'timeline') return county.timeline(first);
    if (method === 'POST' && (second === 'record' || second === 'correct') && third === undefined) {
      return command(first, second, body, who.person.name);
    }
    return refuse('not_found');
  };

  const serveApi = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const sent = await text(request);
    requests.push(`${request.method} ${path}`);
    if (weather === 'outage') return json(response, 500, { refused: 'failed', reference: '8F2K' });
    if (weather === 'busy') return json(response, 503, { refused: 'busy' });
    if (weather === 'hotel_page') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Wi-Fi</html>');
    if (weather === 'slow') await new Promise((resolve) => setTimeout(resolve, 4000));
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const outcome = answer(request.method ?? 'GET', path, sent === '' ? undefined : JSON.parse(sent), token);
    if (weather === 'answers_lost') return void request.socket.destroy();
    json(response, isRefusal(outcome) ? (STATUS[outcome.refused] ?? 409) : 200, outcome);
  };
  const servePage = async (response: ServerResponse, path: string): Promise<void> => {
    const file = path === '/' ? '/index.html' : path;
    const content = await readFile(join(PAGE, file)).catch(() => undefined);
    response.writeHead(content ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content);
  };
  const page = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    void (path.startsWith('/api/') ? serveApi(request, response, path.slice(4)) : servePage(response, path));
  });
  const double = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (request.url === '/double/people') return json(response, 200, people.map(({ openid, name, title }) => ({ openid, name, title })));
    void text(request).then((sent) => {
      const { openid } = z.object({ openid: z.string() }).parse(JSON.parse(sent));
      const person = people.find((one) => one.openid === openid);
      const code = `code-${codes.size}-${Math.random()}`;
      if (person) codes.set(code, person);
      json(response, person ? 200 : 404, { code });
    });
  });

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
    dropTokens: () => tokens.clear(),
    close: async () => {
      for (const server of [page, double]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
};

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
