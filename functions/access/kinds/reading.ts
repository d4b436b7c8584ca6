// The kind of stream of an opening of a child's file; only the api door writes one.
import { defineKind } from '#functions/kernel/kind.ts';
import { ReadingCommand, ReadingNeeds, readingDecider } from '../decide/reading.ts';
import { ReadingEvent } from '../events/reading.ts';
import { readingEntry } from '../project/reading.ts';
import { readingEffects } from '../react/reading.ts';

export const reading = defineKind({
  id: 'reading',
  command: ReadingCommand,
  needs: { shape: ReadingNeeds },
  event: ReadingEvent,
  decider: readingDecider,
  caller: () => ({}),
  projections: (define) => [define(readingEntry)],
  react: readingEffects,
});
