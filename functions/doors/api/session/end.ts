// Signing out ends the session of this device at once; its last token runs out by itself.
import { endedSession, renewalOf, SessionState, sessionEnd } from '#functions/access/index.ts';
import type { EndSession } from '#shared/access/sign-in.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { changing, type Ground } from './ground.ts';
import { sessionKey } from './issue.ts';
import { shownOf } from './secrets.ts';

type Ended = Readonly<{ ended: true }>;

/** POST /session/end. */
export const endSession = (ground: Ground, asked: EndSession): Promise<Ended | Refusal> =>
  changing<SessionState, Ended | Refusal>(
    ground,
    sessionKey(asked.session),
    SessionState,
    async (state, at) => {
      const renewal = renewalOf(state, await shownOf(ground.ring, asked, state), at);
      if (!state || renewal === 'refused') return { outcome: refuse('session_over') };
      // An old secret of the own device ends it too: that is what was asked for.
      return {
        next: { value: endedSession(state), until: sessionEnd(state.renewedAt) },
        outcome: { ended: true },
      };
    },
  );
