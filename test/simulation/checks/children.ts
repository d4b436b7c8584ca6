// What each child's row and the counters must say, worked out from Records without the projections.
import * as z from 'zod/mini';
import { VisitEvent } from '#functions/visits/events.ts';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { type Matter, matterOn, matters } from '#shared/visits/due.ts';
import { policyVersion } from '#shared/visits/policy.ts';
import { callerState, callerStates, type PastStream } from './past.ts';

const File = z.object({ village: z.string(), open: z.boolean() });
const Followed = z.object({
  dueOn: z.string(),
  overdue: z.boolean(),
  colour: z.optional(z.string()),
  policy: z.string(),
});

/** How far a child's visits have come, commit by commit. */
export type Followed = z.infer<typeof Followed> &
  Readonly<{ passed: Matter | undefined; isLeft: boolean; village: string }>;

const MATTER_OF: Readonly<Record<string, Matter>> = {
  'visit.came_near': 'remind',
  'visit.fell_overdue': 'overdue',
  'visit.stayed_overdue': 'escalate',
};

const dayOf = (matter: Matter, { dueOn, policy }: z.infer<typeof Followed>): string =>
  matterOn(matter, dueOn, policyVersion(policy));

type Step = Readonly<{ state: Followed | undefined; faults: readonly string[] }>;

// A matter's fact stands once, in order, for the due date of its time, and never before its day.
const matterFaults = (event: VisitEvent, before: Followed | undefined, at: string): readonly string[] => {
  const matter = MATTER_OF[event.type];
  if (!matter || !('dueOn' in event)) return [];
  if (!before || before.isLeft) return [`${matter} of a child nobody follows`];
  const isStale = event.dueOn !== before.dueOn;
  const isAgain = before.passed !== undefined && matters.indexOf(before.passed) >= matters.indexOf(matter);
  const isEarly = dayOf(matter, before) > addDays(countyDate(at), 1);
  return [
    ...(isStale ? [`${matter} for ${event.dueOn}, after a visit moved it to ${before.dueOn}`] : []),
    ...(isAgain ? [`${matter} again for ${event.dueOn}`] : []),
    ...(isEarly ? [`${matter} before its day`] : []),
  ];
};

const villageOf = (event: VisitEvent, before: string): string =>
  event.type === 'following.began' || event.type === 'following.moved' ? event.village : before;

// A following that begins again has nothing behind it.
const passedAfter = (event: VisitEvent, before: Matter | undefined): Matter | undefined =>
  event.type === 'following.began' ? undefined : (MATTER_OF[event.type] ?? before);

const isLeftAfter = (event: VisitEvent, before: boolean): boolean =>
  event.type === 'following.ended' || (before && event.type !== 'following.began');

/** A visits stream told commit by commit, with what was wrong on the way. */
export const followedOf = (past: PastStream): Step => {
  const faults: string[] = [];
  let state: Followed | undefined;
  const states = callerStates(past);
  past.commits.forEach((commit, index) => {
    const told = Followed.parse(states[index]);
    const events = commit.events.map((event) => VisitEvent.parse(event));
    let passed = state?.dueOn === told.dueOn ? state.passed : undefined;
    let village = state?.village ?? '';
    let isLeft = state?.isLeft ?? false;
    for (const event of events) {
      faults.push(
        ...matterFaults(event, state && { ...state, passed }, commit.at).map(
          (fault) => `${past.stream}#${commit.version}: ${fault}`,
        ),
      );
      passed = passedAfter(event, passed);
      village = villageOf(event, village);
      isLeft = isLeftAfter(event, isLeft);
    }
    state = { ...told, passed, village, isLeft };
  });
  return { state, faults };
};

/** The county date on which a followed child's next matter comes up; none after the last. */
export const nextDay = (followed: Followed): string | undefined => {
  const next = matters[followed.passed === undefined ? 0 : matters.indexOf(followed.passed) + 1];
  return next && dayOf(next, followed);
};

/** Where a child's file stands. */
export const fileOf = (past: PastStream): z.infer<typeof File> => File.parse(callerState(past));

const Turning = z.object({ turning: z.string() });
const Turned = z.object({ type: z.literal('child.turned'), next: z.optional(z.string()) });

/** The first day of the month in which the child of an open file comes to 14, 16 or 18; none once it is 18. */
export const turningDay = ({ commits }: PastStream): string | undefined => {
  let month: string | undefined;
  for (const event of commits.flatMap(({ events }) => events)) {
    const [told, turned] = [Turning.safeParse(event), Turned.safeParse(event)];
    if (told.success) month = told.data.turning;
    if (turned.success) month = turned.data.next;
  }
  return month === undefined ? undefined : `${month}-01`;
};

/** What one child adds to the counters of its village. */
export const shareOfChild = (followed: Followed | undefined): Readonly<Record<string, number>> => ({
  children: 1,
  ...(followed &&
    !followed.isLeft && { [followed.colour ?? 'unvisited']: 1, ...(followed.overdue && { overdue: 1 }) }),
});
