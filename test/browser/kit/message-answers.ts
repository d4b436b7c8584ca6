// What the county in memory answers about somebody's own messages, and what it hears of them.
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { AskForCall, type CallState } from '#shared/notifications/call.ts';
import { ReadNotification } from '#shared/notifications/contract.ts';
import { TellCredit } from '#shared/notifications/credit.ts';
import { ChooseReminding, DIGEST_AT, ReadTalk } from '#shared/notifications/reminding.ts';
import { fill } from '#shared/notifications/render.ts';
import type { DigestHour } from '#shared/notifications/send-time.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { Allowance, Inbox, Talk, TalkLine } from '#shared/notifications/views.ts';
import type { RiskColour } from '#shared/visits/policy.ts';
import { nth } from './children.ts';
import { type KeptAsked, type KeptMessage, ledgersOf, storyAsked, storyMessages } from './message-story.ts';
import type { Acting } from './sign-ins.ts';

/** A child as the head of a conversation. */
type Seen = Readonly<{ name: string; colour?: RiskColour }>;

export type MessagesOf = Readonly<{
  now: () => string;
  /** The child where this asker may see it. */
  seen: (who: Acting, childId: string) => Seen | undefined;
  /** The children whom this guardian answers for. */
  family: (who: Acting) => readonly string[];
  isEmpty: () => boolean;
}>;

const NO_WECHAT = nth('prs', 7);
const isChild = (talk: string): boolean => talk.startsWith('chd_');

/** So many at a time, so that a director of the story has more than one page. */
const A_PAGE = 10;

const byNewest = (a: KeptMessage, b: KeptMessage): number => b.card.at.localeCompare(a.card.at);

const done = (stream: string, state: unknown) => ({ stream: `notifications/${stream}`, version: 1, state });

