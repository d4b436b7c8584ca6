// Sentences are heard one after the other, all of them with a voice and the recorded ones without, until somebody hushes.
import { expect, test } from 'vitest';
import { createReadAloud, type Spoken, type Voices } from '../../miniprogram/src/kernel/read-aloud.ts';

const list: readonly Spoken[] = [
  { key: 'a', words: '姓名：王雨欣' },
  { key: 'b', words: '第 1 条，按时给钱。', clip: 'c1' },
  { key: 'c', words: '第 2 条，照顾孩子。', clip: 'c2' },
];

const heardBy = (over: Partial<Voices> = {}) => {
  const heard: string[] = [];
  const hear = async (what: string): Promise<void> => void heard.push(what);
  const reader = createReadAloud({
    readsAll: async () => false,
    say: hear,
    play: hear,
    hush: () => undefined,
    ...over,
  });
  return { heard, reader };
};

test('without a voice only what is recorded is heard, and the page knows which', async () => {
  const { heard, reader } = heardBy();
  const seen: string[] = [];
  reader.state.listen(() => {
    const now = reader.state.get();
    seen.push(now.is === 'reading' ? `${now.key}${now.readsAll ? ' all' : ''}` : now.is);
  });
  expect(await reader.read(list)).toBe('recorded');
  expect(heard).toEqual(['c1', 'c2']);
  expect(seen.slice(-3)).toEqual(['b', 'c', 'quiet']);
});

test('a voice reads the names and dates, too', async () => {
  const { heard, reader } = heardBy({ readsAll: async () => true });
  expect(await reader.read(list)).toBe('whole');
  expect(heard).toEqual(list.map(({ words }) => words));
});

test('hushed, it goes no further and was not heard to the end', async () => {
  const { heard, reader } = heardBy({
    play: async (clip) => {
      heard.push(clip);
      reader.stop();
    },
  });
  expect(await reader.read(list)).toBe('not_to_end');
  expect(heard).toEqual(['c1']);
  expect(reader.state.get()).toEqual({ is: 'quiet' });
});

test('a recording that does not play is said, and nothing counts as heard', async () => {
  const { reader } = heardBy({ play: () => Promise.reject(new Error('404')) });
  expect(await reader.read(list)).toBe('not_to_end');
  expect(reader.state.get()).toEqual({ is: 'failed' });
});

test('where nothing is recorded nothing was heard', async () => {
  const { reader } = heardBy();
  expect(await reader.read(list.slice(0, 1))).toBe('not_to_end');
});

test('what is asked for later takes the turn of what was being read', async () => {
  let letGo = (): void => undefined;
  const { heard, reader } = heardBy({
    play: (clip) => {
      heard.push(clip);
      return clip === 'c1' ? new Promise((resolve) => (letGo = resolve)) : Promise.resolve();
    },
  });
  const first = reader.read(list);
  await Promise.resolve();
  expect(await reader.read(list.slice(2))).toBe('recorded');
  letGo();
  expect(await first).toBe('not_to_end');
  expect(heard).toEqual(['c1', 'c2']);
});
