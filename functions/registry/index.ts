// The register: children's files and their guardians.
import { defineKind } from '#functions/kernel/kind.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import { childAnswers, guardianAnswers } from './answers.ts';
import { asking, ChildCommand, ChildNeeds, needsOfChild } from './child-command.ts';
import { childDecider } from './decide/child.ts';
import { GuardianCommand, GuardianNeeds, guardianDecider } from './decide/guardian.ts';
import { ChildEvent, upcastChild } from './events/child.ts';
import { GuardianEvent } from './events/guardian.ts';
import { claimsOfChild, claimsOfGuardian, heldByChild, heldByGuardian } from './numbers-held.ts';
import { askedEntry } from './project/asked.ts';
import { childFile } from './project/child.ts';
import { familyEntry } from './project/family.ts';
import { guardianEntry } from './project/guardian.ts';
import { childEffects } from './react/child.ts';
import { guardianEffects } from './react/guardian.ts';

export const registry = defineSlice({
  name: 'registry',
  kinds: [
    defineKind({
      id: 'child',
      command: ChildCommand,
      needs: { shape: ChildNeeds, of: needsOfChild },
      event: ChildEvent,
      upcast: upcastChild,
      decider: childDecider,
      caller: (state, childId) =>
        state.status === 'none'
          ? undefined
          : { childId, village: state.village, open: state.status === 'open' },
      answers: childAnswers,
      claims: claimsOfChild,
      held: heldByChild,
      erases: ({ type }) => type === 'erase',
      sealed: true,
      home: (command) => (command.type === 'register_child' ? command.data.village : undefined),
      projections: (define) => [define(childFile), define(familyEntry), define(askedEntry)],
      react: childEffects,
    }),
    defineKind({
      id: 'guardian',
      command: GuardianCommand,
      needs: {
        shape: GuardianNeeds,
        of: ({ type }, guardianId) =>
          type === 'register_guardian' ? {} : { guardian: asking(guardianId, 'standing') },
      },
      event: GuardianEvent,
      decider: guardianDecider,
      caller: (state, guardianId) => ({
        guardianId,
        ...(state.status !== 'none' && state.invitation && { invitedUntil: state.invitation.until }),
      }),
      answers: guardianAnswers,
      claims: claimsOfGuardian,
      held: heldByGuardian,
      erases: ({ type }) => type === 'erase',
      sealed: true,
      home: (command) => (command.type === 'register_guardian' ? command.data.village : undefined),
      projections: (define) => [define(guardianEntry)],
      react: guardianEffects,
    }),
  ],
});

export { registryRoutes } from './routes.ts';
