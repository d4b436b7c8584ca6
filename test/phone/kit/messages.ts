// A conversation, its cards and what a person still allows, as the phone's tests look at them.
import type { Allowance, AskedEntry, Card, Inbox, Talk, TalkLine } from '#shared/notifications/views.ts';
import type { Said } from '../../../miniprogram/src/kernel/sent-talks.ts';
import { nth } from './paper.ts';

export const CHILD = nth('chd', 1);

/** The n-th card, of this morning at eight. */
export const aCard = (n = 1, changed: Partial<Card> = {}): Card => ({
  kind: 'card',
  messageId: nth('ntf', n),
  template: 'visit_overdue',
  about: CHILD,
  at: '2026-06-12T00:00:00.000Z',
  status: 'sent',
  channel: 'wechat_once',
  inDigest: false,
  ...changed,
});

/** The n-th asking to be called, still open. */
export const anAsked = (n = 1, changed: Partial<AskedEntry> = {}): AskedEntry => ({
  kind: 'asked',
  callId: nth('cal', n),
  reason: 'call_back',
  at: '2026-06-12T01:00:00.000Z',
  mine: true,
  askedBy: '王平',
  isOpen: true,
  owner: 'director',
  dueAt: '2026-06-15T10:00:00.000Z',
  ...changed,
});

/** A conversation about the child. */
export const aTalk = (...entries: Talk['entries']): Talk => ({
  talk: CHILD,
  childId: CHILD,
  name: '王雨欣',
  readAt: '2026-06-12T01:41:00.000Z',
  takesNotes: false,
  entries,
});

/** Something said on this phone. */
export const anAsk = (n: number, changed: Partial<Extract<Said, { kind: 'ask' }>> = {}): Said => ({
  kind: 'ask',
  commandId: nth('cmd', n),
  talk: CHILD,
  at: '2026-06-12T01:40:00.000Z',
  isRefused: false,
  callId: nth('cal', n),
  ask: { childId: CHILD, reason: 'needs_help' },
  ...changed,
});

/** What is left of one subscription. */
export const anAllowance = (changed: Partial<Allowance> = {}): Allowance => ({
  subscription: 'children',
  balance: 2,
  accepted: true,
  silentFrom: '2026-06-28',
  askNow: true,
  ...changed,
});

/** A row of the list. */
export const aLine = (changed: Partial<TalkLine> = {}): TalkLine => ({
  talk: CHILD,
  childId: CHILD,
  name: '王雨欣',
  title: '走访过期提醒',
  text: '过了走访的日子，请先去这一家。',
  at: '2026-06-12T00:00:00.000Z',
  unread: 1,
  ...changed,
});

/** A message centre with these rows. */
export const anInbox = (...talks: TalkLine[]): Inbox => ({
  readAt: '2026-06-12T01:41:00.000Z',
  digestAt: '08:00',
  hasWechat: true,
  talks,
  allowances: [],
});
