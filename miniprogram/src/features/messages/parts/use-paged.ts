// A list comes page by page: the first from what is kept and then the server, the next ones when somebody asks for them.
import { useState } from 'react';
import { api } from '../../../kernel/phone.ts';
import type { Question } from '../../../kernel/queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';

export type Paged<Answer> = Readonly<{
  reading: Reading<Answer>;
  /** Every page that is here, the first one first. */
  pages: readonly Answer[];
  hasMore: boolean;
  busy: boolean;
  /** True when the next page could not be had. */
  isMissed: boolean;
  more: () => void;
}>;

type Fetched<Answer> = Readonly<{ of: Answer | undefined; pages: readonly Answer[] }>;

/** The pages of what `ask` names; a fresher first page begins anew. Nothing is asked where it names nothing. */
export const usePaged = <Answer extends Readonly<{ next?: string | undefined }>>(
  ask: (next?: string) => Question<Answer> | undefined,
  learn?: (answer: Answer) => void,
): Paged<Answer> => {
  const reading = useRead(ask(), learn);
  const first = reading.answer?.value;
  const [fetched, setFetched] = useState<Fetched<Answer>>({ of: undefined, pages: [] });
  const [busy, setBusy] = useState(false);
  const [isMissed, setMissed] = useState(false);
  const later = fetched.of === first ? fetched.pages : [];
  const next = (later.at(-1) ?? first)?.next;
  return {
    reading,
    pages: first ? [first, ...later] : [],
    hasMore: next !== undefined,
    busy,
    isMissed,
    more: () => {
      const question = next === undefined ? undefined : ask(next);
      if (busy || !question) return;
      setBusy(true);
      void api.read(question.path, question.answer).then((answer) => {
        setBusy(false);
        setMissed(answer.kind !== 'ok');
        if (answer.kind === 'ok') setFetched({ of: first, pages: [...later, answer.value] });
      });
    },
  };
};
