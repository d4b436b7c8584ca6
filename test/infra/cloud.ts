// A test sees the synthesized stacks as one list of resources, every reference spelled out as a name.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib/core';
import * as z from 'zod/mini';
import { compose, emptyApp } from '#infra/app.ts';
import { doorNames } from '#infra/layout.ts';
import { stageNamed } from '#infra/stages.ts';
import { scratchFolder } from './scratch.ts';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.optional(z.record(z.string(), z.unknown())),
      DeletionPolicy: z.optional(z.string()),
    }),
  ),
  Outputs: z.optional(
    z.record(
      z.string(),
      z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) }),
    ),
  ),
});

/** A resource of any stack: `Records.Arn` stands for its attribute, whichever stack asks for it. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly deletion: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** All resources of a stage, and its templates as they were written. */
export interface Cloud {
  readonly resources: readonly Resource[];
  readonly templates: readonly string[];
}

const STACKS = ['state', 'doors', 'watch'];

/** An app of that stage around doors that do nothing. */
export function appOf(stage: string, alarmMail?: string): App {
  const scratch = scratchFolder('infra');
  for (const door of doorNames) {
    mkdirSync(join(scratch, 'doors', door), { recursive: true });
    writeFileSync(
      join(scratch, 'doors', door, 'index.mjs'),
      `export const handler = async () => '${door}';\n`,
    );
  }
  const app = emptyApp(join(scratch, 'cdk'));
  const mail = alarmMail ? { alarmMail } : {};
  compose(app, { stage: stageNamed(stage), built: join(scratch, 'doors'), ...mail });
  return app;
}

/** The stage synthesized and read back from what was written. */
export function synthesize(stage: string, alarmMail?: string): Cloud {
  const assembly = appOf(stage, alarmMail).synth();
  const texts = STACKS.map((name) => readFileSync(assembly.getStackArtifact(name).templateFullPath, 'utf8'));
  return { resources: resourcesOf(texts), templates: texts };
}

/** The resources of templates given as text. */
export function resourcesOf(texts: readonly string[]): Resource[] {
  const templates = texts.map((text) => Template.parse(JSON.parse(text)));
  const exported = new Map<unknown, unknown>();
  for (const { Value, Export } of templates.flatMap((each) => Object.values(each.Outputs ?? {}))) {
    if (Export) exported.set(Export.Name, Value);
  }
  return templates.flatMap((template) =>
    Object.entries(template.Resources).map(([id, resource]) => ({
      id,
      type: resource.Type,
      deletion: resource.DeletionPolicy,
      properties: z.record(z.string(), z.unknown()).parse(named(resource.Properties ?? {}, exported)),
    })),
  );
}

/** The value found by walking down the path, or undefined. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
}

/** The value as a list: itself, or the one thing it is. */
export function listed(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function named(value: unknown, exported: ReadonlyMap<unknown, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => named(each, exported));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([key, each]) => [key, named(each, exported)] as const);
  const [only, ...others] = inner;
  const spelled = only && others.length === 0 ? spellings[only[0]]?.(only[1], exported) : undefined;
  return spelled ?? Object.fromEntries(inner);
}

const spellings: Record<string, (given: unknown, exported: ReadonlyMap<unknown, unknown>) => unknown> = {
  Ref: (given) => given,
  'Fn::Sub': (given) => given,
  'Fn::GetAtt': (given) => listed(given).join('.'),
  'Fn::ImportValue': (given, exported) => named(exported.get(given), exported),
  'Fn::Join': (given) => listed(at(given, 1)).join(String(at(given, 0))),
};
