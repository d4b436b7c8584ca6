// Slices with their ways in, each loaded when somebody first asks for it: the one door that people wait for reads no more at a cold start than it answers.
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
