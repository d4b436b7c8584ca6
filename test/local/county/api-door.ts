// The real routes, sign-in and handling answer on a real socket over a county in memory, so that a filling can be watched closely.
import { randomBytes } from 'node:crypto';
import { smsGateway } from '#functions/channels/sms.ts';
import { answer } from '#functions/doors/api/answer.ts';
import { parseBody } from '#functions/doors/api/body-step.ts';
import { statusOf } from '#functions/doors/api/reply.ts';
import { routerOf } from '#functions/doors/api/router.ts';
import { ways } from '#functions/doors/api/session/ways.ts';
import { bearerOf } from '#functions/doors/api/token.ts';
import type { Work } from '#functions/doors/api/work.ts';
import { everyRoute } from '#functions/on-demand.ts';
import { staffCommands } from '#infra/local/county/commands.ts';
import type { Bootstrap } from '#infra/local/county/first-officer.ts';
import { bodyOf, listen, TOO_LONG } from '#infra/local/http-socket.ts';
import { localSubscriptions } from '#infra/local/known-templates.ts';
import { startWechatDouble } from '#infra/local/wechat/double.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { memoryRing } from '../../kit/memory-ring.ts';
import { memorySignIns } from '../../kit/memory-sign-ins.ts';
import { wechatOf } from '../../kit/wechat-account.ts';
import { memoryWorld } from '../../kit/world.ts';

const BODY_LIMIT = 100_000;

/** Where it listens, the county behind it, and what happened at the door. */
export type ApiDoor = Readonly<{
  api: string;
  wechat: string;
  county: ReturnType<typeof memoryWorld>;
  bootstrap: Bootstrap;
  /** How many commands and sign-ins were heard. */
  heard: () => Readonly<{ commands: number; signIns: number }>;
  /** From now on every so-manieth command is answered 503 after it was done. */
  loseEvery: (n: number) => void;
  stop: () => Promise<void>;
}>;

/** Starts the door and a double of WeChat; `at` is the server's time. */
export const startApiDoor = async (folder: string, at: string): Promise<ApiDoor> => {
  const county = memoryWorld(at);
  const double = await startWechatDouble({ folder, host: '127.0.0.1', port: 0, credits: 'unlimited' });
  const ring = memoryRing();
  const channel = wechatOf(double);
  const route = routerOf(await everyRoute());
  const { world, reader, files } = county;
  const sms = smsGateway(double.sms, { now: () => new Date().toISOString(), random: randomBytes });
  const signingIn = {
    world,
    reader,
    ring,
    wechat: channel,
    sms,
    store: memorySignIns(),
    subscriptions: localSubscriptions,
  };
  const wayAt = new Map(ways.map((way) => [way.path, way]));
  let commands = 0;
  let signIns = 0;
  let lostEvery = Number.POSITIVE_INFINITY;

  const outcomeOf = async (path: string, token: string, body: string): Promise<unknown> => {
    const parsed = parseBody(body);
    if (isRefusal(parsed)) return parsed;
    const way = wayAt.get(path);
    if (way) {
      signIns += 1;
      return way.run(signingIn, parsed.json, undefined);
    }
    commands += 1;
    const matched = route('POST', path);
    const actor = (await bearerOf(ring, token, county.world.now()))?.actor;
    const work: Work = { started: 0, body: parsed, ...(actor && { actor }) };
    return matched
      ? answer({ world, reader, files, codes: signingIn }, { ...matched, query: {} }, work)
      : { refused: 'not_found' };
  };

  const socket = await listen('127.0.0.1', 0, async (request, response) => {
    const body = await bodyOf(request, BODY_LIMIT);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const path = (request.url ?? '').replace('/api', '');
    const outcome = await outcomeOf(path, token, body === TOO_LONG ? '' : body.toString());
    const isLost = path !== '/session' && commands % lostEvery === 0;
    response.writeHead(isLost ? 503 : isRefusal(outcome) ? statusOf(outcome.refused) : 200);
    response.end(JSON.stringify(outcome));
  });

  return {
    api: `${socket.url}/api`,
    wechat: double.url,
    county,
    bootstrap: async (officer) => {
      for (const { path, commandId, data } of staffCommands(1, officer)) {
        const type = path.endsWith('/register') ? 'register_person' : 'grant_role';
        await county.run({ slice: 'access', id: officer.personId, type, data, commandId, by: 'system' });
      }
    },
    heard: () => ({ commands, signIns }),
    loseEvery: (n) => {
      lostEvery = n;
    },
    stop: async () => {
      await socket.close();
      await double.stop();
    },
  };
};
