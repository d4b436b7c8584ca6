// Nobody may enter the first officer, so the county's operator does, with the county's own keys and no queue between.
import { pause } from '../pause.ts';
import type { Staff } from './people.ts';
import type { Sessions } from './sessions.ts';

/** Enters an officer as an operator would; doing it again changes nothing. */
export type Bootstrap = (officer: Staff) => Promise<void>;

const TRIES = 60;
const PAUSE_MS = 500;

/** Resolves when the officer can sign in; enters nobody where that is so already. Throws after half a minute. */
export const enterFirstOfficer = async (
  officer: Staff,
  sessions: Sessions,
  bootstrap: Bootstrap,
  signal: AbortSignal,
): Promise<void> => {
  if (!(await sessions.signIn(officer.openid))) return;
  await bootstrap(officer);
  let last = '';
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const refusal = await sessions.signIn(officer.openid);
    if (!refusal) return;
    last = refusal.refused;
    await pause(PAUSE_MS, signal);
    signal.throwIfAborted();
  }
  throw new Error(`The first officer was entered and cannot sign in: ${last}`);
};
