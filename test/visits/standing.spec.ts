// A child's standing rests on all its visits and on nothing else: the latest day decides, and on one day the graver finding.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitDecider } from '#functions/visits/decide.ts';
import type { VisitEvent } from '#functions/visits/events.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { policyVersion, type RiskColour, riskColours } from '#shared/visits/policy.ts';
import { assessRisk } from '#shared/visits/risk.ts';
import { type Seen, type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';
import { nth } from '../kit/ids.ts';
import { findingsOf, followed, OPENED_ON, POLICY } from '../kit/visiting.ts';
import { correct, record } from './asking.ts';
import { anyDay, anyFindings } from './histories.ts';

const policy = policyVersion(POLICY);
const start = unvisited(OPENED_ON, POLICY);
const seen: fc.Arbitrary<Seen> = fc.record({
  visitedOn: anyDay,
  findings: anyFindings,
  policy: fc.constant(POLICY),
});
const visits = fc.array(seen, { minLength: 1, maxLength: 12 });

const colourOf = ({ findings }: Seen): RiskColour => assessRisk(findings, policy).colour;
const gravest = (all: readonly Seen[]): RiskColour =>
  riskColours.find((colour) => all.some((one) => colourOf(one) === colour)) ?? 'green';

// The rule told afresh, over all visits at once.
const recomputed = (all: readonly Seen[]) => {
  const lastVisitedOn =
    all
      .map((one) => one.visitedOn)
      .sort()
      .at(-1) ?? '';
  const ofTheDay = all.filter((one) => one.visitedOn === lastVisitedOn);
  const colour = gravest(ofTheDay);
  const deciding = ofTheDay.find((one) => colourOf(one) === colour);
  return { lastVisitedOn, colour, lastFindings: deciding?.findings };
};

const decided = ({ lastVisitedOn, colour, dueOn }: Standing) => ({ lastVisitedOn, colour, dueOn });

describe('the standing', () => {
  test('kept visit by visit is the one told afresh over all of them', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const { lastVisitedOn, colour, lastFindings } = all.reduce(standingAfter, start);
        expect({ lastVisitedOn, colour, lastFindings }).toEqual(recomputed(all));
      }),
    );
  });

  test('does not depend on the order in which visits are recorded', () => {
    const twoOrders = visits.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(decided(one.reduce(standingAfter, start))).toEqual(
          decided(other.reduce(standingAfter, start)),
        );
      }),
    );
  });

  test('is not touched by a visit of an earlier day', () => {
    fc.assert(
      fc.property(visits, seen, (all, one) => {
        const standing = all.reduce(standingAfter, start);
        fc.pre(standing.lastVisitedOn !== undefined && one.visitedOn < standing.lastVisitedOn);
        expect(standingAfter(standing, one)).toBe(standing);
      }),
    );
  });

  test('when two visits of one day disagree, is the graver, whichever came first', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...riskColours),
        fc.constantFrom(...riskColours),
        (visitedOn, a, b) => {
          const [one, other] = [a, b].map((colour) => ({
            visitedOn,
            findings: findingsOf(colour),
            policy: POLICY,
          }));
          const both = [one, other].filter((visit) => visit !== undefined);
          expect(both.reduce(standingAfter, start).colour).toBe(gravest(both));
          expect(both.toReversed().reduce(standingAfter, start).colour).toBe(gravest(both));
        },
      ),
    );
  });
});

test('recording wrongly and correcting is the same as recording rightly at first', () => {
  type Told = Readonly<{ visitedOn: string; findings: Seen['findings'] }>;
  const told: fc.Arbitrary<Told> = fc.record({ visitedOn: anyDay, findings: anyFindings });
  const at = '2026-07-31T04:00:00.000Z';
  const after = (all: readonly Told[], corrections: readonly (readonly [number, Told])[]) => {
    const commands = [
      ...all.map((one, n) => ({ ...record({ ...one, visitId: nth('visit', n) }), at })),
      ...corrections.map(([n, one]) => ({ ...correct({ ...one, visitId: nth('visit', n) }), at })),
    ];
    const state = commands.reduce(
      (before, command) => {
        const facts = visitDecider.decide(command, before);
        const events: readonly VisitEvent[] = isRefusal(facts) ? [] : facts;
        return events.reduce(visitDecider.evolve, before);
      },
      visitDecider.evolve(visitDecider.initial, followed),
    );
    return state.status === 'none' ? undefined : state.standing;
  };
  const cases = fc.array(told, { minLength: 1, maxLength: 6 }).chain((all) =>
    fc.record({
      wrong: fc.constant(all),
      at: fc.nat(all.length - 1),
      right: told,
    }),
  );
  fc.assert(
    fc.property(cases, ({ wrong, at: n, right }) => {
      expect(after(wrong, [[n, right]])).toEqual(after(wrong.with(n, right), []));
    }),
  );
});
