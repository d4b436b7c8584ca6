// The treaty about outreach sessions: policy carried into a village, planned beforehand or written down afterwards.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { levelOf, RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { OnDate } from '../kernel/time.ts';
import { ClauseRef } from './clauses.ts';

export const forms = ['lecture', 'visit', 'broadcast', 'contest'] as const;
/** Who listened. */
export const audiences = ['guardians', 'children', 'villagers', 'staff'] as const;
export const materials = ['leaflet', 'poster', 'video', 'loudspeaker', 'gift', 'exhibition'] as const;
export const callOffReasons = ['weather', 'busy_season', 'nobody_came', 'other'] as const;

const heads = z
  .number('not_a_number')
  .check(z.int('not_a_number'), z.minimum(0, 'too_small'), z.maximum(9_999, 'too_large'));

/** How many of each kind came; to a broadcast nobody comes who could be counted, and all may be 0. */
export const Headcount = z.strictObject({
  guardians: heads,
  children: heads,
  villagers: heads,
  staff: heads,
});
export type Headcount = z.infer<typeof Headcount>;

/** Everybody who came. */
export const listenersOf = (headcount: Headcount): number =>
  audiences.reduce((sum, who) => sum + headcount[who], 0);

/** True where somebody was counted, or where nobody could be. */
export const isCounted = (form: (typeof forms)[number], headcount: Headcount): boolean =>
  form === 'broadcast' || listenersOf(headcount) > 0;

const Village = RegionCode.check(z.refine((code: string) => levelOf(code) === 'village', 'not_a_village'));

const About = {
  village: Village,
  theme: text(40),
  clauses: z.array(ClauseRef).check(z.maxLength(20, 'too_many')),
  form: z.enum(forms, 'not_a_choice'),
};

/** Plans a session in a village. */
export const PlanSession = z.strictObject({ ...About, plannedOn: OnDate });
export type PlanSession = z.infer<typeof PlanSession>;

/** Writes down a session that was held, planned or not. */
export const RecordSession = z.strictObject({
  ...About,
  heldOn: OnDate,
  headcount: Headcount,
  materials: z.array(z.enum(materials, 'not_a_choice')).check(z.maxLength(6, 'too_many')),
});
export type RecordSession = z.infer<typeof RecordSession>;

/** Says it anew; the first version stays in the stream. */
export const CorrectSession = RecordSession;

export const CallOffSession = z.strictObject({ reason: z.enum(callOffReasons, 'not_a_choice') });
export type CallOffSession = z.infer<typeof CallOffSession>;

/** One photo of the session, JPEG or PNG in base64 beside this as `photo`; it is kept sealed. `personId` is whoever sends it. */
export const AddPhoto = z.strictObject({ personId: idOf('person') });
export type AddPhoto = z.infer<typeof AddPhoto>;

/** From the clock: whatever has come up by this date. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

const YEAR = 'YYYY'.length;

/** The year `YYYY` of a county date: sessions are counted by the year they were held in. */
export const yearOf = (on: string): string => on.slice(0, YEAR);

/** The first day that may still be written down: last year's books stay open, those before are closed. */
export const earliestHeldOn = (today: string): string => `${Number(yearOf(today)) - 1}-01-01`;

export const sessionStatuses = ['planned', 'held', 'called_off'] as const;

/** Where a session belongs, as others ask it: the answer `place`. */
export const SessionPlace = z.object({ village: RegionCode, status: z.enum(sessionStatuses) });
export type SessionPlace = z.infer<typeof SessionPlace>;

/** What the caller of a command on a session reads back. */
export const SessionState = z.object({
  sessionId: idOf('outreach'),
  village: RegionCode,
  status: z.enum(sessionStatuses),
  photos: z.number(),
});
export type SessionState = z.infer<typeof SessionState>;

/** As many photos as one session may have. */
export const MAX_PHOTOS = 6;

export const sessionRefusals = [
  'session_already_planned',
  'session_already_recorded',
  'session_not_known',
  'session_not_held',
  'session_called_off',
  'session_planned_in_past',
  'session_in_future',
  'session_of_earlier_year',
  'session_of_other_village',
  'nobody_counted',
  'photos_too_many',
  'photo_already_kept',
  'nothing_changed',
  'nothing_due',
] as const;
export type SessionRefusal = (typeof sessionRefusals)[number];
