// Which question and which command about people, late writes, glasses and erasures goes where, for whom; each command once.
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { createMattersDesk } from './desk-matters.ts';
import { createPeopleDesk, type Outcome } from './desk-people.ts';
import type { Acting } from './sign-ins.ts';

/** The desks; `now` is the county's clock. */
export const createDesks = (now: () => string) => {
  const people = createPeopleDesk(() => countyDate(now()));
  const matters = createMattersDesk(now);
  const answered = new Map<string, { body: string; done: Outcome }>();

  const asks: Readonly<Record<string, (region: string) => unknown>> = {
    'towns/people': (region) => people.people(region, now()),
    'counties/people': (region) => people.people(region, now()),
    'towns/reviews': matters.reviews,
    'counties/glasses': matters.glasses,
    'counties/erasures': matters.erasures,
  };
  const run = (kind: string, id: string, what: string, data: unknown, who: Acting): Outcome => {
    switch (kind) {
      case 'people':
        return people.act(id, what, data, who);
      case 'handovers':
        return people.handOver(id, data);
      case 'reviews':
        return matters.settle(id, what, data);
      case 'erasures':
        return matters.erase(id, data, who);
      default:
        return refuse('not_found');
    }
  };
  const once = (body: unknown, act: (data: unknown) => Outcome): Outcome => {
    const envelope = CommandEnvelope.safeParse(body);
    if (!envelope.success) return refuse('invalid_input', envelope.error.issues[0]?.path.join('.'));
    const { commandId, data } = envelope.data;
    const text = JSON.stringify(data);
    const before = answered.get(commandId);
    if (before) return before.body === text ? before.done : refuse('command_reused');
    const done = act(data);
    if (!('refused' in done)) answered.set(commandId, { body: text, done });
    return done;
  };
  const isDesk = ({ role }: Acting): boolean => role === 'supervisor' || role === 'officer';
  return {
    people,
    ask: (who: Acting, path: string): unknown => {
      const [, , kind = '', id = '', what = ''] = path.split('/');
      if (!isDesk(who)) return refuse('role_not_allowed');
      if (kind === 'reviews') return matters.review(id);
      return covers(who.region, id)
        ? (asks[`${kind}/${what}`]?.(id) ?? refuse('not_found'))
        : refuse('not_found');
    },
    tell: (who: Acting, path: string, body: unknown): Outcome => {
      const [, , kind = '', id = '', what = ''] = path.split('/');
      if (!isDesk(who)) return refuse('role_not_allowed');
      return once(body, (data) => run(kind, id, what, data, who));
    },
  };
};
