// Time does not run backwards along a chain of effects, though the clocks of machines differ.
import type { Surroundings } from './ports.ts';

/** The same world, whose clock shows the cause's time where its own is behind. */
export const notBefore = <W extends Pick<Surroundings, 'now'>>(world: W, asOf: string | undefined): W => {
  if (asOf === undefined) return world;
  return {
    ...world,
    now: () => {
      const now = world.now();
      return now < asOf ? asOf : now;
    },
  };
};
