// Paths are matched against the routes of the slices; a fixed part wins over a parameter.
import type { Route } from '#functions/kernel/route.ts';

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
