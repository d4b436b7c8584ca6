// A resource's properties are read by name: those that act here, those that cannot act on one machine, and any other is an error.
import type * as z from 'zod/mini';
import { resolve, type Scope } from './intrinsics.ts';
import { isRecord, reasonOf } from './json.ts';
import type { Resource } from './template.ts';

/** How a resource type is read: `acts` is the schema of what this machine obeys, `idle` what has no meaning on one machine (`Target.RoleArn` for a member of a property). */
export type Reading<Shape extends z.core.$ZodShape> = Readonly<{
  acts: z.ZodMiniObject<Shape, z.core.$strict>;
  idle: readonly string[];
}>;

const withoutIdle = (
  value: Readonly<Record<string, unknown>>,
  idle: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !idle.includes(key))
      .map(([key, part]) => {
        const inner = idle
          .filter((path) => path.startsWith(`${key}.`))
          .map((path) => path.slice(key.length + 1));
        return [key, inner.length > 0 && isRecord(part) ? withoutIdle(part, inner) : part];
      }),
  );

/** The resource's acting properties, resolved and checked. Throws naming the resource and the property that is unknown, unresolvable or of another shape. */
export const readProperties = <Shape extends z.core.$ZodShape>(
  scope: Scope,
  id: string,
  resource: Resource,
  reading: Reading<Shape>,
): z.infer<Reading<Shape>['acts']> => {
  const name = `${scope.stackName}/${id} (${resource.Type})`;
  const acting: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(withoutIdle(resource.Properties ?? {}, reading.idle))) {
    if (!(key in reading.acts.shape)) throw new Error(`${name}: property ${key} has no local behaviour`);
    try {
      acting[key] = resolve(scope, value);
    } catch (thrown) {
      throw new Error(`${name}.${key}: ${reasonOf(thrown)}`);
    }
  }
  const parsed = reading.acts.safeParse(acting);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? `.${issue.keys.join(', ')}` : '';
  throw new Error(
    `${name}: ${issue?.path.join('.') ?? ''}${keys} has no local behaviour (${issue?.message ?? ''})`,
  );
};
