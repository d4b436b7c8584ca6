// A paper or a pack is fetched when it is asked for and handed to the host at once; it never lies among the kept answers.
import { useState } from 'react';
import { api } from '../../../kernel/phone.ts';
import type { Question } from '../../../kernel/queries.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import type { Answer } from '../../../kernel/request.ts';

/** Why nothing was opened, in one bold clause and one plain one. */
export type FetchTrouble = Readonly<{ bold: string; plain: string }>;

export type Fetching = Readonly<{
  /** The name of what is being fetched now. */
  busy: string | undefined;
  trouble: FetchTrouble | undefined;
  /** Fetches once and hands it to `take`, which says what went wrong at this end. */
  fetch: <T>(
    name: string,
    question: Question<T>,
    take: (value: T) => FetchTrouble | undefined | Promise<FetchTrouble | undefined>,
  ) => void;
}>;

type Unanswered = Exclude<Answer<unknown>, { kind: 'ok' }>;

const troubleOf = (answer: Unanswered, lost: FetchTrouble | undefined): FetchTrouble => {
  if (answer.kind === 'refused') {
    if (answer.refusal.refused === 'not_found' && lost) return lost;
    const { what, next } = wordsOf(answer.refusal);
    return { bold: what, plain: next };
  }
  const { reference } = answer.failure;
  return { bold: '没有取到', plain: `看看网络，再点一次。${reference ? `编号\u00a0${reference}` : ''}` };
};

/** Nothing fetched yet; `lost` is said where there is no such thing. */
export const useFetched = (lost?: FetchTrouble): Fetching => {
  const [busy, setBusy] = useState<string>();
  const [trouble, setTrouble] = useState<FetchTrouble>();
  return {
    busy,
    trouble,
    fetch: (name, { path, answer: schema }, take) => {
      if (busy !== undefined) return;
      setBusy(name);
      setTrouble(undefined);
      void api.read(path, schema).then(async (answer) => {
        setTrouble(answer.kind === 'ok' ? await take(answer.value) : troubleOf(answer, lost));
        setBusy(undefined);
      });
    },
  };
};
