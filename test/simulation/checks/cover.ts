// What a child's row and the counters must say of its cover, worked out by the rule from the file and the sheets of Records alone.
import * as z from 'zod/mini';
import { kindOf } from '#functions/kernel/slice.ts';
import { slices } from '#functions/slices.ts';
import type { AgreementStanding } from '#shared/entrustment/contract.ts';
import { type CoverFacts, coverOn, longFrom } from '#shared/entrustment/cover.ts';
import { ChildCircumstances } from '#shared/registry/contract.ts';
import { callerState, type PastStream } from './past.ts';

const Cover = z.object({
  must: z.boolean(),
  covered: z.boolean(),
  lackingSinceOn: z.optional(z.string()),
  turnsOn: z.optional(z.string()),
  longOn: z.optional(z.string()),
});

/** How a child's cover stands by its own stream; nothing of a child nobody had to look at. */
export type Cover = z.infer<typeof Cover>;

/** What the stream of a cover says. */
export const coverOf = (past: PastStream | undefined): Cover | undefined =>
  past && Cover.parse(callerState(past));

/** What it adds to the counters of its village. */
export const shareOfCover = (cover: Cover | undefined): Readonly<Record<string, number>> => ({
  ...(cover?.must && { must: 1 }),
  ...(cover?.must && cover.covered && { covered: 1 }),
  ...(cover?.longOn !== undefined && { lacking_long: 1 }),
});

/** The next day on which something about it comes up. */
export const coverDay = (cover: Cover | undefined): string | undefined => {
  const { lackingSinceOn, longOn, turnsOn } = cover ?? {};
  const days = [turnsOn, lackingSinceOn === undefined || longOn ? undefined : longFrom(lackingSinceOn)];
  return days.filter((day) => day !== undefined).sort()[0];
};

const circumstancesOf = ({ stream, id, commits }: PastStream): ChildCircumstances => {
  const fold = kindOf(slices, stream)?.kind.begin.with(commits.flatMap(({ events }) => events));
  return ChildCircumstances.parse(fold?.answer('circumstances', id));
};

const factsOf = (registry: PastStream, sheets: readonly AgreementStanding[], today: string): CoverFacts => {
  const {
    open,
    openedOn,
    closedOn = today,
    leftBehindSinceOn,
    sixteen,
    guardians,
  } = circumstancesOf(registry);
  return {
    openedOn,
    leftBehindSinceOn,
    ...(!open && { closedOn }),
    sixteen,
    closeKinCares: guardians.some(({ relation }) => relation === 'grandmother'),
    covering: sheets
      .filter(({ filedOn }) => filedOn !== undefined)
      .map(({ fromOn, untilOn, ended }) => ({ fromOn, untilOn, endedOn: ended?.on })),
  };
};

const said = ({ must, covered, lackingSinceOn }: Omit<Cover, 'longOn' | 'turnsOn'>): string =>
  `${must ? 'must' : 'need not'}, ${covered ? 'is' : 'is not'} covered, lacks since ${lackingSinceOn ?? 'never'}`;

/** Covers that say otherwise than the rule says today over the file and the child's sheets. */
export const coverFaults = (
  registry: PastStream,
  cover: Cover | undefined,
  sheets: readonly AgreementStanding[],
  today: string,
): readonly string[] => {
  const [have, want] = [
    said(cover ?? { must: false, covered: false }),
    said(coverOn(factsOf(registry, sheets, today), today)),
  ];
  return have === want ? [] : [`entrustment/${registry.id}: ${have}; and should: ${want}`];
};
