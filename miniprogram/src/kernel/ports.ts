// What the phone's kernel needs from the world, so that it runs the same on a phone, in a browser and in a test.

/** Text kept under keys on the phone. `set` is false where the phone has no room; nothing is half written. */
export type KeyStore = Readonly<{
  get: (key: string) => string | undefined;
  set: (key: string, text: string) => boolean;
  remove: (key: string) => void;
  keys: () => readonly string[];
}>;

/** One request as the network gets it; `body` is JSON text. */
export type Ask = Readonly<{
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}>;

/** What came back, whatever its status. */
export type Reply = Readonly<{ status: number; text: string }>;

/** Carries one request; it rejects where no answer came (no network, refused connection, 15 seconds). */
export type Transport = (ask: Ask) => Promise<Reply>;

/** Milliseconds since 1970. */
export type Now = () => number;

/** Runs `run` after `ms`; the answer calls it off. */
export type Later = (ms: number, run: () => void) => () => void;

/** What a picture shows, row by row, four bytes a point. */
export type Pixels = Readonly<{ data: Uint8ClampedArray; width: number; height: number }>;

/** What a person said to one subscription: yes, no, switched off in the settings, or kept away by the platform. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';

/** Asks for at most three subscriptions, by the platform's ids; only within a tap. What was not answered is not in it. */
export type RequestSubscribe = (ids: readonly string[]) => Promise<Readonly<Record<string, SubscribeAnswer>>>;
