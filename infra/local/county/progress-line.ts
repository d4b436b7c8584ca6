// How far a filling is, drawn in one line that fits the terminal, where a Chinese character takes two columns.

/** Commands done and in all, and where it is now. */
export type Progress = Readonly<{ done: number; total: number; what: string }>;

const LONGEST_BAR = 28;
const SHORTEST_BAR = 8;
const WIDE = /\p{Script=Han}|[\u3000-\u303F\uFF00-\uFFEF]/u;

/** The columns a text takes. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

const fitted = (text: string, columns: number): string => {
  let kept = '';
  for (const character of text) {
    if (columnsOf(kept + character) > columns) break;
    kept += character;
  }
  return kept;
};

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Bar, percent, counts and place, never wider than `width` columns; what does not fit is left out from the right. */
export const progressLine = ({ done, total, what }: Progress, width: number): string => {
  const share = total === 0 ? 1 : Math.min(1, Math.max(0, done / total));
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const bar = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, Math.floor(width / 3)));
  const full = Math.floor(share * bar);
  const counts = `${grouped(done)} / ${grouped(total)}`;
  return fitted(
    `${'█'.repeat(full)}${'░'.repeat(bar - full)} ${percent}  ${counts}  ${what}`,
    width,
  ).trimEnd();
};
