// A sheet is drawn up step by step: nothing is answered by itself, and what is missing or wrong is said at its step.
import { expect, test } from 'vitest';
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import { sheetText } from '#shared/entrustment/text.ts';
import {
  finishDraft,
  finishRedraft,
  latestUntil,
  stepFault,
  stepOf,
} from '../../miniprogram/src/features/entrustment/draft/draft-check.ts';
import {
  barsIn,
  type DraftForm,
  defaultUntil,
  renewDraft,
  startDraft,
  withCaregiver,
} from '../../miniprogram/src/features/entrustment/draft/draft-form.ts';
import { redraftOf } from '../../miniprogram/src/features/entrustment/draft/redraft.ts';
import { factsFor } from '../browser/kit/staff-sheets.ts';
import { FATHER, GRANDMOTHER, ground, MOTHER, standing } from './kit/ground.ts';
import { nth, TODAY } from './kit/paper.ts';

const whole = (changed: Partial<DraftForm> = {}): DraftForm => ({
  ...startDraft(ground(), TODAY),
  soleBecause: 'other_unable',
  address: '沈徐村 6 组 12 号',
  health: 'chronic',
  answers: { harm: 'no', addiction: 'no', neglect: 'no', unfit: 'no' },
  heard: 'heard',
  agrees: 'yes',
  words: '我愿意跟奶奶住。',
  ...changed,
});

