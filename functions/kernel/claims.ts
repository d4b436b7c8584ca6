// A value is taken before its owner's first commit; where that commit never came, the value is free again after a while.
import type { Held } from './kind.ts';
import type { Holding, Records, Vault } from './ports.ts';
import { streamOf } from './stream.ts';

/** Longer than any command is at work, its retries by a queue aside: those take the value anew. */
export const LEFT_BEHIND_MS = 10 * 60_000;

type Looking = Readonly<{
  records: Pick<Records, 'after'>;
  vault: Vault;
  now: () => string;
  /** Whose values they are: every owner's stream is of the same slice. */
  slice: string;
}>;

const hasPast = async ({ slice, records }: Looking, id: string): Promise<boolean> =>
  (await records.after(streamOf(slice, id), 0)).length > 0;

/** Whether `id` may take a value: it is free or its own, or somebody left it `behind`; undefined where another holds it. */
export const mayTake = async (
  looking: Looking,
  id: string,
  { kind, value }: Held,
): Promise<Readonly<{ behind?: Holding }> | undefined> => {
  const holding = await looking.vault.holding(kind, value);
  if (!holding || holding.owner === id) return {};
  const { owner, at } = holding;
  const isOld = at === undefined || Date.parse(at) + LEFT_BEHIND_MS < Date.parse(looking.now());
  return isOld && !(await hasPast(looking, owner)) ? { behind: holding } : undefined;
};
