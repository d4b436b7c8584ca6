// A table comes page by page: the first from what is kept and then the server, the next ones when somebody asks for them.
import { useState } from 'react';
import type { ContestTable, RankLine } from '#shared/outreach/tables.ts';
import { api, clock } from '../../../kernel/phone.ts';
import { contestTable } from '../../../kernel/quiz-queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';

export type Pages = Readonly<{
  reading: Reading<ContestTable>;
  first: ContestTable | undefined;
  /** The lines of every page, the first page first. */
  pages: readonly (readonly RankLine[])[];
  /** Whether there is a page after the last one here. */
  hasMore: boolean;
  busy: boolean;
  /** True when the next page could not be had. */
  isMissed: boolean;
  /** Fetches the next page; `done` hears when it is here. */
  more: (done: () => void) => void;
}>;

type Fetched = Readonly<{ of: string; tables: readonly ContestTable[] }>;

/** The pages of one table; another table, or a fresher first page, begins anew. */
export const usePages = (contestId: string, table: string): Pages => {
  const reading = useRead(contestTable(contestId, table), ({ readAt }) => clock.learn(readAt));
  const first = reading.answer?.value;
  const [fetched, setFetched] = useState<Fetched>({ of: '', tables: [] });
  const [busy, setBusy] = useState(false);
  const [isMissed, setMissed] = useState(false);
  const of = `${table}/${first?.readAt ?? ''}`;
  const later = fetched.of === of ? fetched.tables : [];
  const next = (later.at(-1) ?? first)?.next;
  return {
    reading,
    first,
    pages: first ? [first, ...later].map(({ lines }) => lines) : [],
    hasMore: next !== undefined,
    busy,
    isMissed,
    more: (done) => {
      if (busy || next === undefined) return;
      setBusy(true);
      const question = contestTable(contestId, table, next);
      void api.read(question.path, question.answer).then((answer) => {
        setBusy(false);
        setMissed(answer.kind !== 'ok');
        if (answer.kind !== 'ok') return;
        setFetched({ of, tables: [...later, answer.value] });
        done();
      });
    },
  };
};
