// The import checker runs in its own process, as `npm run check` runs it, and its whole answer is read back.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

const ROOT = join(import.meta.dirname, '../..');
const CHECKER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const RULES = join(import.meta.dirname, 'boundaries.cjs');

const Answer = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Names of the rules applied, paths of the modules seen, and each violation as `<rule>: <from> → <to>`. */
export type Cruise = Readonly<{
  rules: readonly string[];
  modules: readonly string[];
  violations: readonly string[];
}>;

/** Cruises these folders of the tree at `root` under the project's rules. An answer that cannot be read is an error. */
export const cruise = async (root: string, folders: readonly string[]): Promise<Cruise> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CHECKER, '--config', RULES, '--output-type', 'json', ...folders],
    { cwd: root, maxBuffer: 1 << 28 },
  );
  const { modules, summary } = Answer.parse(JSON.parse(stdout));
  return {
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
    modules: modules.map(({ source }) => source),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
};
