// Every stack of a cloud assembly is read from its synthesized template, and a template with a section unknown here is refused.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Anything = z.record(z.string(), z.unknown(), 'not_an_object');

const Resource = z.looseObject({
  Type: z.string('not_text'),
  Properties: z.optional(Anything),
  Condition: z.optional(z.string('not_text')),
});
const Output = z.looseObject({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) });
const Parameter = z.looseObject({ Type: z.string('not_text'), Default: z.optional(z.unknown()) });

const Template = z.strictObject(
  {
    Resources: z.record(z.string(), Resource),
    Outputs: z.optional(z.record(z.string(), Output)),
    Parameters: z.optional(z.record(z.string(), Parameter)),
    Conditions: z.optional(Anything),
    Mappings: z.optional(z.record(z.string(), z.record(z.string(), Anything))),
    Rules: z.optional(z.unknown()),
    Metadata: z.optional(z.unknown()),
    Description: z.optional(z.unknown()),
    AWSTemplateFormatVersion: z.optional(z.unknown()),
  },
  'unknown_section',
);

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string('not_text'),
      properties: z.optional(
        z.looseObject({
          templateFile: z.optional(z.string('not_text')),
          directoryName: z.optional(z.string('not_text')),
          stackName: z.optional(z.string('not_text')),
        }),
      ),
    }),
  ),
});

export type Resource = z.infer<typeof Resource>;
export type Template = z.infer<typeof Template>;

/** One stack: its name, its template, and the folder where its assets lie. */
export type Stack = Readonly<{ name: string; folder: string; template: Template }>;

const readJson = <Schema extends z.ZodMiniType>(path: string, schema: Schema): z.infer<Schema> => {
  if (!existsSync(path)) throw new Error(`no ${path}: synthesize first`);
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw new Error(`${path}: ${issue?.message ?? 'unreadable'} ${keys}`.trim());
};

/** Every stack of the assembly in this folder, those of nested assemblies (stages) included. Throws where a file is missing or of unknown shape. */
export const readAssembly = (folder: string): readonly Stack[] =>
  Object.entries(readJson(join(folder, 'manifest.json'), Manifest).artifacts).flatMap(([id, artifact]) => {
    const { templateFile, directoryName, stackName } = artifact.properties ?? {};
    if (artifact.type === 'cdk:cloud-assembly' && directoryName !== undefined)
      return readAssembly(join(folder, directoryName));
    if (artifact.type !== 'aws:cloudformation:stack' || templateFile === undefined) return [];
    return [{ name: stackName ?? id, folder, template: readJson(join(folder, templateFile), Template) }];
  });
