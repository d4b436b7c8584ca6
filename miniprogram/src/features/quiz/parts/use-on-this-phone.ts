// What this phone knows of its person's attempts before the server does: those in hand, and those that wait to be sent.
import { attemptOf, savedBy } from '../../../kernel/outbox-entry.ts';
import { actor, clock, outbox, sittings } from '../../../kernel/phone.ts';
import { isPastGrace, type Sitting } from '../../../kernel/sitting.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import type { OnThisPhone } from './learning-words.ts';

export type Held = Readonly<{
  /** Still sat, and in time. */
  sitting: readonly Sitting[];
  /** Finished, and not taken by the server yet, or not at all. */
  handedIn: readonly Sitting[];
  counts: OnThisPhone;
}>;

/** The attempts in hand, sorted. */
export const useOnThisPhone = (): Held => {
  const all = useWatched(sittings.all);
  const entries = useWatched(outbox.entries).filter((entry) => savedBy(entry, actor()));
  const sitting = all.filter(({ attempt, hand }) => !hand.handedIn && !isPastGrace(attempt, clock.now()));
  const handedIn = all.filter(({ hand }) => hand.handedIn);
  const waiting = entries.filter((entry) => attemptOf(entry) !== undefined && entry.status === 'waiting');
  // A practice has no end, and nobody is reminded of it.
  const timed = sitting.filter(({ attempt }) => attempt.deadlineAt !== undefined);
  return { sitting, handedIn, counts: { sitting: timed.length, waiting: waiting.length } };
};
