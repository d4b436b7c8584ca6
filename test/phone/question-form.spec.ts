// A question written by hand is judged by the rule of the import, and keeps its key while its options move.
import { expect, test } from 'vitest';
import { questionFault, questionFaultReasons } from '#shared/outreach/questions.ts';
import {
  inHandOf,
  missingOfQuestion,
  optionAdded,
  optionMarked,
  optionTaken,
  optionWritten,
  type QuestionInHand,
  questionData,
  questionFaultNames,
  startQuestion,
  turnedTo,
} from '../../miniprogram/src/features/bank/question/question-form.ts';
import { nth } from './kit/paper.ts';

const written = (changed: Partial<QuestionInHand> = {}): QuestionInHand => ({
  clause: '第十条',
  duty: 'visit',
  kind: 'single',
  difficulty: 'easy',
  asks: ' 多久上门一次？ ',
  options: ['每周', '每月', '', ''],
  right: ['B'],
  because: '每月一次。',
  ...changed,
});

test('a fresh question lacks everything but its clause', () => {
  expect(Object.keys(missingOfQuestion(startQuestion('第十条', undefined)))).toEqual([
    'clause',
    'duty',
    'asks',
    'options',
    'right',
    'because',
  ]);
  const faults = missingOfQuestion(startQuestion('第十条', 'visit'));
  expect([faults['clause'], faults['duty'], faults['options']]).toEqual([
    undefined,
    undefined,
    '至少写两个选项',
  ]);
});

test('a whole one lacks nothing, and is sent without what was left empty', () => {
  expect(Object.values(missingOfQuestion(written())).every((fault) => fault === undefined)).toBe(true);
  const question = questionData(written(), nth('qst', 1));
  expect(question).toEqual({
    questionId: nth('qst', 1),
    clause: '第十条',
    duty: 'visit',
    kind: 'single',
    difficulty: 'easy',
    asks: '多久上门一次？',
    options: [
      { key: 'A', says: '每周' },
      { key: 'B', says: '每月' },
    ],
    right: ['B'],
    because: '每月一次。',
  });
  expect(question && questionFault(question)).toBeUndefined();
});

test('what cannot be asked is said at its field', () => {
  expect(missingOfQuestion(written({ options: ['每周', '', '每月', ''] }))['options']).toBe(
    '中间有一个选项是空的',
  );
  expect(missingOfQuestion(written({ options: ['每周', '每周'] }))['options']).toBe(
    '有两个选项一样，请改掉一个',
  );
  expect(missingOfQuestion(written({ right: [] }))['right']).toBe('请标出一个对的');
  expect(missingOfQuestion(written({ kind: 'multiple' }))['right']).toContain('至少标两个');
  expect(missingOfQuestion(written({ right: ['D'] }))['right']).toBe('答案里有没写内容的选项');
  for (const reason of questionFaultReasons) expect(questionFaultNames[reason].length).toBeGreaterThan(5);
});

test('another kind brings what it fixes, and keeps what it can', () => {
  expect(turnedTo(written(), 'true_false')).toMatchObject({ options: ['对', '错'], right: [] });
  expect(turnedTo(turnedTo(written(), 'true_false'), 'single')).toMatchObject({
    options: ['', '', '', ''],
    right: [],
  });
  expect(turnedTo(written(), 'multiple').right).toEqual(['B']);
  expect(turnedTo(written({ kind: 'multiple', right: ['A', 'B'] }), 'single').right).toEqual(['A']);
  expect(turnedTo(written(), 'order').right).toEqual(['A', 'B', 'C', 'D']);
  expect(turnedTo(turnedTo(written(), 'order'), 'multiple').right).toEqual([]);
});

test('options are marked, written, added and taken away, and the key moves with them', () => {
  expect(optionMarked(written(), 'A').right).toEqual(['A']);
  const many = written({ kind: 'multiple', right: ['C'], options: ['一', '二', '三'] });
  expect(optionMarked(many, 'A').right).toEqual(['A', 'C']);
  expect(optionMarked(many, 'C').right).toEqual([]);
  expect(optionWritten(many, 1, '乙').options).toEqual(['一', '乙', '三']);
  expect(optionTaken(many, 0)).toMatchObject({ options: ['二', '三'], right: ['B'] });
  expect(optionTaken(many, 2)).toMatchObject({ options: ['一', '二'], right: [] });
  expect(optionTaken(written({ options: ['一', '二'] }), 0).options).toEqual(['一', '二']);
  const order = written({ kind: 'order', options: ['一', '二'], right: ['A', 'B'] });
  expect(optionAdded(order)).toMatchObject({ options: ['一', '二', ''], right: ['A', 'B', 'C'] });
  expect(optionAdded(written({ options: Array.from({ length: 8 }, () => '甲') })).options).toHaveLength(8);
});

test('an order is written as it is right, however the bank keeps its keys', () => {
  const kept = {
    questionId: nth('qst', 2),
    clause: '六',
    duty: 'report' as const,
    kind: 'order' as const,
    difficulty: 'hard' as const,
    asks: '先后怎么做？',
    options: [
      { key: 'A' as const, says: '告诉镇里' },
      { key: 'B' as const, says: '报公安' },
      { key: 'C' as const, says: '记下来' },
    ],
    right: ['B' as const, 'A' as const, 'C' as const],
    because: '先报公安。',
  };
  const form = inHandOf(kept);
  expect(form).toMatchObject({ options: ['报公安', '告诉镇里', '记下来'], right: ['A', 'B', 'C'] });
  expect(questionData(form, kept.questionId)?.right).toEqual(['A', 'B', 'C']);
  expect(inHandOf({ ...kept, kind: 'multiple', right: ['A', 'C'] })).toMatchObject({
    options: ['告诉镇里', '报公安', '记下来'],
    right: ['A', 'C'],
  });
});
