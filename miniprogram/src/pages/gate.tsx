// A page shows itself to a person who agreed to the privacy words and is signed in; anybody else is led to the way in.
import { type ReactNode, useEffect } from 'react';
import type { Session } from '#shared/access/contract.ts';
import { preferences, session } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { openConsent, openSignIn } from '../kernel/ways.ts';

/** Draws `children` for the session, or nothing while it leads away. */
export const Gate = ({ children }: { children: (current: Session) => ReactNode }) => {
  const agreed = useWatched(preferences.privacy) === 'agreed';
  const current = useWatched(session.state).session;
  const signedIn = current !== undefined;
  useEffect(() => {
    if (!agreed) openConsent();
    else if (!signedIn) openSignIn();
  }, [agreed, signedIn]);
  return agreed && current ? children(current) : null;
};
