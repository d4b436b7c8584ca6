// Minutes are what is kept; on papers and screens they are read as 学时, of sixty minutes each.

const MINUTES_OF_ONE = 60;

/** Minutes as 学时 with at most one decimal, rounded down, so that nothing says more than was credited: 150 is `2.5`. */
export const hoursIn = (minutes: number): string => String(Math.floor((10 * minutes) / MINUTES_OF_ONE) / 10);
