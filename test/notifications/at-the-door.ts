// Messages as they are raised behind the api door and asked for in front of it, each by its path below /notifications.
import type { Actor } from '#shared/kernel/access.ts';
import type { News } from '#shared/notifications/contract.ts';
import type { County } from '../doors/county.ts';
import { nth, VILLAGE } from '../kit/ids.ts';

const DAY_MS = 86_400_000;

/** What is done with messages in the county, which is asked for once it is open. */
export const atTheDoor = (county: () => County) => {
  const does = (id: string, type: string, data: unknown) => county().does('notifications', id, type, data);
  /** What the n-th message is about, and when it goes: of use for a day. */
  const newsOf = (n: number, personId: string, about: string, changed: Partial<News> = {}) => {
    const at = county().world.now();
    const cause = `visits/${about}#${n}#0`;
    const audience = { role: 'director', region: VILLAGE } as const;
    const news: News = { cause, matter: cause, template: 'visit_overdue', personId, about, audience };
    const expiresAt = new Date(Date.parse(at) + DAY_MS).toISOString();
    return { news: { ...news, ...changed }, sendAt: at, expiresAt };
  };
  const post = (actor: Actor, path: string, data: unknown) =>
    county().send(actor, `/notifications/${path}`, county().commandOf(data));
  const get = (actor: Actor, path: string, query?: Record<string, string>) =>
    county().read(actor, `/notifications/${path}`, query);
  const raise = async (n: number, personId: string, about: string, digestId?: string): Promise<string> => {
    const id = nth('notification', n);
    const waits = digestId !== undefined && { digestId };
    await does(id, 'raise', { ...newsOf(n, personId, about), urgency: 'urgent', ...waits });
    return id;
  };
  const bodyOf = async (actor: Actor, path: string) => Object((await get(actor, path)).body);
  return {
    does,
    post,
    get,
    /** The n-th message, to whoever holds a duty; it waits for its digest where there is one. */
    raise,
    /** The n-th message as a digest of one thing about each of these, the messages before it, that no way took. */
    unheardDigest: async (n: number, personId: string, abouts: readonly string[]) => {
      const digestId = nth('notification', n);
      const raising = newsOf(n, personId, personId, { template: 'digest' });
      const items: string[] = [];
      for (const about of abouts) {
        const item = await raise(n - 1 - items.length, personId, about, digestId);
        await does(digestId, 'gather', { ...raising, item, pressing: false });
        items.push(item);
      }
      await does(digestId, 'end', { ending: 'rejected', reason: 'no_way' });
      for (const item of items) await does(item, 'end_with_digest', { digestId, ending: 'rejected' });
      return { digestId, items };
    },
    talksOf: async (actor: Actor): Promise<readonly unknown[]> => (await bodyOf(actor, 'inbox')).talks,
    undeliveredOf: async (actor: Actor, region: string): Promise<readonly unknown[]> =>
      (await bodyOf(actor, `regions/${region}/undelivered`)).lines,
    callsOf: async (actor: Actor, region: string): Promise<readonly unknown[]> =>
      (await bodyOf(actor, `regions/${region}/calls`)).calls,
  };
};
