// What follows from a contest's facts: its audience hears that it is open, closes, and is frozen, and its result is drawn up.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { Audience } from '#shared/kernel/audience.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import type { ContestEvent } from '../events/contest.ts';

/** News for everybody of the audience, and while a post is vacant for nobody above it. */
const telling = (template: TemplateKey, about: string, { role, region }: Audience) =>
  placesOf({ role, region }).map((place) => ({
    kind: 'notify' as const,
    template,
    role,
    region: place,
    about,
    stays: true as const,
  }));

/** Whoever has done their one try is not bothered. */
const tellingUndone = (template: TemplateKey, about: string, audience: Audience): readonly Effect[] =>
  telling(template, about, audience).map((news) => ({
    ...news,
    onlyIf: {
      slice: 'outreach',
      row: 'attempt',
      id: { kind: 'attempt', words: [about, '1'] },
      field: 'done',
      is: false,
    },
  }));

export const contestEffects = (event: ContestEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'contest.began':
      return tellingUndone('quiz_open', id, event.audience);
    case 'contest.came_near_close':
      return tellingUndone('quiz_closing', id, event.audience);
    case 'contest.counted':
      return [{ kind: 'draw_up', slice: 'outreach', id, what: 'result' }];
    case 'contest.sealed':
      return telling('contest_sealed', id, event.audience);
    default:
      return [];
  }
};
