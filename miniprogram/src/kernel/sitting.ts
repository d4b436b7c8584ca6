// An attempt in hand: what this phone chose counts until the server knows it, and what the server knows from another phone counts after.
import * as z from 'zod/mini';
import { type Answer, AttemptState } from '#shared/outreach/attempts.ts';
import { type AskedQuestion, type Chosen, OptionKey } from '#shared/outreach/questions.ts';
import type { Counted } from './stopwatch.ts';

/** What was chosen for one question, and the how-manieth choice of this phone it was; 0 where it came from the server. */
const Picked = z.object({ chosen: z.array(OptionKey), act: z.number() });

/** The attempt as it was begun: its questions, its times and its ticket. There is no key in it. */
export const SatAttempt = z.omit(AttemptState, { answers: true, result: true, readAt: true });
export type SatAttempt = z.infer<typeof SatAttempt>;

/** What changes while it is sat. */
export const Hand = z.object({
  personId: z.string(),
  picks: z.record(z.string(), Picked),
  /** How many choices this phone has made, and up to which of them the server knows. */
  acts: z.number(),
  told: z.number(),
  elapsedMs: z.number(),
  countedAt: z.number(),
  /** When the server last said how much time has passed, by the phone's clock: the count goes on from what it said. */
  timedAt: z.optional(z.number()),
  /** Which question is on the screen, from 0. */
  at: z.number(),
  /** Why the server takes no more answers. */
  stopped: z.optional(
    z.object({ refused: z.string(), field: z.optional(z.string()), reason: z.optional(z.string()) }),
  ),
  /** The command by which it was handed in; there is one, however often it is sent. */
  handedIn: z.optional(z.object({ commandId: z.string(), at: z.string(), byClock: z.boolean() })),
});
export type Hand = z.infer<typeof Hand>;

export type Sitting = Readonly<{ attempt: SatAttempt; hand: Hand }>;

/** The attempt in hand on a phone that has chosen nothing yet; it begins at the first question that nobody has answered. */
export const beginSitting = (
  { answers, result: _result, readAt: _readAt, ...attempt }: AttemptState,
  personId: string,
  counted: Counted,
): Sitting => {
  const isOpen = (id: string) =>
    !answers.some(({ questionId, chosen }) => questionId === id && chosen.length > 0);
  const at = Math.max(
    0,
    attempt.questions.findIndex(({ questionId }) => isOpen(questionId)),
  );
  return { attempt, hand: { personId, picks: {}, acts: 0, told: 0, at, ...counted } };
};

/** What is chosen for a question on this phone. */
export const chosenIn = ({ hand }: Sitting, questionId: string): Chosen =>
  hand.picks[questionId]?.chosen ?? [];

/** A choice the server takes; an order half put is kept on the phone and told as none. */
export const tellable = ({ kind, options }: AskedQuestion, chosen: Chosen): Chosen =>
  kind === 'order' && chosen.length < options.length ? [] : chosen;

/** True for a question that counts as answered. */
export const isAnswered = (sitting: Sitting, question: AskedQuestion): boolean =>
  tellable(question, chosenIn(sitting, question.questionId)).length > 0;

/** The numbers, from 1, of the questions that are not answered. */
export const unansweredIn = (sitting: Sitting): readonly number[] =>
  sitting.attempt.questions.flatMap((question, n) => (isAnswered(sitting, question) ? [] : [n + 1]));

/** One more choice of this phone. */
export const choose = (
  { attempt, hand }: Sitting,
  questionId: string,
  chosen: Chosen,
  counted: Counted,
): Sitting => {
  const acts = hand.acts + 1;
  const picks = { ...hand.picks, [questionId]: { chosen: [...chosen], act: acts } };
  return { attempt, hand: { ...hand, ...counted, acts, picks } };
};

/** What the server does not know yet; an empty choice takes an earlier one back. */
export const untoldIn = ({ attempt, hand }: Sitting): readonly Answer[] =>
  attempt.questions.flatMap((question) => {
    const pick = hand.picks[question.questionId];
    return pick && pick.act > hand.told
      ? [{ questionId: question.questionId, chosen: [...tellable(question, pick.chosen)] }]
      : [];
  });

