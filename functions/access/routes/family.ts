// What a child's file names as its needs: where it stands, and the guardians who may ask as well.
import * as z from 'zod/mini';
import type { Needs } from '#functions/kernel/stream.ts';
import { idOf } from '#shared/kernel/id.ts';
import { ChildFamily, ChildStanding } from '#shared/registry/contract.ts';

export const ofChild = z.object({ childId: idOf('child') });

/** Staff are measured by the file's village, a guardian by its family. */
export const FileNeeds = z.object({ child: z.optional(ChildStanding), family: z.optional(ChildFamily) });
export type FileNeeds = z.infer<typeof FileNeeds>;

/** Both answers of one child's file. */
export const fileOf = (childId: string): Needs => ({
  child: { slice: 'registry', id: childId, answer: 'standing' },
  family: { slice: 'registry', id: childId, answer: 'family' },
});

/** The guardians whom the file names. */
export const familyOf = (needs: FileNeeds | undefined): readonly string[] => needs?.family?.guardians ?? [];
