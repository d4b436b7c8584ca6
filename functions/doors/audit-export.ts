// The yearly audit export: an operator's command that writes every opening and every broken glass of a county year to a file.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { dynamo } from '#functions/aws/clients.ts';
import { setting } from '#functions/aws/config.ts';
import { eventStore } from '#functions/aws/event-store.ts';
import { auditRows, csvOf } from './audit-rows.ts';
import { takeLocalEnvironment } from './local-environment.ts';

const ONLY_OWNER = 0o600;

if (import.meta.main) {
  const text = { type: 'string' } as const;
  const { year, out } = parseArgs({ options: { year: text, out: text } }).values;
  if (!year || !/^\d{4}$/.test(year) || !out) throw new Error('Give --year (four digits) and --out (a file)');
  takeLocalEnvironment();
  const rows = await auditRows(eventStore(dynamo(), setting('RECORDS_TABLE')), year);
  await writeFile(out, csvOf(rows), { mode: ONLY_OWNER });
  process.stdout.write(`${rows.length} lines of ${year} are in ${out}\n`);
}
