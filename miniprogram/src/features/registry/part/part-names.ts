// The parts of a file that have a small form of their own, and what their buttons and pages are called.

export const partNames = [
  'basic',
  'categories',
  'guardians',
  'schooling',
  'health',
  'household',
  'benefits',
] as const;
/** A part of the file that is shown and changed by itself. */
export type PartName = (typeof partNames)[number];

/** What is done to the file as a whole. */
export const turnNames = ['move', 'close', 'reopen'] as const;
export type TurnName = (typeof turnNames)[number];

export const partTitles: Readonly<Record<PartName | TurnName | 'person', string>> = {
  basic: '基本情况',
  categories: '类别和依据',
  guardians: '监护人',
  schooling: '上学',
  health: '健康',
  household: '家庭',
  benefits: '补助',
  person: '监护人的电话',
  move: '转到别的村',
  close: '结案',
  reopen: '恢复档案',
};
