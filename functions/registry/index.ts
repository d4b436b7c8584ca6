// The register: children's files and their guardians.
import { defineKind } from '#functions/kernel/kind.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import type { ChildStanding } from '#shared/registry/contract.ts';
import { ChildCommand, ChildNeeds, type ChildState, childDecider } from './decide/child.ts';
import { GuardianCommand, GuardianNeeds, guardianDecider } from './decide/guardian.ts';
import { ChildEvent, upcastChild } from './events/child.ts';
import { GuardianEvent, upcastGuardian } from './events/guardian.ts';
import { childFile } from './project/child.ts';
import { guardianEntry } from './project/guardian.ts';
import { childEffects } from './react/child.ts';
import { guardianEffects } from './react/guardian.ts';
import { registryRoutes } from './routes.ts';

const standing = (state: ChildState): ChildStanding | undefined =>
  state.status === 'none'
    ? undefined
    : { village: state.village, open: state.status === 'open', openedOn: state.openedOn };

export const registry = defineSlice({
  name: 'registry',
  kinds: [
    defineKind({
      id: 'child',
      command: ChildCommand,
      needs: ChildNeeds,
      event: ChildEvent,
      upcast: upcastChild,
      decider: childDecider,
      caller: (state, childId) =>
        state.status === 'none'
          ? undefined
          : { childId, village: state.village, open: state.status === 'open' },
      answers: { standing },
      sealed: true,
      home: (command) => (command.type === 'register_child' ? command.data.village : undefined),
      projections: (define) => [define(childFile)],
      react: childEffects,
    }),
    defineKind({
      id: 'guardian',
      command: GuardianCommand,
      needs: GuardianNeeds,
      event: GuardianEvent,
      upcast: upcastGuardian,
      decider: guardianDecider,
      caller: (_state, guardianId) => ({ guardianId }),
      sealed: true,
      home: (command) => command.data.village,
      projections: (define) => [define(guardianEntry)],
      react: guardianEffects,
    }),
  ],
  routes: registryRoutes,
});
