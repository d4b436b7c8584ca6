// What the platform told goes to the ledger of what a person allows, and to the message that arrived or did not.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle, type Incoming, type World } from '#functions/kernel/handle.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { isKernelRefusal, isRefusal } from '#shared/kernel/refusal.ts';
import { inboxList, MessagePart } from '#shared/notifications/contract.ts';
import type { PlatformSubscriptions } from '#shared/notifications/subscriptions.ts';
import { type SubscriptionKey, subscriptionKeys } from '#shared/notifications/template.ts';
import type { CallbackEntry } from './events.ts';

/** What hearing touches. */
export type HearingGround = Readonly<{ world: World; reader: Reader; subscriptions: PlatformSubscriptions }>;

const MessageRow = z.object({ notifications: MessagePart });
/** The platform tells of a message seconds after it went. */
const LATEST = 50;

// Told again it is the same command; the slice's own "no" is that nothing changes.
const tell = async (
  { world }: HearingGround,
  what: Pick<Incoming, 'id' | 'type' | 'data'>,
  key: string,
): Promise<void> => {
  const commandId = `callback#${key}`;
  const outcome = await handle(world, { slice: 'notifications', by: 'system', commandId, ...what });
  if (isRefusal(outcome) && isKernelRefusal(outcome.refused))
    throw new Error(`Not heard: ${outcome.refused}`);
};

const keyNamed = (subscriptions: PlatformSubscriptions, platformId: string): SubscriptionKey | undefined =>
  subscriptionKeys.find((key) => subscriptions[key].id === platformId);

const messageOf = async (
  { reader }: HearingGround,
  personId: string,
  messageId: string,
): Promise<string | undefined> => {
  const latest = await reader.list(inboxList(personId), MessageRow, LATEST);
  return latest.find(({ parts }) => parts.notifications.messageId === messageId)?.id;
};

/** Its row comes a moment after it went: the platform tells again what could not be heard. */
const hearResult = async (
  ground: HearingGround,
  personId: string,
  { kind, messageId, reason, key }: CallbackEntry,
): Promise<void> => {
  if (messageId === undefined) return;
  const id = await messageOf(ground, personId, messageId);
  if (id === undefined && kind === 'undelivered') throw new Error('No such message yet');
  if (id === undefined) return;
  const data = { messageId, delivered: kind === 'delivered', ...(reason !== undefined && { reason }) };
  await tell(ground, { id, type: 'note_delivery', data }, key);
};

const hearOne = async (ground: HearingGround, entry: CallbackEntry): Promise<void> => {
  const { openid, platformId, kind, key } = entry;
  const personId = await ground.reader.owner('openid', openid);
  if (personId === undefined) return;
  if (kind === 'delivered' || kind === 'undelivered') return hearResult(ground, personId, entry);
  const subscription = keyNamed(ground.subscriptions, platformId);
  if (subscription === undefined) return;
  const id = computedId('credit', personId, subscription);
  await tell(ground, { id, type: 'hear', data: { personId, subscription, said: kind } }, key);
};

/** Hears what was told, the same entry any number of times. What is thrown makes the platform tell it again, three times at most. */
export const hearCallback = async (
  ground: HearingGround,
  entries: readonly CallbackEntry[],
): Promise<void> => {
  for (const entry of entries) await hearOne(ground, entry);
};
