// A message goes one way: over a channel outside, or as a call to make; what its credit was worth is settled after.

import type { Sent } from '#functions/kernel/channel.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import { dueAfterUnreachable } from '#functions/notifications/index.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { OpenCall } from '#shared/notifications/call.ts';
import type { News } from '#shared/notifications/contract.ts';
import type { Urgency } from '#shared/notifications/template.ts';
import { type Carrying, order, ownId } from './carrying.ts';
import { callerOf, creditIdOf, isFamilys } from './reach.ts';
import type { Telling } from './telling.ts';
import type { Way } from './way.ts';

/** Used up or refused: the platform counts no more than this, so neither do we. */
const USED_UP = '43101';

export type Going = Readonly<{ id: string; news: News; urgency: Urgency; telling: Telling }>;

const call = async (carrying: Carrying, { id, news, urgency }: Going): Promise<Sent> => {
  const caller = callerOf(news);
  if (!caller) return { ending: 'rejected', reason: 'nobody_calls' };
  const { personId, template, about, audience } = news;
  const data: OpenCall = {
    reason: 'unreachable',
    template,
    about,
    ...caller,
    personId,
    ...(isFamilys(news) && audience.guardianId !== undefined && { guardianId: audience.guardianId }),
    dueAt: dueAfterUnreachable(urgency, carrying.world.now()),
  };
  const callId = computedId('call', id);
  const opened = await order(carrying, {
    id: callId,
    type: 'open',
    data,
    commandId: ownId(carrying, 'open'),
  });
  // Opened by an earlier try that did not come to tell.
  if (isRefusal(opened) && opened.refused !== 'call_already_opened')
    return { ending: 'rejected', reason: opened.refused };
  return { ending: 'sent' };
};

const settle = async (
  carrying: Carrying,
  { news }: Going,
  way: Extract<Way, { openid: string }>,
  sent: Sent,
): Promise<void> => {
  const { use, subscription } = way;
  const id = creditIdOf(news.personId, subscription);
  const commandId = ownId(carrying, 'credit');
  if (sent.ending === 'rejected' && sent.reason === USED_UP) {
    // A lasting yes that was refused is none any more.
    if (use === undefined) {
      const data = { personId: news.personId, subscription, said: 'withdrawn' };
      await order(carrying, { id, type: 'hear', data, commandId });
    } else await order(carrying, { id, type: 'empty', data: { use }, commandId });
  } else if (use !== undefined && sent.ending !== 'sent' && sent.ending !== 'uncertain')
    await order(carrying, { id, type: 'give_back', data: { use }, commandId });
};

/** Gives back what a way spent that was then not gone. */
export const leaveWay = async (carrying: Carrying, going: Pick<Going, 'news'>, way: Way): Promise<void> => {
  if (way.channel !== 'wechat_once' || way.use === undefined) return;
  const id = creditIdOf(going.news.personId, way.subscription);
  const data = { use: way.use };
  await order(carrying, { id, type: 'give_back', data, commandId: ownId(carrying, 'credit') });
};

/** Sends it; the answer is the way's own. */
export const go = async (carrying: Carrying, going: Going, way: Way): Promise<Sent> => {
  const { ways } = carrying;
  const { template, fields } = going.telling;
  switch (way.channel) {
    case 'wechat_long':
    case 'wechat_once': {
      const { id: platformId } = ways.subscriptions[way.subscription];
      const sent = await ways.wechat(way.openid, { platformId, page: template.page, fields });
      await settle(carrying, going, way, sent);
      return sent;
    }
    case 'sms':
      return ways.sms(
        way.phone,
        { title: template.title, hint: Object.values(fields)[0] ?? template.title },
        going.id,
      );
    case 'call':
      return call(carrying, going);
  }
};
