// A way in is a path with what it asks and gives; its body is parsed before anything looks at it.
import type * as z from 'zod/mini';
import { invalidInput, TELLING } from '#functions/kernel/invalid-input.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { stillHolds } from '../authority.ts';
import type { Ground } from './ground.ts';

/** A POST below `/session`. Only `signedIn` ones ask who is there already. */
export type Way = Readonly<{
  path: string;
  summary: string;
  asks: z.ZodMiniType<unknown>;
  gives: z.ZodMiniType<unknown>;
  refusals: readonly string[];
  signedIn: boolean;
  run: (ground: Ground, body: unknown, actor: Actor | undefined) => Promise<unknown>;
}>;

type WayDefinition<Asked> = Readonly<{
  path: string;
  summary: string;
  asks: z.ZodMiniType<Asked>;
  gives: z.ZodMiniType<unknown>;
  refusals: readonly string[];
}>;

const parsedWith = async <Asked>(
  shape: z.ZodMiniType<Asked>,
  body: unknown,
  go: (asked: Asked) => Promise<unknown>,
): Promise<unknown> => {
  const asked = shape.safeParse(body, TELLING);
  return asked.success ? go(asked.data) : invalidInput(asked.error.issues);
};

/** A way for whoever comes. */
export const wayIn = <Asked>(
  definition: WayDefinition<Asked> & Readonly<{ go: (ground: Ground, asked: Asked) => Promise<unknown> }>,
): Way => {
  const { go, ...rest } = definition;
  return {
    ...rest,
    signedIn: false,
    run: (ground, body) => parsedWith(rest.asks, body, (asked) => go(ground, asked)),
  };
};

/** A way for somebody who is signed in and still holds the role they carry. */
export const wayOn = <Asked>(
  definition: WayDefinition<Asked> &
    Readonly<{ go: (ground: Ground, asked: Asked, actor: Actor) => Promise<unknown> }>,
): Way => {
  const { go, ...rest } = definition;
  return {
    ...rest,
    signedIn: true,
    run: async (ground, body, actor) => {
      const { world } = ground;
      if (!actor || !(await stillHolds(world, actor, world.now()))) return refuse('not_signed_in');
      return parsedWith(rest.asks, body, (asked) => go(ground, asked, actor));
    },
  };
};
