// What all workers of one channel share, wherever they run: its pace, its pause, and its token.

/** The pace and the pause of a channel. Times are server times; each worker tells its own. */
export type ChannelGate = Readonly<{
  /** Takes up to `wanted` sendings of this second, all of them in one conditional update; how many were given, 0 once the second is spent. */
  take: (wanted: number, at: string) => Promise<number>;
  /** Until when the platform wants nothing more; undefined while it is open. Remembered for at most two seconds. */
  pausedUntil: (at: string) => Promise<string | undefined>;
  /** Pauses the channel for everybody; never shortens a longer pause. */
  pause: (until: string, at: string) => Promise<void>;
}>;

/** The token that every call of a platform carries, and that all workers of an account have in common. */
export type TokenKeeper = Readonly<{
  /** A token that is good: from memory, from the shared place, or fetched by exactly one worker while the others wait. Throws while the platform gives none. */
  current: () => Promise<string>;
  /** Another token in place of one that was refused, fetched once however many workers were refused with it; never the refused one. */
  renew: (refused: string) => Promise<string>;
}>;

/** Fetches the account's token from the platform; by force only the platform replaces one that it still holds for good. Throws when it gives none. */
export type FetchToken = (force: boolean) => Promise<Readonly<{ token: string; seconds: number }>>;
