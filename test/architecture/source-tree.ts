// The rules of shape read the tree as plain data, so that a tree with a planted fault is as easy to make as a real one.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The project's root. */
export const ROOT = join(import.meta.dirname, '../..');

/** One file: its path from the root, with slashes, and its text. */
export type SourceFile = Readonly<{ path: string; text: string }>;

/** What one rule found: the things it looked at, and what is wrong, each line beginning with a path or a name. */
export type Findings = Readonly<{ checked: readonly string[]; violations: readonly string[] }>;

/** A rule of shape over a whole tree. */
export type Rule = (files: readonly SourceFile[]) => Findings;

const FOLDERS = ['shared', 'functions', 'infra', 'miniprogram', 'test'];
const TEXT = /\.(?:ts|tsx|js|cjs|mjs|css|md)$/;
const CODE = /\.(?:ts|tsx|js|cjs|mjs)$/;

/** Every text file of the five source folders under `root`; a folder that is not there holds none. */
export const readTree = (root = ROOT): SourceFile[] =>
  FOLDERS.flatMap((folder) => under(join(root, folder)))
    .filter((path) => TEXT.test(path))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

/** Writes the files under `root`, with the folders they need. */
export const writeTree = (root: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

/** Files given as path and text, as a rule reads them. */
export const treeOf = (files: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

/** True of what is executed. */
export const isCode = ({ path }: SourceFile): boolean => CODE.test(path);

/** The text without its comments; line numbers stay. A `//` inside a quoted address is left alone. */
export const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{},(])\/\/[^\n]*/g, '$1');

function under(folder: string): string[] {
  return listed(folder).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? under(path) : [path];
  });
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
