// `npm run bench`: measures what the yardsticks name, prints one table and writes `.build/bench.json`; it never fails a test run.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '#infra/layout.ts';
import { chaining } from './chain.ts';
import { commitBytes } from './commit-bytes.ts';
import { contestTables } from './contest-table.ts';
import { stormCount } from './deadline-storm.ts';
import { digestStorm } from './digest-storm.ts';
import { doorCosts } from './doors.ts';
import { dueIndex } from './due-index.ts';
import { dueStorm } from './due-storm.ts';
import { exactlyOnce } from './exactly-once.ts';
import { logCost } from './log-cost.ts';
import { notifierPace } from './notifier-pace.ts';
import { paperCost } from './paper.ts';
import { quizCost } from './quiz-cost.ts';
import { readingCost } from './reading.ts';
import { registerCost } from './register-cost.ts';
import { reminderLife } from './reminder-life.ts';
import type { Result } from './result.ts';
import { signRequest } from './sign-request.ts';
import { stormCounts } from './storm-count.ts';
import { startTables } from './tables.ts';
import { tamperCount } from './tamper-count.ts';
import { villageList } from './village-list.ts';
import { visitCost } from './visit-cost.ts';

const OUT = join(ROOT, '.build/bench.json');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const lineOf = ({ id, what, ours, peer, ratio, unit, goal, ok, note }: Result): string =>
  [
    ok ? '  ' : '✗ ',
    id.padEnd(3),
    what.padEnd(64),
    String(ours).padStart(7),
    String(peer ?? '').padStart(7),
    (ratio === undefined ? '' : `${ratio}×`).padStart(7),
    unit.padEnd(4),
    goal.padEnd(20),
    note ?? '',
  ].join(' ');

const withTables = async (): Promise<readonly Result[]> => {
  const tables = await startTables();
  try {
    return [
      ...(await readingCost(tables)),
      ...(await exactlyOnce(tables)),
      ...(await villageList(tables)),
      ...(await logCost(tables)),
      ...(await quizCost(tables)),
      ...(await contestTables(tables)),
      ...(await stormCount(tables)),
    ];
  } finally {
    await tables.stop();
  }
};

const parts: readonly (() => Promise<readonly Result[]>)[] = [
  commitBytes,
  withTables,
  visitCost,
  registerCost,
  doorCosts,
  signRequest,
  paperCost,
  chaining,
  tamperCount,
  dueIndex,
  () => dueStorm(),
  digestStorm,
  reminderLife,
  notifierPace,
  stormCounts,
];
const results: Result[] = [];
say(
  `   ${'id'.padEnd(3)} ${'what'.padEnd(64)} ${'ours'.padStart(7)} ${'peer'.padStart(7)} ${'ratio'.padStart(7)} unit goal`,
);
for (const part of parts) {
  for (const result of await part()) {
    results.push(result);
    say(lineOf(result));
  }
}
await mkdir(join(ROOT, '.build'), { recursive: true });
await writeFile(
  OUT,
  `${JSON.stringify(
    results.map(({ what: _what, note: _note, ...row }) => row),
    null,
    2,
  )}\n`,
);
say(
  `${results.filter(({ ok }) => ok).length} of ${results.length} as aimed at; written to .build/bench.json`,
);
