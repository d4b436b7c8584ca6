// What visits ask of a child's file: its village decides who may act and who must hear.
import type { Needs } from '#functions/kernel/stream.ts';

/** The registry's answer about this child. */
export const fileOf = (childId: string): Needs => ({
  child: { slice: 'registry', id: childId, answer: 'standing' },
});
