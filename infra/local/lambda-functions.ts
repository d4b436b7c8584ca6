// Every function of the template stands ready with the asset, limits and environment that its template gives it.
import { existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { Activity } from './activity.ts';
import { arnOf, LOCAL } from './intrinsics.ts';
import { isRecord, member } from './json.ts';
import { hostFunction, type LambdaHost } from './lambda-host.ts';
import type { Mode } from './lambda-room.ts';
import { readProperties } from './properties.ts';
import { ofType, type Placed } from './resource-types.ts';
import type { Resource } from './template.ts';

// More environments than this only wait for each other's share of the machine.
const CONCURRENCY = Math.max(4, availableParallelism());

/** What a function's properties mean here. */
export const FUNCTION = {
  acts: z.strictObject({
    FunctionName: z.optional(z.string()),
    Runtime: z.string().check(z.startsWith('nodejs', 'only nodejs runtimes')),
    Handler: z.string(),
    Code: z.strictObject({ S3Key: z.string('only code that lies in the assembly') }),
    Timeout: z._default(z.number(), 3),
    MemorySize: z._default(z.number(), 128),
    ReservedConcurrentExecutions: z.optional(z.number()),
    Environment: z.optional(z.strictObject({ Variables: z.record(z.string(), z.string()) })),
  }),
  idle: [
    'Role',
    // The code's bucket is the account's own; only the key, which is the asset's hash, means something here.
    'Code.S3Bucket',
    'Architectures',
    'Description',
    'EphemeralStorage',
    'KmsKeyArn',
    'LoggingConfig',
    'RecursiveLoop',
    'RuntimeManagementConfig',
    'Tags',
    'TracingConfig',
  ],
};

/** What the machine knows when it opens the functions. `replaced` are environment values that mean something else on one machine. */
export type FunctionGround = Readonly<{
  endpoints: Readonly<Record<string, string>>;
  replaced: Readonly<Record<string, string>>;
  logFolder: string;
  log: boolean;
  mode: Mode;
  activity: Activity;
}>;

const identity = {
  AWS_REGION: LOCAL.region,
  AWS_DEFAULT_REGION: LOCAL.region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

const assetOf = (folder: string, key: string, id: string): string => {
  const asset = join(folder, `asset.${basename(key, '.zip')}`);
  if (!existsSync(asset)) throw new Error(`${id}: its asset is not in the assembly: ${asset}`);
  return asset;
};

// Replaced before anything is resolved: what stands in the template for the cloud may have no value here.
const localized = (resource: Resource, replaced: FunctionGround['replaced']): Resource => {
  const { Environment, ...rest } = resource.Properties ?? {};
  const variables = member(Environment, 'Variables');
  const known = Object.entries(isRecord(variables) ? variables : {}).map(([key, value]) => [
    key,
    replaced[key] ?? value,
  ]);
  return { ...resource, Properties: { ...rest, Environment: { Variables: Object.fromEntries(known) } } };
};

const withoutSecrets = (
  variables: Readonly<Record<string, string>>,
  id: string,
): Readonly<Record<string, string>> => {
  const secret = Object.entries(variables).find(([, value]) => value.includes('{{resolve:'));
  if (secret)
    throw new Error(
      `${id}: environment ${secret[0]} is a dynamic reference with no local value: ${secret[1]}`,
    );
  return variables;
};

const logTo = (ground: FunctionGround, name: string): ((chunk: string | Buffer) => void) => {
  mkdirSync(ground.logFolder, { recursive: true });
  const file = openSync(join(ground.logFolder, `${name}.log`), 'a');
  return (chunk) => {
    writeSync(file, String(chunk));
    if (ground.log) process.stdout.write(String(chunk).replace(/^(?=.)/gm, `[${name}] `));
  };
};

const physicalName = ({ id, scope }: Placed): string => `${scope.stackName}-${id}`;

/** Lets Ref and Arn of every function resolve; an environment may name another function. */
export const nameFunctions = (placed: readonly Placed[]): void => {
  for (const one of ofType(placed, 'AWS::Lambda::Function')) {
    const name = physicalName(one);
    one.scope.attributes.set(one.id, { Ref: name, Arn: arnOf('lambda', `function:${name}`) });
  }
};

/** Hosts every function of the template, by the ARN that others name it by. */
export const openFunctions = (
  placed: readonly Placed[],
  ground: FunctionGround,
): ReadonlyMap<string, LambdaHost> =>
  new Map(
    ofType(placed, 'AWS::Lambda::Function').map((one) => {
      const { id, scope } = one;
      const made = readProperties(scope, id, localized(one.resource, ground.replaced), FUNCTION);
      const variables = withoutSecrets(made.Environment?.Variables ?? {}, id);
      const name = made.FunctionName ?? variables['DOOR'] ?? id;
      const arn = arnOf('lambda', `function:${physicalName(one)}`);
      const plan = {
        name,
        arn,
        assetFolder: assetOf(scope.folder, made.Code.S3Key, id),
        handler: made.Handler,
        env: { ...identity, ...ground.endpoints, ...variables },
        timeoutMs: made.Timeout * 1000,
        memory: made.MemorySize,
        concurrency: Math.min(made.ReservedConcurrentExecutions ?? CONCURRENCY, CONCURRENCY),
      };
      return [arn, hostFunction(plan, ground.mode, ground.activity, logTo(ground, name))] as const;
    }),
  );

/** The function behind an ARN (or an alias of it). Throws where the template has none. */
export const functionOf = (functions: ReadonlyMap<string, LambdaHost>, arnOrName: string): LambdaHost => {
  const host = functions.get(arnOrName) ?? functions.get(arnOf('lambda', `function:${arnOrName}`));
  if (host === undefined) throw new Error(`no function ${arnOrName} on this machine`);
  return host;
};
