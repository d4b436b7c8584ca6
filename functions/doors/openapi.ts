// The API's description is written from the contracts when the doors are built, so that it cannot say anything else.
import * as z from 'zod/mini';
import type { CommandRoute, Route } from '#functions/kernel/route.ts';
import { everyRoute } from '#functions/on-demand.ts';
import { CodeSent, confirmationRefusals } from '#shared/access/confirmation.ts';
import { ReadingReason, readingRefusals } from '#shared/access/reading.ts';
import { idOf } from '#shared/kernel/id.ts';
import { kernelRefusals } from '#shared/kernel/refusal.ts';
import { AtTime } from '#shared/kernel/time.ts';
import type { PublicWay } from './api/public/way.ts';
import { publicWays } from './api/public/ways.ts';
import type { Way } from './api/session/way.ts';
import { ways } from './api/session/ways.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodMiniType<unknown>): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' });
  return json;
};

const content = (schema: Json): Json => ({ content: { 'application/json': { schema } } });
const refusal = (codes: readonly string[]): Json => ({
  description: 'Refused',
  ...content({
    type: 'object',
    required: ['refused'],
    properties: { refused: { enum: codes }, field: { type: 'string' }, reason: { type: 'string' } },
  }),
});

const parametersOf = (path: string): readonly Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

// Whoever opens a file outside their own duty says why.
const reason: Json = { name: 'why', in: 'query', required: false, schema: schemaOf(ReadingReason) };

// A picture comes in the data and is no part of it.
const dataOf = ({ data, picture }: CommandRoute): Json => {
  const schema = schemaOf(data);
  if (!picture) return schema;
  const inBase64 = { type: 'string', contentEncoding: 'base64' };
  return { ...schema, properties: { ...Object(schema['properties']), [picture.field]: inBase64 } };
};

const operationOf = (route: Route): Json => {
  const common = { summary: route.summary, parameters: parametersOf(route.path), 'x-roles': route.who };
  if (route.does === 'query') {
    return {
      ...common,
      ...(route.opens && { parameters: [...common.parameters, reason] }),
      responses: {
        200: { description: 'The view', ...content(schemaOf(route.view)) },
        '4XX': refusal([...kernelRefusals, ...(route.opens ? readingRefusals : []), ...route.refusals]),
      },
    };
  }
  if (route.does === 'confirm') {
    return {
      ...common,
      ...(route.asks && { requestBody: { required: true, ...content(schemaOf(route.asks)) } }),
      responses: {
        200: { description: 'A one-time code is on its way', ...content(schemaOf(CodeSent)) },
        '4XX': refusal([...kernelRefusals, ...confirmationRefusals]),
      },
    };
  }
  const envelope = {
    type: 'object',
    additionalProperties: false,
    required: ['commandId', 'data'],
    properties: {
      commandId: schemaOf(idOf('command')),
      madeAt: schemaOf(AtTime),
      data: dataOf(route),
    },
  };
  const laidDown = {
    type: 'object',
    properties: { stream: { type: 'string' }, version: { type: 'integer' } },
  };
  const accepted = {
    ...laidDown,
    properties: { ...laidDown.properties, state: schemaOf(route.state) },
  };
  return {
    ...common,
    tags: [route.slice],
    requestBody: { required: true, ...content(envelope) },
    responses: {
      200: { description: 'Accepted', ...content(accepted) },
      ...(route.offline && { 202: { description: 'Laid down for review', ...content(laidDown) } }),
      '4XX': refusal([...kernelRefusals, ...route.refusals, ...(route.confirms ? ['code_refused'] : [])]),
    },
  };
};

const wayIn = (way: Way): Json => ({
  summary: way.summary,
  ...(!way.signedIn && { security: [] }),
  requestBody: { required: true, ...content(schemaOf(way.asks)) },
  responses: {
    200: { description: 'The answer', ...content(schemaOf(way.gives)) },
    '4XX': refusal([...kernelRefusals, ...way.refusals]),
  },
});

const publicWay = (way: PublicWay): Json => ({
  summary: way.summary,
  security: [],
  parameters: parametersOf(way.path),
  responses: {
    200: { description: 'The answer', ...content(schemaOf(way.gives)) },
    '4XX': refusal([...kernelRefusals, ...way.refusals]),
  },
});

/** OpenAPI 3.1 of these routes, every way to a session and every way that is open to anybody, under `/api`. */
export const descriptionOf = (routes: readonly Route[]): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const way of ways) paths[way.path] = { post: wayIn(way) };
  for (const way of publicWays) paths[way.path] = { get: publicWay(way) };
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Hutong 护童', version: '1' },
    servers: [{ url: '/api' }],
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    security: [{ session: [] }],
    paths,
  };
};

/** The description of the whole API. */
export const openapiDocument = async (): Promise<Json> => descriptionOf(await everyRoute());
