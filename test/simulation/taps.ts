// A tap allows one message more: the phone and the platform each tell of it, and each may do so late, twice or never.
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type { HearCredit } from '#shared/notifications/credit.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import type { County } from './county.ts';
import { worldOf } from './doors.ts';
import { enter } from './operator.ts';
import { send } from './phones.ts';
import { beside, type Running } from './running.ts';

const MOST_TELLINGS = 3;
const LATEST_MS = 8 * 3_600_000;
const MOST_AT_FIRST = 3;

type Tap = Readonly<{ actor: Actor; subscription: SubscriptionKey }>;

const creditOf = ({ actor, subscription }: Tap): string =>
  computedId('credit', actor.personId, subscription);

const heardAs = ({ actor: { personId }, subscription }: Tap, said: HearCredit['said']): HearCredit => ({
  personId,
  subscription,
  said,
});

// Late, now, or never.
const isToBeTold = async ({ cloud: { chance, weather, stage } }: Running, what: string): Promise<boolean> => {
  if (!chance.hits(weather().unheard)) return true;
  if (chance.hits(0.5)) return false;
  await stage.wait(what, chance.below(LATEST_MS));
  return true;
};

const told = async (running: Running, county: County, tap: Tap, commandId: string): Promise<void> => {
  if (!(await isToBeTold(running, 'a phone is offline'))) return;
  await send(running, county, tap.actor, {
    path: '/notifications/credits/tell',
    data: { subscription: tap.subscription, answer: 'accepted' },
    commandId,
    learn: () => {},
  });
};

/** As the platform's push is heard: told again where nobody answered, three times at most. */
const heard = async (
  running: Running,
  tap: Tap,
  said: HearCredit['said'],
  commandId: string,
): Promise<void> => {
  const { cloud, machine, portsFor } = running;
  const { chance, stage, weather } = cloud;
  if (!(await isToBeTold(running, 'a push is late'))) return;
  const data = heardAs(tap, said);
  const order = { slice: 'notifications', id: creditOf(tap), type: 'hear', data, commandId, by: 'system' };
  const hear = () =>
    stage.invoke('callback', (life) => machine.handle(worldOf(machine, portsFor(life, 'api')), order));
  let left = MOST_TELLINGS;
  while (left > 0) {
    const { ended } = await hear();
    const isAgain = ended !== 'done' || chance.hits(weather().duplicated);
    left = isAgain ? left - 1 : 0;
    if (isAgain) await stage.wait('a push comes again', chance.below(10_000));
  }
};

/** Somebody allows one message more. */
export const allow = async (running: Running, county: County, tap: Tap): Promise<void> => {
  const { platform, taps, stage } = running.cloud;
  const { personId } = tap.actor;
  platform.allow(county.openid(personId), tap.subscription);
  const phones = county.mint('command');
  const pushed = `heard#${phones}`;
  for (const word of [phones, pushed]) taps.set(word, stage.now());
  stage.note(`${personId} allows ${tap.subscription}`);
  beside(running, heard(running, tap, 'allowed', pushed));
  await told(running, county, tap, phones);
};

/** Somebody takes everything back in the platform's settings. */
export const withdraw = async (running: Running, county: County, tap: Tap): Promise<void> => {
  const { platform, stage } = running.cloud;
  const { personId } = tap.actor;
  platform.withdraw(county.openid(personId), tap.subscription);
  stage.note(`${personId} withdraws ${tap.subscription}`);
  await heard(running, tap, 'withdrawn', `withdrawn#${county.mint('command')}`);
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
        const data = heardAs(tap, 'allowed');
        await enter(running, { slice: 'notifications', id: creditOf(tap), type: 'hear', data, commandId });
      }
    }
};
