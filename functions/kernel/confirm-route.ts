// A confirm route sends a one-time code about one matter to the phone of the person whom it concerns.
import type { Actor, Role } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { type AskingDefinition, askingOf, type Having } from './asking.ts';
import type { ConfirmRoute } from './route.ts';

type ConfirmDefinition<P, Needed> = AskingDefinition<P, Needed> &
  Readonly<{
    path: string;
    summary: string;
    who: readonly Role[];
    /** What the code is bound to, as text: the command that takes it names the same matter. */
    matter: (given: Having<P, Needed> & Readonly<{ actor: Actor }>) => string;
    /** The phone it goes to; undefined where none is known. */
    phoneOf: (given: Having<P, Needed> & Readonly<{ actor: Actor }>) => string | undefined;
  }>;

/** A confirm route; asked by POST, with what it asks in a body where it asks anything. */
export const confirmRoute = <P, Needed>(definition: ConfirmDefinition<P, Needed>): ConfirmRoute => {
  const { path, summary, who, asks, anywhere, matter, phoneOf } = definition;
  const { having, ...asking } = askingOf(definition);
  return {
    path,
    summary,
    who,
    asks,
    anywhere,
    ...asking,
    does: 'confirm',
    method: 'POST',
    confirming: (asked, needs, actor) => {
      const given = having(asked, needs);
      if (isRefusal(given)) return given;
      return { matter: matter({ ...given, actor }), phone: phoneOf({ ...given, actor }) };
    },
  };
};
