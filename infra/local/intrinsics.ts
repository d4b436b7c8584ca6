// CloudFormation intrinsics come out as the values this machine handed out; one that is unknown here is an error, never a guess.
import { isRecord } from './json.ts';
import type { Template } from './template.ts';

/** Where this machine pretends to be. */
export const LOCAL = {
  region: 'cn-north-1',
  account: '000000000000',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
} as const;

/** An ARN on this machine. */
export const arnOf = (service: string, resource: string): string =>
  `arn:${LOCAL.partition}:${service}:${LOCAL.region}:${LOCAL.account}:${resource}`;

/** What each resource answers to: `Ref`, and its attributes by name. */
export type Attributes = Readonly<{
  get: (id: string) => Readonly<Record<string, string>> | undefined;
  set: (id: string, values: Readonly<Record<string, string>>) => void;
}>;

/** What a template's values are resolved against. `exported` answers Fn::ImportValue. */
export type Scope = Readonly<{
  stackName: string;
  /** Folder where the stack's assets lie. */
  folder: string;
  template: Template;
  attributes: Attributes;
  parameters: Readonly<Record<string, string>>;
  exported: (name: string) => unknown;
}>;

const NOTHING = Symbol('AWS::NoValue');

const listOf = (value: unknown, what: string): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new Error(`${what} needs a list`);
};

const refer = (scope: Scope, id: string): unknown => {
  switch (id) {
    case 'AWS::NoValue':
      return NOTHING;
    case 'AWS::Region':
      return LOCAL.region;
    case 'AWS::AccountId':
      return LOCAL.account;
    case 'AWS::Partition':
      return LOCAL.partition;
    case 'AWS::URLSuffix':
      return LOCAL.urlSuffix;
    case 'AWS::StackName':
      return scope.stackName;
    case 'AWS::StackId':
      return arnOf('cloudformation', `stack/${scope.stackName}/local`);
  }
  const parameter = scope.template.Parameters?.[id];
  const value = parameter ? (scope.parameters[id] ?? parameter.Default) : scope.attributes.get(id)?.['Ref'];
  if (value === undefined) throw new Error(`Ref ${id} has no value on this machine`);
  return value;
};

const attribute = (scope: Scope, id: string, name: string): string => {
  const value = scope.attributes.get(id)?.[name];
  if (value === undefined) throw new Error(`Fn::GetAtt ${id}.${name} has no value on this machine`);
  return value;
};

const dotted = (scope: Scope, name: string): unknown => {
  const dot = name.indexOf('.');
  return dot < 0 ? refer(scope, name) : attribute(scope, name.slice(0, dot), name.slice(dot + 1));
};

const substitute = (scope: Scope, argument: unknown): string => {
  const [text, names] = Array.isArray(argument) ? argument : [argument, {}];
  return String(text)
    .replace(/\$\{([^!}]+)\}/g, (_, name: string) =>
      String(isRecord(names) && name in names ? resolve(scope, names[name]) : dotted(scope, name)),
    )
    .replaceAll('${!', '${');
};

/** The truth of a named condition of the template. Throws for a condition function unknown here. */
export const isTrue = (scope: Scope, name: string): boolean =>
  evaluate(scope, scope.template.Conditions?.[name], name);

const evaluate = (scope: Scope, condition: unknown, name: string): boolean => {
  if (isRecord(condition)) {
    const [key] = Object.keys(condition);
    const parts = (what: string): unknown[] => listOf(condition[what], what);
    switch (key) {
      case 'Condition':
        return isTrue(scope, String(condition['Condition']));
      case 'Fn::Equals': {
        const [one, other] = parts(key).map((part) => resolve(scope, part));
        return one === other;
      }
      case 'Fn::Not':
        return !evaluate(scope, parts(key)[0], name);
      case 'Fn::And':
        return parts(key).every((part) => evaluate(scope, part, name));
      case 'Fn::Or':
        return parts(key).some((part) => evaluate(scope, part, name));
    }
  }
  throw new Error(`condition ${name} has no local meaning: ${JSON.stringify(condition)}`);
};

const apply = (scope: Scope, name: string, argument: unknown): unknown => {
  const parts = (): unknown[] => listOf(argument, name);
  switch (name) {
    case 'Ref':
      return refer(scope, String(argument));
    case 'Fn::GetAtt':
      return dotted(scope, Array.isArray(argument) ? argument.join('.') : String(argument));
    case 'Fn::Join':
      return listOf(resolve(scope, parts()[1]), name).join(String(parts()[0]));
    case 'Fn::Select':
      return listOf(resolve(scope, parts()[1]), name)[Number(resolve(scope, parts()[0]))];
    case 'Fn::Split':
      return String(resolve(scope, parts()[1])).split(String(parts()[0]));
    case 'Fn::Sub':
      return substitute(scope, argument);
    case 'Fn::If':
      return resolve(scope, isTrue(scope, String(parts()[0])) ? parts()[1] : parts()[2]);
    case 'Fn::ImportValue':
      return scope.exported(String(resolve(scope, argument)));
    case 'Fn::FindInMap': {
      const [map, first, second] = parts().map((part) => String(resolve(scope, part)));
      const found = scope.template.Mappings?.[map ?? '']?.[first ?? '']?.[second ?? ''];
      if (found === undefined) throw new Error(`Fn::FindInMap finds nothing at ${map}.${first}.${second}`);
      return found;
    }
    default:
      throw new Error(`intrinsic ${name} has no local meaning`);
  }
};

/** The value with every intrinsic in it replaced; members that resolve to AWS::NoValue are gone. Throws for what it does not know. */
export const resolve = (scope: Scope, value: unknown): unknown => {
  if (Array.isArray(value))
    return value.map((part) => resolve(scope, part)).filter((part) => part !== NOTHING);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const [only] = keys;
  if (only !== undefined && keys.length === 1 && (only === 'Ref' || only.startsWith('Fn::'))) {
    return apply(scope, only, value[only]);
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, resolve(scope, part)] as const)
      .filter(([, part]) => part !== NOTHING),
  );
};
