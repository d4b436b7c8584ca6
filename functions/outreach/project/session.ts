// A session's row stands in its village's list of the year, and counts there once it was held.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { heardIn, heldIn, SessionPart, sessionList } from '#shared/outreach/rows.ts';
import { listenersOf, yearOf } from '#shared/outreach/sessions.ts';
import type { SessionEvent } from '../events/session.ts';
import { nextDueOn } from '../session-dues.ts';

const evolve = (part: SessionPart | undefined, event: SessionEvent): SessionPart | undefined => {
  switch (event.type) {
    case 'outreach.planned': {
      const { village, theme, form, plannedOn } = event;
      return { village, theme, form, status: 'planned', on: plannedOn, photos: 0 };
    }
    case 'outreach.recorded':
    case 'outreach.corrected': {
      const { village, theme, form, heldOn, headcount } = event;
      return { village, theme, form, status: 'held', on: heldOn, headcount, photos: part?.photos ?? 0 };
    }
    case 'outreach.called_off':
      return part && { ...part, status: 'called_off' };
    case 'outreach.photo_added':
      return part && { ...part, photos: event.n };
    case 'outreach.came_near':
      return part && { ...part, told: 'near' };
    case 'outreach.stayed_unrecorded':
      return part && { ...part, told: 'unrecorded' };
  }
};

export const sessionEntry: ProjectionDefinition<SessionEvent, SessionPart> = {
  row: 'outreach_session',
  fields: SessionPart,
  evolve,
  list: ({ village, on }) => ({ under: sessionList(village, yearOf(on)), sort: on }),
  due: nextDueOn,
  place: ({ village }) => village,
  share: ({ headcount, on }) =>
    headcount ? { [heldIn(yearOf(on))]: 1, [heardIn(yearOf(on))]: listenersOf(headcount) } : {},
};
