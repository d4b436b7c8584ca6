// Every question the phone asks the server: its path and the contract its answer keeps.
import type * as z from 'zod/mini';
import { ChildFile } from '#shared/registry/contract.ts';
import { Timeline, TownRed, VillageChildren } from '#shared/visits/contract.ts';

/** A path under the server's base and the schema of what comes back. */
export type Question<T> = Readonly<{ path: string; answer: z.ZodMiniType<T> }>;

/** A village's followed children. */
export const villageChildren = (village: string): Question<VillageChildren> => ({
  path: `/visits/villages/${village}/children`,
  answer: VillageChildren,
});

/** A town's red children and its villages' figures. */
export const townRed = (town: string): Question<TownRed> => ({
  path: `/visits/towns/${town}/red`,
  answer: TownRed,
});

/** The head of a child's file. */
export const childFile = (childId: string): Question<ChildFile> => ({
  path: `/registry/children/${childId}`,
  answer: ChildFile,
});

/** What happened to a child, as the visits stream tells it. */
export const childTimeline = (childId: string): Question<Timeline> => ({
  path: `/visits/${childId}/timeline`,
  answer: Timeline,
});

/** Where a visit is recorded, and where one is corrected. */
export const visitPaths = {
  record: (childId: string) => `/visits/${childId}/record`,
  correct: (childId: string) => `/visits/${childId}/correct`,
} as const;
