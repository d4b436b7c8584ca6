// Every call of a run is a step of the stage: it may be refused, repeated, lost after it was done, or the run's last.
import type { Cloud } from './cloud.ts';
import type { Life } from './stage.ts';

/** An error as the AWS clients throw it: it passes. */
export const outage = (name: string): Error =>
  Object.assign(new Error(name), { name, $fault: 'server', $metadata: { httpStatusCode: 500 } });

/** Calls of one run. `repeats` is true where the client asks again by itself when an answer is lost. */
export const callsOf = ({ chance, weather, stage }: Cloud, life: Life) => {
  return async <T>(what: string, effect: () => Promise<T>, repeats = false): Promise<T> => {
    await life.step(what);
    const { throttled, lost, repeated, killedAfter } = weather();
    if (chance.hits(throttled)) {
      stage.note(`${life.name}: ${what} is throttled`);
      throw outage('ProvisionedThroughputExceededException');
    }
    if (repeats && chance.hits(repeated)) await effect();
    const answer = await effect();
    if (chance.hits(lost)) {
      stage.note(`${life.name}: ${what} is done, its answer lost`);
      throw outage('TimeoutError');
    }
    return chance.hits(killedAfter) ? life.die() : answer;
  };
};

/** One call of a run, by its name. */
export type Call = ReturnType<typeof callsOf>;
