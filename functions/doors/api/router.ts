// Paths are matched against the routes of the slices; a fixed part wins over a parameter.
import type { Route } from '#functions/kernel/route.ts';
import type { Loaded } from '#functions/on-demand.ts';

type Matched = Readonly<{ route: Route; params: Readonly<Record<string, string>> }>;
type Compiled = Readonly<{ route: Route; pattern: RegExp; parameters: number }>;

const compile = (route: Route): Compiled => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  parameters: route.path.split('{').length - 1,
});

/** Answers the route and parameters of a method and path, or undefined. */
export const routerOf = (routes: readonly Route[]) => {
  const compiled = routes.map(compile).sort((a, b) => a.parameters - b.parameters);
  return (method: string, path: string): Matched | undefined => {
    for (const { route, pattern } of compiled) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match) return { route, params: { ...match.groups } };
    }
    return undefined;
  };
};

/** The same over slices that are loaded on demand: the first part of every path is its slice's name. */
export const routerOver = (onDemand: Readonly<Record<string, () => Promise<Loaded>>>) => {
  const routers = new Map<string, ReturnType<typeof routerOf>>();
  return async (method: string, path: string): Promise<Matched | undefined> => {
    const name = path.split('/')[1] ?? '';
    const load = Object.hasOwn(onDemand, name) ? onDemand[name] : undefined;
    if (!load) return undefined;
    const router = routers.get(name) ?? routerOf((await load()).routes);
    routers.set(name, router);
    return router(method, path);
  };
};
