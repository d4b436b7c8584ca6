// What a route is asked, and how one that is no command reads path, query and body as one and judges authority by it.
import type * as z from 'zod/mini';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { invalidInput, TELLING } from './invalid-input.ts';
import type { Needs } from './stream.ts';

type Params = Readonly<Record<string, string>>;
/** What was looked up, by the names it was asked under. */
export type Answers = Readonly<Record<string, unknown>>;

/** What a route decides from before anything is read: path, query and, where there is a body, its data. */
export type Asked = Readonly<{ params: Params; query: Params; data: unknown }>;

/** Regions that the actor must cover, all of them; an undefined one is covered by nobody. */
export type Regions = readonly (string | undefined)[];

/** What was asked, as the route reads it, and what was looked up for it. */
export type Having<P, Needed> = Readonly<{ params: P; needs: Needed | undefined }>;

/** How a route that is no command reads what it is asked, and whom it lets ask. */
export type AskingDefinition<P, Needed> = Readonly<{
  /** The parameters of path, query and body. A malformed path is simply not found; a malformed body is named. */
  params: z.ZodMiniType<P>;
  /** What is asked in a body. */
  asks?: z.ZodMiniType<unknown>;
  needs?: Readonly<{ shape: z.ZodMiniType<Needed>; of: (params: P) => Needs }>;
  on: (given: Having<P, Needed>) => Regions;
  family?: (given: Having<P, Needed>) => readonly string[];
  anywhere?: boolean;
}>;

/** The reading of what is asked, and what authority is judged by, closed over its types. */
export const askingOf = <P, Needed>(definition: AskingDefinition<P, Needed>) => {
  const { on, family, asks, needs: wanted } = definition;
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
    having,
    needs: (asked: Asked): Needs => {
      const params = read(asked);
      return isRefusal(params) ? {} : (wanted?.of(params) ?? {});
    },
    regions: (asked: Asked, needs: Answers): Regions | Refusal => {
      const given = having(asked, needs);
      return isRefusal(given) ? given : on(given);
    },
    family:
      family &&
      ((asked: Asked, needs: Answers): readonly string[] => {
        const given = having(asked, needs);
        return isRefusal(given) ? [] : family(given);
      }),
  };
};

const inBody = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});
