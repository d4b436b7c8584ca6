// Everybody hands in at once: takers of one contest, five submissions each around its end.
import { effectsOf } from '#functions/kernel/dispatch.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { contestTable } from '#functions/outreach/contest-table.ts';
import { slices } from '#functions/slices.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Answer } from '#shared/outreach/attempts.ts';
import type { RankLine } from '#shared/outreach/tables.ts';
import { type Chance, chanceOf } from '../simulation/chance.ts';
import {
  aCommand,
  allOf,
  contestId,
  DEADLINE,
  idOf,
  openContest,
  type Place,
  QUESTIONS,
  runningIn,
  type Sitting,
  sitDown,
  takerOf,
  timeOf,
} from './contest-hall.ts';
import { COUNTY, nth } from './ids.ts';

/** One submission on its way: when it arrives, what it brings, and by the phone's own count how long that took. */
type Arrival = Readonly<{
  taker: number;
  commandId: string;
  at: number;
  answers: readonly Answer[];
  elapsedMs: number;
  isLate: boolean;
}>;

/** What became of one: accepted, or refused by name; and how long that took, in milliseconds. */
export type Answered = Arrival & Readonly<{ outcome: string; ms: number }>;

/** The same request twice, the same once more under another id, one of another phone, and one that is too late by any count. */
const arrivalsOf = (taker: number, { state, startedMs }: Sitting, chance: Chance): readonly Arrival[] => {
  const right = chance.below(QUESTIONS + 1);
  const answered = (many: number): readonly Answer[] =>
    state.questions.map(({ questionId }, n) => ({ questionId, chosen: [n < many ? 'A' : 'B'] }));
  const inTime = (): number => DEADLINE - chance.between(0, 30) * 1_000;
  const sent = (at: number, answers: readonly Answer[]): Arrival => ({
    taker,
    commandId: aCommand(),
    at,
    answers,
    elapsedMs: at - startedMs,
    isLate: at > DEADLINE,
  });
  const first = sent(inTime(), answered(right));
  return [
    first,
    { ...first, at: inTime() },
    sent(inTime(), answered(right)),
    sent(inTime(), answered((right + 7) % (QUESTIONS + 1))),
    sent(DEADLINE + chance.between(1, 900_000), answered(QUESTIONS)),
  ];
};

const stormed = async (
  place: Place,
  sitting: ReadonlyMap<number, Sitting>,
  arrivals: readonly Arrival[],
): Promise<readonly Answered[]> => {
  const { run } = runningIn(place);
  const answered: Answered[] = [];
  await allOf(arrivals, async (arrival) => {
    const { taker, commandId, at, answers, elapsedMs } = arrival;
    const actor = takerOf(taker);
    const ticket = sitting.get(taker)?.state.ticket ?? '';
    const data = { answers, elapsedMs, ticket };
    const began = performance.now();
    const answer = await run(at, {
      id: idOf(taker),
      type: 'submit',
      data,
      commandId,
      by: actor.personId,
      actor,
    });
    const ms = performance.now() - began;
    answered.push({ ...arrival, outcome: isRefusal(answer) ? answer.refused : 'accepted', ms });
  });
  return answered;
};

/** Everything that follows, as reactor, commander and projector do it. */
const followed = async (place: Place, takers: number): Promise<void> => {
  const { world, views, keys } = place;
  const { run } = runningIn(place);
  await allOf([...Array(takers).keys()], async (n) => {
    const commits = await world.records.after(`outreach/${idOf(n)}`, 0);
    for (const { effectId, depth, effect } of commits.flatMap((commit) => effectsOf(slices, commit)))
      if (effect.kind === 'command')
        await run(DEADLINE, { ...effect, commandId: effectId, by: 'system', depth });
    const noted = await world.records.after(`outreach/${takerOf(n).personId}`, 0);
    const { poison } = await projectBatch(
      { ...world, views, keys },
      [1],
      [...commits, ...noted],
      () => false,
    );
    if (poison.length > 0) throw new Error(`${poison[0]?.error}`);
  });
  const contest = await world.records.after(`outreach/${contestId}`, 0);
  await projectBatch({ ...world, views, keys }, [1], contest, () => false);
};

/** What was stored of each taker's submissions: the very request that stands, where exactly one does. */
const standing = async ({ world }: Place, takers: number, answered: readonly Answered[]) => {
  const stands: (Answered | undefined)[] = [];
  for (const n of Array(takers).keys()) {
    const commits = await world.records.after(`outreach/${idOf(n)}`, 0);
    const submitted = commits.filter(({ events }) => events.some(({ type }) => type === 'attempt.submitted'));
    const [only] = submitted;
    const isOne = submitted.length === 1 && only !== undefined;
    // The same request may have come twice: the one whose time was stored is meant.
    stands.push(
      isOne
        ? answered.find(({ commandId, at }) => commandId === only.commandId && timeOf(at) === only.at)
        : undefined,
    );
  }
  return stands;
};

const tableOf = async ({ world, views }: Place): Promise<readonly RankLine[]> => {
  const read = readerOf({ ...world, views });
  const actor = { personId: nth('person'), region: COUNTY };
  const lines: RankLine[] = [];
  let after: string | undefined;
  do {
    const page = await contestTable(read, { contestId, table: COUNTY, after, actor, at: timeOf(DEADLINE) });
    if (isRefusal(page)) throw new Error(page.refused);
    lines.push(...page.lines);
    after = page.next;
  } while (after !== undefined);
  return lines;
};

const rightOf = ({ answers }: Answered): number => answers.filter(({ chosen }) => chosen[0] === 'A').length;

/** Places counted as slowly as it can be, from the requests that stand and nothing else. */
const recounted = (
  stands: readonly (Answered | undefined)[],
  sitting: ReadonlyMap<number, Sitting>,
): readonly string[] => {
  const all = stands.flatMap((one) =>
    one ? [{ right: rightOf(one), tookMs: one.at - (sitting.get(one.taker)?.startedMs ?? 0) }] : [],
  );
  return all
    .map((one) => {
      const better = all.filter(
        ({ right, tookMs }) => right > one.right || (right === one.right && tookMs < one.tookMs),
      );
      return `${better.length + 1} ${one.right} ${one.tookMs}`;
    })
    .toSorted();
};

/** Plays it with so many takers; the same seed brings the same arrivals, in an order that the stores decide. */
export const deadlineStorm = async (place: Place, takers: number, seed = 1) => {
  const chance = chanceOf(seed);
  await openContest(place);
  const sitting = await sitDown(place, takers, chance);
  const arrivals = [...sitting].flatMap(([n, one]) => arrivalsOf(n, one, chance));
  const answered = await stormed(place, sitting, chance.shuffled(arrivals));
  await followed(place, takers);
  const stands = await standing(place, takers, answered);
  const lines = await tableOf(place);
  return {
    answered,
    outcomes: [...new Set(answered.map(({ outcome }) => outcome))],
    /** Takers of whom exactly one submission is stored. */
    once: stands.filter((one) => one !== undefined).length,
    lateAccepted: answered.filter(({ isLate, outcome }) => isLate && outcome === 'accepted').length,
    shown: lines.map(({ rank, right, tookMs }) => `${rank} ${right} ${tookMs}`).toSorted(),
    counted: recounted(stands, sitting),
  };
};
