// A child's file as a director fills it in at the door: every part said, two guardians named.
import type { RegisterChild, RegisterGuardian } from '#shared/registry/contract.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';

export const VILLAGE = '320682103001';

/** The n-th child of the village, n up to 499, with these guardians. */
export const fullFile = (n: number, guardians: readonly string[]): RegisterChild => ({
  village: VILLAGE,
  openedOn: '2026-01-04',
  categories: [
    { category: 'left_behind', sinceOn: '2025-09-01', evidence: '村委会证明，父母务工合同复印件' },
  ],
  name: `沈小雨${String.fromCodePoint(0x4e00 + n)}`,
  details: {
    sex: 'female',
    bornOn: '2016-03-08',
    idNumber: idNumberOf('320682', '2016-03-08', 2 * n + 2),
    ethnicity: '汉族',
    registration: 'rural',
    school: '丁堰小学',
    address: '丁堰镇沈徐村三组十二号',
    registeredAddress: '丁堰镇沈徐村三组十二号',
  },
  responsibilities: guardians.map((guardianId, index) =>
    index === 0
      ? { guardianId, relation: 'grandmother', capacity: 'caregiver' }
      : { guardianId, relation: 'father', capacity: 'parent_away' },
  ),
  schooling: { stage: 'primary', school: '丁堰小学', className: '四年级二班', boarding: false },
  health: { state: 'healthy' },
  household: { members: 4, hardship: 'none', note: '奶奶照看，父母在昆山务工，春节回来' },
});

/** A guardian of the village. */
export const aGuardian = (n: number): RegisterGuardian => ({
  village: VILLAGE,
  name: '沈秀英',
  phone: `138${String(10_000_000 + n)}`,
  workplace: '昆山花桥电子厂',
});
