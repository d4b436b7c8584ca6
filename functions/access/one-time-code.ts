// One-time codes by SMS: when one is made, when it is good, and when guessing ends — the same for every phone, known or not.
import * as z from 'zod/mini';

/** How long a code may be used, in seconds. */
export const CODE_SECONDS = 5 * 60;
const AGAIN_SECONDS = 60;
const HOUR_SECONDS = 60 * 60;
const MOST_AN_HOUR = 5;
const MOST_WRONG = 5;
const WRONG_WITHIN_SECONDS = 15 * 60;
const LOCK_SECONDS = 15 * 60;

/** What is remembered of a phone. The code itself follows from `nonce` and is never stored. */
export const CodeState = z.object({
  /** When codes were made within the last hour, the last one being the one in force. */
  madeAt: z.array(z.string()),
  nonce: z.optional(z.string()),
  used: z.optional(z.literal(true)),
  /** The command that was accepted with it, where it confirmed one. */
  usedBy: z.optional(z.string()),
  /** When wrong ones came within the last quarter of an hour. */
  wrongAt: z.array(z.string()),
  lockedUntil: z.optional(z.string()),
});
export type CodeState = z.infer<typeof CodeState>;

const NOTHING: CodeState = { madeAt: [], wrongAt: [] };

const later = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();
const within = (times: readonly string[], seconds: number, at: string): string[] =>
  times.filter((time) => at < later(time, seconds));
const secondsTo = (at: string, until: string): number =>
  Math.max(0, Math.ceil((Date.parse(until) - Date.parse(at)) / 1000));

/** True while every code is refused, the right one too. */
export const isLocked = ({ lockedUntil }: CodeState, at: string): boolean =>
  lockedUntil !== undefined && at < lockedUntil;

/** How soon another code is made, in seconds; 0 for now. */
export const againIn = (state: CodeState, at: string): number => {
  const made = within(state.madeAt, HOUR_SECONDS, at);
  const [oldest] = made;
  const last = made.at(-1);
  return Math.max(
    isLocked(state, at) ? secondsTo(at, state.lockedUntil ?? at) : 0,
    last === undefined ? 0 : secondsTo(at, later(last, AGAIN_SECONDS)),
    oldest === undefined || made.length < MOST_AN_HOUR ? 0 : secondsTo(at, later(oldest, HOUR_SECONDS)),
  );
};

/** The phone after a code was asked for: `isMade` where one is to be sent. */
export const askedFor = (
  before: CodeState | undefined,
  nonce: string,
  at: string,
): Readonly<{ state: CodeState; isMade: boolean }> => {
  const state = before ?? NOTHING;
  if (againIn(state, at) > 0) return { state, isMade: false };
  const madeAt = [...within(state.madeAt, HOUR_SECONDS, at), at];
  return { state: { madeAt, nonce, wrongAt: within(state.wrongAt, WRONG_WITHIN_SECONDS, at) }, isMade: true };
};

const isInForce = ({ madeAt, nonce, used }: CodeState, at: string): boolean => {
  const last = madeAt.at(-1);
  return nonce !== undefined && !used && last !== undefined && at < later(last, CODE_SECONDS);
};

/** The phone after a code was tried; `matches` is whether it is the one in force, were it still good. */
export const tried = (
  before: CodeState | undefined,
  matches: boolean,
  at: string,
): Readonly<{ state: CodeState; isGood: boolean }> => {
  const state = before ?? NOTHING;
  if (isLocked(state, at)) return { state, isGood: false };
  if (matches && isInForce(state, at)) return { state: { ...state, wrongAt: [], used: true }, isGood: true };
  const wrongAt = [...within(state.wrongAt, WRONG_WITHIN_SECONDS, at), at];
  const isOne = wrongAt.length < MOST_WRONG;
  return {
    state: isOne ? { ...state, wrongAt } : { ...state, wrongAt: [], lockedUntil: later(at, LOCK_SECONDS) },
    isGood: false,
  };
};

/**
 * The phone after a code was shown for a command: it stays good until a command was accepted with it, and for that command
 * afterwards too.
 */
export const shownFor = (
  before: CodeState | undefined,
  matches: boolean,
  commandId: string,
  at: string,
): Readonly<{ state: CodeState | undefined; isGood: boolean }> => {
  if (before?.usedBy === commandId) return { state: before, isGood: true };
  const { state, isGood } = tried(before, matches, at);
  return { state: isGood ? before : state, isGood };
};

/** The phone after a command was accepted with the code in force. */
export const acceptedFor = (state: CodeState, commandId: string): CodeState => ({
  ...state,
  wrongAt: [],
  used: true,
  usedBy: commandId,
});

/** When nothing of a phone needs to be remembered any more. */
export const codeEnd = ({ lockedUntil, madeAt, wrongAt }: CodeState, at: string): string =>
  [
    at,
    lockedUntil ?? at,
    ...madeAt.map((time) => later(time, HOUR_SECONDS)),
    ...wrongAt.map((time) => later(time, WRONG_WITHIN_SECONDS)),
  ].reduce((one, other) => (other > one ? other : one));
