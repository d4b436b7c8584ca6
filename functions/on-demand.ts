// Slices with their ways in, each loaded when somebody first asks for it: a door reads no more at a cold start than it works on.
import type { Route } from './kernel/route.ts';
import type { Slice } from './kernel/slice.ts';

/** A slice with its ways in. */
export type Loaded = Readonly<{ slice: Slice; routes: readonly Route[] }>;

/** By name. */
export const onDemand: Readonly<Record<string, () => Promise<Loaded>>> = {
  access: async () => {
    const { access, accessRoutes } = await import('./access/index.ts');
    return { slice: access, routes: accessRoutes };
  },
  entrustment: async () => {
    const { entrustment, entrustmentRoutes } = await import('./entrustment/index.ts');
    return { slice: entrustment, routes: entrustmentRoutes };
  },
  notifications: async () => {
    const { notifications, notificationRoutes } = await import('./notifications/index.ts');
    return { slice: notifications, routes: notificationRoutes };
  },
  outreach: async () => {
    const { outreach, outreachRoutes } = await import('./outreach/index.ts');
    return { slice: outreach, routes: outreachRoutes };
  },
  registry: async () => {
    const { registry, registryRoutes } = await import('./registry/index.ts');
    return { slice: registry, routes: registryRoutes };
  },
  training: async () => {
    const { training, trainingRoutes } = await import('./training/index.ts');
    return { slice: training, routes: trainingRoutes };
  },
  visits: async () => {
    const { visits, visitRoutes } = await import('./visits/index.ts');
    return { slice: visits, routes: visitRoutes };
  },
};

/** Every way in of every slice: what the description of the API tells. */
export const everyRoute = async (): Promise<readonly Route[]> =>
  (await Promise.all(Object.values(onDemand).map((load) => load()))).flatMap(({ routes }) => routes);

/** The slice of this name, loaded. */
export const sliceNamed = async (name: string): Promise<Slice | undefined> => {
  const load = Object.hasOwn(onDemand, name) ? onDemand[name] : undefined;
  return load && (await load()).slice;
};

/** Slices whose facts are parts of the same rows: whoever projects one of them needs all. */
const ofOneRow: readonly (readonly string[])[] = [['entrustment', 'registry', 'visits']];

const nameIn = (stream: string): string => stream.slice(0, stream.indexOf('/'));

/** The slices of these streams and those that they share rows with, loaded; a stream of no slice adds none. */
export const slicesOf = async (streams: readonly string[]): Promise<readonly Slice[]> => {
  const named = [...new Set(streams.map(nameIn))];
  const sharing = named.flatMap((name) => ofOneRow.find((names) => names.includes(name)) ?? [name]);
  const found = await Promise.all([...new Set(sharing)].map(sliceNamed));
  return found.filter((slice) => slice !== undefined);
};
