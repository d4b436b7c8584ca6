// The calls of a place as a page reads them: kept first, fresh after, with what was just written down laid over.
import { useEffect, useRef } from 'react';
import type { Calls } from '#shared/notifications/views.ts';
import { callsOf } from '../../../kernel/office-queries.ts';
import { callOf, isHeld, type OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { clock, outbox } from '../../../kernel/phone.ts';
import { caughtUpWithCalls, sentCalls } from '../../../kernel/sent-calls.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useTicks } from '../../../kernel/use-ticks.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { type ShownCall, shownCalls } from './shown-calls.ts';

export type CallsHere = Readonly<{ reading: Reading<Calls>; calls: readonly ShownCall[] }>;

const learn = ({ readAt, calls }: Calls): void => {
  clock.learn(readAt);
  caughtUpWithCalls(calls);
};

/** What was written down has arrived once fewer of it waits: then the list is read again. */
const useAgainWhenSent = (entries: readonly OutboxEntry[], again: () => void): void => {
  const waiting = entries.filter((entry) => callOf(entry) !== undefined).length;
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting < before.current) again();
    before.current = waiting;
  }, [waiting, again]);
};

/** The list; nothing is asked while there is no place. */
export const useCalls = (region: string | undefined): CallsHere => {
  const reading = useRead(region === undefined ? undefined : callsOf(region), learn);
  const entries = useWatched(outbox.entries);
  const sent = useWatched(sentCalls);
  const last = entries.filter((entry) => callOf(entry) !== undefined).at(-1);
  // Looked at every second while something may still be taken back, and then no more.
  useTicks(last && isHeld(last, clock.now()) ? last.commandId : undefined);
  useAgainWhenSent(entries, reading.again);
  const lines = reading.answer?.value.calls ?? [];
  return { reading, calls: shownCalls(lines, entries, sent, clock.now()) };
};
