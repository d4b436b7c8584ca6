// Any history a child's visits can have, produced by the decider itself from random commands on random days.
import * as fc from 'fast-check';
import { visitDecider } from '#functions/visits/decide.ts';
import type { VisitEvent } from '#functions/visits/events.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import { nextSteps, type RecordVisit, visitKinds } from '#shared/visits/contract.ts';
import { type Findings, findingsByTopic } from '#shared/visits/findings.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { OPENED_ON } from '../kit/visiting.ts';

type Command = Parameters<typeof visitDecider.decide>[0];
type State = typeof visitDecider.initial;

/** A fact with the moment it was written and the state it left. */
export type Step = Readonly<{ event: VisitEvent; at: string; state: State }>;

const DAYS = 40;
const villages = [VILLAGE, SIBLING_VILLAGE, OTHER_TOWNS_VILLAGE] as const;

/** Any findings at all. */
export const anyFindings: fc.Arbitrary<Findings> = fc.record({
  guardianship: fc.constantFrom(...findingsByTopic.guardianship),
  living: fc.constantFrom(...findingsByTopic.living),
  health: fc.constantFrom(...findingsByTopic.health),
  schooling: fc.constantFrom(...findingsByTopic.schooling),
  safety: fc.constantFrom(...findingsByTopic.safety),
  mind: fc.constantFrom(...findingsByTopic.mind),
  household_registration: fc.constantFrom(...findingsByTopic.household_registration),
  benefits: fc.constantFrom(...findingsByTopic.benefits),
});

/** A day within the first weeks of the file. */
export const anyDay: fc.Arbitrary<string> = fc.nat(DAYS).map((days) => addDays(OPENED_ON, days));

const anyContent: fc.Arbitrary<RecordVisit> = fc.record(
  {
    visitId: fc.integer({ min: 1, max: 6 }).map((n) => nth('visit', n)),
    kind: fc.constantFrom(...visitKinds),
    visitedOn: anyDay,
    presence: fc.constant(['child' as const]),
    findings: anyFindings,
    nextStep: fc.constantFrom(...nextSteps),
    note: fc.constantFrom('在家', '外出'),
  },
  { requiredKeys: ['visitId', 'kind', 'visitedOn', 'presence', 'findings', 'nextStep'] },
);

type Asked = Pick<Command, 'type'> &
  Readonly<{ village: string; open: boolean; waited: number; content: RecordVisit; on: number }>;

const anyAsked: fc.Arbitrary<Asked> = fc.record({
  type: fc.oneof(
    { weight: 6, arbitrary: fc.constant('record' as const) },
    { weight: 3, arbitrary: fc.constant('correct' as const) },
    { weight: 6, arbitrary: fc.constant('come_due' as const) },
    { weight: 3, arbitrary: fc.constant('align' as const) },
  ),
  village: fc.constantFrom(...villages),
  // What the child's file answers; a closed one is rare, for it ends the history.
  open: fc.nat(30).map((n) => n > 0),
  // Days since the command before; the clock may be late or early.
  waited: fc.nat(12),
  content: anyContent,
  on: fc.integer({ min: -8, max: 8 }),
});

const commandOf = ({ type, village, open, content, on }: Asked, at: string): Command => {
  const child = { village, open, openedOn: OPENED_ON };
  const context = { id: nth('child'), at, by: 'system', needs: { child } };
  switch (type) {
    case 'align':
      return { ...context, type, data: {} };
    case 'come_due':
      return { ...context, type, data: { on: addDays(at.slice(0, 10), on) } };
    case 'record':
    case 'correct':
      return { ...context, type, data: content };
  }
};

const history = (asked: readonly Asked[]): readonly Step[] => {
  const steps: Step[] = [];
  let state = visitDecider.initial;
  let day = OPENED_ON;
  for (const one of asked) {
    day = addDays(day, one.waited);
    const at = `${day}T04:00:00.000Z`;
    const decided = visitDecider.decide(commandOf(one, at), state);
    if (isRefusal(decided)) continue;
    for (const event of decided) {
      state = visitDecider.evolve(state, event);
      steps.push({ event, at, state });
    }
  }
  return steps;
};

/** Everything that can have happened to one child's visits, step by step. */
export const anyHistory: fc.Arbitrary<readonly Step[]> = fc.array(anyAsked, { maxLength: 30 }).map(history);
