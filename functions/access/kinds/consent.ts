// The kind of stream of a guardian's consents, one per child and guardian.
import { defineKind } from '#functions/kernel/kind.ts';
import { ConsentCommand, ConsentNeeds, consentDecider } from '../decide/consent.ts';
import { ConsentEvent } from '../events/consent.ts';
import { consentEffects } from '../react/consent.ts';

export const consent = defineKind({
  id: 'consent',
  command: ConsentCommand,
  needs: {
    shape: ConsentNeeds,
    of: ({ data }) => ({ family: { slice: 'registry', id: data.childId, answer: 'family' } }),
  },
  event: ConsentEvent,
  decider: consentDecider,
  caller: ({ given }, consentId) => ({ consentId, given }),
  answers: { given: (state) => state },
  // Consents are few, asked for child by child, and read from their streams.
  projections: () => [],
  react: consentEffects,
});
