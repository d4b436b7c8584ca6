// A notifier that remembers what it sent, and only remembers: a planted bug.

import * as z from 'zod/mini';
import { DutyPart, dutyList, PersonPart } from '#shared/access/contract.ts';
import type { Machine } from './doors.ts';

const MOST = 50;
const FORGETS_AFTER = 12;

/** Sends to everyone it does not remember, and forgets when its container is replaced. */
export const newsOnceByMemory = (): Machine['deliver'] => {
  const sent = new Set<string>();
  return async (_world, reader, channel, { effectId, effect }) => {
    const duties = await reader.list(
      dutyList(effect.role, effect.region),
      z.object({ access: DutyPart }),
      MOST,
    );
    for (const personId of new Set(duties.map((duty) => duty.parts.access.personId))) {
      const name = `${effectId} ${personId}`;
      if (sent.has(name)) continue;
      const person = await reader.row('person', personId, z.object({ access: PersonPart }));
      const openid = person?.parts.access.personal?.openid;
      if (openid !== undefined) await channel.send(openid, effect.template);
      if (sent.size > FORGETS_AFTER) sent.clear();
      sent.add(name);
    }
    return { again: false, unheard: 0 };
  };
};
