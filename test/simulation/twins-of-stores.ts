// Planted bugs in how rows, counters and commits are kept: each is a habit that looks right until the cloud misbehaves.
import type { Records, Views } from '#functions/kernel/ports.ts';
import { type CountChange, emptyRow, type Part, type Row } from '#functions/kernel/row.ts';
import type { Ports } from './ports.ts';
import type { Twin } from './running.ts';

const withViews = (ports: Ports, change: (views: Views) => Partial<Views>): Ports => ({
  ...ports,
  views: { ...ports.views, ...change(ports.views) },
});

const withRecords = (ports: Ports, change: (records: Records) => Partial<Records>): Ports => ({
  ...ports,
  records: { ...ports.records, ...change(ports.records) },
});

const levelled = (row: Row): Row => {
  const seen = Math.max(...Object.values(row.parts).map((part) => part.seen));
  const parts = Object.entries(row.parts).map(([slice, part]): [string, Part] => [slice, { ...part, seen }]);
  return { ...row, parts: Object.fromEntries(parts) };
};

const isGone = (row: Row): boolean => Object.values(row.parts).some((part) => part.gone);

const gainsOnly = ({ place, by }: CountChange): CountChange => ({
  place,
  by: Object.fromEntries(Object.entries(by).filter(([, n]) => n > 0)),
});

/** Twins of what the stores promise. */
export const storeTwins: readonly Twin[] = [
  {
    name: 'one seen version for all streams of a row',
    shows: / is .+ and not |counts/,
    ports: (ports) =>
      withViews(ports, (views) => ({
        row: async (generation, kind, id) => {
          const row = await views.row(generation, kind, id);
          return row && levelled(row);
        },
      })),
  },
  {
    name: 'counters after the row and not with it',
    shows: /counts/,
    ports: (ports, _door, cloud, life) =>
      withViews(ports, (views) => ({
        put: async (generation, row, changes) => {
          const outcome = await views.put(generation, row, []);
          if (outcome === 'moved' || changes.length === 0) return outcome;
          await life.step('counts');
          cloud.views.count(generation, changes);
          return outcome;
        },
      })),
  },
  {
    name: 'a child that moves is counted in and never out',
    shows: /counts/,
    ports: (ports) =>
      withViews(ports, (views) => ({
        put: (generation, row, changes) => views.put(generation, row, changes.map(gainsOnly)),
      })),
  },
  {
    name: 'a row written whoever has moved it',
    from: 5,
    shows: / is .+ and not /,
    ports: (ports, _door, cloud) =>
      withViews(ports, (views) => ({
        put: async (generation, row, changes) => {
          const rev = (await cloud.views.row(generation, row.kind, row.id))?.rev ?? 0;
          return views.put(generation, { ...row, rev: rev + 1 }, changes);
        },
      })),
  },
  {
    name: 'a tombstone that deletes the row',
    from: 2,
    shows: / is .+ and not |is missing/,
    ports: (ports, _door, cloud) =>
      withViews(ports, (views) => ({
        put: async (generation, row, changes) => {
          const outcome = await views.put(generation, row, changes);
          if (outcome === 'written' && isGone(row)) cloud.views.remove(generation, row.kind, row.id);
          return outcome;
        },
      })),
  },
  {
    name: 'gaps are not healed',
    shows: / is .+ and not |is missing/,
    ports: (ports, door) =>
      door === 'projector' ? withRecords(ports, () => ({ after: () => Promise.resolve([]) })) : ports,
  },
  {
    name: 'an ended row keeps its place in the due index',
    shows: /is due/,
    ports: (ports) =>
      withViews(ports, (views) => ({
        put: async (generation, row, changes) => {
          const before = (await views.row(generation, row.kind, row.id)) ?? emptyRow(row.kind, row.id);
          const due = row.due ?? before.due;
          return views.put(generation, { ...row, ...(due !== undefined && { due }) }, changes);
        },
      })),
  },
  {
    name: 'appending without the condition',
    shows: /accepted and does not stand/,
    ports: (ports, _door, cloud) =>
      withRecords(ports, (records) => ({
        append: async (commit) => {
          const outcome = await records.append(commit);
          if (outcome !== 'stored') cloud.records.overwrite(commit);
          return 'stored';
        },
      })),
  },
  {
    name: 'doors write only the generation in use while a replay fills the next',
    from: 48,
    shows: / is .+ and not |is missing|counts/,
    ports: (ports, door) =>
      door === 'projector'
        ? withViews(ports, (views) => ({
            generations: async () => ({ current: (await views.generations()).current }),
          }))
        : ports,
  },
];