/** Everything as it stands, in the order of the questions: what is handed in. It goes over what the server has, so a choice taken back is in it, too. */
export const answersIn = (sitting: Sitting): readonly Answer[] => {
  const untold = untoldIn(sitting);
  return sitting.attempt.questions.flatMap((question) => {
    const { questionId } = question;
    const chosen = tellable(question, chosenIn(sitting, questionId));
    const isTakenBack = untold.some((one) => one.questionId === questionId);
    return chosen.length > 0 || isTakenBack ? [{ questionId, chosen: [...chosen] }] : [];
  });
};

/** How many questions the server has an answer to, as far as this phone knows. */
export const toldIn = ({ attempt, hand }: Sitting): number =>
  attempt.questions.filter((question) => {
    const pick = hand.picks[question.questionId];
    return pick && pick.act <= hand.told && tellable(question, pick.chosen).length > 0;
  }).length;

const isSame = (a: Chosen, b: Chosen): boolean => a.length === b.length && a.every((key, n) => key === b[n]);

type Picks = Hand['picks'];

/** What stands for one question: the own choice where it is later than `asked` or the same, else the server's. */
const pickAfter = (
  question: AskedQuestion,
  own: Picks[string] | undefined,
  theirs: Chosen,
  asked: number,
): Picks[string] | undefined => {
  if (own && (own.act > asked || isSame(tellable(question, own.chosen), theirs))) return own;
  return theirs.length > 0 ? { chosen: [...theirs], act: 0 } : undefined;
};

/**
 * The attempt once the server's answers are known. `asked` is how many choices of this phone the server had been told when it
 * was asked: a later choice stays, any other gives way to the server's, which may come from another phone.
 */
export const heard = (
  { attempt, hand }: Sitting,
  answers: AttemptState['answers'],
  asked: number,
): Sitting => {
  const known = new Map(answers.map(({ questionId, chosen }) => [questionId, chosen] as const));
  const picks: Picks = {};
  for (const question of attempt.questions) {
    const { questionId } = question;
    const pick = pickAfter(question, hand.picks[questionId], known.get(questionId) ?? [], asked);
    if (pick) picks[questionId] = pick;
  }
  return { attempt, hand: { ...hand, picks, told: Math.max(hand.told, asked) } };
};

/** How far the count is by the server, where it says what time it was `since` milliseconds ago; `wall` is the phone's clock now. */
export const countedBy = (
  { startedAt, readAt }: Pick<AttemptState, 'startedAt' | 'readAt'>,
  since: number,
  wall: number,
): Counted | undefined =>
  readAt === undefined
    ? undefined
    : { elapsedMs: Math.max(0, Date.parse(readAt) - Date.parse(startedAt) + since), countedAt: wall };

/** Milliseconds that the attempt may last; nothing where there is no clock. */
export const limitOf = ({ startedAt, deadlineAt }: SatAttempt): number | undefined =>
  deadlineAt === undefined ? undefined : Date.parse(deadlineAt) - Date.parse(startedAt);

/** Milliseconds left after so many; never negative, nothing where there is no clock. */
export const leftAfter = (attempt: SatAttempt, elapsedMs: number): number | undefined => {
  const limit = limitOf(attempt);
  return limit === undefined ? undefined : Math.max(0, limit - elapsedMs);
};

/** The time that goes with what is sent: nobody can have chosen anything after the limit. */
export const evidenceOf = (attempt: SatAttempt, elapsedMs: number): number =>
  Math.min(Math.round(elapsedMs), limitOf(attempt) ?? elapsedMs, 86_400_000);

/** True once nothing that was finished on a phone is taken any more: the server scores what it has. */
export const isPastGrace = ({ deadlineAt, graceUntilAt }: SatAttempt, now: number): boolean => {
  const until = graceUntilAt ?? deadlineAt;
  return until !== undefined && now > Date.parse(until);
};

/** Days after which an attempt that was left is taken off the phone. */
const LEFT_FOR_DAYS = 2;

/** True for what was left so long ago that nobody goes on with it; a practice has no end, so its beginning counts. */
export const isLeft = ({ attempt, hand }: Sitting, now: number): boolean => {
  const { startedAt, deadlineAt, graceUntilAt } = attempt;
  const since = Date.parse(graceUntilAt ?? deadlineAt ?? startedAt);
  return !hand.handedIn && now > since + LEFT_FOR_DAYS * 86_400_000;
};
