// What the county in memory answers about calls to make and about how messages fare, for whoever may ask.
import { refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { nth } from './children.ts';
import { createCallsToMake } from './office-calls.ts';
import { newsOf } from './office-figures.ts';
import { FATHER, GRANDMOTHER, newsFor, stepsFor, undeliveredIn } from './office-messages.ts';
import { people } from './people.ts';

type Asker = Readonly<{ role: string; region: string }>;
type Asked = Readonly<{ who: Asker; id: string; what: string; query: URLSearchParams; body: unknown }>;

const waiting = {
  status: 'waiting',
  attempt: 1,
  tried: [],
  failures: 0,
  possibly: false,
  gaveUp: false,
  items: [],
  telling: [],
  isRead: false,
  handedOver: false,
  isLost: false,
};

const findByPhone = (body: unknown): unknown => {
  const phone = String(Object(body).phone ?? '');
  const found = people.find((one) => one.phone === phone)?.personId;
  const known = [FATHER, GRANDMOTHER, nth('prs', 1)].find((personId) => personId === found);
  return known ? { personId: known } : {};
};

const desks = ['supervisor', 'officer'];
const readers = [...desks, 'auditor'];
const staff = ['director', ...desks];

/** The answers; a path about something else is answered with undefined. */
export const createOffice = (now: () => string, isEmpty: () => boolean) => {
  const calls = createCallsToMake(now, isEmpty);

  const only = (roles: readonly string[], asked: Asked, answer: () => unknown): unknown =>
    roles.includes(asked.who.role) ? answer() : refuse('role_not_allowed');
  const within = (roles: readonly string[], asked: Asked, answer: () => unknown): unknown =>
    only(roles, asked, () => (covers(asked.who.region, asked.id) ? answer() : refuse('not_found')));

  const answers: Readonly<Record<string, (asked: Asked) => unknown>> = {
    'regions/calls': (asked) => within(staff, asked, () => calls.at(asked.id)),
    'regions/figures': (asked) =>
      within(readers, asked, () =>
        newsOf(asked.id, asked.query.get('month') ?? now().slice(0, 7), now(), isEmpty()),
      ),
    'regions/undelivered': (asked) =>
      within(desks, asked, () => undeliveredIn(asked.id, asked.query.get('after'), isEmpty())),
    'calls/finish': (asked) =>
      only(staff, asked, () => calls.tell(asked.who.region, asked.id, 'finish', asked.body)),
    'calls/hand-on': (asked) =>
      only(staff, asked, () => calls.tell(asked.who.region, asked.id, 'hand-on', asked.body)),
    'people/messages': (asked) =>
      only(desks, asked, () => newsFor(asked.id, asked.query.get('after')) ?? refuse('not_found')),
    'messages/steps': (asked) =>
      only(desks, asked, () => ({ messageId: asked.id, steps: [...stepsFor(asked.id)] })),
    'messages/resend': (asked) =>
      only(desks, asked, () => ({ stream: asked.id, version: 9, state: waiting })),
    'find/': (asked) => only(desks, asked, () => findByPhone(asked.body)),
  };
  return {
    /** The calls that are still open somewhere. */
    open: calls.open,
    answer: (who: Asker, path: string, body: unknown): unknown => {
      const [bare = '', search = ''] = path.split('?');
      const [, slice, kind = '', id = '', what = ''] = bare.split('/');
      if (slice !== 'notifications') return undefined;
      return answers[`${kind}/${what}`]?.({ who, id, what, query: new URLSearchParams(search), body });
    },
  };
};
