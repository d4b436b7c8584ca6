// A call to make is a task with an owner and a due date: somebody asked for it, or no message reaches whom it was for.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { AtTime } from '../kernel/time.ts';

/** Why somebody is to be called. */
export const callReasons = ['needs_help', 'call_back', 'note', 'unreachable'] as const;
export const CallReason = z.enum(callReasons, 'not_a_choice');
export type CallReason = z.infer<typeof CallReason>;

/** A family asks: `note` is free text to the office, where the county takes any. */
export const AskForCall = z.strictObject({
  childId: idOf('child'),
  reason: z.enum(['needs_help', 'call_back', 'note'], 'not_a_choice'),
  note: z.optional(text(200)),
});
export type AskForCall = z.infer<typeof AskForCall>;

/** Whose task it is; a place of its level says whose exactly. */
export const CallOwner = z.enum(['director', 'supervisor', 'officer']);
export type CallOwner = z.infer<typeof CallOwner>;

/** From a message that no other way could carry, or whose card was answered so: whom to call, and by which message what to say. */
export const OpenCall = z.strictObject({
  reason: z.enum(['unreachable', 'call_back']),
  template: z.string(),
  about: z.string(),
  region: RegionCode,
  owner: CallOwner,
  personId: z.optional(idOf('person')),
  guardianId: z.optional(idOf('guardian')),
  dueAt: AtTime,
});
export type OpenCall = z.infer<typeof OpenCall>;

/** How the call went; one that reached nobody stays open and is tried again. */
export const callOutcomes = ['reached', 'visited', 'not_reached'] as const;

export const FinishCall = z.strictObject({ outcome: z.enum(callOutcomes, 'not_a_choice') });
export type FinishCall = z.infer<typeof FinishCall>;

/** Whoever has it cannot do it: it goes up one level at once. */
export const HandOnCall = z.strictObject({});
export type HandOnCall = z.infer<typeof HandOnCall>;

/** A call's row, under its place while it is open. */
export const CallPart = z.object({
  reason: CallReason,
  owner: CallOwner,
  region: RegionCode,
  isOpen: z.boolean(),
  /** Whose task it is, while it is one. */
  openWith: z.optional(CallOwner),
  escalated: z.boolean(),
  openedAt: z.string(),
  dueAt: z.string(),
  about: z.string(),
  childId: z.optional(idOf('child')),
  personId: z.optional(idOf('person')),
  guardianId: z.optional(idOf('guardian')),
  template: z.optional(z.string()),
  tries: z.number(),
  doneAt: z.optional(z.string()),
  doneBy: z.optional(z.string()),
  outcome: z.optional(z.enum(callOutcomes)),
  personal: z.optional(z.object({ note: z.optional(z.string()) })),
});
export type CallPart = z.infer<typeof CallPart>;

/** The list of a place's open calls, the most pressing first. */
export const callList = (region: string): string => `calls/${region}`;
/** The list of what a family asked for, for its conversation. */
export const askedList = (childId: string): string => `asked/${childId}`;

/** What the caller of a call command reads back. */
export const CallState = z.object({
  isOpen: z.boolean(),
  owner: CallOwner,
  dueAt: z.string(),
  tries: z.number(),
});
export type CallState = z.infer<typeof CallState>;

/** Where a call stands and whom it is about: the answer `standing`. */
export const CallStanding = z.object({ region: RegionCode, childId: z.optional(z.string()) });
export type CallStanding = z.infer<typeof CallStanding>;

/** Whether the county takes free text from families: a platform's category may be needed for it. Policy data. */
export const TAKES_NOTES = false;

export const callRefusals = [
  'call_already_opened',
  'call_not_open',
  'notes_closed',
  'note_missing',
  'nobody_above',
] as const;
export type CallRefusal = (typeof callRefusals)[number];
