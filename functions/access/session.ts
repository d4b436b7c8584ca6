// A session belongs to one device: its refresh secret changes at every renewal, and one that was used up before ends it.
import * as z from 'zod/mini';
import { Role } from '#shared/kernel/access.ts';

/** How long a session lives without use. */
export const SESSION_DAYS = 30;
/** How long the secret before the last renewal still gets that renewal's answer, which may have been lost on its way. */
export const REPEAT_SECONDS = 60;

const DAY_MS = 86_400_000;

/** The role a session acts in until another is wished for. */
export const SessionRole = z.object({ role: Role, region: z.string(), guardianId: z.optional(z.string()) });
export type SessionRole = z.infer<typeof SessionRole>;

/** What is remembered of a session. `generation` counts its refresh secrets, which are derived and never stored. */
export const SessionState = z.object({
  personId: z.string(),
  /** Keyed digest of the device's secret. */
  device: z.string(),
  openedAt: z.string(),
  renewedAt: z.string(),
  generation: z.number(),
  ...SessionRole.shape,
  over: z.optional(z.literal(true)),
});
export type SessionState = z.infer<typeof SessionState>;

/** What was shown at a renewal, compared with what is expected. */
export type Shown = Readonly<{ ownDevice: boolean; refresh: 'current' | 'previous' | 'other' }>;

/**
 * `rotate`: the next secret is given out. `repeat`: the last answer is given once more. `reused`: somebody has used this
 * secret before, so the session ends for both. `refused`: no session, an ended one, or another device.
 */
export type Renewal = 'rotate' | 'repeat' | 'reused' | 'refused';

/** When a session ends if it is not renewed before. */
export const sessionEnd = (renewedAt: string): string =>
  new Date(Date.parse(renewedAt) + SESSION_DAYS * DAY_MS).toISOString();

/** What a renewal comes to at this moment. */
export const renewalOf = (state: SessionState | undefined, shown: Shown, at: string): Renewal => {
  if (!state || state.over || at >= sessionEnd(state.renewedAt) || !shown.ownDevice) return 'refused';
  if (shown.refresh === 'current') return 'rotate';
  const sinceMs = Date.parse(at) - Date.parse(state.renewedAt);
  return shown.refresh === 'previous' && sinceMs <= REPEAT_SECONDS * 1000 ? 'repeat' : 'reused';
};

/** The session after a renewal, acting in this role. */
export const renewed = (state: SessionState, as: SessionRole, at: string): SessionState => {
  const { role: _, region: __, guardianId: ___, ...rest } = state;
  return { ...rest, ...as, renewedAt: at, generation: state.generation + 1 };
};

/** The session signed out, or ended because its secret came twice. */
export const endedSession = (state: SessionState): SessionState => ({ ...state, over: true });
