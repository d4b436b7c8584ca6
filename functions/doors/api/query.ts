// A read: authority first, then the opening is written down where the route opens a file, and only then the answer.

import type { Asked } from '#functions/kernel/asking.ts';
import { lookUp } from '#functions/kernel/lookup.ts';
import type { QueryRoute } from '#functions/kernel/route.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import type { Answering, Request, Signed } from './asking.ts';
import { isTheirs } from './authority.ts';
import { opened } from './opening.ts';
import type { Work } from './work.ts';

const dataOf = (route: QueryRoute, { body }: Work): unknown =>
  route.asks && body !== undefined && !isRefusal(body) ? body.json : undefined;

/** The view, or a refusal. */
export const query = async (
  { world, reader }: Answering,
  { route, params, query: asking }: Request<QueryRoute>,
  { actor, work }: Signed,
): Promise<unknown> => {
  if (route.asks && isRefusal(work.body)) return work.body;
  const asked: Asked = { params, query: asking, data: dataOf(route, work) };
  const { answers: needs } = await lookUp(world, route.needs(asked));
  const regions = route.regions(asked, needs);
  if (isRefusal(regions)) return regions;
  const theirs = isTheirs(route, actor, regions, asked, needs);
  const childId = route.opens ? route.opens(asked, needs) : false;
  if (childId !== false) {
    const why = { chosen: asking['why'], byRoute: route.opensFor };
    const refused = await opened(world, actor, { childId, theirs, why });
    if (refused) return refused;
  } else if (!theirs) return refuse('not_found');
  return route.answer({ asked, needs, actor, read: reader, at: world.now() });
};
