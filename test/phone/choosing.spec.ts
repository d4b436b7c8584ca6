// One tap or one key does what its kind of question allows, and no series of them makes a choice that could not be.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Chosen, questionKinds } from '#shared/outreach/questions.ts';
import {
  afterMove,
  afterTap,
  afterUndo,
  sayChosen,
} from '../../miniprogram/src/features/quiz/parts/choosing.ts';
import { actOfKey, sayKeys } from '../../miniprogram/src/features/quiz/parts/keys.ts';
import { aQuestion } from './kit/attempt.ts';

const single = aQuestion(1);
const multiple = aQuestion(2, 'multiple');
const order = aQuestion(4, 'order');

test('of one kind a tap chooses one, of another any number in the order of their keys', () => {
  expect(afterTap(single, ['A'], 'C')).toEqual(['C']);
  expect(afterTap(single, ['C'], 'C')).toEqual(['C']);
  expect(afterTap(multiple, ['C'], 'A')).toEqual(['A', 'C']);
  expect(afterTap(multiple, ['A', 'C'], 'C')).toEqual(['A']);
});

test('an order is tapped together, taken apart and moved', () => {
  const put = (['C', 'A', 'D'] as const).reduce<Chosen>((so, key) => afterTap(order, so, key), []);
  expect(put).toEqual(['C', 'A', 'D']);
  expect(afterUndo(put)).toEqual(['C', 'A']);
  expect(afterTap(order, put, 'A')).toEqual(['C', 'D']);
  expect(afterMove(put, 'A', -1)).toEqual(['A', 'C', 'D']);
  expect(afterMove(put, 'A', 1)).toEqual(['C', 'D', 'A']);
  expect(afterMove(put, 'C', -1)).toEqual(put);
  expect(afterMove(put, 'D', 1)).toEqual(put);
  expect(afterMove(put, 'B', 1)).toEqual(put);
});

test('what is still to be done is said', () => {
  expect(sayChosen(single, [])).toBe('选一个');
  expect(sayChosen(multiple, ['A'])).toBe('对的都选上');
  expect(sayChosen(order, [])).toBe('按先后点，先点的排在前');
  expect(sayChosen(order, ['A', 'B', 'C'])).toBe('还有 1 项没排，接着点');
  expect(sayChosen(order, ['A', 'B', 'C', 'D'])).toBe('排好了，点一下可以拿出来重排');
});

test('digits choose, arrows turn and move, one key takes back; any other key means nothing here', () => {
  expect(actOfKey('2', single, [], undefined)).toEqual({ does: 'choose', chosen: ['B'] });
  expect(actOfKey('5', single, [], undefined)).toBeUndefined();
  expect(actOfKey('ArrowRight', single, [], 'A')).toEqual({ does: 'turn', by: 1 });
  expect(actOfKey('ArrowLeft', single, [], 'A')).toEqual({ does: 'turn', by: -1 });
  expect(actOfKey('ArrowDown', single, [], undefined)).toEqual({ does: 'focus', key: 'A' });
  expect(actOfKey('ArrowUp', single, [], undefined)).toEqual({ does: 'focus', key: 'D' });
  expect(actOfKey('ArrowDown', single, ['A'], 'A')).toEqual({ does: 'focus', key: 'B' });
  expect(actOfKey('ArrowDown', single, [], 'D')).toBeUndefined();
  expect(actOfKey('Enter', single, [], 'A')).toBeUndefined();
});

test('in an order the arrows move what is put, and walk over what is not', () => {
  expect(actOfKey('ArrowUp', order, ['C', 'A'], 'A')).toEqual({ does: 'choose', chosen: ['A', 'C'] });
  expect(actOfKey('ArrowDown', order, ['C', 'A'], 'B')).toEqual({ does: 'focus', key: 'C' });
  expect(actOfKey('Backspace', order, ['C', 'A'], 'A')).toEqual({ does: 'choose', chosen: ['C'] });
  expect(actOfKey('Backspace', order, [], 'A')).toBeUndefined();
  expect(actOfKey('Backspace', single, ['A'], 'A')).toBeUndefined();
});

test('a desk says which keys there are', () => {
  expect(sayKeys(single)).toBe('按 1 到 4 选，左右键换题');
  expect(sayKeys(order)).toContain('退格键撤回');
});

test('whatever is pressed, a choice names offered options only, each once, and one of them where one is asked', () => {
  const keys = fc.constantFrom(
    '1',
    '2',
    '3',
    '4',
    '8',
    'ArrowUp',
    'ArrowDown',
    'Backspace',
    'ArrowLeft',
    'x',
  );
  fc.assert(
    fc.property(fc.constantFrom(...questionKinds), fc.array(keys, { maxLength: 30 }), (kind, pressed) => {
      const question = aQuestion(1, kind);
      let chosen: Chosen = [];
      let focused = question.options[0]?.key;
      for (const key of pressed) {
        const act = actOfKey(key, question, chosen, focused);
        if (act?.does === 'choose') chosen = act.chosen;
        if (act?.does === 'focus') focused = act.key;
      }
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(chosen.every((key) => question.options.some((option) => option.key === key))).toBe(true);
      const isOneOf = kind === 'single' || kind === 'true_false';
      expect(chosen.length).toBeLessThanOrEqual(isOneOf ? 1 : question.options.length);
    }),
  );
});
