// Visits as a county makes them: every child on its own rhythm, most of them quiet, some with a note, a few that change its colour.

import type { Commit } from '#functions/kernel/commit.ts';
import { handle, type Incoming } from '#functions/kernel/handle.ts';
import { mintId } from '#shared/kernel/id.ts';
import { addDays } from '#shared/kernel/time.ts';
import { findingsByTopic, quietFindings, topics } from '#shared/visits/findings.ts';
import { memoryWorld } from '../kit/world.ts';

/** A note of 60 characters, as a director writes it. */
export const NOTE =
  '孩子最近上学正常，奶奶身体还可以，家里的灶台有些松动，已经请邻居帮忙看过，下周再来看一次，顺便问问父母过年回不回来。好的';

const VILLAGES = ['320682103001', '320682103002', '320682104001'] as const;
const EVERY_DAYS = 45;

// Evenly spread and the same on every run.
const draws = (seed: number) => {
  let state = seed;
  return (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
};

/** A county in memory with its children registered, and a way to have one visited. */
export const visitedCounty = async (children: number, seed = 7) => {
  const draw = draws(seed);
  const county = memoryWorld('2026-01-05T02:00:00.000Z');
  const random = (): Uint8Array => Uint8Array.from({ length: 16 }, () => draw(256));
  const mint = (kind: Parameters<typeof mintId>[0]): string =>
    mintId(kind, 1_767_578_400_000 + draw(1e9), random());
  const by = mint('person');
  const ids = Array.from({ length: children }, () => mint('child'));
  const run = async (incoming: Omit<Incoming, 'commandId' | 'by'>): Promise<void> => {
    const outcome = await handle(county.world, { ...incoming, commandId: mint('command'), by });
    if (typeof outcome === 'object' && 'refused' in outcome)
      throw new Error(`${incoming.type} was refused: ${outcome.refused}`);
  };
  for (const [index, id] of ids.entries()) {
    const details = {
      sex: 'female',
      bornOn: '2016-03-08',
      school: '丁堰小学',
      address: '丁堰镇沈徐村三组十二号',
    };
    const village = VILLAGES[index % VILLAGES.length] ?? '';
    const data = {
      village,
      openedOn: '2026-01-04',
      categories: [{ category: 'left_behind', sinceOn: '2026-01-04' }],
      name: '沈小雨',
      details,
      responsibilities: [],
    };
    await run({ slice: 'registry', id, type: 'register_child', data });
  }
  await county.settle();
  // Until the town has heard that a child lacks a sheet, that day is the row's next, and no visit moves it.
  let day = '2026-01-25';
  county.setTime(`${day}T02:00:00.000Z`);
  for (const id of ids) await run({ slice: 'entrustment', id, type: 'come_due', data: { on: day } });
  await county.settle();
  const visit = async (
    id: string,
    observed: Readonly<Record<string, unknown>>,
    note?: string,
  ): Promise<Commit> => {
    const data = {
      visitId: mint('visit'),
      visitedOn: day,
      kind: 'routine',
      presence: ['child', 'caregiver'],
      findings: { ...quietFindings, ...observed },
      nextStep: 'none',
      ...(note !== undefined && { note }),
    };
    const answers = {
      child: { village: VILLAGES[ids.indexOf(id) % VILLAGES.length], open: true, openedOn: '2026-01-04' },
    };
    await run({ slice: 'visits', id, type: 'record', data, looked: { answers, firm: [] } });
    const commit = county.records.all().at(-1);
    if (!commit) throw new Error('Nothing was recorded');
    return commit;
  };
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  const usualVisit = (id: string): Promise<Commit> => {
    const topic = topics[draw(topics.length)] ?? 'mind';
    const choices = findingsByTopic[topic];
    if (draw(100) < 20) found.set(id, draw(2) === 0 ? {} : { [topic]: choices[draw(choices.length)] });
    return visit(id, found.get(id) ?? {}, draw(2) === 0 ? NOTE : undefined);
  };
  const nextDay = (): void => {
    day = addDays(day, EVERY_DAYS);
    county.setTime(`${day}T02:00:00.000Z`);
  };
  return { county, ids, visit, usualVisit, nextDay };
};
