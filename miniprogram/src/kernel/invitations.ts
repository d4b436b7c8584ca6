// A guardian's invitation stays on the phone from the moment its code was scanned until it was taken up or laid aside.

import * as z from 'zod/mini';
import type { OpenSession } from '#shared/access/sign-in.ts';
import type { KeyStore } from './ports.ts';
import { readStored } from './stored.ts';
import { type Watched, watched } from './watched.ts';

const KEY = 'invitation';
const Invitation = z.object({ guardianId: z.string(), invitation: z.string() });
/** What a guardian is invited by, as a sign-in carries it. */
export type Invitation = NonNullable<OpenSession['invitation']>;

const part = (text: string, prefix: string): string =>
  new RegExp(`${prefix}_[0-9A-HJKMNP-TV-Z]{26}`).exec(text)?.[0] ?? '';

/** The invitation that a scanned code, an address or a pasted line holds; undefined where it holds none. */
export const invitationIn = (text: string): Invitation | undefined => {
  const plain = decoded(text);
  const guardianId = part(plain, 'grd');
  const invitation = part(plain, 'inv');
  return guardianId && invitation ? { guardianId, invitation } : undefined;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export type Invitations = Readonly<{
  held: Watched<Invitation | undefined>;
  hold: (invitation: Invitation) => void;
  layAside: () => void;
}>;

/** The invitation held on this phone. */
export const createInvitations = (store: KeyStore): Invitations => {
  const held = watched<Invitation | undefined>(readStored(store, KEY, Invitation));
  return {
    held,
    hold: (invitation) => {
      store.set(KEY, JSON.stringify(invitation));
      held.set(invitation);
    },
    layAside: () => {
      store.remove(KEY);
      held.set(undefined);
    },
  };
};
