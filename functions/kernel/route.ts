// A route says which command or query stands behind a path, who may use it, and on which region.
import * as z from 'zod/mini';
import type { ReadingReason } from '#shared/access/reading.ts';
import type { Actor, Role } from '#shared/kernel/access.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { invalidInput, TELLING } from './invalid-input.ts';
import type { Reader } from './reader.ts';
import type { Needs } from './stream.ts';

type Params = Readonly<Record<string, string>>;
type Answers = Readonly<Record<string, unknown>>;

/** What a route decides from before anything is read: path, query and, where there is a body, its data. */
export type Asked = Readonly<{ params: Params; query: Params; data: unknown }>;

/** Regions that the actor must cover, all of them; an undefined one is covered by nobody. */
export type Regions = readonly (string | undefined)[];

type Common = Readonly<{
  path: string;
  summary: string;
  who: readonly Role[];
  /** Where the request stands, from what was asked and looked up; a refusal when the path itself is malformed. */
  regions: (asked: Asked, needs: Answers) => Regions | Refusal;
  /** True where a place outside the actor's own is asked about on purpose; the answer then tells no more than it must. */
  anywhere?: boolean | undefined;
  /** The guardians who may ask as well: those whom the file of the child it is about names. */
  family?: ((asked: Asked, needs: Answers) => readonly string[]) | undefined;
}>;

/** A write: the command goes to the stream named by the path's id, or by the id that follows from what is asked. */
export type CommandRoute = Common &
  Readonly<{
    does: 'command';
    method: 'POST';
    slice: string;
    /** The id of the stream; a refusal where what it would be computed from is malformed. */
    idOf: (asked: Asked, actor: Actor) => string | Refusal;
    command: string;
    data: z.ZodMiniType<unknown>;
    state: z.ZodMiniType<unknown>;
    refusals: readonly string[];
    outside?: Refusal | undefined;
    offline?: boolean | undefined;
    carries?: ((read: Reader, id: string) => Promise<Carried | Refusal>) | undefined;
  }>;

/** A command that is carried out in its author's name, with the author's own command id, before the one that lets it through. */
export type Carried = Readonly<{
  slice: string;
  id: string;
  type: string;
  data: unknown;
  commandId: string;
  madeAt: string;
  by: string;
  actor: Actor;
}>;

/** A read: its answer is a view of rows and streams. What must not stand in an address is asked in a body, by POST. */
export type QueryRoute = Common &
  Readonly<{
    does: 'query';
    method: 'GET' | 'POST';
    view: z.ZodMiniType<unknown>;
    /** What is asked in the body; none for a GET. */
    asks?: z.ZodMiniType<unknown> | undefined;
    /** The child whose file this opens: recorded before the answer. */
    opens?: ((asked: Asked, needs: Answers) => string | undefined) | undefined;
    /** Why it is opened, where the route itself says so. */
    opensFor?: ReadingReason | undefined;
    needs: (asked: Asked) => Needs;
    answer: (question: Question) => Promise<unknown>;
  }>;

export type Route = CommandRoute | QueryRoute;

/** A query with its look-ups done and its authority checked. */
export type Question = Readonly<{
  asked: Asked;
  needs: Readonly<Record<string, unknown>>;
  actor: Actor;
  read: Reader;
  at: string;
}>;

type Given<Data, Needed> = Readonly<{ data: Data; needs: Needed }>;

type CommandDefinition<Data, Needed> = Readonly<{
  path: string;
  summary: string;
  slice: string;
  /** The path's parameter that is the stream's id; `computes` stands in its place where the id follows from the command. */
  idParam?: string;
  computes?: (data: Data, actor: Actor) => string;
  command: string;
  who: readonly Role[];
  data: z.ZodMiniType<Data>;
  state: z.ZodMiniType<unknown>;
  refusals: readonly string[];
  /** The shape of the answers that the command's kind looks up. */
  needs: z.ZodMiniType<Needed>;
  on: (given: Given<Data, Needed>) => Regions;
  family?: (given: Given<Data, Needed>) => readonly string[];
  /** How a place outside the actor's own is refused, where that tells of nobody; `not_found` otherwise. */
  outside?: Refusal;
  /** True where somebody whose duty has ended since may have written without a network: it then goes to review. */
  offline?: boolean;
  anywhere?: boolean;
  /** What is carried out first: a reviewed write, before its acceptance is written. Doing both again changes nothing. */
  carries?: (read: Reader, id: string) => Promise<Carried | Refusal>;
}>;

