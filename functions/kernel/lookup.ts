// The small facts a command needs from other streams are read consistently, folded, and handed in; unopened, unless a need says otherwise.
import type { Commit } from './commit.ts';
import { keysFor, openedEvents } from './past.ts';
import type { Free, Records, Vault } from './ports.ts';
import { findKind, type Slices } from './slice.ts';
import { type Need, type Needs, streamOf } from './stream.ts';

/** What looking up touches. */
export type Looking = Readonly<{
  slices: Slices;
  records: Pick<Records, 'after'>;
  vault: Pick<Vault, 'key'>;
}>;

/** All answers by the names they were asked under, and what must still be free for those that were asked firmly. */
export type LookedUp = Readonly<{ answers: Readonly<Record<string, unknown>>; firm: readonly Free[] }>;

/** Nothing asked, nothing answered. */
export const nothingAsked: LookedUp = { answers: {}, firm: [] };

type Reading = (stream: string) => Promise<readonly Commit[]>;

const answerFrom = async (looking: Looking, reading: Reading, need: Need): Promise<unknown> => {
  const found = await findKind(looking.slices, streamOf(need.slice, need.id));
  if (!found) return undefined;
  const commits = await reading(streamOf(need.slice, need.id));
  if (commits.length === 0) return undefined;
  const keys = need.opened ? await keysFor(looking.vault, commits) : new Map();
  const events = commits.flatMap((commit) => openedEvents(commit, keys));
  const answer = found.kind.begin.with(events).answer(need.answer, need.id);
  if (answer === undefined) throw new Error(`${need.slice} answers no ${need.answer}`);
  return answer;
};

/** The answer, or undefined when that stream has no commit. An unknown slice or answer is a bug and throws. */
export const answerOf = (looking: Looking, need: Need): Promise<unknown> =>
  answerFrom(looking, (stream) => looking.records.after(stream, 0), need);

const isOne = (need: Needs[string]): need is Need => !Array.isArray(need);

// One stream read once: its answers agree with one another, and there is one version of which they are true.
const readingOnce = ({ records }: Looking) => {
  const read = new Map<string, Promise<readonly Commit[]>>();
  return (stream: string): Promise<readonly Commit[]> => {
    const reading = read.get(stream) ?? records.after(stream, 0);
    read.set(stream, reading);
    return reading;
  };
};

/** All answers that were asked for, each stream read once. */
export const lookUp = async (looking: Looking, needs: Needs): Promise<LookedUp> => {
  const reading = readingOnce(looking);
  const answered = async (need: Needs[string]): Promise<unknown> =>
    isOne(need)
      ? answerFrom(looking, reading, need)
      : Promise.all(need.map((one) => answerFrom(looking, reading, one)));
  const entries = Object.entries(needs).map(async ([name, need]) => [name, await answered(need)] as const);
  const answers = Object.fromEntries(await Promise.all(entries));
  const asked = Object.values(needs).flatMap((need) => (isOne(need) ? [need] : need));
  const streams = new Set(asked.filter(({ firm }) => firm).map(({ slice, id }) => streamOf(slice, id)));
  const firm = [...streams].map(async (stream) => ({
    stream,
    version: ((await reading(stream)).at(-1)?.version ?? 0) + 1,
  }));
  return { answers, firm: await Promise.all(firm) };
};
