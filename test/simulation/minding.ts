// What people do about their own messages: they allow more, choose their hour, read, make calls, and sometimes want no more.
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { callList, type OpenCall } from '#shared/notifications/call.ts';
import { inboxList } from '#shared/notifications/contract.ts';
import { digestHours } from '#shared/notifications/send-time.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import type { County } from './county.ts';
import { worldOf } from './doors.ts';
import type { Errand } from './errands.ts';
import { send, thinkingMs } from './phones.ts';
import type { Running } from './running.ts';
import type { Ended } from './stage.ts';
import { allow, withdraw } from './taps.ts';

const HOUR_MS = 3_600_000;
const SUBSCRIPTIONS: readonly SubscriptionKey[] = ['children', 'entrustment'];

const listed = ({ cloud: { views } }: Running, under: string): readonly string[] =>
  views.listed(views.generationsBefore(0).current, under).map(({ id }) => id);

const own = (county: County, path: string, data: Errand['data']): Errand => ({
  path: `/notifications/${path}`,
  data,
  commandId: county.mint('command'),
  learn: () => {},
});

const finishing = (county: County, callId: string, outcome: string): Errand =>
  own(county, `calls/${callId}/finish`, { outcome });

const mind = async (running: Running, county: County, actor: Actor): Promise<unknown> => {
  const { chance } = running.cloud;
  const [message] = listed(running, inboxList(actor.personId));
  const [call] = listed(running, callList(actor.region));
  const tap = { actor, subscription: chance.pick(SUBSCRIPTIONS) };
  const kind = chance.next();
  if (kind < 0.15) return withdraw(running, county, tap);
  if (kind < 0.3)
    return send(
      running,
      county,
      actor,
      own(county, 'reminding/choose-hour', { digestAt: chance.pick(digestHours) }),
    );
  if (kind < 0.45 && message)
    return send(running, county, actor, own(county, `messages/${message}/read`, {}));
  if (kind < 0.6 && call)
    return send(running, county, actor, finishing(county, call, chance.pick(['reached', 'not_reached'])));
  return allow(running, county, tap);
};

/** One person with their telephone in hand, so many times. */
export const minding = async (
  running: Running,
  county: County,
  actor: Actor,
  times: number,
): Promise<void> => {
  for (let n = 0; n < times; n++) {
    await running.cloud.stage.wait('a person looks at their messages', thinkingMs(running));
    await mind(running, county, actor);
  }
};

const isOpened = (ended: Ended<unknown>): boolean => {
  if (ended.ended !== 'done') return false;
  const isRefused = isRefusal(ended.value) && ended.value.refused;
  if (isRefused && isRefused !== 'busy') throw new Error(`A call was refused: ${isRefused}`);
  return !isRefused;
};

/** A family that no message reaches is to be called: its village hears of it with the day's news, and has often called by then. */
export const callArising = async (running: Running, county: County, director: Actor): Promise<void> => {
  const { cloud, machine, portsFor } = running;
  const { chance, stage } = cloud;
  await stage.wait('a family is not reached', thinkingMs(running));
  const id = county.mint('call');
  const commandId = `open#${id}`;
  const data: OpenCall = {
    reason: 'unreachable',
    template: 'entrustment_ending',
    about: county.mint('child'),
    owner: 'director',
    region: director.region,
    dueAt: new Date(stage.now() + 60 * HOUR_MS).toISOString(),
  };
  const order = { slice: 'notifications', id, type: 'open', data, commandId, by: 'system' };
  const open = () =>
    stage.invoke('opener', (life) => machine.handle(worldOf(machine, portsFor(life, 'api')), order));
  while (!isOpened(await open())) await stage.wait('a call is opened again', 1_000);
  if (chance.hits(0.3)) return;
  await stage.wait('a director is to call', chance.below(chance.hits(0.5) ? HOUR_MS : 30 * HOUR_MS));
  await send(running, county, director, finishing(county, id, 'reached'));
};