test('a fresh form has chosen the parent who is away and the only caregiver, and has answered nothing', () => {
  const form = startDraft(ground(), TODAY);
  expect(form.parents.map(({ guardianId }) => guardianId)).toEqual([FATHER]);
  expect(form.caregiverId).toBe(GRANDMOTHER);
  expect([form.answers, form.heard, form.agrees, form.health, form.soleBecause]).toEqual([
    {},
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the term is a year, or ends the day before the child comes to 16 where that is earlier', () => {
  expect(defaultUntil(TODAY, '2033-03-01')).toBe('2027-06-11');
  expect(defaultUntil(TODAY, '2026-09-01')).toBe('2026-09-01');
  expect(defaultUntil('2028-02-29', '2033-03-01')).toBe('2029-02-27');
  expect(latestUntil(TODAY, '2033-03-01')).toBe('2029-06-11');
  expect(latestUntil(TODAY, '2027-01-01')).toBe('2027-01-01');
});

test('what is whole becomes the command, with the versions of the day and nothing left blank', () => {
  expect(finishDraft(whole(), ground(), TODAY, nth('agr', 7))).toEqual({
    data: {
      childId: nth('chd', 1),
      template: '2021-1',
      parents: [{ guardianId: FATHER }],
      soleBecause: 'other_unable',
      caregiver: { guardianId: GRANDMOTHER, address: '沈徐村 6 组 12 号', health: 'chronic' },
      fromOn: TODAY,
      untilOn: '2027-06-11',
      answers: { version: BARS_VERSION, harm: false, addiction: false, neglect: false, unfit: false },
      opinion: { heard: true, agrees: true, words: '我愿意跟奶奶住。' },
      renews: nth('agr', 7),
    },
  });
});

test('two parents sign without a reason; a child that cannot say so is not quoted', () => {
  const both = whole({
    parents: [FATHER, MOTHER].map((guardianId) => ({
      guardianId,
      awayFromOn: '2026-02-01',
      awayUntilOn: '',
    })),
    heard: 'cannot_express',
  });
  const finished = finishRedraft(both, ground(), TODAY);
  expect('data' in finished && finished.data).toMatchObject({
    parents: [{ guardianId: FATHER, awayFromOn: '2026-02-01' }, { guardianId: MOTHER }],
    opinion: { heard: false, because: 'cannot_express' },
  });
  expect('data' in finished && 'soleBecause' in finished.data).toBe(false);
});

test.each([
  ['nobody entrusts', 'parents', whole({ parents: [] }), 'parents', '还没有选谁来托付'],
  [
    'one alone without a reason',
    'parents',
    whole({ soleBecause: undefined }),
    'soleBecause',
    '还差一项：为什么只有一方签',
  ],
  [
    'back before leaving',
    'parents',
    whole({ parents: [{ guardianId: FATHER, awayFromOn: '2026-05-01', awayUntilOn: '2026-04-01' }] }),
    'parents.0.awayUntilOn',
    '王平回来的日期早于外出的日期',
  ],
  ['no caregiver', 'caregiver', whole({ caregiverId: '' }), 'caregiver.guardianId', '还没有选照看人'],
  [
    'caregiver is the parent',
    'caregiver',
    whole({ caregiverId: FATHER }),
    'caregiver.guardianId',
    '照看人和托付的人是同一个人',
  ],
  ['no address', 'caregiver', whole({ address: ' ' }), 'caregiver.address', '还差一项：照看人的住址'],
  ['no health', 'caregiver', whole({ health: undefined }), 'caregiver.health', '还差一项：照看人的身体'],
  [
    'term reversed',
    'caregiver',
    whole({ fromOn: '2027-01-01', untilOn: '2026-12-31' }),
    'untilOn',
    '到期的日子早于开始的日子',
  ],
  [
    'term over',
    'caregiver',
    whole({ fromOn: '2026-01-01', untilOn: '2026-06-11' }),
    'untilOn',
    '到期的日子已经过去',
  ],
  [
    'beyond sixteen',
    'caregiver',
    whole({ untilOn: '2033-03-02' }),
    'untilOn',
    '最晚到孩子满 16 周岁的前一天',
  ],
  [
    'longer than three years',
    'caregiver',
    whole({ untilOn: '2029-06-12' }),
    'untilOn',
    '一份最长三年，到期可以续签',
  ],
  [
    'a question unanswered',
    'questions',
    whole({ answers: { harm: 'no', neglect: 'no', unfit: 'no' } }),
    'answers.addiction',
    '第 2 句还没有答',
  ],
  ['the child not asked', 'opinion', whole({ heard: undefined }), 'opinion', '还没有选问没问过孩子'],
  [
    'too young at nine',
    'opinion',
    whole({ heard: 'too_young' }),
    'opinion',
    '孩子到了能说想法的年纪，请先问问他',
  ],
  ['agreed or not', 'opinion', whole({ agrees: undefined }), 'opinion.agrees', '还没有选孩子同不同意'],
  ['no words', 'opinion', whole({ words: ' ' }), 'opinion.words', '还差孩子的话，照他说的写'],
] as const)('%s is said at its step', (_what, step, form, field, words) => {
  expect(stepFault(form, step, ground(), TODAY)).toEqual({ field, words });
  expect(finishDraft(form, ground(), TODAY, undefined)).toEqual({ field, words });
  expect(stepOf(field)).toBe(step);
});

test('whoever has no ID number is named, parent or caregiver', () => {
  const without = (guardianId: string) =>
    ground({
      people: ground().people.map((one) =>
        one.guardianId === guardianId ? { ...one, identified: false } : one,
      ),
    });
  expect(stepFault(whole(), 'parents', without(FATHER), TODAY)?.words).toBe('王平还没有登记证件号码，先补上');
  expect(stepFault(whole(), 'caregiver', without(GRANDMOTHER), TODAY)?.words).toBe(
    '沈秀英还没有登记证件号码，先补上',
  );
});

test('a yes is a bar and does not stop the saving: the town is told', () => {
  const form = whole({ answers: { harm: 'no', addiction: 'yes', neglect: 'no', unfit: 'no' } });
  expect(barsIn(form)).toEqual(['addiction']);
  const finished = finishDraft(form, ground(), TODAY, undefined);
  expect('data' in finished && finished.data.answers.addiction).toBe(true);
});

test('another caregiver is asked anew', () => {
  const changed = withCaregiver(whole(), MOTHER, ground());
  expect([changed.answers, changed.address, changed.health]).toEqual([{}, '', undefined]);
  const same = whole();
  expect(withCaregiver(same, GRANDMOTHER, ground())).toBe(same);
});

test('the caregiver’s address begins as the child’s, and stays what was typed; a renewal keeps its own', () => {
  const home = ground({ address: '沈徐村 3 组 5 号' });
  const form = startDraft(home, TODAY);
  expect([form.address, withCaregiver(form, MOTHER, home).address]).toEqual([home.address, home.address]);
  const typed = { ...form, address: '沈徐村 9 组' };
  expect(withCaregiver(typed, GRANDMOTHER, home).address).toBe('沈徐村 9 组');
  expect(renewDraft({ ...home, standing }, TODAY).address).toBe(standing.caregiver.address);
});

test('a renewal keeps parents still in the file, caregiver, address and health, and asks the rest anew', () => {
  const form = renewDraft(ground({ standing }), TODAY);
  expect(form).toMatchObject({
    parents: [{ guardianId: FATHER }],
    caregiverId: GRANDMOTHER,
    address: '沈徐村 6 组 12 号',
    health: 'healthy',
    fromOn: '2026-06-26',
    untilOn: '2027-06-25',
    answers: {},
  });
  expect([form.heard, form.words]).toEqual([undefined, '']);
  const over = renewDraft(ground({ standing: { ...standing, untilOn: '2026-05-01' } }), TODAY);
  expect(over.fromOn).toBe(TODAY);
});

test('a sheet drawn up anew begins with what its own text says', () => {
  const facts = factsFor(1, '王雨欣', { opinion: { heard: true, agrees: false, words: '我想妈妈。' } });
  const sheet = {
    text: sheetText(facts),
    signers: [
      { part: 'parent' as const, guardianId: FATHER },
      { part: 'caregiver' as const, guardianId: GRANDMOTHER },
      { part: 'witness' as const },
    ],
    fromOn: facts.fromOn,
    untilOn: facts.untilOn,
  };
  expect(redraftOf(sheet, '2033-03-01', TODAY)).toEqual({
    step: 'parents',
    parents: [{ guardianId: FATHER, awayFromOn: '2026-02-20', awayUntilOn: '' }],
    soleBecause: 'other_unable',
    caregiverId: GRANDMOTHER,
    address: '沈徐村 6 组 12 号',
    health: 'chronic',
    fromOn: '2026-06-09',
    untilOn: '2027-06-08',
    answers: { harm: 'no', addiction: 'no', neglect: 'no', unfit: 'no' },
    heard: 'heard',
    agrees: 'no',
    words: '我想妈妈。',
  });
  const unheard = sheetText({
    ...facts,
    answers: { ...facts.answers, neglect: true },
    opinion: { heard: false, because: 'cannot_express' },
  });
  expect(redraftOf({ ...sheet, text: unheard, untilOn: '2026-06-01' }, '2033-03-01', TODAY)).toMatchObject({
    answers: { neglect: 'yes', harm: 'no' },
    heard: 'cannot_express',
    words: '',
    fromOn: TODAY,
    untilOn: '2027-06-11',
  });
});
