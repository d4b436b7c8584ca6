// How a guardian is named on a child's file: by kinship first, as the village does.
import type { ChildFile } from '#shared/registry/file.ts';
import { relationNames } from '../../../kernel/words.ts';

type Guardian = Pick<ChildFile['guardians'][number], 'relation' | 'capacity' | 'name' | 'workplace'>;

/** 照看人 沈秀英 奶奶; 父亲 王平 在昆山务工 */
export const guardianLine = ({
  relation,
  capacity,
  name,
  workplace,
}: Guardian): Readonly<{ role: string; words: string }> => {
  const kin = relationNames[relation];
  if (capacity === 'caregiver') return { role: '照看人', words: `${name} ${kin}` };
  const standing = {
    parent_away: workplace ? `在${workplace}务工` : '在外务工',
    parent_home: '在家',
    parent_unable: '照看不了',
  } as const;
  return { role: kin, words: `${name} ${standing[capacity]}` };
};
