// The small facts a command needs from other streams are read consistently, folded unopened, and handed in.
import type { Records } from './ports.ts';
import { kindOf, type Slice } from './slice.ts';
import { type Need, type Needs, streamOf } from './stream.ts';

/** The answer, or undefined when that stream has no commit. An unknown slice or answer is a bug and throws. */
export const answerOf = async (
  slices: readonly Slice[],
  records: Pick<Records, 'after'>,
  need: Need,
): Promise<unknown> => {
  const stream = streamOf(need.slice, need.id);
  const found = kindOf(slices, stream);
  if (!found) return undefined;
  const commits = await records.after(stream, 0);
  if (commits.length === 0) return undefined;
  const answer = found.kind.begin.with(commits.flatMap((commit) => commit.events)).answer(need.answer);
  if (answer === undefined) throw new Error(`${need.slice} answers no ${need.answer}`);
  return answer;
};

const isOne = (need: Needs[string]): need is Need => !Array.isArray(need);

/** All answers that were asked for, by the names they were given. */
export const lookUp = async (
  slices: readonly Slice[],
  records: Pick<Records, 'after'>,
  needs: Needs,
): Promise<Readonly<Record<string, unknown>>> => {
  const answered = async (need: Needs[string]): Promise<unknown> =>
    isOne(need)
      ? answerOf(slices, records, need)
      : Promise.all(need.map((one) => answerOf(slices, records, one)));
  const entries = Object.entries(needs).map(async ([name, need]) => [name, await answered(need)] as const);
  return Object.fromEntries(await Promise.all(entries));
};
