// The register: children's files and their guardians.
import { type Claim, defineKind } from '#functions/kernel/kind.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import type { ChildStanding, GuardianStanding } from '#shared/registry/contract.ts';
import { ChildCommand, ChildNeeds, type ChildState, childDecider } from './decide/child.ts';
import { GuardianCommand, GuardianNeeds, type GuardianState, guardianDecider } from './decide/guardian.ts';
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
    : {
        village: state.village,
        open: state.status === 'open',
        openedOn: state.openedOn,
        ...(state.closedOn !== undefined && { closedOn: state.closedOn }),
      };

const guardianStanding = (state: GuardianState): GuardianStanding | undefined =>
  state.status === 'none' ? undefined : { village: state.village };

const idNumberClaim = (command: ChildCommand): readonly Claim[] => {
  if (command.type !== 'register_child') return [];
  const { idNumber } = command.data.details;
  const [refused, field] = ['id_number_taken', 'details.idNumber'];
  return idNumber === undefined ? [] : [{ kind: 'id_number', value: idNumber, refused, field }];
};

const childNeeds = (command: ChildCommand, childId: string): Needs =>
  command.type === 'register_child'
    ? {
        guardians: command.data.responsibilities.map(({ guardianId }) => ({
          slice: 'registry',
          id: guardianId,
          answer: 'standing',
        })),
      }
    : { child: { slice: 'registry', id: childId, answer: 'standing' } };

export const registry = defineSlice({
  name: 'registry',
  kinds: [
    defineKind({
      id: 'child',
      command: ChildCommand,
      needs: { shape: ChildNeeds, of: childNeeds },
      event: ChildEvent,
      upcast: upcastChild,
      decider: childDecider,
      caller: (state, childId) =>
        state.status === 'none'
          ? undefined
          : { childId, village: state.village, open: state.status === 'open' },
      answers: { standing },
      claims: idNumberClaim,
      sealed: true,
      home: (command) => (command.type === 'register_child' ? command.data.village : undefined),
      projections: (define) => [define(childFile)],
      react: childEffects,
    }),
    defineKind({
      id: 'guardian',
      command: GuardianCommand,
      needs: { shape: GuardianNeeds },
      event: GuardianEvent,
      upcast: upcastGuardian,
      decider: guardianDecider,
      caller: (_state, guardianId) => ({ guardianId }),
      answers: { standing: guardianStanding },
      sealed: true,
      home: (command) => command.data.village,
      projections: (define) => [define(guardianEntry)],
      react: guardianEffects,
    }),
  ],
  routes: registryRoutes,
});
