// Nobody may enter the first officer, so two queued commands of the county itself do.
import type { Dispatched } from '#functions/kernel/effect.ts';
import { pause } from '../pause.ts';
import { staffCommands } from './commands.ts';
import type { Staff } from './people.ts';
import type { Sessions } from './sessions.ts';

/** Sends messages to the queue of commands. */
export type Bootstrap = (messages: readonly Dispatched[]) => Promise<void>;

const TRIES = 60;
const PAUSE_MS = 500;

/** The officer's registration and, once that stands, the role. Sending either again harms nothing. */
export const firstOfficerMessages = (
  seed: number,
  officer: Staff,
): Readonly<{ register: Dispatched; grant: Dispatched }> => {
  const [register, grant] = staffCommands(seed, officer);
  const message = (type: string, { commandId, data }: typeof register): Dispatched => ({
    effectId: commandId,
    depth: 1,
    effect: { kind: 'command', slice: 'access', id: officer.personId, type, data },
  });
  return { register: message('register_person', register), grant: message('grant_role', grant) };
};

/** Resolves when the officer can sign in; sends nothing where that is so already. Throws after half a minute. */
export const enterFirstOfficer = async (
  seed: number,
  officer: Staff,
  sessions: Sessions,
  bootstrap: Bootstrap,
  signal: AbortSignal,
): Promise<void> => {
  const { register, grant } = firstOfficerMessages(seed, officer);
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const refusal = await sessions.signIn(officer.openid);
    if (!refusal) return;
    // A queue keeps no order, so the role is sent only once its person stands.
    await bootstrap([refusal.refused === 'not_registered' ? register : grant]);
    await pause(PAUSE_MS, signal);
    signal.throwIfAborted();
  }
  throw new Error('The first officer could not be entered');
};
