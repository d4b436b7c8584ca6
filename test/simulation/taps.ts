// A tap allows one message more: the phone and the platform each tell of it, and each may do so late, twice or never.
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type { HearCredit } from '#shared/notifications/credit.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import type { County } from './county.ts';
import { enter } from './operator.ts';
import { send } from './phones.ts';
import type { Running } from './running.ts';

const LATEST_MS = 8 * 3_600_000;
const MOST_AT_FIRST = 3;

type Tap = Readonly<{ actor: Actor; subscription: SubscriptionKey }>;

const creditOf = ({ actor, subscription }: Tap): string => computedId('credit', actor.personId, subscription);

const told = async (running: Running, county: County, tap: Tap, commandId: string): Promise<void> => {
  const { chance, weather, stage } = running.cloud;
  const isUnheard = chance.hits(weather().unheard);
  if (isUnheard && chance.hits(0.5)) return;
  if (isUnheard) await stage.wait('a phone is offline', chance.below(LATEST_MS));
  await send(running, county, tap.actor, {
    path: '/notifications/credits/tell',
    data: { subscription: tap.subscription, answer: 'accepted' },
    commandId,
    learn: () => {},
  });
};

const push = (
  { cloud: { platform, pushes, stage } }: Running,
  county: County,
  { actor, subscription }: Tap,
  kind: 'allowed' | 'withdrawn',
): string => {
  const key = `${kind}-${county.mint('command')}`;
  const at = new Date(stage.now()).toISOString();
  const { id: platformId } = platform.subscriptions[subscription];
  pushes.push({ openid: county.openid(actor.personId), platformId, kind, at, key });
  return `callback#${key}`;
};

/** Somebody allows one message more. */
export const allow = async (running: Running, county: County, tap: Tap): Promise<void> => {
  const { platform, taps, stage } = running.cloud;
  const { personId } = tap.actor;
  platform.allow(county.openid(personId), tap.subscription);
  const commandId = county.mint('command');
  for (const word of [commandId, push(running, county, tap, 'allowed')]) taps.set(word, stage.now());
  stage.note(`${personId} allows ${tap.subscription}`);
  await told(running, county, tap, commandId);
};

/** Somebody takes everything back in the platform's settings. */
export const withdraw = async (running: Running, county: County, tap: Tap): Promise<void> => {
  const { platform, stage, chance } = running.cloud;
  const { personId } = tap.actor;
  platform.withdraw(county.openid(personId), tap.subscription);
  // Often nobody is told.
  if (chance.hits(0.5)) push(running, county, tap, 'withdrawn');
  stage.note(`${personId} withdraws ${tap.subscription}`);
};

/** What people allowed before the story begins: some nothing, some more than once. */
export const allowAtFirst = async (
  running: Running,
  county: County,
  people: readonly Actor[],
  subscriptions: readonly SubscriptionKey[],
): Promise<void> => {
  const { chance, platform, taps, stage } = running.cloud;
  for (const actor of people)
    for (const subscription of subscriptions) {
      const tap = { actor, subscription };
      for (let n = chance.below(MOST_AT_FIRST + 1); n > 0; n--) {
        platform.allow(county.openid(actor.personId), subscription);
        const commandId = `heard#${creditOf(tap)}#${n}`;
        taps.set(commandId, stage.now());
        const data: HearCredit = { personId: actor.personId, subscription, said: 'allowed' };
        await enter(running, { slice: 'notifications', id: creditOf(tap), type: 'hear', data, commandId });
      }
    }
};
