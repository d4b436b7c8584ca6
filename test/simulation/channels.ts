// The ways out of one run: the real channels over the simulated network, with the gate and the token that all runs share.
import { tokenKeeper } from '#functions/aws/token-keeper.ts';
import { smsGateway } from '#functions/channels/sms.ts';
import { stableToken } from '#functions/channels/wechat/token.ts';
import { wechat } from '#functions/channels/wechat.ts';
import type { Ways } from '#functions/doors/notifier/carrying.ts';
import { paced } from '#functions/doors/notifier/pace.ts';
import { smsBy } from '#functions/doors/notifier/sms-by.ts';
import type { ChannelGate } from '#functions/kernel/channel-gate.ts';
import type { Surroundings } from '#functions/kernel/ports.ts';
import { type Asking, busyWith, type Come, coming, inJson, posted, silent } from './answers.ts';
import type { Call } from './calls.ts';
import type { Cloud } from './cloud.ts';
import { type Answering, hostFor } from './network.ts';
import { type Asked, claimOf, personBehind } from './posted.ts';

const SMS_CODES = { sign_in_code: 'SMS_1', confirm_code: 'SMS_2', reminder: 'SMS_3' };
const TOKEN_REFUSED = 40001;
const LONGEST_OUTAGE_MS = 3 * 3_600_000;

type Sending = Readonly<{ touser: string; platformId: string }>;

const sendingIn = (body: unknown): Sending => {
  const { touser, template_id: platformId } = Object(body);
  return { touser: String(touser), platformId: String(platformId) };
};

const codeFor = ({ cloud }: Asking, access: string, { touser, platformId }: Sending): number => {
  const { chance, weather, platform } = cloud;
  if (chance.hits(weather().forgotten)) platform.forget();
  if (!platform.isGood(access)) return TOKEN_REFUSED;
  if (chance.hits(weather().spent)) platform.close(chance.pick<45009 | 45011>([45009, 45011]));
  const closed = platform.closedBy();
  if (closed) return closed;
  if (chance.hits(weather().rejected)) return chance.pick([40003, 47003]);
  return platform.take(touser, platform.named(platformId));
};

const NOTHING: Come = { said: 'nothing', respond: () => inJson({}), isTaken: false };

// The platform's own number of a message, and what becomes of it on the way to the phone.
const numbered = ({ cloud }: Asking, { touser: openid, platformId }: Sending): number => {
  const { chance, weather, stage, asked, pushes } = cloud;
  const number = 7_000_000 + asked.length;
  const kind = chance.hits(weather().undelivered) ? 'undelivered' : 'delivered';
  const at = new Date(stage.now()).toISOString();
  if (kind === 'undelivered' || chance.hits(0.1))
    pushes.push({ openid, platformId, kind, messageId: String(number), at, key: `${kind}-${number}` });
  return number;
};

const wechatCome = (asking: Asking, access: string, sending: Sending): Come => {
  const code = codeFor(asking, access, sending);
  const answer = { errcode: code, ...(code === 0 && { msgid: numbered(asking, sending) }) };
  return { said: String(code), respond: () => inJson(answer), isTaken: code === 0 };
};

const isOut = ({ cloud }: Asking, channel: Asked['channel']): boolean => {
  const { chance, weather, stage, outUntil } = cloud;
  if (chance.hits(weather().out)) outUntil.set(channel, stage.now() + chance.below(LONGEST_OUTAGE_MS));
  return stage.now() < (outUntil.get(channel) ?? 0);
};

/** What a channel's weather lets through: nothing and no answer, no room, or what it makes of the message itself. */
const weathered = (
  asking: Asking,
  channel: Asked['channel'],
  busy: unknown,
  come: () => Come,
): Readonly<{ come: Come; isHeard: boolean }> => {
  const { chance, weather } = asking.cloud;
  if (isOut(asking, channel) || chance.hits(weather().busy))
    return { come: busyWith(asking.cloud, busy), isHeard: true };
  const isHeard = !chance.hits(weather().unclear);
  return { come: isHeard || chance.hits(0.5) ? come() : NOTHING, isHeard };
};

