// A decision is pure: a command and the past in, facts or a named refusal out.
import type { Actor } from '#shared/kernel/access.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

/** A fact: past-tense type, plain fields, and under `personal` what is sealed under its subject's key (absent once erased). */
export type Fact = Readonly<{ type: string; personal?: Readonly<Record<string, unknown>> | undefined }>;

/** What arrives with a command besides its data: whose stream, when, by whom (no actor is the system), and the looked-up facts it named. */
export type Context<Needs> = Readonly<{
  id: string;
  at: string;
  by: string;
  actor?: Actor | undefined;
  /** How the request came; nothing of it for the system. */
  circumstances?: Circumstances | undefined;
  needs: Needs;
}>;

/** A context as handling makes it. `nonce` is 16 random bytes in base64url: the salt of a hash over something personal. */
export type Handled<Needs> = Context<Needs> & Readonly<{ nonce: string }>;

/** What the door itself saw of a request: evidence, and never what the phone claims of itself. */
export type Circumstances = Readonly<{
  /** The address it came from, as the entrance saw it. */
  address: string;
  /** The device's own name of itself (user agent), at most 200 characters. */
  device: string;
  /** The session it came in. */
  sessionId?: string | undefined;
  /** A one-time code that was asked for this very matter and given back: when, and the last four digits of its phone. */
  confirmed?: Readonly<{ at: string; phoneTail: string }> | undefined;
  /** A picture that came with the command, kept sealed under this name; the hash is of the picture itself, in hex. */
  picture?: Readonly<{ name: string; sha256: string; bytes: number }> | undefined;
}>;

/** A command as its contract parsed it. */
export type Parsed = Readonly<{ type: string; data: unknown }>;

/** Facts in order, never none, or a refusal by its code. */
export type Decision<Event, Code extends string> = readonly [Event, ...Event[]] | Refusal<Code>;

/** One decider per kind of stream. `evolve` must not look at the clock, and must bear facts whose personal fields are gone. */
export type Decider<Command, State, Event, Code extends string> = Readonly<{
  initial: State;
  evolve: (state: State, event: Event) => State;
  decide: (command: Command, state: State) => Decision<Event, Code>;
}>;
