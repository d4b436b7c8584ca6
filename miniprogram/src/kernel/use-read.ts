// A page shows what is kept at once and what the server says as soon as it says it; a failure takes nothing away, a refusal does.

import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { KeptAnswer } from './kept.ts';
import { api, clock, kept } from './phone.ts';
import { online } from './platform.ts';
import type { Question } from './queries.ts';
import type { Failure } from './request.ts';

/** What a page knows of an answer: maybe kept content, and how the latest try ended. */
export type Reading<T> = Readonly<{
  answer?: KeptAnswer<T>;
  state: 'loading' | 'fresh' | 'failed' | 'refused';
  failure?: Failure;
  refusal?: Refusal;
  again: () => void;
}>;

type Ending = Pick<Reading<never>, 'state' | 'failure' | 'refusal'>;

/** Reads a question whenever the page comes to the front or the network returns; `learn` sees every fresh answer first. */
export const useRead = <T>(question: Question<T> | undefined, learn?: (value: T) => void): Reading<T> => {
  const path = question?.path;
  const [answer, setAnswer] = useState<KeptAnswer<T> | undefined>(() => question && kept.find(question));
  const [ending, setEnding] = useState<Ending>({ state: 'loading' });
  const latest = useRef({ question, learn });
  latest.current = { question, learn };
  const asked = useRef(0);

  const again = useCallback(() => {
    const { question: wanted } = latest.current;
    if (!wanted) return;
    asked.current += 1;
    const mine = asked.current;
    void api.read(wanted.path, wanted.answer).then((reply) => {
      if (mine !== asked.current || latest.current.question?.path !== wanted.path) return;
      if (reply.kind === 'ok') {
        // The answer may set the clock right, so its own time is taken after.
        latest.current.learn?.(reply.value);
        const fresh = { value: reply.value, readAt: clock.at() };
        kept.keep(wanted, fresh);
        setAnswer(fresh);
        setEnding({ state: 'fresh' });
      } else if (reply.kind === 'refused') {
        kept.drop(wanted);
        setAnswer(undefined);
        setEnding({ state: 'refused', refusal: reply.refusal });
      } else {
        setEnding({ state: 'failed', failure: reply.failure });
      }
    });
  }, []);

  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) {
      shown.current = path;
      setAnswer(latest.current.question && kept.find(latest.current.question));
      setEnding({ state: 'loading' });
    }
    again();
    return online.listen(() => online.get() && again());
  }, [path, again]);
  const first = useRef(true);
  useDidShow(() => {
    if (!first.current) again();
    first.current = false;
  });

  return { ...(answer && { answer }), ...ending, again };
};
