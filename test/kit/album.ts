// A slice made for tests of the doors: a picture is pasted in with a word about a child, and a paper is asked for.
import * as z from 'zod/mini';
import type { Decider } from '#functions/kernel/decider.ts';
import { defineKind } from '#functions/kernel/kind.ts';
import { commandRoute, noNeeds, type Route } from '#functions/kernel/route.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { VILLAGE } from './ids.ts';

const Pasting = z.strictObject({ childId: z.string(), words: z.string() });
const Paste = z.object({ type: z.literal('paste'), data: Pasting });
type Paste = z.infer<typeof Paste>;
const Picture = z.object({ name: z.string(), sha256: z.string(), bytes: z.number() });
const Pasted = z.object({
  type: z.literal('album.pasted'),
  childId: z.string(),
  picture: z.optional(Picture),
  from: z.optional(z.object({ address: z.string(), device: z.string() })),
});
type Pasted = z.infer<typeof Pasted>;
type Page = Readonly<{ pictures: readonly string[] }>;

const page: Decider<Paste & Readonly<{ circumstances?: unknown }>, Page, Pasted, 'page_spoilt'> = {
  initial: { pictures: [] },
  evolve: ({ pictures }, { picture }) => ({ pictures: [...pictures, picture?.name ?? 'none'] }),
  decide: ({ data: { childId, words }, circumstances }) => {
    if (words === 'spoilt') return refuse('page_spoilt');
    const { picture, address, device } = Object(circumstances);
    return [{ type: 'album.pasted', childId, picture, from: { address, device } }];
  },
};

/** Pages about a child by their own id (`album/agr_…`), at `/album/{id}/paste`, with a picture in the field `photo`. */
export const album = defineSlice({
  name: 'album',
  kinds: [
    defineKind({
      id: 'agreement',
      command: Paste,
      needs: { shape: noNeeds },
      event: Pasted,
      decider: page,
      caller: ({ pictures }) => ({ pictures }),
      projections: () => [],
      react: (_, { id }) => [{ kind: 'draw_up', slice: 'album', id, what: 'page' }],
    }),
  ],
});

/** The ways in to it. */
export const albumRoutes: readonly Route[] = [
  commandRoute({
    path: '/album/{id}/paste',
    summary: 'Pastes a picture in',
    slice: 'album',
    idParam: 'id',
    command: 'paste',
    who: ['director'],
    data: Pasting,
    state: z.object({ pictures: z.array(z.string()) }),
    refusals: ['page_spoilt'],
    needs: noNeeds,
    on: ({ data }) => [data.words === 'elsewhere' ? undefined : VILLAGE],
    picture: { field: 'photo', subject: ({ data }) => data.childId },
  }),
];
