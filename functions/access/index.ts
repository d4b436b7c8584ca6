// People and the roles they hold.
import { defineKind } from '#functions/kernel/kind.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import type { HeldRoles } from '#shared/access/contract.ts';
import { PersonCommand, PersonNeeds, type PersonState, personDecider } from './decide.ts';
import { PersonEvent, upcast } from './events.ts';
import { dutyEntry, personEntry } from './project.ts';
import { personEffects } from './react.ts';
import { accessRoutes } from './routes.ts';

const roles = (state: PersonState): HeldRoles | undefined =>
  state.status === 'none' ? undefined : { roles: [...state.roles] };

export const access = defineSlice({
  name: 'access',
  kinds: [
    defineKind({
      id: 'person',
      command: PersonCommand,
      needs: { shape: PersonNeeds },
      event: PersonEvent,
      upcast,
      decider: personDecider,
      caller: (state, personId) => ({ personId, roles: roles(state)?.roles ?? [] }),
      answers: { roles },
      sealed: true,
      home: (command) => (command.type === 'register_person' ? command.data.region : undefined),
      claims: (command) => {
        if (command.type !== 'register_person') return [];
        const { phone, openid } = command.data;
        return [
          { kind: 'phone', value: phone, refused: 'phone_taken', field: 'phone' },
          ...(openid === undefined
            ? []
            : [{ kind: 'openid', value: openid, refused: 'wechat_taken', field: 'openid' }]),
        ];
      },
      projections: (define) => [define(personEntry), define(dutyEntry)],
      react: personEffects,
    }),
  ],
  routes: accessRoutes,
});
