// The routes of the template's HTTP API lead to their functions, and to nothing that the cloud's API would not know.
import * as z from 'zod/mini';
import { functionOf } from './lambda-functions.ts';
import type { LambdaHost } from './lambda-host.ts';
import { readProperties } from './properties.ts';
import { ofType, type Placed } from './resource-types.ts';

/** What an API's properties mean here. */
export const API = {
  acts: z.strictObject({
    ProtocolType: z.literal('HTTP', 'only HTTP'),
    CorsConfiguration: z.optional(
      z.strictObject({
        AllowOrigins: z._default(z.array(z.string()), []),
        AllowMethods: z._default(z.array(z.string()), []),
        AllowHeaders: z._default(z.array(z.string()), []),
        AllowCredentials: z._default(z.boolean(), false),
        MaxAge: z.optional(z.number()),
      }),
    ),
  }),
  idle: ['Name', 'Description', 'Tags', 'DisableExecuteApiEndpoint', 'IpAddressType'],
};
/** What an API stage's properties mean here. */
export const STAGE = {
  acts: z.strictObject({
    StageName: z.literal('$default', 'only $default'),
    AutoDeploy: z.literal(true, 'only true'),
  }),
  idle: ['ApiId', 'AccessLogSettings', 'DefaultRouteSettings', 'Description', 'RouteSettings', 'Tags'],
};
/** What an integration's properties mean here. */
export const INTEGRATION = {
  acts: z.strictObject({
    ApiId: z.string(),
    IntegrationType: z.literal('AWS_PROXY', 'only AWS_PROXY'),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal('2.0', 'only 2.0'),
  }),
  idle: ['Description', 'TimeoutInMillis', 'IntegrationMethod'],
};
/** What a route's properties mean here. */
export const ROUTE = {
  acts: z.strictObject({
    ApiId: z.string(),
    RouteKey: z.string(),
    Target: z.string(),
    AuthorizationType: z._default(z.literal('NONE', 'only NONE'), 'NONE'),
  }),
  idle: ['OperationName'],
};

/** What the API answers to other origins. */
export type Cors = NonNullable<z.infer<typeof API.acts>['CorsConfiguration']>;

/** A request that found its route. */
export type Routed = Readonly<{
  routeKey: string;
  pathParameters: Readonly<Record<string, string>>;
  host: LambdaHost;
}>;

/** The template's API: its CORS rules, and the route of a method and path. */
export type HttpApi = Readonly<{
  cors: Cors | undefined;
  route: (method: string, path: string) => Routed | undefined;
}>;

type Route = Readonly<{
  key: string;
  method: string;
  path: RegExp;
  names: readonly string[];
  greed: number;
  host: LambdaHost;
}>;

const readRoute = (key: string, host: LambdaHost): Route => {
  const [method, path] = key === '$default' ? ['ANY', '/{proxy+}'] : key.split(' ');
  if (method === undefined || path === undefined) throw new Error(`route ${key} has no local meaning`);
  const names = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name]) => name ?? '');
  const pattern = path
    .replace(/[.*^$()|[\]\\]/g, '\\$&')
    .replace(/\{\w+\+\}/g, '(.+)')
    .replace(/\{\w+\}/g, '([^/]+)');
  const greed = names.length + (path.includes('+}') ? 100 : 0) + (key === '$default' ? 1000 : 0);
  return { key, method, path: new RegExp(`^${pattern}$`), names, greed, host };
};

/** The HTTP API of the template; one without routes leads nowhere. Throws for a route type that this machine cannot play. */
export const readHttpApi = (
  placed: readonly Placed[],
  functions: ReadonlyMap<string, LambdaHost>,
  url: string,
): HttpApi => {
  const apis = ofType(placed, 'AWS::ApiGatewayV2::Api');
  if (apis.length > 1) throw new Error('more than one HTTP API has no local behaviour');
  const settings = apis.map(({ id, resource, scope }) => readProperties(scope, id, resource, API));
  const integrations = new Map<string, LambdaHost>(
    ofType(placed, 'AWS::ApiGatewayV2::Integration').map(({ id, resource, scope }) => {
      scope.attributes.set(id, { Ref: `${scope.stackName}-${id}` });
      const { IntegrationUri } = readProperties(scope, id, resource, INTEGRATION);
      return [`integrations/${scope.stackName}-${id}`, functionOf(functions, IntegrationUri)] as const;
    }),
  );
  const routes = ofType(placed, 'AWS::ApiGatewayV2::Route').map(({ id, resource, scope }) => {
    const { RouteKey, Target } = readProperties(scope, id, resource, ROUTE);
    const host = integrations.get(Target);
    if (host === undefined)
      throw new Error(`route ${RouteKey} leads to no integration (${Target}) at ${url}`);
    return readRoute(RouteKey, host);
  });
  routes.sort((one, other) => one.greed - other.greed);
  return {
    cors: settings[0]?.CorsConfiguration,
    route: (method, path) => {
      for (const route of routes) {
        const found = route.method === 'ANY' || route.method === method ? route.path.exec(path) : null;
        if (found === null) continue;
        const values = route.names.map((name, n) => [name, decodeURIComponent(found[n + 1] ?? '')] as const);
        return { routeKey: route.key, pathParameters: Object.fromEntries(values), host: route.host };
      }
      return undefined;
    },
  };
};

/** Lets Ref and ApiEndpoint of the API resolve to this machine's address. */
export const nameApi = (placed: readonly Placed[], url: string): void => {
  for (const { id, scope } of ofType(placed, 'AWS::ApiGatewayV2::Api')) {
    scope.attributes.set(id, {
      Ref: `${scope.stackName}-${id}`,
      ApiId: `${scope.stackName}-${id}`,
      ApiEndpoint: url,
    });
  }
};
