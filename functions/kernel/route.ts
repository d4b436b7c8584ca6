// A route says which command or query stands behind a path, who may use it, and on which region.
import * as z from 'zod/mini';
import type { Actor, Role } from '#shared/kernel/access.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { invalidInput, TELLING } from './invalid-input.ts';
import type { Reader } from './reader.ts';
import type { Needs } from './stream.ts';

type Params = Readonly<Record<string, string>>;

/** What a route decides from before anything is read: path, query and, for a command, its data. */
export type Asked = Readonly<{ params: Params; query: Params; data: unknown }>;

/** Regions that the actor must cover, all of them; an undefined one is covered by nobody. */
export type Regions = readonly (string | undefined)[];

type Common = Readonly<{
  path: string;
  summary: string;
  who: readonly Role[];
  /** Where the request stands, from what was asked and looked up; a refusal when the path itself is malformed. */
  regions: (asked: Asked, needs: Readonly<Record<string, unknown>>) => Regions | Refusal;
}>;

/** A write: the command goes to the stream named by the path's id. */
export type CommandRoute = Common &
  Readonly<{
    does: 'command';
    method: 'POST';
    slice: string;
    idParam: string;
    command: string;
    data: z.ZodMiniType<unknown>;
    state: z.ZodMiniType<unknown>;
    refusals: readonly string[];
  }>;

/** A read: its answer is a view of rows and streams. */
export type QueryRoute = Common &
  Readonly<{
    does: 'query';
    method: 'GET';
    view: z.ZodMiniType<unknown>;
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

type CommandDefinition<Data, Answers> = Readonly<{
  path: string;
  summary: string;
  slice: string;
  idParam: string;
  command: string;
  who: readonly Role[];
  data: z.ZodMiniType<Data>;
  state: z.ZodMiniType<unknown>;
  refusals: readonly string[];
  /** The shape of the answers that the command's kind looks up. */
  needs: z.ZodMiniType<Answers>;
  on: (given: Readonly<{ data: Data; needs: Answers }>) => Regions;
}>;

/** A command route; its data is parsed again by the kind, so that no command reaches a stream unparsed. */
export const commandRoute = <Data, Answers>(definition: CommandDefinition<Data, Answers>): CommandRoute => ({
  ...definition,
  does: 'command',
  method: 'POST',
  regions: ({ data }, needs) => {
    const parsed = definition.data.safeParse(data, TELLING);
    if (!parsed.success) return invalidInput(parsed.error.issues);
    return definition.on({ data: parsed.data, needs: definition.needs.parse(needs) });
  },
});

type QueryDefinition<P, Answers, View> = Readonly<{
  path: string;
  summary: string;
  who: readonly Role[];
  /** The path's and query's parameters; anything malformed is simply not found. */
  params: z.ZodMiniType<P>;
  needs?: Readonly<{ shape: z.ZodMiniType<Answers>; of: (params: P) => Needs }>;
  on: (given: Readonly<{ params: P; needs: Answers | undefined }>) => Regions;
  view: z.ZodMiniType<View>;
  answer: (
    given: Readonly<{ params: P; needs: Answers | undefined; actor: Actor; read: Reader; at: string }>,
  ) => Promise<View | Refusal>;
}>;

/** A query route. */
export const queryRoute = <P, Answers, View>(definition: QueryDefinition<P, Answers, View>): QueryRoute => {
  const paramsOf = ({ params, query }: Asked): P | undefined => {
    const parsed = definition.params.safeParse({ ...query, ...params });
    return parsed.success ? parsed.data : undefined;
  };
  const needsOf = (needs: Readonly<Record<string, unknown>>): Answers | undefined =>
    definition.needs?.shape.parse(needs);
  return {
    ...definition,
    does: 'query',
    method: 'GET',
    needs: (asked) => {
      const params = paramsOf(asked);
      return params === undefined ? {} : (definition.needs?.of(params) ?? {});
    },
    regions: (asked, needs) => {
      const params = paramsOf(asked);
      return params === undefined ? refuse('not_found') : definition.on({ params, needs: needsOf(needs) });
    },
    answer: async ({ asked, needs, ...rest }) => {
      const params = paramsOf(asked);
      if (params === undefined) return refuse('not_found');
      const view = await definition.answer({ params, needs: needsOf(needs), ...rest });
      return isRefusal(view) ? view : definition.view.parse(view);
    },
  };
};

/** No answers. */
export const noNeeds = z.object({});
