// What the answering of any request has to hand: the world, a matched route with what was asked, and who asks.

import type { Asked } from '#functions/kernel/asking.ts';
import type { World } from '#functions/kernel/handle.ts';
import type { Files } from '#functions/kernel/ports.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Route } from '#functions/kernel/route.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type { Codes } from './one-time-codes.ts';
import type { Work } from './work.ts';

/** What every answer is made with; a door that sends no codes leaves them out. */
export type Answering = Readonly<{ world: World; reader: Reader; files: Files; codes?: Codes }>;

/** A route with the parameters of its path and query. */
export type Request<R extends Route = Route> = Readonly<{
  route: R;
  params: Asked['params'];
  query: Asked['query'];
}>;

/** Who asks, and the request's own work. */
export type Signed = Readonly<{ actor: Actor; work: Work }>;
