// Children's files as tests open, move and close them; every name and date is made up.
import type { CloseChild, MoveChild, RegisterChild, RegisterGuardian } from '#shared/registry/contract.ts';
import { SIBLING_VILLAGE, VILLAGE } from './ids.ts';

/** A left-behind child of the village whose file was opened on 1 June. */
export const aChild = (changed: Partial<RegisterChild> = {}): RegisterChild => ({
  village: VILLAGE,
  openedOn: '2026-06-01',
  categories: [{ category: 'left_behind', sinceOn: '2026-06-01' }],
  name: '陈小满',
  details: { sex: 'female', bornOn: '2016-03-09', school: '安定小学' },
  responsibilities: [],
  ...changed,
});

/** The categories of a child who is in difficulty and not left behind: nobody waits for an entrustment of theirs. */
export const inDifficulty: RegisterChild['categories'] = [
  { category: 'in_difficulty', kind: 'poor_household', sinceOn: '2026-05-01' },
];

/** A move to the sibling village. */
export const aMove = (changed: Partial<MoveChild> = {}): MoveChild => ({
  village: SIBLING_VILLAGE,
  movedOn: '2026-06-10',
  ...changed,
});

/** A closing because the child has come of age. */
export const aClosing = (changed: Partial<CloseChild> = {}): CloseChild => ({
  reason: 'came_of_age',
  closedOn: '2026-06-11',
  ...changed,
});

/** The child's grandmother. */
export const aGuardian = (changed: Partial<RegisterGuardian> = {}): RegisterGuardian => ({
  village: VILLAGE,
  name: '陈桂芳',
  phone: '13800001111',
  ...changed,
});
