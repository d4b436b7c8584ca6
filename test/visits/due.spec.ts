// Due dates and what comes up around them only ever move forward with the days, and a late clock never reminds of what is overdue.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitDecider } from '#functions/visits/decide.ts';
import type { VisitEvent } from '#functions/visits/events.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import { dueOn, dueState, matters, type VisitBasis } from '#shared/visits/due.ts';
import { policyVersion, riskColours } from '#shared/visits/policy.ts';
import { mattersUpTo, nextMatter, standingAfter, unvisited } from '#shared/visits/standing.ts';
import { findingsOf, followed, OPENED_ON, POLICY, visited } from '../kit/visiting.ts';
import { comeDue } from './asking.ts';
import { anyDay } from './histories.ts';

const policy = policyVersion(POLICY);
const anyColour = fc.constantFrom(...riskColours);
const anyPassed = fc.constantFrom(undefined, ...matters);
const basis = (lastVisitedOn: string, colour: (typeof riskColours)[number]): VisitBasis => ({
  kind: 'visited',
  lastVisitedOn,
  colour,
});

describe('the due date', () => {
  test('of each colour lies 7, 30, 90 or 180 days after the last visit', () => {
    const days = riskColours.map((colour) => dueOn(basis('2026-06-12', colour), policy));
    expect(days).toEqual(['2026-06-19', '2026-07-12', '2026-09-10', '2026-12-09']);
  });

  test('of a child never visited is the day its file was opened', () => {
    expect(dueOn({ kind: 'never_visited', openedOn: OPENED_ON }, policy)).toBe(OPENED_ON);
  });

  test('never comes earlier by a later visit, nor later by a graver colour', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), anyColour, anyColour, (day, later, one, other) => {
        expect(dueOn(basis(addDays(day, later), one), policy) >= dueOn(basis(day, one), policy)).toBe(true);
        const [graver, lighter] = [one, other].sort(
          (a, b) => riskColours.indexOf(a) - riskColours.indexOf(b),
        );
        const due = (colour = one): string => dueOn(basis(day, colour), policy);
        expect(due(graver) <= due(lighter)).toBe(true);
      }),
    );
  });

  test('reads as late by days, today, or days ahead', () => {
    expect(dueState('2026-06-12', '2026-06-15')).toEqual({ state: 'overdue', days: 3 });
    expect(dueState('2026-06-12', '2026-06-12')).toEqual({ state: 'today', days: 0 });
    expect(dueState('2026-06-12', '2026-06-10')).toEqual({ state: 'ahead', days: 2 });
  });
});

describe('what has come up', () => {
  const anyStanding = fc.tuple(anyDay, anyColour).map(([visitedOn, colour]) =>
    standingAfter(unvisited(OPENED_ON, POLICY), {
      visitedOn,
      findings: findingsOf(colour),
      policy: POLICY,
    }),
  );

  test('never becomes less on a later day', () => {
    fc.assert(
      fc.property(anyStanding, anyPassed, anyDay, fc.nat(60), (standing, passed, on, later) => {
        const last = (day: string): number =>
          matters.indexOf(mattersUpTo(standing, passed, day).at(-1) ?? 'remind');
        expect(last(addDays(on, later))).toBeGreaterThanOrEqual(last(on));
        const count = (day: string): number =>
          mattersUpTo(standing, passed, day).filter((matter) => matter !== 'remind').length;
        expect(count(addDays(on, later))).toBeGreaterThanOrEqual(count(on));
      }),
    );
  });

  test('begins with the next matter, on its day and not before', () => {
    fc.assert(
      fc.property(anyStanding, anyPassed, (standing, passed) => {
        const next = nextMatter(standing, passed);
        if (!next) return;
        expect(mattersUpTo(standing, passed, next.on)).toEqual([next.matter]);
        expect(mattersUpTo(standing, passed, addDays(next.on, -1))).toEqual([]);
      }),
    );
  });
});

test('whatever ticks come, in whatever order, each matter becomes a fact once and none before its turn', () => {
  const ticks = fc.array(fc.integer({ min: -10, max: 40 }), { maxLength: 30 });
  fc.assert(
    fc.property(anyDay, anyColour, ticks, (visitedOn, colour, days) => {
      const past: VisitEvent[] = [followed, visited({ visitedOn, findings: findingsOf(colour) })];
      let state = past.reduce(visitDecider.evolve, visitDecider.initial);
      const due = dueOn(basis(visitedOn, colour), policy);
      const facts: string[] = [];
      for (const day of days) {
        const decided = visitDecider.decide(comeDue(addDays(due, day)), state);
        if (isRefusal(decided)) continue;
        facts.push(...decided.map(({ type }) => type));
        state = decided.reduce(visitDecider.evolve, state);
      }
      const order = ['visit.came_near', 'visit.fell_overdue', 'visit.stayed_overdue'];
      expect(facts).toEqual(order.filter((type) => facts.includes(type)));
    }),
  );
});
