// A guardian who has no account at all cannot be sent anything: where it matters they are called.
import { computedId } from '#functions/kernel/computed-id.ts';
import { dueAfterUnreachable } from '#functions/notifications/index.ts';
import type { OpenCall } from '#shared/notifications/call.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { type Carrying, order, ownId } from './carrying.ts';
import type { Hearers, Notice } from './hearers.ts';

/** Opens the call, once for each cause; nothing where somebody hears of it, or where the template asks for none. */
export const callWithoutAccount = async (
  carrying: Carrying,
  cause: string,
  { guardianId, template, about, region }: Notice,
  { people }: Hearers,
): Promise<void> => {
  const made = templateOf(template);
  if (guardianId === undefined || people.length > 0 || !made?.calledWithoutAccount) return;
  const data: OpenCall = {
    reason: 'unreachable',
    template,
    about,
    region,
    owner: 'director',
    guardianId,
    dueAt: dueAfterUnreachable(made.urgency, carrying.world.now()),
  };
  const id = computedId('call', cause, guardianId);
  // Opened already by an earlier delivery of the same news: the refusal changes nothing.
  await order(carrying, { id, type: 'open', data, commandId: ownId(carrying, 'open') });
};
