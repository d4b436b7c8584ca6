// The bundle's modules run as WeChat runs them: no window, no document, no code made from strings, and require by path.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import vm from 'node:vm';

/** Names that WeChat takes away from a module, after the three it gives. */
const SHADOWED = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'global',
  'process',
] as const;

type Module = { exports: unknown };

/** Loads modules of the bundle at `root` by path, each once; `globals` is all they find beside the language. */
export const createModules = (
  root: string,
  globals: Readonly<Record<string, unknown>>,
): ((path: string) => unknown) => {
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  const loaded = new Map<string, Module>();
  const load = (file: string, from: string): unknown => {
    const path = file.endsWith('.js') ? file : `${file}.js`;
    if (!path.startsWith(root) || !existsSync(path)) {
      throw new Error(`Module ${relative(root, path)} is not there, asked for by ${from}`);
    }
    const known = loaded.get(path);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    loaded.set(path, module);
    const run = vm.compileFunction(
      readFileSync(path, 'utf8'),
      ['require', 'module', 'exports', ...SHADOWED],
      {
        filename: relative(root, path),
        parsingContext: context,
      },
    );
    const require = (wanted: string) => load(resolve(dirname(path), wanted), relative(root, path));
    run.call(module.exports, require, module, module.exports);
    return module.exports;
  };
  return (path) => load(join(root, path), 'the app');
};
