// Which rows of a sheet are looked at: all that want a look, one sort of them, or those that can go in.
import type { ImportChecked } from '#shared/outreach/import.ts';
import { rowsToMend } from './import-words.ts';

/** Which rows are looked at. */
export type Look = 'all' | 'mend' | 'in_bank' | 'good';

/** The looks that leave something, each with how many rows. */
export const looksAt = ({
  faulty,
  good,
}: ImportChecked): readonly Readonly<{ value: Look; name: string }>[] => {
  const { mend, inBank } = rowsToMend(faulty);
  const mixed = mend > 0 && inBank > 0;
  return [
    { value: 'all' as const, name: `要看的 ${faulty.length}`, n: faulty.length },
    { value: 'mend' as const, name: `要改 ${mend}`, n: mixed ? mend : 0 },
    { value: 'in_bank' as const, name: `已在题库 ${inBank}`, n: mixed ? inBank : 0 },
    { value: 'good' as const, name: `可以导入 ${good.length}`, n: good.length },
  ].flatMap(({ value, name, n }) => (n > 0 ? [{ value, name }] : []));
};
