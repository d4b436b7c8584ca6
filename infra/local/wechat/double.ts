// A double of WeChat on a real socket: the same paths, shapes and error codes, and a page that shows what arrived.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bodyOf, listen, TOO_LONG } from '../http-socket.ts';
import { parseJson } from '../json.ts';
import type { SmsAccount } from '../sms/account.ts';
import { SMS_PATH, type SmsDouble, startSms } from '../sms/send-sms.ts';
import { startCodes } from './codes.ts';
import { control } from './control.ts';
import { startFaults } from './faults.ts';
import { type Credits, type Inbox, openInbox } from './inbox.ts';
import { type MessageTemplate, openJournal } from './journal.ts';
import { allowLocal, sendJson, sendText, withBareIds } from './manners.ts';
import { inboxPage } from './page.ts';
import { platformCalls } from './platform.ts';
import { type Push, startPush } from './push.ts';
import { type SendEntry, startSendLog } from './send-log.ts';
import { type Answer, suffer } from './suffer.ts';
import { startTokens } from './tokens.ts';
import { startWeather } from './weather.ts';

const BODY_LIMIT = 1024 * 1024;
const OK = 200;
const SEND = '/cgi-bin/message/subscribe/send';
const APP_ID = 'wx00000000000local';

/** How the double is started. `nowMs` is its clock, real by default. */
export type WechatPlan = Readonly<{
  folder: string;
  host: string;
  port: number;
  credits: Credits;
  /** Templates known from the start; with none, and none told later, any message is taken. */
  templates?: readonly MessageTemplate[];
  /** How long every answer of the platform takes; none by default. */
  answerAfterMs?: number;
  nowMs?: () => number;
}>;

/** The running double; the app id and secret are those that it accepts. */
export type WechatDouble = Readonly<{
  url: string;
  port: number;
  appId: string;
  secret: string;
  /** What the platform's pushes are signed and encrypted with. */
  pushToken: string;
  pushKey: string;
  /** From now on events are pushed to this address. */
  pushTo: Push['to'];
  /** How many pushes are under way, and every one so far once none is. */
  pushing: Push['pushing'];
  pushes: Push['ended'];
  /** Every sending that was heard since the start, in the order of the calls. */
  sends: () => readonly SendEntry[];
  messages: Inbox['messages'];
  /** The SMS provider beside it: the account that it knows, what it took, and what it tells of that. */
  sms: SmsAccount & Readonly<{ texts: Inbox['texts']; receipts: SmsDouble['receipts'] }>;
  /** Calls of the platform heard since the start, by path, failed ones included. */
  calls: () => Readonly<Record<string, number>>;
  stop: () => Promise<void>;
}>;

type Heard = Readonly<{
  call: string;
  url: URL;
  input: unknown;
  headers: IncomingMessage['headers'];
  body: string;
}>;

/** Starts the double with its journal in `folder`. */
export const startWechatDouble = async (plan: WechatPlan): Promise<WechatDouble> => {
  const nowMs = plan.nowMs ?? Date.now;
  const inbox = openInbox(openJournal(join(plan.folder, 'wechat.jsonl')), plan.credits);
  inbox.addTemplates(plan.templates ?? []);
  const platform = {
    appId: APP_ID,
    secret: randomBytes(16).toString('hex'),
    inbox,
    tokens: startTokens(nowMs),
    logins: startCodes(nowMs),
    phones: startCodes(nowMs),
    push: startPush(APP_ID, nowMs),
    nowMs,
  };
  const sms = startSms(inbox, nowMs);
  const faults = startFaults();
  const weather = startWeather(plan.answerAfterMs);
  const sends = startSendLog();
  const calls = new Map<string, number>();

  const actOf = ({ call, url, input, headers, body }: Heard): (() => Answer) | undefined => {
    const { pathname: path, search, searchParams } = url;
    if (call === `POST ${SMS_PATH}`)
      return () => sms.answer({ method: 'POST', path, query: search.slice(1), headers, body });
    const answering = platformCalls[call];
    return answering && (() => ({ status: OK, body: answering(platform, searchParams, input) }));
  };

  const meet = async ({ url: { pathname: path }, input }: Heard, act: () => Answer) => {
    calls.set(path, (calls.get(path) ?? 0) + 1);
    const logged = path === SEND ? sends.begin(input, new Date(nowMs()).toISOString()) : undefined;
    const met = weather.meet(path);
    let done: Answer | undefined;
    const answer = await suffer(faults.take(path) ?? met.fault, () => {
      done = act();
      return done;
    });
    logged?.(answer, done);
    if (met.answerAfterMs > 0) await pause(met.answerAfterMs);
    return answer;
  };

  const playPlatform = async (heard: Heard, response: ServerResponse): Promise<boolean> => {
    const act = actOf(heard);
    if (act === undefined) return false;
    const answer = await meet(heard, act);
    if (answer === 'dropped') response.destroy();
    else if (answer.body === undefined) response.writeHead(answer.status).end();
    else sendText(response, answer.status, withBareIds(answer.body));
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
    const controlled = { platform, faults, weather, sends };
    const answer = await control(controlled, call, url.searchParams, input);
    sendJson(response, answer?.status ?? 404, answer?.body ?? { error: `no ${call}` });
  });

  return {
    url: socket.url,
    port: socket.port,
    appId: platform.appId,
    secret: platform.secret,
    pushToken: platform.push.token,
    pushKey: platform.push.key,
    pushTo: platform.push.to,
    pushing: platform.push.pushing,
    pushes: platform.push.ended,
    sends: sends.entries,
    messages: inbox.messages,
    sms: { ...sms.account, url: `${socket.url}${SMS_PATH}`, texts: inbox.texts, receipts: sms.receipts },
    calls: () => Object.fromEntries(calls),
    stop: async () => {
      platform.push.stop();
      await platform.push.ended();
      await socket.close();
    },
  };
};
