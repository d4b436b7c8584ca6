// People and the roles they hold, and who may see which child: handovers, readings, broken glasses, late writes, consents.
import { defineSlice } from '#functions/kernel/slice.ts';
import { consent } from './kinds/consent.ts';
import { erasure } from './kinds/erasure.ts';
import { glass } from './kinds/glass.ts';
import { handover } from './kinds/handover.ts';
import { person } from './kinds/person.ts';
import { reading } from './kinds/reading.ts';
import { review } from './kinds/review.ts';

export const access = defineSlice({
  name: 'access',
  kinds: [person, handover, reading, glass, review, consent, erasure],
});

export {
  acceptedFor,
  againIn,
  askedFor,
  CODE_SECONDS,
  CodeState,
  codeEnd,
  shownFor,
  tried,
} from './one-time-code.ts';
export {
  type Approved,
  approvedPairing,
  openedPairing,
  PairingState,
  pairingEnd,
  takenPairing,
} from './pairing.ts';
export { accessRoutes } from './routes.ts';
export {
  endedSession,
  renewalOf,
  renewed,
  type SessionRole,
  SessionState,
  type Shown,
  sessionEnd,
} from './session.ts';
