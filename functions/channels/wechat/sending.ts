// One message to one person ends in one of four ways, and a token that is refused is renewed once on the way.
import type { Message, Sent } from '#functions/kernel/channel.ts';
import type { TokenKeeper } from '#functions/kernel/channel-gate.ts';
import type { Surroundings } from '#functions/kernel/ports.ts';
import { type Account, ask, type Heard } from './ask.ts';
import { endingOf } from './ending.ts';
import { errcodeOf, isTokenRefused } from './errcode.ts';
import { NoToken } from './token.ts';

/** Sends a message to the person of this openid. */
export type Sending = (openid: string, message: Message) => Promise<Sent>;

// A message's id has 64 bits and comes as a bare number: parsed as one it would be another message's id.
const MESSAGE_ID = /"msgid"\s*:\s*"?(\d+)/;

/** Sendings of this account. */
export const sendingOf = (
  account: Account,
  tokens: TokenKeeper,
  { now, chance }: Pick<Surroundings, 'now' | 'chance'>,
): Sending => {
  const sendWith = (access: string, openid: string, { platformId, page, fields }: Message): Promise<Heard> =>
    ask(account, `/cgi-bin/message/subscribe/send?access_token=${access}`, {
      touser: openid,
      template_id: platformId,
      page,
      data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
      lang: 'zh_CN',
    });

  const sentBy = (heard: Heard): Sent => {
    if (heard.came === 'nothing') return { ending: 'deferred', reason: heard.code };
    if (heard.came === 'silence') return { ending: 'uncertain', reason: 'no_answer' };
    const code = errcodeOf(heard.json);
    if (code === undefined) return { ending: 'uncertain', reason: 'unreadable' };
    const messageId = code === 0 ? MESSAGE_ID.exec(heard.text)?.[1] : undefined;
    return messageId === undefined ? endingOf(code, now(), chance()) : { ending: 'sent', messageId };
  };

  // Without a token nothing was sent, so it may be tried again. Only the one worker who asked for it knows why there is none.
  const withToken = async (
    token: Promise<string>,
    send: (access: string) => Promise<Sent>,
  ): Promise<Sent> => {
    const access = await token.catch((error: unknown) => ({
      none: error instanceof NoToken ? `_${error.code}` : '',
    }));
    return typeof access === 'string'
      ? send(access)
      : { ending: 'deferred', reason: `no_token${access.none}` };
  };

  return (openid, message) =>
    withToken(tokens.current(), async (access) => {
      const heard = await sendWith(access, openid, message);
      if (heard.came !== 'answer' || !isTokenRefused(errcodeOf(heard.json))) return sentBy(heard);
      return withToken(tokens.renew(access), async (renewed) =>
        sentBy(await sendWith(renewed, openid, message)),
      );
    });
};
