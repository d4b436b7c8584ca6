// The family that the tests of sheets speak of, as the files answer for it: a child of ten, both parents away, a grandmother.
import type { AgreementNeeds } from '#functions/entrustment/agreement-command.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type { ChildCircumstances, ChildParticulars, GuardianParticulars } from '#shared/registry/contract.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';
import { nth, TOWN, VILLAGE } from '../kit/ids.ts';

export const childId = nth('child');
export const fatherId = nth('guardian', 1);
export const motherId = nth('guardian', 2);
export const grandmotherId = nth('guardian', 3);
export const agreementId = nth('agreement');
export const directorId = nth('person', 4);
export const supervisorId = nth('person', 2);

const HERE = '320682';
export const fatherNumber = idNumberOf(HERE, '1988-05-12', 1);
export const grandmotherNumber = idNumberOf(HERE, '1955-06-01', 2);

export const child: ChildParticulars = {
  name: '陈小满',
  sex: 'female',
  bornOn: '2016-03-09',
  idNumber: idNumberOf(HERE, '2016-03-09', 2),
  school: '安定小学',
  className: '三（2）班',
};

export const file: ChildCircumstances = {
  village: VILLAGE,
  open: true,
  openedOn: '2026-06-01',
  leftBehindSinceOn: '2026-06-01',
  sixteen: '2032-03',
  guardians: [
    { guardianId: fatherId, relation: 'father', capacity: 'parent_away' },
    { guardianId: motherId, relation: 'mother', capacity: 'parent_away' },
    { guardianId: grandmotherId, relation: 'grandmother', capacity: 'caregiver' },
  ],
};

export const father: GuardianParticulars = {
  name: '陈强',
  phone: '13800000001',
  idNumber: fatherNumber,
  workplace: '东莞',
};
export const mother: GuardianParticulars = {
  name: '李红梅',
  phone: '13800000002',
  idNumber: idNumberOf(HERE, '1990-01-08', 4),
};
export const grandmother: GuardianParticulars = {
  name: '陈桂芳',
  phone: '13800001111',
  idNumber: grandmotherNumber,
};
export const person = { name: '王海燕', phone: '13900002222' };

/** Everything that any command may ask, answered for this family; no other sheet is on its way. */
export const needs: AgreementNeeds = {
  file,
  child,
  parents: [father, mother],
  caregiver: grandmother,
  person,
  agreements: { open: [] },
  standing: { village: VILLAGE, open: true, openedOn: '2026-06-01' },
};

export const directorActs: Actor = { personId: directorId, role: 'director', region: VILLAGE };
export const supervisorActs: Actor = { personId: supervisorId, role: 'supervisor', region: TOWN };

/** A guardian of the sheet on an own phone. */
export const guardianActs = (guardianId: string): Actor => ({
  personId: nth('person', 10),
  role: 'guardian',
  region: VILLAGE,
  guardianId,
});
