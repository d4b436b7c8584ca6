// The small facts a command needs from other streams are read consistently, folded unopened, and handed in.
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import type { Records } from './ports.ts';
import { kindOf, type Slice, streamOf } from './slice.ts';

/** One answer asked of one stream. */
export type Need = Readonly<{ slice: string; id: string; answer: string }>;

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

/** Narrowing for values that may be a refusal. */
export const accepted = <T>(value: T | Refusal): value is T => !isRefusal(value);
