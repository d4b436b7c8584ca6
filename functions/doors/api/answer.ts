// One request from a matched route to its answer: writes go through handling, reads through authority and view.
import { refuse } from '#shared/kernel/refusal.ts';
import type { Answering, Request } from './asking.ts';
import { command } from './command.ts';
import { query } from './query.ts';
import type { Work } from './work.ts';

/** The answer's value, or a refusal. What is absent and what is not the actor's are refused alike. */
export const answer = async (doing: Answering, request: Request, work: Work): Promise<unknown> => {
  const { route } = request;
  const { actor } = work;
  work.about = Object.values(request.params).join(' ');
  if (!actor) return refuse('not_signed_in');
  if (route.does === 'command') return command(doing, { ...request, route }, { actor, work });
  if (actor.late) return refuse('no_current_role');
  if (!route.who.includes(actor.role)) return refuse('role_not_allowed');
  if (route.does === 'confirm') {
    const { confirmation } = await import('./confirm.ts');
    return confirmation(doing, { ...request, route }, { actor, work });
  }
  return query(doing, { ...request, route }, { actor, work });
};
