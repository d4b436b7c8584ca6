// A route says which command or query stands behind a path, who may use it, and on which region.
import * as z from 'zod/mini';
import type { ReadingReason } from '#shared/access/reading.ts';
import type { Actor, Role } from '#shared/kernel/access.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import {
  type Answers,
  type Asked,
  type AskingDefinition,
  askingOf,
  type Having,
  type Regions,
} from './asking.ts';
import { invalidInput, TELLING } from './invalid-input.ts';
import type { Reader } from './reader.ts';
import type { Needs } from './stream.ts';

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
  /** The most a body may weigh here, in bytes, where it is more than elsewhere. */
  weighs?: number | undefined;
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
    picture?: PictureOf<[Asked, Answers, string]> | undefined;
    confirms?: ((asked: Asked, needs: Answers, actor: Actor) => Confirming) | undefined;
  }>;

/** What a one-time code confirms, as text, and the phone it goes to; undefined where none is known. */
export type Confirming = Readonly<{ matter: string; phone: string | undefined }>;

/** Sends a one-time code about a matter; the command that the code confirms has a route of its own. */
export type ConfirmRoute = Common &
  Readonly<{
    does: 'confirm';
    method: 'POST';
    asks?: z.ZodMiniType<unknown> | undefined;
    needs: (asked: Asked) => Needs;
    confirming: (asked: Asked, needs: Answers, actor: Actor) => Confirming | Refusal;
  }>;

/**
 * A picture that may come with a command, in base64 beside its data and no part of it: the field it comes in, and the person
 * whose key seals it.
 */
type PictureOf<Given extends readonly unknown[]> = Readonly<{
  field: string;
  subject: (...given: Given) => string;
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
    /** By which names of its own it refuses what is asked. */
    refusals: readonly string[];
    /** What is asked in the body; none for a GET. */
    asks?: z.ZodMiniType<unknown> | undefined;
    /** The child whose file this opens: recorded before the answer. False where what is asked about is no child's. */
    opens?: ((asked: Asked, needs: Answers) => string | false | undefined) | undefined;
    /** Why it is opened, where the route itself says so. */
    opensFor?: ReadingReason | undefined;
    needs: (asked: Asked) => Needs;
    answer: (question: Question) => Promise<unknown>;
  }>;

export type Route = CommandRoute | QueryRoute | ConfirmRoute;

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
  /** The most its body may weigh, in bytes; never beyond what one record holds. */
  weighs?: number;
  /** A picture that may come along. Without a network none can be laid down for review, so never with `offline`. */
  picture?: PictureOf<[Given<Data, Needed> & Readonly<{ id: string }>]>;
  /** What is carried out first: a reviewed write, before its acceptance is written. Doing both again changes nothing. */
  carries?: (read: Reader, id: string) => Promise<Carried | Refusal>;
  /**
   * Takes a one-time code as `oneTimeCode` in its data, asked for about the same matter by a confirm route; without one the
   * command comes unconfirmed. Never with `offline`: a code does not wait for review.
   */
  confirms?: Readonly<{
    matter: (given: Confirmed<Data, Needed>) => string;
    phoneOf: (given: Confirmed<Data, Needed>) => string | undefined;
  }>;
}>;

type Confirmed<Data, Needed> = Given<Data, Needed> & Readonly<{ params: Asked['params']; actor: Actor }>;

/** A command route; its data is parsed again by the kind, so that no command reaches a stream unparsed. */
export const commandRoute = <Data, Needed>(definition: CommandDefinition<Data, Needed>): CommandRoute => {
  const { on, family, picture, confirms, needs: shape, idParam = '', computes, ...rest } = definition;
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
    picture: picture && {
      field: picture.field,
      subject: ({ data }, needs, id) =>
        picture.subject({ data: definition.data.parse(data), needs: shape.parse(needs), id }),
    },
    confirms:
      confirms &&
      (({ params, data }, needs, actor) => {
        const given = { params, data: definition.data.parse(data), needs: shape.parse(needs), actor };
        return { matter: confirms.matter(given), phone: confirms.phoneOf(given) };
      }),
  };
};

type QueryDefinition<P, Needed, View> = AskingDefinition<P, Needed> &
  Readonly<{
    path: string;
    summary: string;
    who: readonly Role[];
    opens?: (params: P, needs: Needed | undefined) => string | false | undefined;
    opensFor?: ReadingReason;
    view: z.ZodMiniType<View>;
    refusals?: readonly string[];
    weighs?: number;
    answer: (
      given: Having<P, Needed> & Readonly<{ actor: Actor; read: Reader; at: string }>,
    ) => Promise<View | Refusal>;
  }>;

/** A query route. */
export const queryRoute = <P, Needed, View>(definition: QueryDefinition<P, Needed, View>): QueryRoute => {
  const {
    path,
    summary,
    who,
    view,
    asks,
    anywhere,
    opens,
    opensFor,
    refusals = [],
    weighs,
    answer,
  } = definition;
  const { having, ...asking } = askingOf(definition);
  return {
    path,
    summary,
    who,
    view,
    refusals,
    weighs,
    asks,
    anywhere,
    opensFor,
    ...asking,
    does: 'query',
    method: asks ? 'POST' : 'GET',
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

/** No answers. */
export const noNeeds = z.object({});
