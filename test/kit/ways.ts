// The ways out of the house in a test: they answer as they are told, take everything otherwise, and remember what went.

import type { Ways } from '#functions/doors/notifier/carrying.ts';
import { type Delivered, deliver } from '#functions/doors/notifier/deliver.ts';
import { wordsOf } from '#functions/doors/notifier/words.ts';
import type { Message, Sent } from '#functions/kernel/channel.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Dispatched, Effect } from '#functions/kernel/effect.ts';
import { News } from '#shared/notifications/contract.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import type { aCounty } from './county.ts';
import { nth, VILLAGE } from './ids.ts';
import { aPerson, aRole } from './people.ts';

export type Notice = Extract<Effect, { kind: 'notify' }>;
type County = ReturnType<typeof aCounty>;

/** What went out, in order: by which way, to whom, and what it said first. */
export type Went = Readonly<{ way: 'wechat' | 'sms'; to: string; said: string; template: string }>;

/** A news office: a county's notifier with ways that a test commands. */
export const anOffice = (county: County) => {
  const went: Went[] = [];
  const answers: Record<'wechat' | 'sms', (Sent | Error)[]> = { wechat: [], sms: [] };
  let pausedUntil: string | undefined;
  let pace = Number.POSITIVE_INFINITY;
  let lasts = false;
  let effects = 0;
  let counted = 0;

  const answer = (way: 'wechat' | 'sms', to: string, said: string, template: string): Promise<Sent> => {
    went.push({ way, to, said, template });
    const told = answers[way].shift() ?? { ending: 'sent', messageId: String(4_000 + went.length) };
    return told instanceof Error ? Promise.reject(told) : Promise.resolve(told);
  };
  const ways = (): Ways => ({
    wechat: (openid, { platformId, fields }: Message) =>
      answer('wechat', openid, fields['thing1'] ?? '', platformId),
    sms: (phone, { title, hint }) => answer('sms', phone, hint, title),
    gate: {
      take: async (wanted) => {
        pace -= wanted;
        return pace >= 0 ? wanted : 0;
      },
      pausedUntil: async (at) => (pausedUntil !== undefined && pausedUntil > at ? pausedUntil : undefined),
      pause: async (until) => {
        pausedUntil = until;
      },
    },
    subscriptions: {
      children: { id: 'tpl-children', lasts },
      entrustment: { id: 'tpl-entrustment', lasts },
      learning: { id: 'tpl-learning', lasts },
    },
  });
  const work = async (effectId: string, effect: Dispatched['effect']): Promise<Delivered> => {
    const words = wordsOf(county.reader, county.world.now);
    const parts = { world: county.world, reader: county.reader, ways: ways(), words };
    const delivered = await deliver(parts, { effectId, depth: 1, effect });
    await county.settle();
    return delivered;
  };

  return {
    went,
    answers,
    pause: (until: string) => {
      pausedUntil = until;
    },
    paceOf: (n: number) => {
      pace = n;
    },
    makeLasting: () => {
      lasts = true;
    },
    /** A director of the village unless told otherwise, with a WeChat account `openid-n` and a phone that ends in n. */
    person: async (n: number, role = aRole(), changed = {}): Promise<string> => {
      const personId = nth('person', n);
      const data = aPerson({
        phone: `139000000${String(n).padStart(2, '0')}`,
        openid: `openid-${n}`,
        ...changed,
      });
      await county.does('access', personId, 'register_person', data);
      await county.does('access', personId, 'grant_role', role);
      return personId;
    },
    /** So many taps of one person. */
    allow: async (n: number, subscription: SubscriptionKey, taps: number): Promise<void> => {
      const personId = nth('person', n);
      for (let tap = 0; tap < taps; tap++) {
        const data = { personId, subscription, said: 'allowed' };
        await county.does('notifications', computedId('credit', personId, subscription), 'hear', data);
      }
    },
    /** One piece of news, as the reactor would send it; named anew each time unless told. */
    tell: (
      changed: Partial<Notice> = {},
      effectId = `visits/${nth('child')}#${++effects}#0`,
    ): Promise<Delivered> =>
      work(effectId, {
        kind: 'notify',
        template: 'visit_overdue',
        role: 'director',
        region: VILLAGE,
        about: nth('child'),
        ...changed,
      }),
    /** One errand of a queue. */
    work,
    /** The messages raised since this was asked last, digests aside. */
    raised: (): readonly Readonly<{ personId: string; template: string }>[] => {
      const all = county.records
        .all()
        .flatMap(({ events }) => events)
        .flatMap((event) => (event.type === 'notification.raised' ? [News.parse(event['news'])] : []))
        .filter(({ template }) => template !== 'digest');
      const fresh = all.slice(counted);
      counted = all.length;
      return fresh;
    },
    /** A held message, as the clock or the queue would bring it back. */
    send: (id: string): Promise<Delivered> =>
      work(`send#${id}#${++effects}`, { kind: 'send', id, pressing: true }),
    /** One tick of the clock, and everything that it sends. */
    tick: async (time: string): Promise<readonly Delivered[]> => {
      await county.tick(time);
      const done: Delivered[] = [];
      for (const { effectId, effect } of county.sends.splice(0)) done.push(await work(effectId, effect));
      return done;
    },
    /** The facts of every message so far, `what channel reason`. */
    facts: (): readonly string[] =>
      county.records
        .all()
        .filter(({ stream }) => stream.startsWith('notifications/ntf_'))
        .flatMap(({ events }) => events)
        .map((event) =>
          [event.type.replace('notification.', ''), event['channel'], event['reason'] ?? event['because']]
            .filter(Boolean)
            .join(' '),
        ),
    balance: async (n: number, subscription: SubscriptionKey) => {
      const id = computedId('credit', nth('person', n), subscription);
      return county.lookUp({ slice: 'notifications', id, answer: 'left' });
    },
  };
};
