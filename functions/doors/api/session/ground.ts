// All that signing in touches, and how its conditional items are changed: read, decided, written, and again where somebody came between.
import type * as z from 'zod/mini';
import type { Keyring } from '#functions/aws/keyring.ts';
import type { SignInStore } from '#functions/aws/sign-in-store.ts';
import type { Sms } from '#functions/channels/sms.ts';
import type { WeChat } from '#functions/channels/wechat.ts';
import type { World } from '#functions/kernel/handle.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { PlatformSubscriptions } from '#shared/notifications/subscriptions.ts';

/** The world of the door, and what only signing in needs of it. */
export type Ground = Readonly<{
  world: World;
  reader: Reader;
  ring: Keyring;
  wechat: WeChat;
  sms: Pick<Sms, 'send'>;
  store: SignInStore;
  /** The county's subscriptions at WeChat, where the settings name them. */
  subscriptions: PlatformSubscriptions | undefined;
}>;

/** What is to stand there from now on and until when, if anything changes, and what is answered. */
export type Change<State, Outcome> = Readonly<{
  next?: Readonly<{ value: State; until: string }>;
  outcome: Outcome;
}>;

const TRIES = 6;
const PAUSE_MS = 20;

/** Decides on what stands under a key and writes it there; `busy` when others were faster each time. */
export const changing = async <State, Outcome>(
  { store, world }: Pick<Ground, 'store' | 'world'>,
  key: string,
  shape: z.ZodMiniType<State>,
  decide: (state: State | undefined, at: string) => Change<State, Outcome> | Promise<Change<State, Outcome>>,
): Promise<Outcome | Refusal> => {
  for (let tried = 1; tried <= TRIES; tried++) {
    const at = world.now();
    const { value, rev } = await store.read(key, at);
    const { next, outcome } = await decide(value === undefined ? undefined : shape.parse(value), at);
    if (!next || (await store.put(key, next.value, { rev, at, until: next.until }))) return outcome;
    await world.pause(world.chance() * PAUSE_MS * tried);
  }
  return refuse('busy');
};