/** A command route; its data is parsed again by the kind, so that no command reaches a stream unparsed. */
export const commandRoute = <Data, Needed>(definition: CommandDefinition<Data, Needed>): CommandRoute => {
  const { on, family, needs: shape, idParam = '', computes, ...rest } = definition;
  return {
    ...rest,
    does: 'command',
    method: 'POST',
    idOf: ({ params, data }, actor) => {
      if (!computes) return params[idParam] ?? '';
      const parsed = definition.data.safeParse(data, TELLING);
      return parsed.success ? computes(parsed.data, actor) : invalidInput(parsed.error.issues);
    },
    regions: ({ data }, needs) => {
      const parsed = definition.data.safeParse(data, TELLING);
      if (!parsed.success) return invalidInput(parsed.error.issues);
      return on({ data: parsed.data, needs: shape.parse(needs) });
    },
    family:
      family &&
      (({ data }, needs) => family({ data: definition.data.parse(data), needs: shape.parse(needs) })),
  };
};

type Having<P, Needed> = Readonly<{ params: P; needs: Needed | undefined }>;

type QueryDefinition<P, Needed, View> = Readonly<{
  path: string;
  summary: string;
  who: readonly Role[];
  /** The parameters of path, query and body. A malformed path is simply not found; a malformed body is named. */
  params: z.ZodMiniType<P>;
  /** What is asked in a body. */
  asks?: z.ZodMiniType<unknown>;
  needs?: Readonly<{ shape: z.ZodMiniType<Needed>; of: (params: P) => Needs }>;
  on: (given: Having<P, Needed>) => Regions;
  family?: (given: Having<P, Needed>) => readonly string[];
  opens?: (params: P, needs: Needed | undefined) => string | undefined;
  opensFor?: ReadingReason;
  anywhere?: boolean;
  view: z.ZodMiniType<View>;
  answer: (
    given: Having<P, Needed> & Readonly<{ actor: Actor; read: Reader; at: string }>,
  ) => Promise<View | Refusal>;
}>;

/** A query route. */
export const queryRoute = <P, Needed, View>(definition: QueryDefinition<P, Needed, View>): QueryRoute => {
  const { on, family, opens, asks, answer, needs: wanted, ...rest } = definition;
  const { path, summary, who, view, anywhere, opensFor } = rest;
  const read = ({ params, query, data }: Asked): P | Refusal => {
    const body = asks?.safeParse(data, TELLING);
    if (body && !body.success) return invalidInput(body.error.issues);
    const parsed = definition.params.safeParse({ ...query, ...inBody(body?.data), ...params });
    return parsed.success ? parsed.data : refuse('not_found');
  };
  const having = (asked: Asked, needs: Answers): Having<P, Needed> | Refusal => {
    const params = read(asked);
    return isRefusal(params) ? params : { params, needs: wanted?.shape.parse(needs) };
  };
  return {
    path,
    summary,
    who,
    view,
    asks,
    anywhere,
    opensFor,
    does: 'query',
    method: asks ? 'POST' : 'GET',
    needs: (asked) => {
      const params = read(asked);
      return isRefusal(params) ? {} : (wanted?.of(params) ?? {});
    },
    regions: (asked, needs) => {
      const given = having(asked, needs);
      return isRefusal(given) ? given : on(given);
    },
    family:
      family &&
      ((asked, needs) => {
        const given = having(asked, needs);
        return isRefusal(given) ? [] : family(given);
      }),
    opens:
      opens &&
      ((asked, needs) => {
        const given = having(asked, needs);
        return isRefusal(given) ? undefined : opens(given.params, given.needs);
      }),
    answer: async ({ asked, needs, ...question }) => {
      const given = having(asked, needs);
      if (isRefusal(given)) return given;
      const found = await answer({ ...given, ...question });
      return isRefusal(found) ? found : view.parse(found);
    },
  };
};

const inBody = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});

/** No answers. */
export const noNeeds = z.object({});
