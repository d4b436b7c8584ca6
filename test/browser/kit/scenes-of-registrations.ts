// A child is registered step by step.
import { type Base, father, fresh, taken, takenFarAway } from './registry-scene.ts';
import type { Step } from './steps.ts';

const register: readonly Step[] = [
  ['go', 'features/registry/register/index?village=320682112201'],
  ['see', '#child-name-field'],
];
const child: readonly Step[] = [
  ...register,
  ['type', '#child-name-field', '赵小明'],
  ['type', '#id-number', fresh],
  ['see', '#id-right'],
  ['tap', '#registration-rural'],
  ['type', '#address', '沈徐村 3 组 8 号'],
];
const toCategories: readonly Step[] = [...child, ['tap', '#save'], ['see', '#category']];
const categories: readonly Step[] = [
  ...toCategories,
  ['tap', '#category-left_behind'],
  ['type', '#since-left_behind', '2026-03-01'],
  ['type', '#evidence-left_behind', '村委会证明'],
];
const toGuardians: readonly Step[] = [...categories, ['tap', '#save'], ['see', '#guardian-search']];
const guardians: readonly Step[] = [
  ...toGuardians,
  ['type', '#guardian-search', 'wp'],
  ['tap', `#pick-${father}`],
  ['tap', '#relation-0-father'],
  ['tap', '#capacity-0-parent_away'],
];
const toMore: readonly Step[] = [...guardians, ['tap', '#save'], ['see', '#stage']];
const toReview: readonly Step[] = [
  ...toMore,
  ['tap', '#stage-primary'],
  ['tap', '#save'],
  ['see', '#opened-on'],
];

export const registrationScenes: readonly Base[] = [
  {
    name: 'register-child-empty',
    steps: [...register, ['tap', '#save'], ['see', '#missing']],
    on: ['phone', 'large'],
  },
  { name: 'register-child', steps: child },
  {
    name: 'register-child-wrong-number',
    steps: [
      ...register,
      ['type', '#id-number', `${fresh.slice(0, 17)}${fresh.endsWith('1') ? '2' : '1'}`],
      ['see', '#id-wrong'],
    ],
    on: ['phone'],
  },
  {
    name: 'register-child-without-number',
    steps: [...register, ['tap', '#no-id-number'], ['tap', '#without-not_yet_registered']],
    on: ['phone', 'desk'],
  },
  {
    name: 'register-child-taken',
    steps: [
      ...register,
      ['type', '#child-name-field', '王雨欣'],
      ['type', '#id-number', taken],
      ['tap', '#save'],
      ['see', '#taken'],
    ],
    on: ['phone', 'desk'],
  },
  {
    name: 'register-child-taken-far',
    steps: [
      ...register,
      ['type', '#child-name-field', '何俊杰'],
      ['type', '#id-number', takenFarAway],
      ['tap', '#save'],
      ['see', '#taken'],
    ],
    on: ['phone', 'large'],
  },
  { name: 'register-categories', steps: [...categories, ['tap', '#category-in_difficulty']], whole: true },
  {
    name: 'register-guardians-found',
    steps: [...toGuardians, ['type', '#guardian-search', '王'], ['see', `#pick-${father}`]],
    on: ['phone', 'desk'],
  },
  { name: 'register-guardians', steps: guardians, whole: true },
  {
    name: 'register-guardians-fresh',
    steps: [
      ...toGuardians,
      ['type', '#guardian-search', '赵建'],
      ['tap', '#fresh'],
      ['type', '#person-phone', '139'],
      ['tap', '#fresh-add'],
    ],
    on: ['phone', 'desk'],
    whole: true,
  },
  { name: 'register-more', steps: toMore, whole: true },
  { name: 'register-review', steps: toReview, whole: true },
  {
    name: 'register-saved-offline',
    steps: [
      ...toReview,
      ['offline'],
      ['tap', '#save'],
      ['tap', '#tab-children'],
      ['see', '#new-files'],
      ['wait', 2300],
    ],
    on: ['phone', 'desk'],
  },
];
