// A village's sessions and one session, kept current with what this phone saves and sends.
import { useEffect, useRef } from 'react';
import type { SessionView, VillageSessions } from '#shared/outreach/tables.ts';
import { savedBy, sessionOf } from '../../../kernel/outbox-entry.ts';
import { oneSession, villageSessions } from '../../../kernel/outreach-queries.ts';
import { actor, clock, outbox } from '../../../kernel/phone.ts';
import { caughtUpWith, sentSessions } from '../../../kernel/sent-sessions.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { type KnownSession, type ShownSession, shownSession, shownSessions } from './shown-sessions.ts';

/** What this person has saved about sessions and has not been answered on. */
const useEntries = () =>
  useWatched(outbox.entries).filter((entry) => sessionOf(entry) !== undefined && savedBy(entry, actor()));

/** Calls `again` when less waits than before: something has arrived. */
const useAgainWhenSent = (waiting: number, again: () => void): void => {
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting < before.current) again();
    before.current = waiting;
  }, [waiting, again]);
};

export type VillageInHand = Readonly<{
  reading: Reading<VillageSessions>;
  /** Undefined while nothing is known of the village. */
  sessions: readonly ShownSession[] | undefined;
}>;

/** The sessions of a village in a year, the latest first. */
export const useVillageSessions = (village: string, year: string): VillageInHand => {
  const reading = useRead(villageSessions(village, year), ({ readAt, sessions }) => {
    clock.learn(readAt);
    caughtUpWith(sessions);
  });
  const sent = useWatched(sentSessions);
  const entries = useEntries();
  useAgainWhenSent(entries.length, reading.again);
  const lines = reading.answer?.value.sessions;
  const shown = shownSessions(lines ?? [], sent, entries, { village, year });
  // Without a network and for the first time, what was saved here is still a village's list.
  return { reading, sessions: lines || shown.length > 0 ? shown : undefined };
};

export type SessionInHand = Readonly<{
  reading: Reading<SessionView>;
  shown: KnownSession | undefined;
  /** How many things of it wait to be sent, and how many of them are photos. */
  waiting: number;
  waitingPhotos: number;
}>;

/** One session. */
export const useSession = (sessionId: string): SessionInHand => {
  const reading = useRead(oneSession(sessionId), ({ readAt }) => void clock.learn(readAt));
  const mine = useEntries().filter((entry) => sessionOf(entry) === sessionId);
  const waiting = mine.filter(({ status }) => status === 'waiting');
  useAgainWhenSent(waiting.length, reading.again);
  return {
    reading,
    shown: shownSession(sessionId, reading.answer?.value, mine),
    waiting: waiting.length,
    waitingPhotos: waiting.filter(({ about }) => about.what === 'session_photo').length,
  };
};
