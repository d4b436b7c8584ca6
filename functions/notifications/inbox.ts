// A person's message centre: their conversations by pages, the newest first, and what they still allow on WeChat.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { DIGEST_AT, RemindingPart, TalkPart, talkList } from '#shared/notifications/reminding.ts';
import { fill } from '#shared/notifications/render.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { Inbox, TalkLine } from '#shared/notifications/views.ts';
import { allowancesOf } from './allowances.ts';
import { type OwnMessage, ownMessages } from './own-messages.ts';
import { childrenSeenBy, familyOf, type SeenChild } from './seen-children.ts';

const TalkRow = z.object({ notifications: TalkPart });
const RemindingRow = z.object({ notifications: RemindingPart });
const PersonRow = z.object({ access: PersonPart });
const MOST_TALKS = 200;

type Asking = Readonly<{ read: Reader; actor: Actor; at: string; after?: string | undefined }>;
type Talks = Readonly<{ talks: readonly TalkLine[]; next?: string }>;

const lineOf = (
  talk: string,
  messages: readonly OwnMessage[],
  upTo: string,
  child: SeenChild | undefined,
): TalkLine => {
  const newest = messages[0];
  const template = newest && templateOf(newest.part.template);
  const unread = messages.filter(({ part }) => part.raisedAt > upTo && part.readAt === undefined).length;
  return {
    talk,
    ...(talk.startsWith('chd_') && { childId: talk }),
    ...child,
    title: template?.title ?? '',
    text: template && newest ? fill(template.text, newest.part.values ?? {}) : '',
    at: newest?.part.raisedAt ?? '',
    unread,
  };
};

/** A family's children have a conversation each, also before the first message, so that help can be asked for. */
const talksOf = async ({ read, actor, after }: Asking): Promise<Talks> => {
  const isFirst = after === undefined;
  const [{ messages, next }, reading, own] = await Promise.all([
    ownMessages(read, actor.personId, after),
    read.list(talkList(actor.personId), TalkRow, MOST_TALKS),
    isFirst && actor.role === 'guardian' ? familyOf(read, actor.guardianId) : [],
  ]);
  const byTalk = Map.groupBy(messages, ({ talk }) => talk);
  const talks = [...new Set([...byTalk.keys(), ...own])];
  const seen = await childrenSeenBy(
    read,
    actor,
    talks.filter((talk) => talk.startsWith('chd_')),
  );
  const upTo = new Map(reading.map(({ parts: { notifications: part } }) => [part.talk, part.upTo] as const));
  const lines = talks
    .map((talk) => lineOf(talk, byTalk.get(talk) ?? [], upTo.get(talk) ?? '', seen.get(talk)))
    .sort((a, b) => b.at.localeCompare(a.at));
  return { talks: lines, ...(next !== undefined && { next }) };
};

/** The message centre of whoever asks. */
export const inboxOf = async (asking: Asking): Promise<Inbox> => {
  const { read, actor, at } = asking;
  const [{ talks, next }, allowances, reminding, person] = await Promise.all([
    talksOf(asking),
    allowancesOf(read, actor, at),
    read.row('reminding', actor.personId, RemindingRow),
    read.row('person', actor.personId, PersonRow),
  ]);
  return {
    readAt: at,
    digestAt: reminding?.parts.notifications.digestAt ?? DIGEST_AT,
    hasWechat: person?.parts.access.bound ?? person?.parts.access.personal?.openid !== undefined,
    talks: [...talks],
    allowances,
    ...(next !== undefined && { next }),
  };
};
