// What was read is there again without a network, gives way when the phone is full, and goes when it may no longer be seen.
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createCountyClock } from '../../miniprogram/src/kernel/county-clock.ts';
import { createDrafts } from '../../miniprogram/src/kernel/drafts.ts';
import { createKept } from '../../miniprogram/src/kernel/kept.ts';
import { createPreferences } from '../../miniprogram/src/kernel/preferences.ts';
import { memoryStore } from './kit/memory-store.ts';

const question = (n: number) => ({ path: `/q/${n}`, answer: z.object({ n: z.number() }) });
const at = (n: number): string => `2026-06-12T01:00:00.${String(n).padStart(3, '0')}Z`;

test('an answer is kept with the time it is of, until it is dropped', () => {
  const store = memoryStore();
  createKept(store).keep(question(1), { value: { n: 1 }, readAt: at(1) });
  const kept = createKept(store);
  expect(kept.find(question(1))).toEqual({ value: { n: 1 }, readAt: at(1) });
  kept.drop(question(1));
  expect(kept.find(question(1))).toBeUndefined();
});

test('an answer that no longer keeps the contract counts as absent', () => {
  const store = memoryStore();
  const kept = createKept(store);
  kept.keep(question(1), { value: { n: 1 }, readAt: at(1) });
  expect(kept.find({ path: '/q/1', answer: z.object({ m: z.string() }) })).toBeUndefined();
});

test('the oldest give way to the newest', () => {
  const kept = createKept(memoryStore());
  for (let n = 0; n < 130; n++) kept.keep(question(n), { value: { n }, readAt: at(n) });
  expect(kept.count()).toBeLessThanOrEqual(120);
  expect(kept.find(question(0))).toBeUndefined();
  expect(kept.find(question(129))).toBeDefined();
});

test('a full phone keeps the newest answer and leaves other things alone', () => {
  const store = memoryStore(3_000);
  store.set('outbox/cmd_1', 'x'.repeat(1_000));
  const kept = createKept(store);
  for (let n = 0; n < 60; n++) kept.keep(question(n), { value: { n }, readAt: at(n) });
  expect(kept.find(question(59))).toBeDefined();
  expect(store.get('outbox/cmd_1')).toHaveLength(1_000);
});

test('clearing takes the answers and nothing else', () => {
  const store = memoryStore();
  const kept = createKept(store);
  kept.keep(question(1), { value: { n: 1 }, readAt: at(1) });
  store.set('session', '{}');
  kept.clear();
  expect(store.keys()).toEqual(['session']);
});

test('a draft is there again after a restart, and gone when it is dropped', () => {
  const store = memoryStore();
  const schema = z.object({ note: z.string() });
  createDrafts(store).keep('record/chd_1', { note: '奶奶在家' });
  const drafts = createDrafts(store);
  expect(drafts.find('record/chd_1', schema)).toEqual({ note: '奶奶在家' });
  drafts.drop('record/chd_1');
  expect(drafts.find('record/chd_1', schema)).toBeUndefined();
});

test('the clock follows the server when they are minutes apart, also after a restart', () => {
  const store = memoryStore();
  const clock = createCountyClock(store, () => Date.parse('2020-01-01T00:00:00.000Z'));
  expect(clock.learn('2026-06-12T16:30:00.000Z')).toBe(true);
  expect(clock.today()).toBe('2026-06-13');
  expect(clock.learn('2026-06-12T16:31:00.000Z')).toBe(false);
  expect(createCountyClock(store, () => Date.parse('2020-01-01T00:00:00.000Z')).at()).toBe(
    '2026-06-12T16:30:00.000Z',
  );
  expect(clock.learn('nonsense')).toBe(false);
});

test('large type and the word on privacy stay with the phone', () => {
  const store = memoryStore();
  const preferences = createPreferences(store);
  expect(preferences.privacy.get()).toBe('not_asked');
  preferences.setLargeType(true);
  preferences.setPrivacy('declined');
  expect(createPreferences(store).privacy.get()).toBe('declined');
  preferences.setPrivacy('agreed');
  expect(createPreferences(store).privacy.get()).toBe('agreed');
  expect(createPreferences(store).largeType.get()).toBe(true);
});
