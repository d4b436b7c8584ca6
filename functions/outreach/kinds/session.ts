// The kind of stream of an outreach session: nothing in it is personal but the photos, which are files of their own.
import { defineKind } from '#functions/kernel/kind.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import type { SessionPlace, SessionState as Shown } from '#shared/outreach/sessions.ts';
import { SessionCommand, SessionNeeds, sessionDecider } from '../decide/session.ts';
import { SessionEvent } from '../events/session.ts';
import { sessionEntry } from '../project/session.ts';
import { sessionEffects } from '../react/session.ts';
import type { SessionState } from '../session-state.ts';

/** Where this very session stands. */
export const placeOf = (id: string): Needs => ({ session: { slice: 'outreach', id, answer: 'place' } });

const caller = (state: SessionState, sessionId: string): Shown | undefined => {
  if (state.status === 'none') return undefined;
  const { village, status, photos } = state;
  return { sessionId, village, status, photos: photos.length };
};

const place = (state: SessionState): SessionPlace | undefined =>
  state.status === 'none' ? undefined : { village: state.village, status: state.status };

export const session = defineKind({
  id: 'outreach',
  command: SessionCommand,
  needs: { shape: SessionNeeds, of: ({ type }, id) => (type === 'come_due' ? {} : placeOf(id)) },
  event: SessionEvent,
  decider: sessionDecider,
  caller,
  answers: { place },
  projections: (define) => [define(sessionEntry)],
  react: sessionEffects,
});
