// No refusal exists that a person could not read, or that no test has seen happen.
import type { Findings, SourceFile } from './source-tree.ts';

/** A closed list of refusal codes, as its file exports it under a name ending in `Refusals`. */
export type RefusalList = Readonly<{ path: string; codes: readonly string[] }>;

/** Files that may export a list of refusals: the kernel's and every file of a slice's treaty. */
export const refusalFiles = (files: readonly SourceFile[]): string[] =>
  files
    .map(({ path }) => path)
    .filter((path) => /^shared\/(?:kernel\/refusal|(?!kernel\/)[^/]+\/[\w-]+)\.ts$/.test(path));

/** The lists among a module's exports; a list that is not made of texts is an error. */
export const refusalLists = (path: string, module: object): RefusalList[] =>
  Object.entries(module)
    .filter(([name]) => name.endsWith('Refusals'))
    .map(([name, value]) => {
      if (!isTexts(value)) throw new Error(`${path}: ${name} is not a list of codes`);
      return { path, codes: value };
    });

/** Every code has Chinese words on the phone. */
export const hasWords = (
  lists: readonly RefusalList[],
  copy: Readonly<Record<string, unknown>>,
): Findings => {
  const isSaid = (code: string): boolean => /[\u4e00-\u9fff]/.test(JSON.stringify(copy[code] ?? ''));
  return {
    checked: lists.flatMap(({ codes }) => codes),
    violations: lists.flatMap(({ path, codes }) =>
      codes.filter((code) => !isSaid(code)).map((code) => `${path}: ${code} has no Chinese words`),
    ),
  };
};

/** Every code stands in quotes in some file of test/, the rules of shape not counted. */
export const hasTest = (lists: readonly RefusalList[], files: readonly SourceFile[]): Findings => {
  const tests = files.filter(
    ({ path }) => path.startsWith('test/') && !path.startsWith('test/architecture/'),
  );
  const text = tests.map((file) => file.text).join('\n');
  const isNamed = (code: string): boolean => new RegExp(`(['"\`])${code}\\1`).test(text);
  return {
    checked: lists.flatMap(({ codes }) => codes),
    violations: lists.flatMap(({ path, codes }) =>
      codes.filter((code) => !isNamed(code)).map((code) => `${path}: ${code} is in no test`),
    ),
  };
};

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((code) => typeof code === 'string');
