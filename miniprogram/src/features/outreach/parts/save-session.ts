// What is written of a session lies in the outbox at once, and everything of one session goes out in the order it was saved.
import type { SessionThing } from '../../../kernel/outbox-entry.ts';
import { type SessionAct, sessionPath } from '../../../kernel/outreach-queries.ts';
import { clock, newId, outbox } from '../../../kernel/phone.ts';
import { streamOf } from './shown-sessions.ts';

const acts = {
  plan_session: 'plan',
  record_session: 'record',
  correct_session: 'correct',
  call_off_session: 'call-off',
  session_photo: 'photo',
} as const satisfies Record<SessionThing, SessionAct>;

type ToSave = Readonly<{
  sessionId: string;
  /** What the entry is called by. */
  theme: string;
  what: SessionThing;
  data: unknown;
  /** The refused entry that this one mends. */
  replaces?: string | undefined;
}>;

/** Keeps one command. */
export const saveSession = ({
  sessionId,
  theme,
  what,
  data,
  replaces,
}: ToSave): ReturnType<typeof outbox.save> =>
  outbox.save(
    {
      commandId: newId('command'),
      stream: streamOf(sessionId),
      path: sessionPath(sessionId, acts[what]),
      about: { sessionId, name: theme, what },
      data,
      madeAt: clock.at(),
    },
    replaces,
  );
