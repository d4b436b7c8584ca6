// A child is registered step by step; what is missing or wrong is said at its field, before and after sending.
import { expect, test } from 'vitest';
import { RegisterChild } from '#shared/registry/contract.ts';
import { lookAtIdNumber } from '../../miniprogram/src/features/registry/forms/id-number.ts';
import {
  finishRegister,
  formOf,
  RegisterForm,
  startRegister,
  stepFault,
  stepOf,
} from '../../miniprogram/src/features/registry/register/register-form.ts';
import { idNumberOf } from '../browser/kit/names.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';

const number = idNumberOf(61, '2018-05-06', 'male');
const lastWrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');

const aForm = (changed: Partial<RegisterForm> = {}): RegisterForm => {
  const empty = startRegister(nth('chd', 9), TODAY);
  return {
    ...empty,
    child: { ...empty.child, name: '赵小明', idNumber: number, sex: 'male', bornOn: '2018-05-06' },
    categories: [{ category: 'left_behind', kind: undefined, sinceOn: '2026-03-01', evidence: '村委会证明' }],
    guardians: [
      {
        guardianId: nth('grd', 1),
        name: '赵建国',
        phone: '13900000009',
        relation: 'father',
        capacity: 'parent_away',
      },
    ],
    ...changed,
  };
};

const childChanged = (changed: Partial<RegisterForm['child']>): RegisterForm =>
  aForm({ child: { ...aForm().child, ...changed } });

test('a right number gives birth date and sex, with spaces and a small x too', () => {
  expect(lookAtIdNumber(`${number.slice(0, 6)} ${number.slice(6)}`.toLowerCase(), TODAY)).toEqual({
    state: 'right',
    idNumber: number,
    bornOn: '2018-05-06',
    sex: 'male',
  });
});

test.each([
  ['', { state: 'none' }],
  [number.slice(0, 15), { state: 'short', left: 3 }],
  [lastWrong, { state: 'wrong', words: '最后一位对不上，请再核对一遍' }],
  ['32068220180230613X', { state: 'wrong', words: '号码里的出生日期不对，请再核对一遍' }],
  [
    idNumberOf(61, '2027-05-06', 'male'),
    { state: 'wrong', words: '号码里的出生日期在今天之后，请再核对一遍' },
  ],
  ['赵小明', { state: 'wrong', words: '证件号码是 18 位，只有最后一位可能是 X' }],
  [`${number}1`, { state: 'wrong', words: '证件号码是 18 位，只有最后一位可能是 X' }],
])('of “%s” it is said what is so', (typed, said) => {
  expect(lookAtIdNumber(typed, TODAY)).toEqual(said);
});

test.each([
  ['no name', childChanged({ name: ' ' }), 'name', '还差一项：姓名'],
  [
    'no number',
    childChanged({ idNumber: '' }),
    'details.idNumber',
    '还差一项：证件号码。没有的话点“没有证件号”',
  ],
  ['half a number', childChanged({ idNumber: '3206' }), 'details.idNumber', '证件号码还差 14 位'],
  [
    'a wrong number',
    childChanged({ idNumber: lastWrong }),
    'details.idNumber',
    '最后一位对不上，请再核对一遍',
  ],
  [
    'no number and no reason',
    childChanged({ hasNone: true }),
    'details.withoutIdNumber',
    '还差一项：为什么没有证件号',
  ],
  [
    'no number and no birth date',
    childChanged({ hasNone: true, withoutIdNumber: 'papers_lost', bornOn: '' }),
    'details.bornOn',
    '还差一项：出生日期',
  ],
  [
    'born tomorrow',
    childChanged({ hasNone: true, withoutIdNumber: 'not_yet_registered', bornOn: '2026-06-13' }),
    'details.bornOn',
    '出生日期在今天之后',
  ],
])('the first step says: %s', (_what, form, field, words) => {
  expect(stepFault(form, 'child', VILLAGE, TODAY)).toEqual({ field, words });
});

test('a birth date that is not the number’s is refused at the birth date', () => {
  expect(stepFault(childChanged({ bornOn: '2018-05-07' }), 'child', VILLAGE, TODAY)).toEqual({
    field: 'details.bornOn',
    words: '出生日期：和证件号码里的不一样',
  });
});

