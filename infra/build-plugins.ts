// What a door takes of a package, where the bundler alone would take more.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import * as z from 'zod/mini';

/**
 * An ES import of one of these reads every one of its names, and some of them load what no door uses: three names of
 * `node:http` a whole second HTTP client, 25 ms of every cold start, others of `node:process` standard input, 4 ms.
 * Required, the same modules are there in 3 ms and in none.
 */
const READ_WHOLE = /^(?:node:)?(http|process|fs|util)$/;

/** Requires what the doors would import whole. */
export const requiredWhole: Plugin = {
  name: 'required-whole',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: READ_WHOLE }, ({ kind, path }) =>
      kind === 'require-call' ? undefined : { path: path.replace('node:', ''), namespace: 'required' },
    );
    onLoad({ filter: READ_WHOLE, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('node:${path}');`,
      loader: 'js',
    }));
  },
};

const Days = z.record(z.string(), z.string());
const Calendar = z.object({ holidays: Days, workdays: Days });
const bare = (days: z.infer<typeof Days>) => Object.fromEntries(Object.keys(days).map((date) => [date, 0]));

/** The calendar of holidays without its names and its days in lieu: which dates it holds is all that is asked of it. */
export const calendarDatesAlone: Plugin = {
  name: 'calendar-dates-alone',
  setup: ({ onLoad }) => {
    onLoad({ filter: /chinese-days\.json$/ }, async ({ path }) => {
      const { holidays, workdays } = Calendar.parse(JSON.parse(await readFile(path, 'utf8')));
      return {
        contents: JSON.stringify({ holidays: bare(holidays), workdays: bare(workdays) }),
        loader: 'json',
      };
    });
  },
};
