// What a day asks of a director: whom to see now, who comes next, and who has been seen.
import { daysBetween } from '#shared/kernel/time.ts';
import type { ChildLine } from '#shared/visits/contract.ts';
import { type RiskColour, riskColours } from '#shared/visits/policy.ts';
import type { ShownLine } from './shown-line.ts';

const SOON_DAYS = 7;

export type Day = Readonly<{
  /** Late or due today, the most urgent first. */
  toSee: readonly ShownLine[];
  /** Due within a week. */
  soon: readonly ShownLine[];
  /** Seen today and not due again today. */
  seen: readonly ShownLine[];
  /** The first due after the week, where the week is empty. */
  next?: ShownLine;
}>;

/** A child never visited may be of any colour, so it comes right after the red. */
const NEVER_VISITED = 0.5;

const gravity = (colour: RiskColour | undefined): number =>
  colour ? riskColours.indexOf(colour) : NEVER_VISITED;

/** The earlier due date first; of one date the graver colour, then by name. */
export const byUrgency = (a: ChildLine, b: ChildLine): number =>
  a.dueOn.localeCompare(b.dueOn) ||
  gravity(a.colour) - gravity(b.colour) ||
  a.name.localeCompare(b.name, 'zh');

/** Of those to be seen today the graver colour comes first, then the longer late. */
const byGravity = (a: ShownLine, b: ShownLine): number =>
  gravity(a.line.colour) - gravity(b.line.colour) || byUrgency(a.line, b.line);

/** A village's lines sorted into a day. */
export const dayOf = (lines: readonly ShownLine[], today: string): Day => {
  const sorted = [...lines].sort((a, b) => byUrgency(a.line, b.line));
  const isDue = ({ line }: ShownLine) => line.dueOn <= today;
  const isSeen = (shown: ShownLine) => !isDue(shown) && shown.line.lastVisitedOn === today;
  const ahead = sorted.filter((shown) => !isDue(shown) && !isSeen(shown));
  const soon = ahead.filter(({ line }) => daysBetween(today, line.dueOn) <= SOON_DAYS);
  const next = ahead[0];
  return {
    toSee: sorted.filter(isDue).sort(byGravity),
    soon,
    seen: sorted.filter(isSeen),
    ...(soon.length === 0 && next && { next }),
  };
};

/** The state of the day in one sentence. */
export const sayDayState = ({ toSee, seen }: Day): string => {
  if (toSee.length > 0) return `今天${seen.length > 0 ? '还' : ''}要看 ${toSee.length} 个孩子`;
  return seen.length > 0 ? '今天要看的都看过了' : '今天没有要走访的孩子';
};
