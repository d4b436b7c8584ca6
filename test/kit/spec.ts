// A test reads as the county speaks: given what has happened, when somebody asks, this follows or it is refused.
import { expect } from 'vitest';
import type { Decider, Fact } from '#functions/kernel/decider.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';

/** What can be said of a decision. */
export type Outcome<Event, Code extends string> = Readonly<{
  /** These facts follow, in this order, and no others. */
  emits: (...facts: readonly Event[]) => void;
  /** Facts of these types follow, in this order, and no others. */
  emitsTypes: (...types: readonly string[]) => void;
  /** It is refused by this name, and where the input is at fault at this field, for this reason. */
  isRefused: (code: Code, field?: string, reason?: string) => void;
}>;

/** Sentences about one decider. */
export const specOf = <Command, State, Event extends Fact, Code extends string>(
  decider: Decider<Command, State, Event, Code>,
) => ({
  given: (...past: readonly Event[]) => ({
    when: (command: Command): Outcome<Event, Code> => {
      const decision: unknown = decider.decide(command, past.reduce(decider.evolve, decider.initial));
      const isFact = (one: unknown): one is Fact => typeof one === 'object' && one !== null && 'type' in one;
      return {
        emits: (...facts) => expect(decision).toEqual(facts),
        emitsTypes: (...types) => {
          const facts: readonly unknown[] = Array.isArray(decision) ? decision : [decision];
          expect(facts.map((fact) => (isFact(fact) ? fact.type : fact))).toEqual(types);
        },
        isRefused: (code, field, reason) =>
          expect(decision).toEqual({
            refused: code,
            ...(field !== undefined && { field }),
            ...(reason !== undefined && { reason }),
          }),
      };
    },
  }),
});

const ORIGIN = { stream: 'any/any_1', id: 'any_1', version: 1, at: '2026-06-12T01:41:00.000Z', by: 'system' };

/** The part of a row that these facts make, written at `at` by the stream of `id`; undefined when the row has ended. */
export const partAfter = <Event extends Fact, Fields>(
  projection: ProjectionDefinition<Event, Fields>,
  facts: readonly Event[],
  { rowId, ...where }: Readonly<{ id?: string; at?: string; rowId?: string }> = {},
): Fields | undefined => {
  const origin = { ...ORIGIN, ...where };
  return facts.reduce<Fields | undefined>(
    (part, fact, index) =>
      projection.evolve(part, fact, { ...origin, version: index + 1 }, rowId ?? origin.id),
    undefined,
  );
};
