// A standard queue: messages may repeat, overtake one another and come late; what fails five times is a dead letter.
import type { Chance } from './chance.ts';
import type { Stage } from './stage.ts';
import type { Weather } from './weather.ts';

export type Message = { readonly body: string; visibleAt: number; received: number };

/** What a consumer says of a batch: the messages that must come again. */
type Consume = (batch: readonly Message[]) => Promise<readonly Message[]>;

export type Queue = Readonly<{
  /** Shows it to nobody before its delay is over. */
  send: (body: string, delaySeconds?: number) => void;
  dead: () => readonly Message[];
  /** Dead letters go back to the queue, as an operator sends them. */
  redrive: () => void;
  /** One poller: takes batches for ever. */
  poll: (consume: Consume) => Promise<never>;
  isEmpty: () => boolean;
}>;

/** How often a message is tried; after that it is a dead letter. */
const TRIES = 5;
/** How long a message that was taken stays hidden: six times as long as its consumer may run. */
const HIDDEN_MS = 180_000;
const LATEST_MS = 900_000;
const BATCH = 4;

/** An empty queue. */
export const queueOf = (name: string, stage: Stage, chance: Chance, weather: () => Weather): Queue => {
  let messages: Message[] = [];
  let dead: Message[] = [];

  const visible = (): readonly Message[] => messages.filter((message) => message.visibleAt <= stage.now());
  const nextAt = (): number | undefined => {
    const later = messages.map((message) => message.visibleAt).filter((at) => at > stage.now());
    return later.length === 0 ? undefined : Math.min(...later);
  };
  const bury = (message: Message): void => {
    stage.note(`${name} gives up ${message.body}`);
    messages = messages.filter((one) => one !== message);
    dead.push(message);
  };
  const take = (): readonly Message[] => {
    const batch = chance.shuffled(visible()).slice(0, chance.between(1, BATCH));
    for (const message of batch) {
      if (message.received >= TRIES) bury(message);
      message.received++;
      message.visibleAt = stage.now() + HIDDEN_MS;
    }
    return batch.filter((message) => messages.includes(message));
  };
  const add = (body: string, delaySeconds: number): void => {
    const late = chance.hits(weather().delayed) ? chance.below(LATEST_MS) : 0;
    messages.push({ body, visibleAt: stage.now() + 1000 * delaySeconds + late, received: 0 });
  };

  return {
    send: (body, delaySeconds = 0) => {
      add(body, delaySeconds);
      if (chance.hits(weather().duplicated)) add(body, delaySeconds);
    },
    dead: () => dead,
    redrive: () => {
      messages.push(...dead.map(({ body }) => ({ body, visibleAt: stage.now(), received: 0 })));
      dead = [];
    },
    isEmpty: () => messages.length === 0,
    poll: async (consume) => {
      for (;;) {
        await stage.until(`${name} has messages`, () => visible().length > 0, nextAt);
        const batch = take();
        if (batch.length === 0) continue;
        const again = await consume(batch);
        messages = messages.filter((message) => !batch.includes(message) || again.includes(message));
      }
    },
  };
};
