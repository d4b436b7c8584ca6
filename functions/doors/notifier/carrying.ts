// All that carrying a message touches, and its own stream's commands in the name of the system.

import type { Message, Sent } from '#functions/kernel/channel.ts';
import type { ChannelGate } from '#functions/kernel/channel-gate.ts';
import { handle, type Incoming, type World } from '#functions/kernel/handle.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Accepted } from '#shared/kernel/command.ts';
import { isKernelRefusal, isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import { NotificationStanding } from '#shared/notifications/contract.ts';
import type { PlatformSubscriptions } from '#shared/notifications/subscriptions.ts';
import type { Template } from '#shared/notifications/template.ts';

/** The ways out of the house. */
export type Ways = Readonly<{
  wechat: (openid: string, message: Message) => Promise<Sent>;
  sms: (phone: string, said: Readonly<{ title: string; hint: string }>, outId: string) => Promise<Sent>;
  gate: ChannelGate;
  subscriptions: PlatformSubscriptions;
}>;

/** One worker at work on one message from the queue; `depth` is how many effects led to it. */
export type Carrying = Readonly<{ world: World; reader: Reader; ways: Ways; words: Words; depth: number }>;

/** The pushed fields of a template as the office words them today; its own where it does not. */
export type Words = (key: string, template: Template) => Promise<Readonly<Record<string, string>>>;

/** Nobody but this worker has such an id: a claim made by another delivery is never taken for ours. */
export const ownId = ({ world }: Carrying, what: string): string =>
  `${what}#${Buffer.from(world.random(12)).toString('hex')}`;

type Ordered = Pick<Incoming, 'id' | 'type' | 'data' | 'commandId'>;

/** Runs a command of this slice; the kernel's own "no" means that something is wrong here, and throws. */
export const order = async (
  { world, depth }: Carrying,
  ordered: Ordered,
): Promise<Accepted<unknown> | Refusal> => {
  const outcome = await handle(world, { slice: 'notifications', by: 'system', depth, ...ordered });
  if (isRefusal(outcome) && isKernelRefusal(outcome.refused))
    throw new Error(`notifications.${ordered.type}: ${outcome.refused}`);
  return outcome;
};

/** A message's standing after a command of its own stream, or the refusal. */
export const change = async (
  carrying: Carrying,
  ordered: Ordered,
): Promise<NotificationStanding | Refusal> => {
  const outcome = await order(carrying, ordered);
  return isRefusal(outcome) ? outcome : NotificationStanding.parse(outcome.state);
};

/** How a message stands at this moment, read consistently; undefined where none was raised. */
export const standingOf = async (
  { reader }: Carrying,
  id: string,
): Promise<NotificationStanding | undefined> => {
  const found = await reader.answer({ slice: 'notifications', id, answer: 'standing' });
  return found === undefined ? undefined : NotificationStanding.parse(found);
};
