// What the message centre, the calls and the office's page of news show.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { OnDate } from '../kernel/time.ts';
import { RiskColour } from '../visits/contract.ts';
import { CallOwner, CallReason, callOutcomes } from './call.ts';
import { endings } from './contract.ts';
import { TalkName } from './reminding.ts';
import { digestHours } from './send-time.ts';
import { ChannelName, SubscriptionKey } from './template.ts';

/** What one subscription still allows. `silentFrom` is the first day without an ordinary message, where a yes does not last. */
export const Allowance = z.object({
  subscription: SubscriptionKey,
  balance: z.number(),
  accepted: z.boolean(),
  silentFrom: OnDate,
  /** Time to ask for more. */
  askNow: z.boolean(),
});
export type Allowance = z.infer<typeof Allowance>;

/** One conversation in the list: its newest entry, and how many are unread. */
export const TalkLine = z.object({
  talk: TalkName,
  childId: z.optional(idOf('child')),
  /** The child's name, where the reader may see it. */
  name: z.optional(z.string()),
  colour: z.optional(RiskColour),
  title: z.string(),
  text: z.string(),
  at: z.string(),
  unread: z.number(),
});
export type TalkLine = z.infer<typeof TalkLine>;

/** A person's message centre; `next` continues its conversations. */
export const Inbox = z.object({
  readAt: z.string(),
  digestAt: z.enum(digestHours),
  hasWechat: z.boolean(),
  talks: z.array(TalkLine),
  allowances: z.array(Allowance),
  next: z.optional(z.string()),
});
export type Inbox = z.infer<typeof Inbox>;

const messageStatuses = ['waiting', ...endings] as const;

/** A message as a card; words and actions are its template's, `values` fill them. */
export const Card = z.object({
  kind: z.literal('card'),
  messageId: idOf('notification'),
  template: z.string(),
  about: z.string(),
  values: z.optional(z.record(z.string(), z.string())),
  at: z.string(),
  status: z.enum(messageStatuses),
  channel: z.optional(ChannelName),
  inDigest: z.boolean(),
  possibly: z.optional(z.literal(true)),
  readAt: z.optional(z.string()),
  reply: z.optional(z.string()),
});
export type Card = z.infer<typeof Card>;

/** What a family asked for, and what became of it. */
export const AskedEntry = z.object({
  kind: z.literal('asked'),
  callId: idOf('call'),
  reason: CallReason,
  at: z.string(),
  mine: z.boolean(),
  askedBy: z.string(),
  note: z.optional(z.string()),
  isOpen: z.boolean(),
  owner: CallOwner,
  dueAt: z.string(),
  outcome: z.optional(z.enum(callOutcomes)),
  doneAt: z.optional(z.string()),
  doneBy: z.optional(z.string()),
});
export type AskedEntry = z.infer<typeof AskedEntry>;

/** One conversation, the oldest entry first; `next` goes back to older messages, what was asked for is told whole. */
export const Talk = z.object({
  talk: TalkName,
  childId: z.optional(idOf('child')),
  name: z.optional(z.string()),
  colour: z.optional(RiskColour),
  readAt: z.string(),
  /** Free text to the office is taken. */
  takesNotes: z.boolean(),
  entries: z.array(z.discriminatedUnion('kind', [Card, AskedEntry])),
  next: z.optional(z.string()),
});
export type Talk = z.infer<typeof Talk>;

/** A call to make: whom, about what, by when, and what to say. */
export const CallLine = z.object({
  callId: idOf('call'),
  version: z.number(),
  reason: CallReason,
  owner: CallOwner,
  region: RegionCode,
  regionName: z.string(),
  name: z.string(),
  phone: z.optional(z.string()),
  childId: z.optional(idOf('child')),
  childName: z.optional(z.string()),
  template: z.optional(z.string()),
  note: z.optional(z.string()),
  openedAt: z.string(),
  dueAt: z.string(),
  escalated: z.boolean(),
  tries: z.number(),
});
export type CallLine = z.infer<typeof CallLine>;

/** The open calls of a place, the most pressing first. */
export const Calls = z.object({
  region: RegionCode,
  regionName: z.string(),
  readAt: z.string(),
  calls: z.array(CallLine),
});
export type Calls = z.infer<typeof Calls>;

/** How many messages stand how. */
export const Figures = z.object({
  waiting: z.number(),
  sent: z.number(),
  rejected: z.number(),
  cancelled: z.number(),
  expired: z.number(),
  dead: z.number(),
});
export type Figures = z.infer<typeof Figures>;

/** A region's messages of one month, by template and by place one level below; `month` is `YYYY-MM`. */
export const RegionNews = z.object({
  region: RegionCode,
  regionName: z.string(),
  month: z.string(),
  readAt: z.string(),
  total: Figures,
  /** Calls opened in that month: those that wait to be made, and those that were. */
  calls: z.object({ open: z.number(), done: z.number() }),
  templates: z.array(z.object({ template: z.string(), figures: Figures })),
  places: z.array(z.object({ region: RegionCode, regionName: z.string(), figures: Figures })),
});
export type RegionNews = z.infer<typeof RegionNews>;

/** A message that no way could carry. */
export const UndeliveredLine = z.object({
  messageId: idOf('notification'),
  template: z.string(),
  personId: idOf('person'),
  name: z.string(),
  region: RegionCode,
  regionName: z.string(),
  ending: z.enum(['rejected', 'dead']),
  reason: z.string(),
  endedAt: z.string(),
});
export type UndeliveredLine = z.infer<typeof UndeliveredLine>;

/** A town's undelivered messages, the newest first; `next` continues them. */
export const Undelivered = z.object({
  region: RegionCode,
  lines: z.array(UndeliveredLine),
  next: z.optional(z.string()),
});
export type Undelivered = z.infer<typeof Undelivered>;

/** One message of somebody's history, with all that its record tells of how it went. */
export const HistoryLine = z.object({
  messageId: idOf('notification'),
  template: z.string(),
  raisedAt: z.string(),
  status: z.enum(messageStatuses),
  channel: z.optional(ChannelName),
  endedAt: z.optional(z.string()),
  /** The county minute at which it is looked at again. */
  dueAt: z.optional(z.string()),
  reason: z.optional(z.string()),
  possibly: z.optional(z.literal(true)),
  delivered: z.optional(z.boolean()),
  inDigest: z.boolean(),
  items: z.optional(z.number()),
  readAt: z.optional(z.string()),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** What one person was sent, how they can be reached, and what they still allow; the newest first. */
export const PersonNews = z.object({
  personId: idOf('person'),
  name: z.string(),
  hasWechat: z.boolean(),
  /** The last four digits of their phone. */
  phoneTail: z.optional(z.string()),
  allowances: z.array(Allowance),
  messages: z.array(HistoryLine),
  next: z.optional(z.string()),
});
export type PersonNews = z.infer<typeof PersonNews>;

/** Every step of one message, told from its record. */
export const MessageStep = z.object({
  at: z.string(),
  what: z.string(),
  channel: z.optional(ChannelName),
  reason: z.optional(z.string()),
  until: z.optional(z.string()),
});
export type MessageStep = z.infer<typeof MessageStep>;
export const MessageSteps = z.object({ messageId: idOf('notification'), steps: z.array(MessageStep) });
export type MessageSteps = z.infer<typeof MessageSteps>;

/** Who has this phone, for the office: nobody where it is unknown. */
export const FoundPerson = z.object({ personId: z.optional(idOf('person')) });
export type FoundPerson = z.infer<typeof FoundPerson>;
