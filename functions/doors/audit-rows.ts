// A year's openings of files and broken glasses, as rows of ids that a table program shows and never runs.
import * as z from 'zod/mini';
import type { Commit } from '#functions/kernel/commit.ts';
import type { Records } from '#functions/kernel/ports.ts';
import { Why } from '#shared/access/reading.ts';
import { countyDate } from '#shared/kernel/time.ts';

/** One line of the audit: when, who, in which role and region, whose file, what was done and why. Ids only, no names. */
export type AuditRow = Readonly<{
  at: string;
  person: string;
  as: string;
  child: string;
  what: 'file.opened' | 'glass.broken';
  why: string;
}>;

const COLUMNS = ['at', 'person', 'as', 'child', 'what', 'why'] as const satisfies readonly (keyof AuditRow)[];
const AUDITED = /^access\/(?:rdg|gls)_/;
const CONCURRENT_STREAMS = 16;

const Audited = z.union([
  z.object({ type: z.literal('file.opened'), childId: z.string(), why: Why }),
  z.object({ type: z.literal('glass.broken'), childId: z.string(), ground: z.string() }),
]);

const rowsOf = ({ at, by, as = '', events }: Commit): readonly AuditRow[] =>
  events.map((event) => {
    const fact = Audited.parse(event);
    const why = fact.type === 'file.opened' ? fact.why : fact.ground;
    return { at, person: by, as, child: fact.childId, what: fact.type, why };
  });

/** Every audited commit of the county year, the earliest first. Walks Records and changes nothing. */
export const auditRows = async (
  records: Pick<Records, 'streams' | 'after'>,
  year: string,
): Promise<readonly AuditRow[]> => {
  const rows: AuditRow[] = [];
  const read = async (streams: readonly string[]): Promise<void> => {
    const commits = (await Promise.all(streams.map((stream) => records.after(stream, 0)))).flat();
    rows.push(...commits.filter(({ at }) => countyDate(at).startsWith(`${year}-`)).flatMap(rowsOf));
  };
  let batch: string[] = [];
  for await (const stream of records.streams()) {
    if (!AUDITED.test(stream)) continue;
    batch.push(stream);
    if (batch.length < CONCURRENT_STREAMS) continue;
    await read(batch);
    batch = [];
  }
  await read(batch);
  return rows.toSorted((a, b) => a.at.localeCompare(b.at) || a.person.localeCompare(b.person));
};

// A cell that begins like a formula is run by table programs, even from a file (OWASP: CSV injection).
const cell = (value: string): string => {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** The table as RFC 4180 has it, with a head line. */
export const csvOf = (rows: readonly AuditRow[]): string =>
  [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
