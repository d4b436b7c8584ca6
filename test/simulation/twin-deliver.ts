// A notifier that remembers what it sent, and only remembers: a planted bug.
import * as z from 'zod/mini';
import { DutyPart, dutyList, PersonPart } from '#shared/access/contract.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { Machine } from './doors.ts';

const MOST = 50;
const FORGETS_AFTER = 12;
const NOTHING = { fates: [], again: [] };

/** Sends to everyone it does not remember, and forgets when its container is replaced. */
export const newsOnceByMemory = (): Machine['deliver'] => {
  const sent = new Set<string>();
  return async ({ reader, ways }, { effectId, effect }) => {
    const template = effect.kind === 'notify' ? templateOf(effect.template) : undefined;
    if (effect.kind !== 'notify' || !template) return NOTHING;
    const shape = z.object({ access: DutyPart });
    const duties = await reader.list(dutyList(effect.role, effect.region), shape, MOST);
    for (const personId of new Set(duties.map((duty) => duty.parts.access.personId))) {
      const name = `${effectId} ${personId}`;
      if (sent.has(name)) continue;
      const person = await reader.row('person', personId, z.object({ access: PersonPart }));
      const openid = person?.parts.access.personal?.openid;
      const { page, fields, subscription } = template;
      const { id: platformId } = ways.subscriptions[subscription];
      if (openid !== undefined) await ways.wechat(openid, { platformId, page, fields });
      if (sent.size > FORGETS_AFTER) sent.clear();
      sent.add(name);
    }
    return NOTHING;
  };
};
