// One conversation: the messages of a child or a matter, and what its family asked for, in the order of time.
import * as z from 'zod/mini';
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import { askedList, CallPart, callList, TAKES_NOTES } from '#shared/notifications/call.ts';
import type { AskedEntry, Card, Talk } from '#shared/notifications/views.ts';
import { ChildPart } from '#shared/registry/contract.ts';
import { type OwnMessage, type OwnPage, ownMessages } from './own-messages.ts';
import { childrenSeenBy } from './seen-children.ts';

const CallRow = z.object({ notifications: CallPart });
const ChildRow = z.object({ registry: ChildPart });
const MOST_ASKED = 50;
/** Going back goes on until so many are found, through so many hundreds of all that its reader was sent. */
const ENOUGH = 10;
const MOST_PAGES = 5;

type Asking = Readonly<{ read: Reader; actor: Actor; at: string; after?: string | undefined }>;
type Asked = Readonly<{ id: string; part: CallPart }>;

const cardOf = ({ id, part }: OwnMessage): Card => {
  const { template, about, values, raisedAt, status, channel, digestId, possibly, readAt, reply } = part;
  return {
    kind: 'card',
    messageId: id,
    template,
    about,
    ...(values && { values }),
    at: raisedAt,
    status,
    ...(channel && { channel }),
    inDigest: digestId !== undefined,
    ...(possibly && { possibly }),
    ...(readAt !== undefined && { readAt }),
    ...(reply !== undefined && { reply }),
  };
};

const askedOf = async (read: Reader, childId: string): Promise<readonly Asked[]> => {
  const village = (await read.row('child', childId, ChildRow))?.parts.registry.village;
  // An open one may have gone up to the town or the county.
  const places = village === undefined ? [] : [village, townOf(village), countyOf(village)];
  const lists = [...places.map(callList), askedList(childId)];
  const rows = await Promise.all(lists.map((list) => read.list(list, CallRow, MOST_ASKED)));
  return rows
    .flat()
    .map(({ id, parts }) => ({ id, part: parts.notifications }))
    .filter(({ part }) => part.childId === childId && part.reason !== 'unreachable');
};

const entryOf = ({ id, part }: Asked, actor: Actor, nameOf: (id: string) => string): AskedEntry => {
  const { reason, openedAt, personId = '', isOpen, owner, dueAt, outcome, doneAt, doneBy, personal } = part;
  return {
    kind: 'asked',
    callId: id,
    reason,
    at: openedAt,
    mine: personId === actor.personId,
    askedBy: nameOf(personId),
    ...(personal?.note !== undefined && { note: personal.note }),
    isOpen,
    owner,
    dueAt,
    ...(outcome && { outcome }),
    ...(doneAt !== undefined && { doneAt }),
    ...(doneBy !== undefined && { doneBy: nameOf(doneBy) }),
  };
};

/** Its newest, or those before; what lies beyond is had by `next`. */
const messagesIn = async ({ read, actor, after }: Asking, talk: string): Promise<OwnPage> => {
  const found: OwnMessage[] = [];
  const wanted = after === undefined ? 1 : ENOUGH;
  let next = after;
  for (let n = 0; n < MOST_PAGES && found.length < wanted; n++) {
    const page = await ownMessages(read, actor.personId, next);
    found.push(...page.messages.filter((message) => message.talk === talk));
    next = page.next;
    if (next === undefined) break;
  }
  return { messages: found, ...(next !== undefined && { next }) };
};

/** The conversation as whoever asks has it; of a child whom they may not see it is not found. */
export const talkOf = async (asking: Asking, talk: string): Promise<Talk | Refusal> => {
  const { read, actor, at, after } = asking;
  const isChild = talk.startsWith('chd_');
  const child = isChild ? (await childrenSeenBy(read, actor, [talk])).get(talk) : undefined;
  if (isChild && !child) return refuse('not_found');
  const [{ messages, next }, asked] = await Promise.all([
    messagesIn(asking, talk),
    isChild && after === undefined ? askedOf(read, talk) : [],
  ]);
  const nameOf = await peopleByName(
    read,
    asked.flatMap(({ part }) => [part.personId, part.doneBy].filter((id) => id !== undefined)),
  );
  const entries = [...messages.map(cardOf), ...asked.map((one) => entryOf(one, actor, nameOf))];
  return {
    talk,
    ...(isChild && { childId: talk }),
    ...child,
    readAt: at,
    takesNotes: TAKES_NOTES,
    entries: entries.sort((a, b) => a.at.localeCompare(b.at)),
    ...(next !== undefined && { next }),
  };
};
