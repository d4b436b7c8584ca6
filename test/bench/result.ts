// One line of the table: what was measured, against what, and whether it is what was aimed at.

/** A measured row; `peer` and `ratio` only where something else was measured beside it. */
export type Result = Readonly<{
  id: string;
  what: string;
  ours: number;
  peer?: number;
  ratio?: number;
  unit: string;
  goal: string;
  ok: boolean;
  note?: string;
}>;

/** The middle one of a list, never empty. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** The value below which this share of a list lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Rounded for reading. */
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
