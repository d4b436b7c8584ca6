// However sessions are planned, written down and said anew across the turn of a year, a village's counters are a recount of what stands.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from '#functions/outreach/coverage.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import { heardIn, heldIn } from '#shared/outreach/rows.ts';
import { type Headcount, listenersOf, type RecordSession } from '#shared/outreach/sessions.ts';
import { nth, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { memoryWorld } from '../kit/world.ts';
import { aPlan, aRecord } from './a-session.ts';

const AT = '2027-01-20T01:00:00.000Z';
const SESSIONS = 4;
const villages = [VILLAGE, SIBLING_VILLAGE] as const;

// Half of the days lie before the turn of the year, half after.
const anyDay = fc.integer({ min: 0, max: 39 }).map((n) => addDays('2026-12-12', n));
const anyHeadcount: fc.Arbitrary<Headcount> = fc.record({
  guardians: fc.nat(40),
  children: fc.nat(30),
  villagers: fc.nat(200),
  staff: fc.nat(5),
});
const anyDeed = fc.record({
  n: fc.nat(SESSIONS - 1),
  type: fc.constantFrom('plan', 'record', 'record', 'correct', 'correct', 'call_off'),
  on: anyDay,
  headcount: anyHeadcount,
  settles: fc.boolean(),
});
type Deed = typeof anyDeed extends fc.Arbitrary<infer T> ? T : never;

const villageOf = (n: number): string => villages[n % 2] ?? VILLAGE;

const dataOf = ({ type, n, on, headcount }: Deed): unknown => {
  const village = villageOf(n);
  if (type === 'plan') return aPlan({ village, plannedOn: addDays(on, 40) });
  return type === 'call_off' ? { reason: 'weather' } : aRecord({ village, heldOn: on, headcount });
};

type Stands = Pick<RecordSession, 'village' | 'heldOn' | 'headcount'>;

/** A county after these deeds, and what was accepted last of each session. */
const lived = async (deeds: readonly Deed[]) => {
  const county = memoryWorld(AT);
  const stands = new Map<number, Stands>();
  for (const [at, deed] of deeds.entries()) {
    const { n, type, on: heldOn, headcount } = deed;
    const outcome = await county.run({
      slice: 'outreach',
      id: nth('outreach', n),
      type,
      data: dataOf(deed),
      commandId: nth('command', at),
      by: nth('person'),
    });
    if (!isRefusal(outcome) && (type === 'record' || type === 'correct'))
      stands.set(n, { village: villageOf(n), heldOn, headcount });
    if (deed.settles) await county.settle();
  }
  await county.settle();
  return { county, stands };
};

const recounted = (stands: Iterable<Stands>): ReadonlyMap<string, Readonly<Record<string, number>>> => {
  const counts = new Map<string, Record<string, number>>();
  for (const { village, heldOn, headcount } of stands) {
    const year = heldOn.slice(0, 4);
    const of = counts.get(village) ?? {};
    of[heldIn(year)] = (of[heldIn(year)] ?? 0) + 1;
    of[heardIn(year)] = (of[heardIn(year)] ?? 0) + listenersOf(headcount);
    counts.set(village, of);
  }
  return counts;
};

const withoutZeros = (counts: ReadonlyMap<string, Readonly<Record<string, number>>>) =>
  [...counts]
    .map(
      ([village, of]) =>
        [village, Object.fromEntries(Object.entries(of).filter(([, n]) => n !== 0))] as const,
    )
    .filter(([, of]) => Object.keys(of).length > 0)
    .sort(([a], [b]) => a.localeCompare(b));

test('the counters equal a recount, and the coverage tells them year by year', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { maxLength: 24 }), async (deeds) => {
      const { county, stands } = await lived(deeds);
      const recount = recounted(stands.values());
      expect(withoutZeros(county.views.counters(1))).toEqual(withoutZeros(recount));
      for (const year of ['2026', '2027']) {
        const { towns } = await coverageOf(county.reader, TOWN, year, AT);
        for (const { village, sessions, heard } of towns.flatMap((town) => town.villages)) {
          expect([sessions, heard]).toEqual([
            recount.get(village)?.[heldIn(year)] ?? 0,
            recount.get(village)?.[heardIn(year)] ?? 0,
          ]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a session that moves back over the turn of the year is counted in the year before, and no more in this one', async () => {
  const deed = { n: 0, headcount: aRecord().headcount, settles: true } as const;
  const { county } = await lived([
    { ...deed, type: 'record', on: '2027-01-02' },
    { ...deed, type: 'correct', on: '2026-12-31' },
  ]);
  expect(withoutZeros(county.views.counters(1))).toEqual([
    [VILLAGE, { [heldIn('2026')]: 1, [heardIn('2026')]: 30 }],
  ]);
});
