// Every way in over real tables and doubles, with a clock that the test moves forward.
import { createHash } from 'node:crypto';
import { signInStore } from '#functions/aws/sign-in-store.ts';
import { smsGateway } from '#functions/channels/sms.ts';
import type { Ground } from '#functions/doors/api/session/ground.ts';
import { ways } from '#functions/doors/api/session/ways.ts';
import { handle } from '#functions/kernel/handle.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { localSubscriptions } from '#infra/local/known-templates.ts';
import { Session } from '#shared/access/sign-in.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { mintId } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { wechatOf } from '../kit/wechat-account.ts';
import { openTown } from './town.ts';

/** The secret of the n-th device. */
export const device = (n = 1): string => createHash('sha256').update(`device ${n}`).digest('base64url');

/** What a double answers to one of its control calls. */
const controlOf =
  (url: string) =>
  async (call: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/double/${call}`, { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  };

/** A town and its gate. */
export const openGate = async () => {
  const town = await openTown();
  const { world, views, wechat: double, ring, client, tables } = town;
  const control = controlOf(double.url);
  let at = Date.now();
  const moving = { ...world, now: () => new Date(at).toISOString() };
  const ground: Ground = {
    world: moving,
    reader: readerOf({ ...moving, views }),
    ring,
    wechat: wechatOf(double),
    sms: smsGateway(double.sms, { now: () => new Date().toISOString(), random: world.random }),
    store: signInStore(client, tables.vault),
    subscriptions: localSubscriptions,
  };
  const go = (path: string, body: unknown, actor?: Actor): Promise<unknown> => {
    const way = ways.find((one) => one.path === path);
    if (!way) throw new Error(`No way ${path}`);
    return way.run(ground, body, actor);
  };
  const codeBy =
    (call: 'login' | 'phone') =>
    async (openid: string): Promise<string> =>
      String(Object(await control(call, { openid })).code);
  // At the gate's own time, which is ahead of the town's once a test has moved it.
  const does = async (slice: string, id: string, type: string, data: unknown): Promise<void> => {
    const commandId = mintId('command', at, world.random(16));
    const outcome = await handle(moving, { slice, id, type, data, commandId, by: 'system' });
    if (isRefusal(outcome)) throw new Error(`${slice}.${type}: ${JSON.stringify(outcome)}`);
    await town.project([outcome.stream]);
  };
  return {
    ...town,
    does,
    ground,
    control,
    go,
    loginCode: codeBy('login'),
    phoneCode: codeBy('phone'),
    /** Makes somebody known to WeChat. */
    hasWechat: (openid: string, phone: string) => control('people', [{ openid, name: openid, phone }]),
    pass: (seconds: number): void => {
      at += seconds * 1000;
    },
    /** A session, or the test fails with what came instead. */
    opened: async (answer: unknown): Promise<Session> => {
      const parsed = Session.safeParse(await answer);
      if (!parsed.success) throw new Error(`No session: ${JSON.stringify(await answer)}`);
      return parsed.data;
    },
    idOf: (kind: 'pairing' | 'invitation') => mintId(kind, at, world.random(16)),
  };
};

export type Gate = Awaited<ReturnType<typeof openGate>>;
