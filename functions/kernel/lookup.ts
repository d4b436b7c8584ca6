// The small facts a command needs from other streams are read consistently, folded unopened, and handed in.
import type { Records } from './ports.ts';
import { kindOf, type Slice } from './slice.ts';
import { type Need, streamOf } from './stream.ts';

/** The answer, or undefined when that stream has no commit. An unknown slice or answer is a bug and throws. */
export const answerOf = async (slices: readonly Slice[], records: Records, need: Need): Promise<unknown> => {
  const stream = streamOf(need.slice, need.id);
  const found = kindOf(slices, stream);
  if (!found) return undefined;
  const commits = await records.after(stream, 0);
  if (commits.length === 0) return undefined;
  const answer = found.kind.begin.with(commits.flatMap((commit) => commit.events)).answer(need.answer);
  if (answer === undefined) throw new Error(`${need.slice} answers no ${need.answer}`);
  return answer;
};

/** All answers a command asked for, by the names it gave them. */
export const lookUp = async (
  slices: readonly Slice[],
  records: Records,
  needs: Readonly<Record<string, Need>>,
): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(needs).map(
        async ([name, need]) => [name, await answerOf(slices, records, need)] as const,
      ),
    ),
  );
