// One origin for the web page and the API, as a browser meets it: /api to the functions, /local/clock to the timers, the rest files.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cors, HttpApi, Routed } from './http-api.ts';
import { apiMessage, type Heard, httpEvent, httpResponse, type Response } from './http-event.ts';
import { bodyOf, type Listening, listen, TOO_LONG } from './http-socket.ts';
import { member, parseJson } from './json.ts';
import type { StaticFiles } from './static-files.ts';

const BODY_LIMIT = 10 * 1024 * 1024;

/** What stands behind the front once all is up. `fireAll` runs the timers as if it were this time. */
export type Behind = Readonly<{
  api: HttpApi;
  fireAll: (time: string) => Promise<Readonly<Record<string, string>>>;
}>;

/** What the front leads to; nothing `behind` it yet while the engines start. */
export type FrontPlan = Readonly<{
  host: string;
  port: number;
  files: StaticFiles | undefined;
  behind: () => Behind | undefined;
}>;

const corsHeaders = (cors: Cors | undefined, origin: string | undefined): Record<string, string> => {
  if (
    !cors ||
    origin === undefined ||
    !cors.AllowOrigins.some((allowed) => allowed === '*' || allowed === origin)
  )
    return {};
  return {
    'access-control-allow-origin': cors.AllowOrigins.includes('*') ? '*' : origin,
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    vary: 'origin',
  };
};

const preflight = (cors: Cors, origin: string | undefined): Response => ({
  status: 204,
  headers: {
    ...corsHeaders(cors, origin),
    'access-control-allow-methods': cors.AllowMethods.join(','),
    'access-control-allow-headers': cors.AllowHeaders.join(','),
    ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
  },
  body: Buffer.alloc(0),
});

const setClock = async ({ fireAll }: Behind, body: Buffer): Promise<Response> => {
  const time = member(parseJson(body.toString()), 'time');
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) {
    return apiMessage(400, 'needs {"time":"<ISO time>"}');
  }
  const answer = JSON.stringify({ time, fired: await fireAll(time) });
  return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(answer) };
};

const call = async (api: HttpApi, routed: Routed, heard: Heard): Promise<Response> => {
  const outcome = await routed.host.invoke(httpEvent(heard, routed, new Date()));
  if (!outcome.ok && outcome.failure === 'event_too_long') return apiMessage(413, 'Request Entity Too Large');
  const answer = httpResponse(outcome);
  return { ...answer, headers: { ...answer.headers, ...corsHeaders(api.cors, heard.headers.origin) } };
};

const serve = (files: StaticFiles | undefined, { method, url, headers }: Heard): Response => {
  const encodings = [headers['accept-encoding']].flat().join(',');
  const isRead = method === 'GET' || method === 'HEAD';
  return (isRead ? files?.(decodeURI(url.pathname), encodings) : undefined) ?? apiMessage(404, 'Not Found');
};

const respond = async (plan: FrontPlan, request: IncomingMessage): Promise<Response> => {
  const behind = plan.behind();
  if (behind === undefined) return apiMessage(503, 'Service Unavailable');
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', `http://${headers.host ?? 'localhost'}`);
  const isApi = /^\/api(\/|$)/.test(url.pathname);
  if (isApi && method === 'OPTIONS' && behind.api.cors) return preflight(behind.api.cors, headers.origin);
  const body = await bodyOf(request, BODY_LIMIT);
  if (body === TOO_LONG) return apiMessage(413, 'Request Entity Too Large');
  const heard = { method, url, headers, body, sourceIp: request.socket.remoteAddress ?? '' };
  const routed = behind.api.route(method, url.pathname);
  if (routed) return call(behind.api, routed, heard);
  if (isApi) return apiMessage(404, 'Not Found');
  if (`${method} ${url.pathname}` === 'POST /local/clock') return setClock(behind, body);
  return serve(plan.files, heard);
};

// A path that no decoder can read is the caller's fault, not an outage.
const badPath = (thrown: unknown): Response => {
  if (thrown instanceof URIError) return apiMessage(400, 'Bad Request');
  throw thrown;
};

const send = (response: ServerResponse, { status, headers, body }: Response, isHead: boolean): void => {
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': body.length });
  response.end(isHead ? undefined : body);
};

/** Starts the front. Before the API stands it answers 503. */
export const startFront = (plan: FrontPlan): Promise<Listening> =>
  listen(plan.host, plan.port, async (request, response) =>
    send(response, await respond(plan, request).catch(badPath), request.method === 'HEAD'),
  );
