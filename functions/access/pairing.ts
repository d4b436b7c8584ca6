// A desktop is let in by a phone within two minutes, once, and only the desktop that asked.
import * as z from 'zod/mini';
import { SessionRole } from './session.ts';

/** How long a pairing lives. */
export const PAIRING_SECONDS = 2 * 60;

/** As whom the desktop was let in. */
const Approved = z.object({ personId: z.string(), ...SessionRole.shape });
export type Approved = z.infer<typeof Approved>;

/** What is remembered of a pairing; `device` is the keyed digest of the desktop's secret. */
export const PairingState = z.object({
  device: z.string(),
  openedAt: z.string(),
  approved: z.optional(Approved),
  taken: z.optional(z.literal(true)),
});
export type PairingState = z.infer<typeof PairingState>;

/** When a pairing ends. */
export const pairingEnd = ({ openedAt }: PairingState): string =>
  new Date(Date.parse(openedAt) + PAIRING_SECONDS * 1000).toISOString();

const isAlive = (state: PairingState | undefined, at: string): state is PairingState =>
  state !== undefined && !state.taken && at < pairingEnd(state);

/** The pairing as its desktop opens it, or opens it again; undefined where the id is another's or used up. */
export const openedPairing = (
  state: PairingState | undefined,
  device: string,
  at: string,
): PairingState | undefined => {
  if (state === undefined) return { device, openedAt: at };
  return isAlive(state, at) && state.device === device ? state : undefined;
};

/** The pairing let in as this person; undefined where it is over or somebody else was faster. */
export const approvedPairing = (
  state: PairingState | undefined,
  approved: Approved,
  at: string,
): PairingState | undefined => {
  if (!isAlive(state, at)) return undefined;
  const isOthers = state.approved !== undefined && state.approved.personId !== approved.personId;
  return isOthers ? undefined : { ...state, approved };
};

/** What a desktop gets that asks for its pairing. */
export const takenPairing = (
  state: PairingState | undefined,
  device: string,
  at: string,
): 'over' | 'waiting' | Readonly<{ state: PairingState; as: Approved }> => {
  if (!isAlive(state, at) || state.device !== device) return 'over';
  return state.approved ? { state: { ...state, taken: true }, as: state.approved } : 'waiting';
};
