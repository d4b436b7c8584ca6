// A conversation as it is shown: day by day, with what was just said on this phone in its place.
import type { Role } from '#shared/kernel/access.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { CallState } from '#shared/notifications/call.ts';
import type { FixedReply } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { AskedEntry, Card, Talk } from '#shared/notifications/views.ts';
import type { Said } from '../../../kernel/sent-talks.ts';

/** A conversation with the older pages that are here; undefined while none is. */
export const withOlder = ([newest, ...older]: readonly Talk[]): Talk | undefined =>
  newest && {
    ...newest,
    entries: [...older]
      .reverse()
      .concat(newest)
      .flatMap(({ entries }) => entries),
  };

/** Something asked for: by the county's word, or as it still lies on this phone. */
export type ShownAsked = Pick<AskedEntry, 'callId' | 'reason' | 'at' | 'mine' | 'askedBy' | 'note'> &
  Readonly<{
    standing: 'waiting' | 'refused' | 'open' | 'done';
    call?: Pick<CallState, 'owner' | 'dueAt'>;
    done?: Pick<AskedEntry, 'outcome' | 'doneAt' | 'doneBy'>;
  }>;

/** One thing in the order of time. */
export type Shown = Readonly<{ key: string }> &
  (
    | Readonly<{ kind: 'day'; on: string }>
    | Readonly<{ kind: 'card'; card: Card }>
    | Readonly<{ kind: 'reply'; words: string; isWaiting: boolean }>
    | Readonly<{ kind: 'asked'; asked: ShownAsked }>
  );

/** What this phone knows beyond the conversation: what waits in the outbox, what was taken since, what one knows of. */
export type Own = Readonly<{
  waiting: readonly Said[];
  sent: readonly Said[];
  known: ReadonlyMap<string, string>;
}>;

const askedIn = (entry: AskedEntry): ShownAsked => {
  const { isOpen, owner, dueAt, outcome, doneAt, doneBy, ...asked } = entry;
  return {
    ...asked,
    standing: isOpen ? 'open' : 'done',
    call: { owner, dueAt },
    done: { outcome, doneAt, doneBy },
  };
};

const askedHere = (said: Extract<Said, { kind: 'ask' }>, isWaiting: boolean): ShownAsked => {
  const { callId, at, ask, isRefused, state } = said;
  const { reason, note } = ask;
  return {
    callId,
    reason,
    at,
    mine: true,
    askedBy: '',
    ...(note !== undefined && { note }),
    standing: isRefused ? 'refused' : isWaiting ? 'waiting' : 'open',
    ...(state && { call: state }),
  };
};

const asks = (said: Said): said is Extract<Said, { kind: 'ask' }> => said.kind === 'ask';

const allAsked = (talk: Talk, { waiting, sent }: Own): readonly ShownAsked[] => {
  const known = talk.entries.filter((entry) => entry.kind === 'asked').map(askedIn);
  const here = [
    ...waiting.filter(asks).map((said) => askedHere(said, true)),
    ...sent.filter(asks).map((said) => askedHere(said, false)),
  ];
  const isNew = ({ callId }: ShownAsked, n: number): boolean =>
    !known.some((one) => one.callId === callId) && here.findIndex((one) => one.callId === callId) === n;
  return [...known, ...here.filter(isNew)];
};

/** The newest reply given to a card here, and whether it has gone. */
const replyHere = ({ waiting, sent }: Own, messageId: string) => {
  const ofCard = (all: readonly Said[]) =>
    all.filter((said) => said.kind === 'reply' && said.messageId === messageId && !said.isRefused).at(-1);
  const mine = ofCard(waiting) ?? ofCard(sent);
  return mine?.kind === 'reply' ? { reply: mine.reply, isWaiting: waiting.includes(mine) } : undefined;
};

const shownCard = (card: Card, own: Own): readonly Shown[] => {
  const here = replyHere(own, card.messageId);
  const reply = here?.reply ?? card.reply;
  const readAt = card.readAt ?? own.known.get(card.messageId);
  const shown: Card = {
    ...card,
    ...(reply !== undefined && { reply }),
    ...(readAt !== undefined && { readAt }),
  };
  const words = allReplies(card).find(({ key }) => key === reply)?.label;
  return [
    { key: card.messageId, kind: 'card', card: shown },
    ...(words === undefined
      ? []
      : [
          {
            key: `reply-${card.messageId}`,
            kind: 'reply' as const,
            words,
            isWaiting: here?.isWaiting === true,
          },
        ]),
  ];
};

/** All answers of a card, at most three. */
const allReplies = ({ template }: Pick<Card, 'template'>): readonly FixedReply[] =>
  (templateOf(template)?.replies ?? []).slice(0, 3);

/** The answers that a card offers this reader: one that asks for a call is a family's. */
export const repliesFor = (card: Pick<Card, 'template'>, role: Role): readonly FixedReply[] => {
  const replies = allReplies(card);
  return role !== 'guardian' && replies.some(({ opensCall }) => opensCall) ? [] : replies;
};

type Placed = Readonly<{ at: string; shown: readonly Shown[] }>;

/** Everything in the order of time, each day named before its first. */
export const shownTalk = (talk: Talk, own: Own): readonly Shown[] => {
  const cards = talk.entries
    .filter((entry) => entry.kind === 'card')
    .map((card): Placed => ({ at: card.at, shown: shownCard(card, own) }));
  const asked = allAsked(talk, own).map(
    (one): Placed => ({ at: one.at, shown: [{ key: one.callId, kind: 'asked', asked: one }] }),
  );
  const inOrder = [...cards, ...asked].sort((a, b) => a.at.localeCompare(b.at));
  return inOrder.flatMap(({ at, shown }, n) => {
    const on = countyDate(at);
    const before = inOrder[n - 1];
    const isNewDay = before === undefined || countyDate(before.at) !== on;
    return isNewDay ? [{ key: `day-${on}`, kind: 'day' as const, on }, ...shown] : shown;
  });
};

/** The cards that their person has not said they know of, the newest first. */
export const unknownIn = (talk: Talk, known: Own['known']): readonly Card[] =>
  talk.entries
    .filter((entry) => entry.kind === 'card')
    .filter(({ messageId, readAt }) => readAt === undefined && !known.has(messageId))
    .reverse();

/** True where this reader's own asking for a call is still open. */
export const isAwaitingCall = (shown: readonly Shown[]): boolean =>
  shown.some(
    (one) =>
      one.kind === 'asked' &&
      one.asked.mine &&
      one.asked.reason === 'call_back' &&
      (one.asked.standing === 'open' || one.asked.standing === 'waiting'),
  );
