// Every question the phone asks the server: its path and the contract its answer keeps.
import type * as z from 'zod/mini';
import { Consents } from '#shared/access/consent.ts';
import { People } from '#shared/access/contract.ts';
import { Erasures } from '#shared/access/erasure.ts';
import { BrokenGlasses } from '#shared/access/glass.ts';
import { Readers, type ReadingReason } from '#shared/access/reading.ts';
import { Review, Reviews } from '#shared/access/review.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { ChildFile, OwnChildren, TownAsked, VillageGuardians } from '#shared/registry/file.ts';
import { Timeline, TownRed, VillageChildren } from '#shared/visits/contract.ts';

/** A path under the server's base and the schema of what comes back. */
export type Question<T> = Readonly<{ path: string; answer: z.ZodMiniType<T> }>;

/** The end of a path whose answer comes by pages: `next` is what the page before named. */
export const after = (next: string | undefined): string =>
  next === undefined ? '' : `?after=${encodeURIComponent(next)}`;

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

/** A child's file; `why` where the server has asked for a reason. */
export const childFile = (childId: string, why?: ReadingReason): Question<ChildFile> => ({
  path: `/registry/children/${childId}${why === undefined ? '' : `?why=${why}`}`,
  answer: ChildFile,
});

/** Who opened a child's file. */
export const childReaders = (childId: string): Question<Readers> => ({
  path: `/access/children/${childId}/readers`,
  answer: Readers,
});

/** What is done with a child's details, and who said yes. */
export const childConsents = (childId: string): Question<Consents> => ({
  path: `/access/children/${childId}/consents`,
  answer: Consents,
});

/** The children of the guardian who asks. */
export const ownChildren: Question<OwnChildren> = { path: '/registry/own-children', answer: OwnChildren };

/** Whom one may name as a guardian in a village. */
export const villageGuardians = (village: string): Question<VillageGuardians> => ({
  path: `/registry/villages/${village}/guardians`,
  answer: VillageGuardians,
});

/** What happened to a child, as the visits stream tells it. */
export const childTimeline = (childId: string): Question<Timeline> => ({
  path: `/visits/${childId}/timeline`,
  answer: Timeline,
});

/** The people of a town or of the county. */
export const peopleOf = (region: string): Question<People> => ({
  path: `/access/${levelOf(region) === 'county' ? 'counties' : 'towns'}/${region}/people`,
  answer: People,
});

/** A town's late writes that wait. */
export const townReviews = (town: string): Question<Reviews> => ({
  path: `/access/towns/${town}/reviews`,
  answer: Reviews,
});

/** The files that other villages ask a town for. */
export const townAsked = (town: string): Question<TownAsked> => ({
  path: `/registry/towns/${town}/asked`,
  answer: TownAsked,
});

/** One late write, opened. */
export const oneReview = (reviewId: string): Question<Review> => ({
  path: `/access/reviews/${reviewId}`,
  answer: Review,
});

/** Who opened a file of another town. */
export const brokenGlasses = (county: string): Question<BrokenGlasses> => ({
  path: `/access/counties/${county}/glasses`,
  answer: BrokenGlasses,
});

/** A county's erasures and holds. */
export const erasuresOf = (county: string): Question<Erasures> => ({
  path: `/access/counties/${county}/erasures`,
  answer: Erasures,
});

/** Where a command about people, late writes and erasures goes. */
export const accessPaths = {
  person: (personId: string, what: 'register' | 'correct' | 'grant' | 'end' | 'unbind' | 'revoke') =>
    `/access/people/${personId}/${what}`,
  handover: (handoverId: string) => `/access/handovers/${handoverId}/make`,
  review: (reviewId: string, what: 'accept' | 'reject') => `/access/reviews/${reviewId}/${what}`,
  erasure: (what: 'propose' | 'confirm' | 'withdraw' | 'hold' | 'lift') => `/access/erasures/${what}`,
  letIn: '/session/pairings/approve',
  /** A guardian's word given or taken back, and the glass broken: the server knows under which id. */
  giveConsent: '/access/consents/give',
  withdrawConsent: '/access/consents/withdraw',
  breakGlass: '/access/glasses/break',
} as const;

/** Where a visit is recorded, and where one is corrected. */
export const visitPaths = {
  record: (childId: string) => `/visits/${childId}/record`,
  correct: (childId: string) => `/visits/${childId}/correct`,
} as const;

/** Where a file is changed, and where the people in it are. */
export const registryPaths = {
  child: (childId: string, act: string) => `/registry/children/${childId}/${act}`,
  guardian: (guardianId: string, act: 'register' | 'correct' | 'invite') =>
    `/registry/guardians/${guardianId}/${act}`,
  idNumber: (childId: string) => `/registry/children/${childId}/id-number`,
  find: '/registry/find',
} as const;
