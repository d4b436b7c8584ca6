// A kind of stream: its decider with every type closed over, so that doors handle all kinds alike and nothing is `any`.
import type * as z from 'zod/mini';
import { type IdKind, idPrefixes } from '#shared/kernel/id.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import type { Decider, Fact, Handled, Parsed } from './decider.ts';
import type { Effect } from './effect.ts';
import { invalidInput, TELLING } from './invalid-input.ts';
import { closeProjection, type Origin, type Projection, type ProjectionDefinition } from './projection.ts';
import type { Needs as Asked } from './stream.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A value that only one stream may hold. */
export type Held = Readonly<{ kind: string; value: string }>;

/** A value to be taken, with the refusal its second taker gets, at which field. */
type Taken = Held & Readonly<{ refused: string; field: string; only?: never }>;
/** A value that nobody else may hold, but which is not taken here. */
type Looked = Held & Readonly<{ refused: string; field: string; only: 'look' }>;
/** A value that several may hold; it is noted as held by the first of them. */
type Noted = Held & Readonly<{ only: 'note' }>;

export type Claim = Taken | Looked | Noted;

/** A kind of stream as its slice writes it. */
export type KindDefinition<
  Command extends Parsed,
  Needs,
  State,
  Event extends Fact,
  Code extends string,
> = Readonly<{
  id: IdKind;
  command: z.ZodMiniType<Command>;
  /** The answers each command of somebody needs (`by` is a person's id or `system`), and the shape in which `decide` gets them. */
  needs: Readonly<{ shape: z.ZodMiniType<Needs>; of?: (command: Command, id: string, by: string) => Asked }>;
  event: z.ZodMiniType<Event>;
  /** Old shapes of stored facts made new; absent until the first change. */
  upcast?: (stored: Raw) => Raw;
  decider: Decider<Command & Handled<Needs>, State, Event, Code>;
  /** What the caller of a command reads back. */
  caller: (state: State, id: string) => unknown;
  /** Small facts that other slices may ask for, by name. */
  answers?: Readonly<Record<string, (state: State, id: string) => unknown>>;
  /** True when facts of this kind hold personal fields: sealed under the key of the person the id names, or of `subject`. */
  sealed?: true;
  /** The region under whose town a new subject's key is made; undefined when the key must exist already. */
  home?: (command: Command) => string | undefined;
  /** Whose key seals what this command says, where the id names nobody: a reading of a child's file is sealed as the child's. */
  subject?: (command: Command) => string | undefined;
  claims?: (command: Command, id: string) => readonly Claim[];
  /** The claims that the opened state holds: what a correction or an erasure gives free again. */
  held?: (state: State) => readonly Held[];
  /** True for the command that ends everything personal: the key is deleted before its fact is written. */
  erases?: (command: Command) => boolean;
  projections: (
    define: <Fields extends Raw>(d: ProjectionDefinition<Event, Fields>) => Projection,
  ) => readonly Projection[];
  react: (event: Event, origin: Origin) => readonly Effect[];
}>;

/** A fold of a stream in progress; each step is a new value. */
export type Fold = Readonly<{
  with: (events: readonly Raw[]) => Fold;
  decide: (command: ParsedCommand, context: Handled<unknown>) => readonly Fact[] | Refusal;
  caller: (id: string) => unknown;
  answer: (name: string, id: string) => unknown;
  held: () => readonly Held[];
}>;

/** A command that its contract accepted, still closed over its type. */
export type ParsedCommand = Parsed &
  Readonly<{
    home: string | undefined;
    subject: string | undefined;
    erases: boolean;
    claims: readonly Claim[];
    needs: Asked;
  }>;

/** A kind of stream as the kernel and the doors see it. */
export type Kind = Readonly<{
  prefix: string;
  idKind: IdKind;
  sealed: boolean;
  /** True where its commands say whose key seals them, because the id names nobody. */
  namesSubject: boolean;
  parse: (type: string, data: unknown, id: string, by: string) => ParsedCommand | Refusal;
  begin: Fold;
  projections: readonly Projection[];
  react: (event: Raw, origin: Origin) => readonly Effect[];
}>;

/** Closes a kind over its types. */
export const defineKind = <Command extends Parsed, Needs, State, Event extends Fact, Code extends string>(
  definition: KindDefinition<Command, Needs, State, Event, Code>,
): Kind => {
  const { decider } = definition;
  const parseEvent = (raw: Raw): Event => definition.event.parse(definition.upcast?.(raw) ?? raw);
  const fold = (state: State): Fold => ({
    with: (events) => fold(events.map(parseEvent).reduce(decider.evolve, state)),
    decide: (command, context) => {
      const parsed = definition.command.parse({ type: command.type, data: command.data });
      const needs = definition.needs.shape.parse(context.needs);
      const decision = decider.decide({ ...parsed, ...context, needs }, state);
      return isRefusal(decision) ? decision : [...decision];
    },
    caller: (id) => definition.caller(state, id),
    answer: (name, id) => definition.answers?.[name]?.(state, id),
    held: () => definition.held?.(state) ?? [],
  });
  return {
    prefix: idPrefixes[definition.id],
    idKind: definition.id,
    sealed: definition.sealed ?? false,
    namesSubject: definition.subject !== undefined,
    parse: (type, data, id, by) => {
      const result = definition.command.safeParse({ type, data }, TELLING);
      if (!result.success) return invalidInput(result.error.issues, ['data']);
      return {
        type,
        data: result.data.data,
        home: definition.home?.(result.data),
        subject: definition.subject?.(result.data),
        erases: definition.erases?.(result.data) ?? false,
        claims: definition.claims?.(result.data, id) ?? [],
        needs: definition.needs.of?.(result.data, id, by) ?? {},
      };
    },
    begin: fold(decider.initial),
    projections: definition.projections((d) => closeProjection(parseEvent, d)),
    react: (event, origin) => definition.react(parseEvent(event), origin),
  };
};
