// What the server says of a command that went through.

/** Which version of the thing it made, and the state the caller reads back. */
export type Done<State> = Readonly<{ stream: string; version: number; state: State }>;
