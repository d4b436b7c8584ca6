// A slice made for tests of confirming by phone: deeds that a guardian signs with a code, over the real register of guardians.
import * as z from 'zod/mini';
import { confirmRoute } from '#functions/kernel/confirm-route.ts';
import type { Context, Decider } from '#functions/kernel/decider.ts';
import { defineKind } from '#functions/kernel/kind.ts';
import { commandRoute, type Route } from '#functions/kernel/route.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import { OneTimeCode } from '#shared/access/sign-in.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { GuardianParticulars, GuardianStanding } from '#shared/registry/contract.ts';

const Sign = z.strictObject({
  guardianId: z.string(),
  text: z.string(),
  oneTimeCode: z.optional(OneTimeCode),
});
const SignCommand = z.object({ type: z.literal('sign'), data: Sign });
const Signed = z.object({
  type: z.literal('deed.signed'),
  confirmed: z.optional(z.object({ at: z.string(), phoneTail: z.string() })),
});
type Signed = z.infer<typeof Signed>;

const Looked = z.object({
  guardian: z.optional(GuardianStanding),
  particulars: z.optional(GuardianParticulars),
});
const needsOf = (guardianId: string): Needs => ({
  guardian: { slice: 'registry', id: guardianId, answer: 'standing' },
  particulars: { slice: 'registry', id: guardianId, answer: 'particulars', opened: true },
});

type Signing = z.infer<typeof SignCommand> & Context<z.infer<typeof Looked>>;

const deed: Decider<Signing, Readonly<{ signed: number }>, Signed, 'text_changed'> = {
  initial: { signed: 0 },
  evolve: ({ signed }) => ({ signed: signed + 1 }),
  decide: ({ data, circumstances }) =>
    data.text === 'as shown'
      ? [{ type: 'deed.signed', confirmed: circumstances?.confirmed }]
      : refuse('text_changed'),
};

const Asking = z.object({ deedId: z.string(), guardianId: z.string() });

/** Deeds (`deeds/hov_…`): `/deeds/{deedId}/confirm` asks for a code, `/deeds/{deedId}/sign` takes it. */
export const deeds = defineSlice({
  name: 'deeds',
  kinds: [
    defineKind({
      id: 'handover',
      command: SignCommand,
      needs: { shape: Looked, of: ({ data }) => needsOf(data.guardianId) },
      event: Signed,
      decider: deed,
      caller: (state) => state,
      projections: () => [],
      react: () => [],
    }),
  ],
});

/** The ways in to it. */
export const deedRoutes: readonly Route[] = [
  confirmRoute({
    path: '/deeds/{deedId}/confirm',
    summary: 'Ask for a code to sign this deed',
    who: ['director'],
    params: Asking,
    asks: z.strictObject({ guardianId: z.string() }),
    needs: { shape: Looked, of: ({ guardianId }) => needsOf(guardianId) },
    on: ({ needs }) => [needs?.guardian?.village],
    matter: ({ params }) => `sign/${params.deedId}/${params.guardianId}`,
    phoneOf: ({ needs }) => needs?.particulars?.phone,
  }),
  commandRoute({
    path: '/deeds/{deedId}/sign',
    summary: 'Sign this deed',
    slice: 'deeds',
    idParam: 'deedId',
    command: 'sign',
    who: ['director'],
    data: Sign,
    state: z.unknown(),
    refusals: ['text_changed'],
    needs: Looked,
    on: ({ needs }) => [needs.guardian?.village],
    confirms: {
      matter: ({ params, data }) => `sign/${params['deedId']}/${data.guardianId}`,
      phoneOf: ({ needs }) => needs.particulars?.phone,
    },
  }),
];
