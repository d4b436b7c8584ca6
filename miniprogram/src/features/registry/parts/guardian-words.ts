// How a guardian is named on a child's file: by kinship first, as the village does.
import type { ChildFile } from '#shared/registry/contract.ts';
import { relationNames } from '../../../kernel/words.ts';

type Guardian = ChildFile['guardians'][number];

/** 照看人 沈秀英 奶奶; 父亲 王平 在昆山务工 */
export const guardianLine = ({
  relation,
  capacity,
  name,
  workplace,
}: Guardian): Readonly<{ role: string; words: string }> => {
  const kin = relationNames[relation];
  if (capacity === 'caregiver') return { role: '照看人', words: `${name} ${kin}` };
  const away = workplace ? `在${workplace}务工` : '在外务工';
  return { role: kin, words: `${name} ${capacity === 'parent_away' ? away : '在家'}` };
};
