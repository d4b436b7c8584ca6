// An answer on a card may ask for a call: it is the task of whoever helps the family there.
import type { OpenCall } from '#shared/notifications/call.ts';
import type { News } from '#shared/notifications/contract.ts';
import { dueAfterAsking } from './call-clock.ts';

/** The call that an answer asks for; none of staff, who have a phone of their own. */
export const callAskedBy = (news: News, at: string): OpenCall | undefined => {
  const { template, about, personId, audience } = news;
  const { region, guardianId } = audience;
  if (guardianId === undefined) return undefined;
  return {
    reason: 'call_back',
    template,
    about,
    region,
    owner: 'director',
    personId,
    guardianId,
    dueAt: dueAfterAsking('call_back', at),
  };
};
