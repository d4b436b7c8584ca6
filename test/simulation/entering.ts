// Before anything is signed the household's people are entered, with the numbers that stand in their papers.
import { idNumberOf } from '#shared/registry/id-number.ts';
import type { County } from './county.ts';
import type { Errand } from './errands.ts';

const PLACE = '320682';

const [FATHER, MOTHER, GRANDMOTHER] = [
  idNumberOf(PLACE, '1988-05-12', 1),
  idNumberOf(PLACE, '1990-01-08', 4),
  idNumberOf(PLACE, '1955-06-01', 2),
];

/** Its people are entered in the county's first village, one command each. */
export const entering = (county: County): readonly Errand[] => {
  const { parents, caregiverId } = county.household;
  const [father, mother] = parents;
  const village = county.villages[0] ?? '';
  return [
    { id: father, idNumber: FATHER },
    { id: mother, idNumber: MOTHER },
    { id: caregiverId, idNumber: GRANDMOTHER },
  ].map(({ id, idNumber }) => ({
    path: `/registry/guardians/${id}/register`,
    data: { village, name: county.secret(), phone: county.phone(), idNumber },
    learn: () => {},
  }));
};
