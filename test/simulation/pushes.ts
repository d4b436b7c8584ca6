// What the platform tells the county: it tells again where nobody answers, three times at most, and sometimes late, twice or never.
import type { CallbackEntry } from '#functions/doors/api/callback/events.ts';
import { hearCallback } from '#functions/doors/api/callback/hear.ts';
import { readerIn, worldOf } from './doors.ts';
import { beside, type Running } from './running.ts';

const MOST_TELLINGS = 3;
const LATEST_MS = 8 * 3_600_000;
const SHORTLY_MS = 5_000;

const told = async (running: Running, entry: CallbackEntry): Promise<void> => {
  const { cloud, machine, portsFor } = running;
  const { chance, stage, weather, platform } = cloud;
  const isUnheard = chance.hits(weather().unheard);
  if (isUnheard && chance.hits(0.5)) return;
  if (isUnheard) await stage.wait('a push is late', chance.below(LATEST_MS));
  for (let n = 0; n < MOST_TELLINGS; n++) {
    const { ended } = await stage.invoke('callback', (life) => {
      const ports = portsFor(life, 'api');
      const { subscriptions } = platform;
      const ground = { world: worldOf(machine, ports), reader: readerIn(machine, ports), subscriptions };
      return hearCallback(ground, [entry]);
    });
    if (ended === 'done' && !chance.hits(weather().duplicated)) return;
    await stage.wait('a push comes again', chance.below(SHORTLY_MS));
  }
};

/** The platform goes on telling whatever there is to tell. */
export const pushing = async (running: Running): Promise<never> => {
  const { pushes, stage } = running.cloud;
  for (;;) {
    await stage.until(
      'the platform has something to tell',
      () => pushes.length > 0,
      () => undefined,
    );
    for (const entry of pushes.splice(0)) beside(running, told(running, entry));
  }
};
