// What a person does with the attempt on the screen: choosing, turning, looking over, handing in; by finger or by key.
import { useEffect, useState } from 'react';
import type { AskedQuestion, Chosen } from '#shared/outreach/questions.ts';
import { sittings } from '../../../kernel/phone.ts';
import { chosenIn, limitOf, type Sitting, unansweredIn } from '../../../kernel/sitting.ts';
import { scrollToTop } from '../../../ui/scrolling.ts';
import { actOfKey } from '../parts/keys.ts';
import { optionId } from '../parts/option-rows.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { focusedOption, focusOn } from './focus.ts';
import { type Count, useCount } from './use-count.ts';

export type Sat = Readonly<{
  count: Count;
  /** How long the attempt may last; nothing where there is no clock. */
  limitMs: number | undefined;
  /** Which question is on the screen, from 1, and of how many. */
  at: number;
  of: number;
  question: AskedQuestion | undefined;
  chosen: Chosen;
  /** The numbers that are not answered. */
  unanswered: readonly number[];
  choose: (chosen: Chosen) => void;
  turnTo: (n: number) => void;
  /** Hands it in, or asks first where something is open. */
  submit: () => void;
  handIn: (byClock: boolean) => void;
  /** What stands over the question. */
  over: 'grid' | 'unanswered' | undefined;
  lay: (over: 'grid' | undefined) => void;
  /** What the phone had no room to keep. */
  lost: 'choice' | 'submission' | undefined;
}>;

/** The attempt in hand, on the screen. */
export const useSat = (sitting: Sitting): Sat => {
  const { attempt, hand } = sitting;
  const { attemptId, questions } = attempt;
  const count = useCount(sitting);
  const [over, setOver] = useState<Sat['over']>();
  const [lost, setLost] = useState<Sat['lost']>();
  const at = Math.min(hand.at + 1, questions.length);
  const question = questions[at - 1];
  const chosen = question ? chosenIn(sitting, question.questionId) : [];
  const unanswered = unansweredIn(sitting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question begins at its top.
  useEffect(() => scrollToTop('attempt'), [at]);

  const turnTo = (n: number): void => {
    setOver(undefined);
    if (n >= 1 && n <= questions.length) sittings.turnTo(attemptId, n - 1);
  };
  const choose = (next: Chosen): void => {
    if (!question || count.left() === 0) return;
    setLost(sittings.choose(attemptId, question.questionId, next, count.look()) ? undefined : 'choice');
  };
  const handIn = (byClock: boolean): void => {
    setOver(undefined);
    const kept = sittings.handIn(attemptId, count.look().elapsedMs, byClock);
    setLost(kept === 'kept' ? undefined : 'submission');
  };
  useKeys((pressed) => {
    const act = question && actOfKey(pressed, question, chosen, focusedOption());
    if (act?.does === 'choose') choose(act.chosen);
    if (act?.does === 'turn') turnTo(at + act.by);
    if (act?.does === 'focus') focusOn(optionId(act.key));
    return act !== undefined;
  });
  return {
    count,
    limitMs: limitOf(attempt),
    at,
    of: questions.length,
    question,
    chosen,
    unanswered,
    choose,
    turnTo,
    submit: () => (unanswered.length > 0 ? setOver('unanswered') : handIn(false)),
    handIn,
    over,
    lay: setOver,
    lost,
  };
};
