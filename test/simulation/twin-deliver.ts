// A notifier that remembers what it sent, and only remembers: a planted bug.
import * as z from 'zod/mini';
import { DutyPart, dutyList, PersonPart } from '#shared/access/contract.ts';
import type { Template } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { Machine } from './doors.ts';

const MOST = 50;
const FORGETS_AFTER = 12;
const NOTHING = { fates: [], again: [] };

type Parts = Parameters<Machine['deliver']>[0];

const Duty = z.object({ access: DutyPart });
const Person = z.object({ access: PersonPart });

const sendTo = async ({ reader, ways }: Parts, personId: string, template: Template): Promise<void> => {
  const openid = (await reader.row('person', personId, Person))?.parts.access.personal?.openid;
  const { page, fields, subscription } = template;
  const { id: platformId } = ways.subscriptions[subscription];
  if (openid !== undefined) await ways.wechat(openid, { platformId, page, fields });
};

/** Sends to everyone it does not remember, and forgets when its container is replaced. */
export const newsOnceByMemory = (): Machine['deliver'] => {
  const sent = new Set<string>();
  return async (parts, { effectId, effect }) => {
    if (effect.kind !== 'notify') return NOTHING;
    const template = templateOf(effect.template);
    const duties = await parts.reader.list(dutyList(effect.role, effect.region), Duty, MOST);
    for (const personId of new Set(duties.map((duty) => duty.parts.access.personId))) {
      const name = `${effectId} ${personId}`;
      if (sent.has(name) || !template) continue;
      await sendTo(parts, personId, template);
      if (sent.size > FORGETS_AFTER) sent.clear();
      sent.add(name);
    }
    return NOTHING;
  };
};
