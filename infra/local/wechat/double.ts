// A double of WeChat on a real socket: the same paths, shapes and error codes, and a page that shows what arrived.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bodyOf, listen, TOO_LONG } from '../http-socket.ts';
import { parseJson } from '../json.ts';
import { startCodes } from './codes.ts';
import { control } from './control.ts';
import { type Fault, startFaults } from './faults.ts';
import { type Credits, type Inbox, openInbox } from './inbox.ts';
import { type MessageTemplate, openJournal } from './journal.ts';
import { inboxPage } from './page.ts';
import { errorAnswer, platformCalls } from './platform.ts';
import { TEXTS_PATH, takeText } from './texts.ts';
import { startTokens } from './tokens.ts';

const BODY_LIMIT = 1024 * 1024;

/** How the double is started. `nowMs` is its clock, real by default. */
export type WechatPlan = Readonly<{
  folder: string;
  host: string;
  port: number;
  credits: Credits;
  /** Templates known from the start; with none, and none told later, any message is taken. */
  templates?: readonly MessageTemplate[];
  nowMs?: () => number;
}>;

/** The running double; the app id and secret are those that it accepts. */
export type WechatDouble = Readonly<{
  url: string;
  port: number;
  appId: string;
  secret: string;
  messages: Inbox['messages'];
  /** The SMS gateway beside it: where it takes messages, under which key, and what it took. */
  sms: Readonly<{ url: string; key: string; texts: Inbox['texts'] }>;
  /** Calls of the platform heard since the start, by path, failed ones included. */
  calls: () => Readonly<Record<string, number>>;
  stop: () => Promise<void>;
}>;

const isLocal = (origin: string): boolean => {
  const name = URL.canParse(origin) ? new URL(origin).hostname : '';
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
};

const allowLocal = (request: IncomingMessage, response: ServerResponse): void => {
  const origin = request.headers.origin;
  if (origin === undefined || !isLocal(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-headers', 'content-type');
  response.setHeader('access-control-allow-methods', 'GET,POST');
  response.setHeader('vary', 'origin');
};

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

type Heard = Readonly<{
  call: string;
  url: URL;
  input: unknown;
  headers: IncomingMessage['headers'];
  body: string;
}>;

// A number is an HTTP status in place of an answer; what is dropped was done all the same.
const suffer = async (fault: Fault | undefined, act: () => object): Promise<object | number | 'dropped'> => {
  if (fault === undefined) return act();
  if ('status' in fault) return fault.status;
  if ('errcode' in fault) return errorAnswer(fault.errcode);
  if ('delayMs' in fault) {
    await pause(fault.delayMs);
    return act();
  }
  act();
  return 'dropped';
};

/** Starts the double with its journal in `folder`. */
export const startWechatDouble = async (plan: WechatPlan): Promise<WechatDouble> => {
  const nowMs = plan.nowMs ?? Date.now;
  const inbox = openInbox(openJournal(join(plan.folder, 'wechat.jsonl')), plan.credits);
  inbox.addTemplates(plan.templates ?? []);
  const platform = {
    appId: 'wx00000000000local',
    secret: randomBytes(16).toString('hex'),
    inbox,
    tokens: startTokens(nowMs),
    logins: startCodes(nowMs),
    phones: startCodes(nowMs),
    nowMs,
  };
  const smsKey = randomBytes(16).toString('hex');
  const faults = startFaults();
  const calls = new Map<string, number>();

  const playPlatform = async (heard: Heard, response: ServerResponse): Promise<boolean> => {
    const { call, url, input } = heard;
    const answering = platformCalls[call];
    const act =
      call === `POST ${TEXTS_PATH}`
        ? () => takeText(inbox, smsKey, { ...heard, nowMs: nowMs() })
        : answering && (() => answering(platform, url.searchParams, input));
    if (act === undefined) return false;
    calls.set(url.pathname, (calls.get(url.pathname) ?? 0) + 1);
    const fault = faults.take(url.pathname);
    const answer = await suffer(fault, act);
    if (answer === 'dropped') response.destroy();
    else if (typeof answer === 'number') response.writeHead(answer).end();
    else sendJson(response, 200, answer);
    return true;
  };

  const socket = await listen(plan.host, plan.port, async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const call = `${request.method} ${url.pathname}`;
    allowLocal(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const body = await bodyOf(request, BODY_LIMIT);
    const text = body === TOO_LONG ? '' : body.toString();
    const input = parseJson(text);
    if (await playPlatform({ call, url, input, headers: request.headers, body: text }, response)) return;
    if (call === 'GET /') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return void response.end(inboxPage(inbox, url.searchParams.get('q')?.trim() ?? ''));
    }
    const answer = control(platform, faults, call, url.searchParams, input);
    sendJson(response, answer?.status ?? 404, answer?.body ?? { error: `no ${call}` });
  });

  return {
    url: socket.url,
    port: socket.port,
    appId: platform.appId,
    secret: platform.secret,
    messages: inbox.messages,
    sms: { url: `${socket.url}${TEXTS_PATH.replace('/messages', '')}`, key: smsKey, texts: inbox.texts },
    calls: () => Object.fromEntries(calls),
    stop: socket.close,
  };
};
