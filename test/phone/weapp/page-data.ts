// A page's data changes by paths such as `root.cn.[0].cl`, as setData writes them.

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** A copy that shares nothing; what JSON cannot say is gone, as it would be between WeChat's two halves. */
export const copyOf = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** Writes `value` at a path, making what is missing on the way. */
export const writeAt = (tree: Tree, path: string, value: unknown): void => {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop();
  if (last === undefined) return;
  let at: Tree = tree;
  for (const [index, step] of steps.entries()) {
    const below = at[step];
    const made: unknown = isTree(below) ? below : /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
    at[step] = made;
    if (!isTree(made)) return;
    at = made;
  }
  at[last] = value;
};
