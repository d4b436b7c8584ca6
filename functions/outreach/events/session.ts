// What has happened to one outreach session, from its plan or its first record on.
import * as z from 'zod/mini';
import { ClauseRef } from '#shared/outreach/clauses.ts';
import { callOffReasons, forms, Headcount, materials } from '#shared/outreach/sessions.ts';

const about = {
  village: z.string(),
  theme: z.string(),
  clauses: z.array(ClauseRef),
  form: z.enum(forms),
};

const held = {
  ...about,
  heldOn: z.string(),
  headcount: Headcount,
  materials: z.array(z.enum(materials)),
};

/** The closed list of facts. A photo is sealed under the key of `personId`, who took it. */
export const SessionEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('outreach.planned'), ...about, plannedOn: z.string() }),
  z.object({ type: z.literal('outreach.recorded'), ...held }),
  z.object({ type: z.literal('outreach.corrected'), ...held }),
  z.object({ type: z.literal('outreach.called_off'), village: z.string(), reason: z.enum(callOffReasons) }),
  z.object({
    type: z.literal('outreach.photo_added'),
    n: z.number(),
    personId: z.string(),
    picture: z.object({ name: z.string(), sha256: z.string(), bytes: z.number() }),
  }),
  z.object({ type: z.literal('outreach.came_near'), village: z.string(), plannedOn: z.string() }),
  z.object({ type: z.literal('outreach.stayed_unrecorded'), village: z.string(), plannedOn: z.string() }),
]);
export type SessionEvent = z.infer<typeof SessionEvent>;
