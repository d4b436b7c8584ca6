// What follows from a session's facts: its village's director hears that it is tomorrow, and that it was not written down.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { SessionEvent } from '../events/session.ts';

const TEMPLATES = {
  'outreach.came_near': 'outreach_tomorrow',
  'outreach.stayed_unrecorded': 'outreach_unrecorded',
} as const;

/** News for the director alone: nobody above holds the session, so while the post is vacant nobody hears of it. */
export const sessionEffects = (event: SessionEvent, { id }: Origin): readonly Effect[] =>
  event.type === 'outreach.came_near' || event.type === 'outreach.stayed_unrecorded'
    ? [
        {
          kind: 'notify',
          template: TEMPLATES[event.type],
          role: 'director',
          region: event.village,
          about: id,
          stays: true,
        },
      ]
    : [];
