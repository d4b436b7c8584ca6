// A card says what its template says, and on asking why somebody got it, by which way it came, and when.
import { fill } from '#shared/notifications/render.ts';
import type { ChannelName } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { Card } from '#shared/notifications/views.ts';
import { sayMoment } from '../../../kernel/say.ts';

const channelNames = {
  wechat_long: '微信',
  wechat_once: '微信',
  sms: '短信',
  call: '电话',
} as const satisfies Record<ChannelName, string>;

/** Title, text and reason; a template that only a newer server knows is a reminder. */
export const wordsOfCard = ({ template, values }: Pick<Card, 'template' | 'values'>) => {
  const known = templateOf(template);
  return {
    title: known ? fill(known.title, values ?? {}) : '提醒',
    text: known ? fill(known.text, values ?? {}) : '请更新到新版再看。',
    because: known?.because ?? '这是新版才有的提醒。',
  };
};

const NOT_ON_PHONE = '没有发到手机上';

/** By which way it came. */
export const sayCame = ({
  status,
  channel,
  inDigest,
  possibly,
}: Pick<Card, 'status' | 'channel' | 'inDigest' | 'possibly'>): string => {
  const way = channel ? channelNames[channel] : '消息';
  switch (status) {
    case 'waiting':
      return inDigest ? '等着和别的合成一条发' : '正等着发到手机上';
    case 'sent':
      if (possibly) return `${way}，可能已送到`;
      return inDigest ? `${way}，和别的合成一条` : way;
    case 'expired':
      return `${NOT_ON_PHONE}，过了时候`;
    case 'cancelled':
      return '撤下了，不用管它';
    case 'rejected':
    case 'dead':
      return NOT_ON_PHONE;
  }
};

/** Why, how and when: what the sheet under 为什么收到 tells. */
export const factsOfCard = (card: Card, today: string): readonly (readonly [string, string])[] => [
  ['原因', wordsOfCard(card).because],
  ['怎么来的', sayCame(card)],
  ['什么时候', sayMoment(card.at, today)],
  ...(card.readAt === undefined ? [] : [['您看过', sayMoment(card.readAt, today)] as const]),
];
