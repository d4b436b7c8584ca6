// A page shows itself to a person who agreed to the privacy words and is signed in; anybody else is led to the way in.
import { type ReactNode, useEffect } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { preferences, session } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { openConsent, openSignIn } from '../kernel/ways.ts';
import { TermEnded } from './term-ended.tsx';

type GateProps = Readonly<{
  /** Also for somebody whose last role has ended. */
  late?: boolean;
  children: (current: Session) => ReactNode;
}>;

/** Draws `children` for the session, or nothing while it leads away; whose term has ended reads that instead. */
export const Gate = ({ late = false, children }: GateProps) => {
  const agreed = useWatched(preferences.privacy) === 'agreed';
  const current = useWatched(session.state).session;
  const signedIn = current !== undefined;
  useEffect(() => {
    if (!agreed) openConsent();
    else if (!signedIn) openSignIn();
  }, [agreed, signedIn]);
  if (!agreed || !current) return null;
  return current.late && !late ? <TermEnded session={current} /> : children(current);
};
