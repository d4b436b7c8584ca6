// What one stack exports another imports, resolved where it was defined.
import { resolve, type Scope } from './intrinsics.ts';
import type { Stack } from './template.ts';

/** A scope for each stack; Fn::ImportValue finds the exports of all of them. `parameters` stand in for those without a default. */
export const scopesOf = (
  stacks: readonly Stack[],
  parameters: Readonly<Record<string, string>>,
): ((stack: Stack) => Scope) => {
  const scopes = new Map<string, Scope>();
  const exported = (name: string): unknown => {
    for (const scope of scopes.values()) {
      const output = Object.values(scope.template.Outputs ?? {}).find(
        ({ Export }) => Export !== undefined && resolve(scope, Export.Name) === name,
      );
      if (output) return resolve(scope, output.Value);
    }
    throw new Error(`no stack exports ${name}`);
  };
  for (const { name, folder, template } of stacks) {
    scopes.set(name, { stackName: name, folder, template, attributes: new Map(), parameters, exported });
  }
  return ({ name }) => {
    const scope = scopes.get(name);
    if (scope === undefined) throw new Error(`no stack ${name}`);
    return scope;
  };
};
