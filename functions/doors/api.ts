// The one door for phones and browsers: a middy chain in front of every route of every slice.
import { readFile } from 'node:fs/promises';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { setting } from '#functions/aws/config.ts';
import { smsGateway } from '#functions/channels/sms.ts';
import type { SheetReading } from '#functions/kernel/sheet.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { onDemand, sliceNamed } from '#functions/on-demand.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { answer } from './api/answer.ts';
import { bodyStep, MAX_BODY_BYTES, MAX_PICTURED_BYTES } from './api/body-step.ts';
import { type Reply, refusedWith, replyWith } from './api/reply.ts';
import { routerOver } from './api/router.ts';
import type { Way } from './api/session/way.ts';
import { sessionStep } from './api/session-step.ts';
import { telemetryStep } from './api/telemetry-step.ts';
import { type Work, workOf } from './api/work.ts';
import { smsAccount } from './sms-account.ts';
import { subscriptionSetting, subscriptionsOf } from './subscription-setting.ts';
import { wechatChannel } from './wechat-channel.ts';
import { commandWorld } from './world.ts';

const BASE = /^\/api(?=\/)/;
const CALLBACK = '/callback/wechat';
const OK = 200;

/** A sheet comes once in a while, so what reads one is loaded then. */
const sheet: SheetReading = async (file) => (await import('./sheet/read-sheet.ts')).readSheet(file);

const world = commandWorld(sliceNamed);
const files = world.filing();
const reader = readerOf({
  ...world,
  views: world.views(),
  files,
  seal: world.sealing(),
  log: world.proofs(),
  sheet,
});
const route = routerOver(onDemand);

// The description is written when the doors are built and lies beside this bundle.
const description = async (): Promise<Reply> =>
  replyWith(OK, JSON.parse(await readFile(new URL('./openapi.json', import.meta.url), 'utf8')));

const subscriptions = subscriptionSetting();

const signingIn = {
  world,
  reader,
  ring: world.ring,
  wechat: wechatChannel(world.signIns),
  sms: smsGateway(smsAccount(), world),
  store: world.signIns,
  subscriptions,
};

/** Signing in is done once in a while, so what it takes is loaded then. */
const wayTo = async (path: string): Promise<Way | undefined> => {
  if (!path.startsWith('/session')) return undefined;
  const { ways } = await import('./api/session/ways.ts');
  return ways.find((way) => way.path === path);
};

/** What anybody may ask, without a session; loaded when somebody does. */
const publicly = async (path: string, work: Work): Promise<unknown> => {
  const [{ publicWays }, { answerPublic, askedOf }] = await Promise.all([
    import('./api/public/ways.ts'),
    import('./api/public/way.ts'),
  ]);
  for (const way of publicWays) {
    const asked = askedOf(way, path);
    if (asked === undefined) continue;
    work.route = way.path;
    return answerPublic(signingIn, way, { asked, address: work.circumstances?.address ?? '' });
  }
  return refuse('not_found');
};

const push = {
  token: setting('WECHAT_PUSH_TOKEN'),
  key: setting('WECHAT_PUSH_KEY'),
  appId: setting('WECHAT_APP_ID'),
};

/** What the platform tells by itself; loaded when it does. */
const calledBack = async (event: APIGatewayProxyEventV2, work: Work): Promise<Reply | Refusal> => {
  work.route = CALLBACK;
  const [{ answerCallback }, { hearCallback }] = await Promise.all([
    import('./api/callback/answer.ts'),
    import('./api/callback/hear.ts'),
  ]);
  const { queryStringParameters: query = {}, requestContext } = event;
  return answerCallback(
    {
      push,
      now: world.now,
      hear: (entries) =>
        hearCallback({ world, reader, subscriptions: subscriptionsOf(subscriptions) }, entries),
    },
    { method: requestContext.http.method, query, body: work.body },
  );
};

const SignedIn = z.object({ person: z.object({ personId: z.string() }) });

const session = async (way: Way, work: Work): Promise<unknown> => {
  const { body, actor } = work;
  if (body === undefined || isRefusal(body)) return body ?? refuse('malformed_json');
  const outcome = await way.run(signingIn, body.json, actor);
  const signedIn = SignedIn.safeParse(outcome);
  if (signedIn.success) work.about = signedIn.data.person.personId;
  return outcome;
};

const askedFor = ({ requestContext, rawPath }: APIGatewayProxyEventV2) => ({
  method: requestContext.http.method,
  path: rawPath.replace(BASE, ''),
});

/** Only a command that a picture comes with, and a route that says so, may weigh more than words. */
const mostOf = async (event: APIGatewayProxyEventV2): Promise<number> => {
  const { method, path } = askedFor(event);
  const matched = (await route(method, path))?.route;
  if (matched?.does === 'command' && matched.picture) return MAX_PICTURED_BYTES;
  return matched?.weighs ?? MAX_BODY_BYTES;
};

const outcomeOf = async (event: APIGatewayProxyEventV2, work: Work): Promise<unknown> => {
  const { method, path } = askedFor(event);
  const way = method === 'POST' ? await wayTo(path) : undefined;
  if (way) {
    work.route = path;
    return session(way, work);
  }
  if (method === 'GET' && path.startsWith('/public/')) return publicly(path, work);
  const matched = await route(method, path);
  if (!matched) return refuse(work.actor ? 'not_found' : 'not_signed_in');
  work.route = matched.route.path;
  if (matched.route.does === 'command') work.slice = matched.route.slice;
  const query = Object.fromEntries(
    Object.entries(event.queryStringParameters ?? {}).map(([k, v]) => [k, v ?? '']),
  );
  return answer({ world, reader, files, codes: signingIn }, { ...matched, query }, work);
};

const refusing = (refusal: Refusal, work: Work): Reply => {
  work.refused = refusal.refused;
  return refusedWith(refusal);
};

const serve = async (event: APIGatewayProxyEventV2, work: Work): Promise<Reply> => {
  if (event.rawPath === '/api/openapi.json') return description();
  if (askedFor(event).path === CALLBACK) {
    const heard = await calledBack(event, work);
    return isRefusal(heard) ? refusing(heard, work) : heard;
  }
  const outcome = await outcomeOf(event, work);
  return isRefusal(outcome) ? refusing(outcome, work) : replyWith(work.status ?? OK, outcome);
};

export const handler = middy<APIGatewayProxyEventV2, Reply>()
  .use(telemetryStep)
  .use(sessionStep(world.ring, world.now))
  .use(bodyStep(mostOf))
  .handler(async (event) => serve(event, workOf(event)));
