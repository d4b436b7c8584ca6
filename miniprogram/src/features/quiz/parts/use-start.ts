// An attempt is begun by one command, whose id is kept until the server has answered: tried again, it begins the same attempt.
import { useState } from 'react';
import * as z from 'zod/mini';
import type { StartAttempt } from '#shared/outreach/attempts.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { api, clock, drafts, newId, sittings } from '../../../kernel/phone.ts';
import { phoneNow } from '../../../kernel/platform.ts';
import { AcceptedAttempt, quizPaths } from '../../../kernel/quiz-queries.ts';
import { refusalCopy, wordsOf } from '../../../kernel/refusal-copy.ts';
import type { Answer } from '../../../kernel/request.ts';

/** A beginning that the server has not answered yet: its command, and when it was sent first, by the phone's clock. */
const Begun = z.object({ commandId: z.string(), sentAt: z.number(), practiceId: z.optional(z.string()) });
type Begun = z.infer<typeof Begun>;

export type Beginning = Readonly<{
  busy: boolean;
  trouble: Copy | undefined;
  /** Begins it; `onBegun` hears under which id. */
  begin: (onBegun: (attemptId: string) => void) => void;
}>;

const NO_ANSWER: Copy = { what: '没有连上，还不知道开始了没有', next: '请再点一次。点几次都只开始一次。' };
const NO_ROOM: Copy = { what: '手机存不下这份卷子', next: '请删掉一些别的东西，再点一次。' };

type NotOk = Exclude<Answer<unknown>, { kind: 'ok' }>;

const troubleIn = (answer: NotOk): Copy => {
  if (answer.kind === 'refused') return wordsOf(answer.refusal);
  if (answer.failure.failed === 'no_sign_in') return refusalCopy.not_signed_in;
  const { reference } = answer.failure;
  return reference === undefined
    ? NO_ANSWER
    : { ...NO_ANSWER, next: `${NO_ANSWER.next}编号\u00a0${reference}。` };
};

const within = (ms: number, least: number, most: number): number => Math.min(Math.max(ms, least), most);

/** How long ago the server began it: not before the command went out first, not after it went out last. */
const elapsedSince = (startedAt: string, { sentAt }: Begun, lastSentAt: number): number => {
  const now = phoneNow();
  return within(clock.now() - Date.parse(startedAt), now - lastSentAt, now - sentAt);
};

type Plan = Readonly<{
  /** What tells this beginning from any other of the person. */
  name: string;
  path: string;
  data: (begun: Begun) => unknown;
  /** Told when the server knows better than this phone what there is to begin. */
  onRefused: () => void;
}>;

const useBeginning = ({ name, path, data, onRefused }: Plan, fresh: () => Begun): Beginning => {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Copy>();
  const notBegun = (answer: NotOk): void => {
    setTrouble(troubleIn(answer));
    if (answer.kind === 'failed') return;
    // A refused command is done with; the next beginning is another one.
    drafts.drop(name);
    onRefused();
  };
  return {
    busy,
    trouble,
    begin: (onBegun) => {
      if (busy) return;
      const begun = drafts.find(name, Begun) ?? fresh();
      const lastSentAt = phoneNow();
      drafts.keep(name, begun);
      setBusy(true);
      setTrouble(undefined);
      void api
        .send(path, { commandId: begun.commandId, data: data(begun) }, AcceptedAttempt)
        .then((answer) => {
          setBusy(false);
          if (answer.kind !== 'ok') return notBegun(answer);
          const { state } = answer.value;
          const elapsedMs = elapsedSince(state.startedAt, begun, lastSentAt);
          if (!sittings.begin(state, { elapsedMs, countedAt: phoneNow() })) return setTrouble(NO_ROOM);
          drafts.drop(name);
          return onBegun(state.attemptId);
        });
    },
  };
};

/** The n-th try at a paper, or the one in a contest. */
export const useStart = (data: StartAttempt, onRefused: () => void): Beginning =>
  useBeginning(
    {
      name: `start/${data.personId}/${data.contestId ?? data.paperId}/${data.n}`,
      path: quizPaths.start,
      data: () => data,
      onRefused,
    },
    () => ({ commandId: newId('command'), sentAt: phoneNow() }),
  );

/** A practice on these clauses. */
export const usePractice = (
  personId: string,
  clauses: readonly Readonly<{ policyId: string; no: string }>[],
): Beginning =>
  useBeginning(
    {
      name: `practise/${personId}/${clauses.map(({ policyId, no }) => policyId + no).join()}`,
      path: quizPaths.practise,
      data: ({ practiceId }) => ({ personId, practiceId, clauses }),
      onRefused: () => undefined,
    },
    () => ({ commandId: newId('command'), sentAt: phoneNow(), practiceId: newId('practice') }),
  );
