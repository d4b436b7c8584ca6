// What reached a channel is known by the message it was for: a run sends under the claim that it stored, or under none.
import * as z from 'zod/mini';
import type { Commit } from '#functions/kernel/commit.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';

/** One sending as a channel saw it: what it said, whether it took the message, and whether its answer was heard. */
export type Asked = Readonly<{
  channel: 'wechat' | 'sms';
  at: number;
  messageId: string;
  personId?: string | undefined;
  subscription?: SubscriptionKey;
  said: string;
  isTaken: boolean;
  isHeard: boolean;
}>;

type Claim = { readonly messageId: string; readonly channel: string; isOver: boolean };

/** What one run stored that binds it: its claims, and what it spent; and whether it was given a token that it has not kept yet. */
export type Run = Readonly<{ about: string; claims: Claim[]; uses: string[]; token: { isOwed: boolean } }>;

/** A run about one message of a queue, or about nothing of the kind. */
export const runAbout = (about: string): Run => ({
  about,
  claims: [],
  uses: [],
  token: { isOwed: false },
});

const Claimed = z.object({ type: z.literal('notification.claimed'), channel: z.string() });
const Spent = z.object({ type: z.literal('credit.spent'), use: z.string() });
const Raised = z.object({
  type: z.literal('notification.raised'),
  news: z.object({ personId: z.string() }),
});

/** Keeps in mind what this run has stored. */
export const noteStored = ({ claims, uses }: Run, { stream, events }: Commit): void => {
  const messageId = stream.slice(stream.indexOf('/') + 1);
  for (const event of events) {
    const [claimed, spent] = [Claimed.safeParse(event), Spent.safeParse(event)];
    if (claimed.success) claims.push({ messageId, channel: claimed.data.channel, isOver: false });
    if (spent.success) uses.push(spent.data.use);
  }
};

/** Whom a commit raises a message for, if it does. */
export const recipientIn = ({ stream, events }: Commit): readonly [string, string] | undefined => {
  for (const event of events) {
    const raised = Raised.safeParse(event);
    if (raised.success) return [stream.slice(stream.indexOf('/') + 1), raised.data.news.personId];
  }
  return undefined;
};

/** The claim under which a run now sends to a person by WeChat. */
export const claimOf = (
  { about, claims }: Run,
  recipients: ReadonlyMap<string, string>,
  personId: string,
): Claim =>
  claims.find(
    ({ messageId, channel, isOver }) =>
      !isOver && channel.startsWith('wechat') && recipients.get(messageId) === personId,
  ) ?? { messageId: `${about} to ${personId}, claimed by nobody`, channel: 'wechat', isOver: false };

/** Every account on WeChat carries the id of its person. */
export const openidOf = (secret: string, personId: string): string => `${secret}-${personId}`;

/** The person behind an account. */
export const personBehind = (openid: string): string => openid.slice(openid.lastIndexOf('-') + 1);
