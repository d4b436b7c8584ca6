// A slice looks the same everywhere: six files, a contract, a line in the list, a word of the glossary.
import type { Findings, Rule, SourceFile } from './source-tree.ts';

const NO_SLICE = new Set(['kernel', 'aws', 'channels', 'doors']);
const FILES = ['index', 'routes'];
const FILES_OR_FOLDERS = ['events', 'decide', 'project', 'react'];

/** Names of the slices: every folder of functions that is not machinery. */
export const slicesOf = (files: readonly SourceFile[]): string[] => {
  const folders = files.map(({ path }) => /^functions\/([^/]+)\//.exec(path)?.[1]);
  return [...new Set(folders)].filter((folder) => folder !== undefined && !NO_SLICE.has(folder)).map(String);
};

/** Every slice has index.ts and routes.ts, and events, decide, project and react as a file or a folder of kinds. */
export const sixFiles: Rule = (files) =>
  overSlices(files, (slice) => {
    const has = (name: string): boolean => files.some(({ path }) => path === `functions/${slice}/${name}.ts`);
    const hasKinds = (name: string): boolean =>
      files.some(({ path }) => new RegExp(`^functions/${slice}/${name}/[^/]+\\.ts$`).test(path));
    const missing = [
      ...FILES.filter((name) => !has(name)),
      ...FILES_OR_FOLDERS.filter((name) => !has(name) && !hasKinds(name)),
    ];
    const doubled = FILES_OR_FOLDERS.filter((name) => has(name) && hasKinds(name));
    return [
      ...missing.map((name) => `functions/${slice}: no ${name}`),
      ...doubled.map((name) => `functions/${slice}: ${name} is both a file and a folder`),
    ];
  });

/** Every slice is imported by functions/slices.ts from its index.ts. */
export const listedOnce: Rule = (files) => {
  const list = textOf(files, 'functions/slices.ts');
  return overSlices(files, (slice) => {
    const times = list.split(`'./${slice}/index.ts'`).length - 1;
    return times === 1 ? [] : [`functions/${slice}: listed ${times} times in functions/slices.ts`];
  });
};

/** Every slice has its half of the treaty: shared/<slice>/contract.ts. */
export const hasContract: Rule = (files) =>
  overSlices(files, (slice) =>
    files.some(({ path }) => path === `shared/${slice}/contract.ts`)
      ? []
      : [`functions/${slice}: no shared/${slice}/contract.ts`],
  );

/** Every slice is named by a word of the glossary, where there is one. */
export const inGlossary: Rule = (files) => {
  const words = new Set(textOf(files, 'shared/GLOSSARY.md').match(/[a-z_]+/g));
  return overSlices(files, (slice) =>
    words.size === 0 || words.has(slice) ? [] : [`functions/${slice}: not a word of shared/GLOSSARY.md`],
  );
};

function overSlices(files: readonly SourceFile[], wrongWith: (slice: string) => string[]): Findings {
  const checked = slicesOf(files);
  return { checked, violations: checked.flatMap(wrongWith) };
}

function textOf(files: readonly SourceFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}
