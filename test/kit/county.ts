// What a town's people do with the county in a test: open a file, visit, move, close, and let everything that follows happen.
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { CloseChild, RegisterChild } from '#shared/registry/contract.ts';
import type { RecordVisit } from '#shared/visits/contract.ts';
import { riskColours } from '#shared/visits/policy.ts';
import { aChild, aClosing, aMove } from './children.ts';
import { nth } from './ids.ts';
import { aVisit } from './visiting.ts';
import { memoryWorld } from './world.ts';

const FIGURES = ['children', ...riskColours, 'unvisited', 'overdue'] as const;

/** A county in memory, with its people's deeds. Each deed ends when all that follows from it has happened. */
export const aCounty = (startAt?: string) => {
  const county = memoryWorld(startAt);
  let commands = 0;

  const does = async (slice: string, id: string, type: string, data: unknown): Promise<unknown> => {
    const commandId = nth('command', ++commands);
    const answer = await county.run({
      slice,
      id,
      type,
      data,
      commandId,
      by: nth('person'),
    });
    if (isRefusal(answer)) throw new Error(`${slice}.${type} was refused: ${JSON.stringify(answer)}`);
    await county.settle();
    return answer.state;
  };

  return {
    ...county,
    does,
    register: (id: string, changed: Partial<RegisterChild> = {}) =>
      does('registry', id, 'register_child', aChild(changed)),
    move: (id: string, village: string) => does('registry', id, 'move_child', aMove({ village })),
    close: (id: string, changed: Partial<CloseChild> = {}) =>
      does('registry', id, 'close_child', aClosing(changed)),
    childOf: aChild,
    visitOf: aVisit,
    visit: (id: string, changed: Partial<RecordVisit>) => does('visits', id, 'record', aVisit(changed)),
    /** The figures of a village as the town's page of red children counts them; zeros left out. */
    figures: async (village: string) => {
      const counts = (await county.reader.counts(village)).get(village) ?? {};
      return Object.fromEntries(FIGURES.flatMap((name) => (counts[name] ? [[name, counts[name]]] : [])));
    },
    /** Templates of the news so far, in order. */
    news: () => county.notices.map(({ effect }) => (effect.kind === 'notify' ? effect.template : '')),
  };
};
