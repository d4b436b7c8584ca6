// Q5: a thousand people hand in five times each around the end of a contest.
import { attemptRefusals } from '#shared/outreach/attempts.ts';
import { placeOver } from '../kit/contest-hall.ts';
import { deadlineStorm } from '../kit/deadline-storm.ts';
import { makeTables } from '../kit/tables.ts';
import { percentile, type Result, rounded } from './result.ts';
import type { Tables } from './tables.ts';

const TAKERS = 1_000;

/** Q5 as rows of the table. */
export const stormCount = async ({ client }: Tables): Promise<readonly Result[]> => {
  const storm = await deadlineStorm(placeOver(await makeTables(client)), TAKERS);
  const named: readonly string[] = ['accepted', ...attemptRefusals];
  const unnamed = storm.answered.filter(({ outcome }) => !named.includes(outcome)).length;
  const times = storm.answered.map(({ ms }) => ms);
  const isRecount = JSON.stringify(storm.shown) === JSON.stringify(storm.counted);
  return [
    {
      id: 'Q5',
      what: `${storm.answered.length} submissions of ${TAKERS} takers: exactly one of each stands`,
      ours: storm.once,
      unit: '',
      goal: `${TAKERS}, none late`,
      ok: storm.once === TAKERS && storm.lateAccepted === 0 && unnamed === 0 && isRecount,
      note: `${storm.lateAccepted} late accepted, ${unnamed} errors beside named refusals, table ${isRecount ? 'is' : 'is not'} a recount`,
    },
    {
      id: 'Q5',
      what: 'one of these submissions, 32 at a time: p50',
      ours: rounded(percentile(times, 0.5), 1),
      unit: 'ms',
      goal: 'as told',
      ok: true,
      note: `p99 ${rounded(percentile(times, 0.99), 1)} ms with the emulator`,
    },
  ];
};