const onWechat = (asking: Asking, access: string, sending: Sending): Promise<Response> => {
  const { cloud, run } = asking;
  const personId = personBehind(sending.touser);
  const claim = claimOf(run, cloud.recipients, personId);
  const subscription = cloud.platform.named(sending.platformId);
  const { come, isHeard } = weathered(asking, 'wechat', { errcode: -1 }, () =>
    wechatCome(asking, access, sending),
  );
  // With another token it is asked once more under the same claim.
  claim.isOver = come.said !== String(TOKEN_REFUSED);
  return posted(
    asking,
    { channel: 'wechat', messageId: claim.messageId, personId, subscription },
    come,
    isHeard,
  );
};

const bySms = (asking: Asking, messageId: string): Promise<Response> => {
  const { chance, weather } = asking.cloud;
  const { come, isHeard } = weathered(asking, 'sms', { Code: 'isp.SYSTEM_ERROR' }, () => {
    const Code = chance.hits(weather().rejected) ? 'isv.MOBILE_NUMBER_ILLEGAL' : 'OK';
    return { said: Code, respond: () => inJson({ Code }), isTaken: Code === 'OK' };
  });
  return posted(asking, { channel: 'sms', messageId }, come, isHeard);
};

const tokenFor = (asking: Asking, isForced: boolean): Promise<Response> => {
  const { chance, weather, platform, stage, tokenTroubles } = asking.cloud;
  const isBusy = chance.hits(weather().busy);
  const isHeard = !chance.hits(weather().unclear);
  if (isBusy || !isHeard) tokenTroubles.push(asking.life.name);
  if (isBusy) return coming(asking, busyWith(asking.cloud, { errcode: -1 }));
  asking.run.token.isOwed = true;
  const token = platform.token(isForced);
  stage.note(`${asking.life.name}: is given ${token.access_token}${isForced ? ' by force' : ''}`);
  return isHeard
    ? coming(asking, { said: 'token', respond: () => inJson(token), isTaken: false })
    : silent(asking);
};

const isForced = (body: unknown): boolean => 'force_refresh' in Object(body);

const answering =
  (asking: Asking): Answering =>
  async (path, query, body) => {
    await asking.life.step(`asks for ${path}`);
    if (path === '/cgi-bin/stable_token') return tokenFor(asking, isForced(body));
    const access = query.get('access_token');
    return access === null
      ? bySms(asking, query.get('OutId') ?? '')
      : onWechat(asking, access, sendingIn(body));
  };

const gateOf = ({ gate }: Cloud, call: Call): ChannelGate => ({
  take: (wanted, at) => call('takes of the pace', () => gate.take(wanted, at)),
  pausedUntil: (at) => call('asks for the pause', () => gate.pausedUntil(at)),
  pause: (until, at) => call('pauses the channel', () => gate.pause(until, at), true),
});

/** The ways of one run. */
export const waysOf = (asking: Asking, call: Call, surroundings: Surroundings): Ways => {
  const { signIns, platform, tokenTroubles } = asking.cloud;
  const url = hostFor(answering(asking));
  const kept = <T>(what: string, doing: () => Promise<T>): Promise<T> =>
    call(what, doing).catch((error: unknown) => {
      tokenTroubles.push(asking.life.name);
      throw error;
    });
  const tokens = {
    read: (key: string, at: string) => kept('reads the token', () => signIns.read(key, at)),
    put: async (...put: Parameters<typeof signIns.put>) => {
      const isKept = await kept('keeps the token', () => signIns.put(...put));
      // A lease alone is no token.
      if (isKept && 'token' in Object(put[1])) asking.run.token.isOwed = false;
      return isKept;
    },
  };
  const account = { url, appId: 'wx-county', secret: 'secret' };
  const keeper = tokenKeeper(tokens, stableToken(account), surroundings);
  const sms = { url, keyId: 'key', keySecret: 'secret', signName: '护童', templateCodes: SMS_CODES };
  return {
    wechat: wechat(account, keeper, surroundings).send,
    sms: smsBy(smsGateway(sms, surroundings)),
    gate: paced(gateOf(asking.cloud, call)),
    subscriptions: platform.subscriptions,
  };
};
