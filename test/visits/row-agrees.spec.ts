// Whatever has happened, a child's row says exactly what its stream says, and the clock finds by it what the decider will accept.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visitDecider } from '#functions/visits/decide.ts';
import { visits } from '#functions/visits/index.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import { VisitsPart } from '#shared/visits/contract.ts';
import { nextMatter } from '#shared/visits/standing.ts';
import { nth } from '../kit/ids.ts';
import { comeDue } from './asking.ts';
import { anyHistory, type Step } from './histories.ts';

const RUNS = 1_000;
const [kind] = visits.kinds;
const [row] = kind?.projections ?? [];
const childId = nth('child');

const stored = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value));

const dated = (part: VisitsPart | undefined, { state }: Step): void => {
  if (state.status !== 'followed') return;
  const next = nextMatter(state.standing, state.passed);
  expect(part?.matter).toBe(next?.matter);
  if (!next || part?.matterOn === undefined) return;
  const accepts = (on: string): boolean => !isRefusal(visitDecider.decide(comeDue(on), state));
  expect(part.matterOn).toBe(next.on);
  expect([accepts(addDays(next.on, -1)), accepts(part.matterOn)]).toEqual([false, true]);
};

test('the row and the stream agree after every fact of any history', () => {
  fc.assert(
    fc.property(anyHistory, (steps) => {
      let fold = kind?.begin;
      let fields: Record<string, unknown> | undefined;
      steps.forEach((step, index) => {
        const { personal: _, ...bare } = stored(step.event);
        const origin = {
          stream: `visits/${childId}`,
          id: childId,
          version: index + 1,
          at: step.at,
          by: 'system',
        };
        const evolved = row?.evolve(fields, bare, origin);
        fields = evolved && stored(evolved);
        fold = fold?.with([stored(step.event)]);

        const part = fields && VisitsPart.parse(fields);
        expect(part !== undefined).toBe(step.state.status === 'followed');
        if (part) {
          const { matter: _m, matterOn: _o, ...standing } = part;
          expect({ ...standing, childId }).toEqual(stored(fold?.caller(childId)));
        }
        dated(part, step);
      });
    }),
    { numRuns: RUNS },
  );
});

test('the histories reach every kind of fact', () => {
  const seen = new Set(fc.sample(anyHistory, RUNS).flatMap((steps) => steps.map(({ event }) => event.type)));
  expect([...seen].sort()).toEqual([
    'following.began',
    'following.ended',
    'following.moved',
    'risk.changed',
    'visit.came_near',
    'visit.corrected',
    'visit.fell_overdue',
    'visit.recorded',
    'visit.stayed_overdue',
  ]);
});