/** The messages of one county. */
export const createMessages = ({ now, seen, family, isEmpty }: MessagesOf) => {
  const messages = storyMessages().map((one) => ({ ...one, card: { ...one.card } }));
  const asked: KeptAsked[] = [...storyAsked()];
  const upTo = new Map<string, string>();
  const hours = new Map<string, DigestHour>();
  const ledgers = new Map<string, readonly Allowance[]>();
  const heard: { path: string; data: unknown }[] = [];

  const own = ({ person }: Acting): readonly KeptMessage[] =>
    isEmpty() ? [] : messages.filter(({ to }) => to === person.personId);
  const headOf = (who: Acting, talk: string): Partial<Seen> & { childId?: string } => {
    const child = isChild(talk) ? seen(who, talk) : undefined;
    if (!child) return {};
    const { name, colour } = child;
    return { childId: talk, name, ...(colour && who.role !== 'guardian' && { colour }) };
  };
  const pageOf = (who: Acting, after: string | null) => {
    const start = Number(after ?? 0);
    const all = [...own(who)].sort(byNewest);
    const next = all.length > start + A_PAGE ? { next: String(start + A_PAGE) } : {};
    return { page: all.slice(start, start + A_PAGE), next };
  };
  const lineOf = (who: Acting, page: readonly KeptMessage[], talk: string): TalkLine => {
    const of = page.filter((one) => one.talk === talk);
    const { card } = of[0] ?? {};
    const template = card && templateOf(card.template);
    const read = upTo.get(`${who.person.personId} ${talk}`) ?? '';
    return {
      talk,
      ...headOf(who, talk),
      title: template?.title ?? '',
      text: template ? fill(template.text, card?.values ?? {}) : '',
      at: card?.at ?? '',
      unread: of.filter((one) => one.card.at > read && one.card.readAt === undefined).length,
    };
  };
  const ledger = (personId: string): readonly Allowance[] => ledgers.get(personId) ?? ledgersOf(personId);
  const inbox = (who: Acting, after: string | null): Inbox => {
    const { personId } = who.person;
    const { page, next } = pageOf(who, after);
    const ofFamily = isEmpty() || after !== null ? [] : family(who);
    const talks = new Set([...page.map(({ talk }) => talk), ...ofFamily]);
    return {
      readAt: now(),
      digestAt: hours.get(personId) ?? DIGEST_AT,
      hasWechat: personId !== NO_WECHAT,
      talks: [...talks].map((talk) => lineOf(who, page, talk)).sort((a, b) => b.at.localeCompare(a.at)),
      allowances: [...ledger(personId)],
      ...next,
    };
  };
  const talkOf = (who: Acting, talk: string, after: string | null): unknown => {
    if (isChild(talk) && !seen(who, talk)) return refuse('not_found');
    const { page, next } = pageOf(who, after);
    const entries: Talk['entries'] = [
      ...page.filter((one) => one.talk === talk).map(({ card }) => card),
      ...asked
        .filter((one) => after === null && one.talk === talk)
        .map(({ by, entry }) => ({ ...entry, mine: by === who.person.personId })),
    ];
    return {
      talk,
      ...headOf(who, talk),
      readAt: now(),
      takesNotes: false,
      entries: entries.sort((a, b) => a.at.localeCompare(b.at)),
      ...next,
    } satisfies Talk;
  };

  const ask = (who: Acting, callId: string, data: unknown): unknown => {
    const { childId, reason, note } = AskForCall.parse(data);
    const dueAt = reason === 'needs_help' ? '2026-06-12T03:41:00.000Z' : '2026-06-15T10:00:00.000Z';
    const state: CallState = { isOpen: true, owner: 'director', dueAt, tries: 0 };
    const { isOpen, owner } = state;
    if (asked.some(({ entry }) => entry.callId === callId)) return done(callId, state);
    asked.push({
      talk: childId,
      by: who.person.personId,
      entry: {
        kind: 'asked',
        callId,
        reason,
        at: now(),
        askedBy: who.person.name,
        ...(note !== undefined && { note }),
        isOpen,
        owner,
        dueAt,
      },
    });
    return done(callId, state);
  };
  const readMessage = (messageId: string, data: unknown): unknown => {
    const { reply } = ReadNotification.parse(data);
    const kept = messages.find(({ card }) => card.messageId === messageId);
    if (!kept) return refuse('not_raised');
    kept.card = { ...kept.card, readAt: now(), ...(reply !== undefined && { reply }) };
    return done(messageId, { isRead: true });
  };
  const tellCredit = ({ person: { personId } }: Acting, data: unknown): unknown => {
    const { subscription, answer } = TellCredit.parse(data);
    const added = answer === 'accepted' ? 1 : 0;
    const after = ledger(personId).map((one) =>
      one.subscription === subscription
        ? { ...one, balance: one.balance + added, accepted: answer === 'accepted', askNow: added === 0 }
        : one,
    );
    ledgers.set(personId, after);
    return done(`credit/${subscription}`, { balance: 3, accepted: answer === 'accepted' });
  };
  const readTalk = ({ person: { personId } }: Acting, data: unknown): unknown => {
    const { talk, upTo: at } = ReadTalk.parse(data);
    const key = `${personId} ${talk}`;
    if (at <= (upTo.get(key) ?? '')) return refuse('already_read');
    upTo.set(key, at);
    return done(`talk/${talk}`, { upTo: at });
  };
  const chooseHour = ({ person: { personId } }: Acting, data: unknown): unknown => {
    const { digestAt } = ChooseReminding.parse(data);
    hours.set(personId, digestAt);
    return done('reminding', { digestAt });
  };
  const tell = (who: Acting, path: string, data: unknown): unknown => {
    const [, , kind = '', id = '', act = ''] = path.split('/');
    const acts: Readonly<Record<string, () => unknown>> = {
      'talks/read': () => readTalk(who, data),
      'credits/tell': () => tellCredit(who, data),
      'reminding/choose-hour': () => chooseHour(who, data),
      'messages/read': () => readMessage(id, data),
      'calls/ask': () => ask(who, id, data),
    };
    const run = acts[`${kind}/${act || id}`];
    if (run) heard.push({ path, data });
    return run?.();
  };
  return {
    heard,
    /** Undefined where the path is about something else. */
    answer: (who: Acting, method: string, path: string, body: unknown): unknown => {
      if (!path.startsWith('/notifications/')) return undefined;
      if (method === 'POST') {
        const envelope = CommandEnvelope.safeParse(body);
        return envelope.success ? tell(who, path, envelope.data.data) : undefined;
      }
      const { pathname, searchParams } = new URL(path, 'http://county');
      const [, , kind, talk = ''] = pathname.split('/');
      const after = searchParams.get('after');
      if (kind === 'inbox') return inbox(who, after);
      return kind === 'talks' ? talkOf(who, talk, after) : undefined;
    },
  };
};
