// How many have come or left, how many are awaited, whose scan waits for a tick, and who came last.
import type { Way } from '#shared/training/contract.ts';
import type { DoorLine } from '#shared/training/views.ts';

export type DoorCounts = Readonly<{
  there: number;
  awaited: number;
  unconfirmed: number;
  /** The last three by name, the newest first. */
  latest: readonly string[];
}>;

const MOST_NAMES = 3;

const isInside = ({ in: came }: DoorLine): boolean => came === 'confirmed' || came === 'unconfirmed';

const isAwaited = (line: DoorLine, way: Way): boolean =>
  way === 'in' ? line.enrolled && !isInside(line) : isInside(line) && line.out === 'none';

const momentOf = (line: DoorLine, way: Way): string => (way === 'in' ? line.inAt : line.outAt) ?? '';

/** The counts of one way. */
export const doorCounts = (people: readonly DoorLine[], way: Way): DoorCounts => {
  const there = people.filter((line) => line[way] === 'confirmed');
  return {
    there: there.length,
    awaited: people.filter((line) => isAwaited(line, way)).length,
    unconfirmed: people.filter((line) => line[way] === 'unconfirmed').length,
    latest: [...there]
      .sort((a, b) => momentOf(b, way).localeCompare(momentOf(a, way)))
      .slice(0, MOST_NAMES)
      .map(({ name }) => name),
  };
};

/** What each count is called. */
export const countNames = {
  in: { there: '已签到', awaited: '还没到', latest: '刚签到：' },
  out: { there: '已签退', awaited: '还没签退', latest: '刚签退：' },
} as const satisfies Record<Way, Record<'there' | 'awaited' | 'latest', string>>;