test('a category is asked for, its day lies not in the future, and a difficulty has a kind', () => {
  const at = (categories: RegisterForm['categories']) =>
    stepFault(aForm({ categories }), 'categories', VILLAGE, TODAY);
  const held = { category: 'in_difficulty' as const, kind: undefined, sinceOn: TODAY, evidence: '' };
  expect(at([])).toMatchObject({ field: 'categories', words: '还差一项：类别' });
  expect(at([held])).toMatchObject({ field: 'categories.0.kind', words: '还差一项：困境的情形' });
  expect(at([{ ...held, kind: 'neglected', sinceOn: '2026-06-13' }])).toMatchObject({
    field: 'categories.0.sinceOn',
  });
  expect(at([{ ...held, kind: 'neglected' }])).toBeUndefined();
});

test('each guardian has a relation and says how they care', () => {
  const guardians = [
    {
      guardianId: nth('grd', 1),
      name: '赵建国',
      phone: '13900000009',
      relation: undefined,
      capacity: undefined,
    },
  ];
  expect(stepFault(aForm({ guardians }), 'guardians', VILLAGE, TODAY)).toEqual({
    field: 'responsibilities.0.relation',
    words: '还差一项：赵建国是孩子的什么人',
  });
});

test('what is optional is left out when blank, and asked for whole when begun', () => {
  const bare = finishRegister(aForm(), VILLAGE, TODAY);
  expect('child' in bare && Object.keys(bare.child)).toEqual([
    'village',
    'openedOn',
    'categories',
    'name',
    'details',
    'responsibilities',
  ]);
  const begun = aForm({ schooling: { ...aForm().schooling, school: '吴窑镇小学' } });
  expect(stepFault(begun, 'more', VILLAGE, TODAY)).toEqual({
    field: 'schooling.stage',
    words: '还差一项：在上什么学',
  });
  const family = aForm({ household: { ...aForm().household, members: '40', hardship: 'none' } });
  expect(stepFault(family, 'more', VILLAGE, TODAY)).toEqual({
    field: 'household.members',
    words: '家里几口人：太多了',
  });
});

test('a child without a number is registered with why', () => {
  const form = childChanged({ hasNone: true, idNumber: '', withoutIdNumber: 'not_yet_registered' });
  const finished = finishRegister(form, VILLAGE, TODAY);
  expect('child' in finished && finished.child.details).toEqual({
    sex: 'male',
    bornOn: '2018-05-06',
    withoutIdNumber: 'not_yet_registered',
  });
});

test('a guardian registered in place goes along, before the child', () => {
  const fresh = { name: '赵建国', phone: '13900000009', workplace: '昆山', idNumber: '' };
  const [father] = aForm().guardians;
  const finished = finishRegister(aForm({ guardians: father ? [{ ...father, fresh }] : [] }), VILLAGE, TODAY);
  expect('child' in finished && finished.guardians).toEqual([
    {
      guardianId: nth('grd', 1),
      data: { village: VILLAGE, name: '赵建国', phone: '13900000009', workplace: '昆山' },
    },
  ]);
});

test('a refusal opens the step in which its field is', () => {
  expect(
    [
      'details.idNumber',
      'name',
      'categories.0.sinceOn',
      'responsibilities.1.guardianId',
      'schooling.stage',
      'openedOn',
    ].map(stepOf),
  ).toEqual(['child', 'child', 'categories', 'guardians', 'more', 'review']);
});

test('a refused registration is a form again, whole, and sends the same', () => {
  const form = aForm({
    schooling: { stage: 'primary', school: '吴窑镇小学', className: '', boarding: false },
    health: { state: 'disabled', disabilityGrade: 2, note: '' },
    household: { members: '4', hardship: 'low_income', sharesWith: undefined, note: '' },
  });
  const finished = finishRegister(form, VILLAGE, TODAY);
  if (!('child' in finished)) throw new Error(finished.words);
  const again = formOf(
    form.childId,
    RegisterChild.parse(JSON.parse(JSON.stringify(finished.child))),
    () => ({ name: '赵建国', phone: '13900000009' }),
    'details.idNumber',
  );
  expect(again).toEqual({ ...form, step: 'child' });
  expect(RegisterForm.safeParse(JSON.parse(JSON.stringify(again))).success).toBe(true);
});
