// One saved command as it lies on the phone, under a key of its own, until the server has answered it.
import * as z from 'zod/mini';
import { type Actor, Role } from '#shared/kernel/access.ts';
import { idOf } from '#shared/kernel/id.ts';
import type { KeyStore } from './ports.ts';
import { readStored } from './stored.ts';

const PREFIX = 'outbox/';

/** What a visit's command does. */
export const visitThings = ['record', 'correct'] as const;

/** What a command of the register does to a file, or to a person named in it. */
export const fileThings = [
  'register',
  'basic',
  'categorise',
  'end_category',
  'guardians',
  'schooling',
  'health',
  'household',
  'benefits',
  'move',
  'close',
  'reopen',
  'ask',
  'new_guardian',
  'guardian',
] as const;
export type FileThing = (typeof fileThings)[number];

/** What a director writes on a sheet where there may be no network: a signature at the door, and the village's own. */
export const sheetThings = ['assist', 'witness'] as const;

/** What is written of an outreach session, its photos one by one. */
export const sessionThings = [
  'plan_session',
  'record_session',
  'correct_session',
  'call_off_session',
  'session_photo',
] as const;
export type SessionThing = (typeof sessionThings)[number];

/** What was scanned in a hall without a network: the code for coming in, the code for leaving. */
export const scanThings = ['check_in', 'check_out'] as const;

/** An attempt that was finished, and waits to be handed in. */
export const attemptThings = ['submit'] as const;

/** What somebody says in a conversation, or about how they are reminded. */
export const messageThings = [
  'ask_help',
  'ask_call',
  'ask_note',
  'reply',
  'choose_hour',
  'read_talk',
  'read_message',
  'tell_credit',
] as const;

/** How a call went, and that it was handed on. */
export const callThings = ['finish_call', 'hand_on_call'] as const;

/** What the person calls it: of which child, session, training, attempt or conversation, and what was done. */
const AboutChild = z.object({
  childId: z.string(),
  name: z.string(),
  what: z.enum([...visitThings, ...fileThings, ...sheetThings]),
});
export type AboutChild = z.infer<typeof AboutChild>;
const AboutSession = z.object({
  sessionId: z.string(),
  name: z.string(),
  what: z.enum(sessionThings),
});
const AboutTraining = z.object({
  trainingId: z.string(),
  name: z.string(),
  what: z.enum(scanThings),
});
const AboutAttempt = z.object({
  attemptId: z.string(),
  name: z.string(),
  what: z.enum(attemptThings),
});
const AboutTalk = z.object({
  talk: z.string(),
  name: z.string(),
  what: z.enum(messageThings),
});
const AboutCall = z.object({
  callId: z.string(),
  name: z.string(),
  what: z.enum(callThings),
});

export const OutboxEntry = z.object({
  commandId: idOf('command'),
  /** The order in which things were saved on this phone. */
  order: z.number(),
  /** Entries of one stream go out one after the other. */
  stream: z.string(),
  path: z.string(),
  data: z.unknown(),
  madeAt: z.string(),
  /** Who saved it, acting as whom: it is sent under no other session. */
  by: z.object({ personId: z.string(), role: Role, region: z.string() }),
  about: z.union([AboutChild, AboutSession, AboutTraining, AboutAttempt, AboutTalk, AboutCall]),
  /** Sent behind the person's back: it is not among what they saved, and a no to it ends it. */
  quiet: z.optional(z.literal(true)),
  status: z.enum(['waiting', 'refused']),
  tries: z.number(),
  nextTryAt: z.optional(z.number()),
  /** Until then it stays here, to be taken back. */
  heldUntil: z.optional(z.number()),
  failure: z.optional(
    z.object({
      failed: z.enum(['no_answer', 'busy', 'outage', 'unreadable', 'no_sign_in']),
      reference: z.optional(z.string()),
    }),
  ),
  refusal: z.optional(
    z.object({ refused: z.string(), field: z.optional(z.string()), reason: z.optional(z.string()) }),
  ),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

const ofVisits: readonly string[] = visitThings;

const ofFiles: readonly string[] = fileThings;

/** True for the things of a child's file. */
export const isFileThing = (what: OutboxEntry['about']['what']): what is FileThing => ofFiles.includes(what);

/** True for a visit's entry. */
export const isVisit = ({ about }: Pick<OutboxEntry, 'about'>): boolean => ofVisits.includes(about.what);

/** The child an entry is about; none for what is about no child. */
export const childOf = ({ about }: Pick<OutboxEntry, 'about'>): string | undefined =>
  'childId' in about ? about.childId : undefined;

/** The session in a village that an entry is about; none for anything else. */
export const sessionOf = ({ about }: Pick<OutboxEntry, 'about'>): string | undefined =>
  'sessionId' in about ? about.sessionId : undefined;

/** The attempt an entry hands in; none for anything else. */
export const attemptOf = ({ about }: Pick<OutboxEntry, 'about'>): string | undefined =>
  'attemptId' in about ? about.attemptId : undefined;

/** The conversation that an entry says something in; none for anything else. */
export const talkOf = ({ about }: Pick<OutboxEntry, 'about'>): string | undefined =>
  'talk' in about ? about.talk : undefined;

/** The call an entry is about; none for anything else. */
export const callOf = ({ about }: Pick<OutboxEntry, 'about'>): string | undefined =>
  'callId' in about ? about.callId : undefined;

/** How long what may be taken back stays on the phone. */
export const HOLD_MS = 5_000;

/** True while an entry may be taken back; a clock that was set right meanwhile holds nothing longer. */
export const isHeld = ({ heldUntil }: Pick<OutboxEntry, 'heldUntil'>, now: number): boolean =>
  heldUntil !== undefined && now < heldUntil && heldUntil - now <= HOLD_MS;

/** The key an entry lies under. */
export const entryKey = (commandId: string): string => PREFIX + commandId;

/** Every entry on the phone, oldest first. Text that does not parse is left where it lies. */
export const readEntries = (store: KeyStore): readonly OutboxEntry[] =>
  store
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => readStored(store, key, OutboxEntry))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => a.order - b.order || (a.commandId < b.commandId ? -1 : 1));

/** Writes an entry; false where the phone has no room. */
export const writeEntry = (store: KeyStore, entry: OutboxEntry): boolean =>
  store.set(entryKey(entry.commandId), JSON.stringify(entry));

/** Who sends: a person acting in one role, with all the roles they hold. */
export type Sender = Actor & Readonly<{ roles?: readonly Pick<Actor, 'role' | 'region'>[] }>;

const isAs = (by: OutboxEntry['by'], { role, region }: Pick<Actor, 'role' | 'region'>): boolean =>
  by.role === role && by.region === region;

/**
 * True for an entry that this person has saved in the role acted in, or in one they hold no more: a former director's
 * writes go out all the same, and wait at the server for the supervisor.
 */
export const savedBy = ({ by }: OutboxEntry, sender: Sender | undefined): boolean =>
  sender !== undefined &&
  by.personId === sender.personId &&
  (isAs(by, sender) || !(sender.roles ?? [by]).some((held) => isAs(by, held)));
