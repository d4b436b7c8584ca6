// What follows from a child's file: its visits are aligned with it without anybody's doing.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { AlignFollowing } from '#shared/visits/contract.ts';
import type { ChildEvent } from '../events/child.ts';

const NOTHING: AlignFollowing = {};

/** One command to the child's visits for every turn of its file; it reads the file itself, so order does not matter. */
export const childEffects = (_event: ChildEvent, { id }: Origin): readonly Effect[] => [
  { kind: 'command', slice: 'visits', id, type: 'align', data: NOTHING },
];
