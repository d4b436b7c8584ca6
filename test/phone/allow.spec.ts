// One tap asks WeChat for at most three, of one kind, at once; each yes and no is told, and shown before the county knows it.
import { expect, test } from 'vitest';
import type { TellCredit } from '#shared/notifications/credit.ts';
import type { PlatformSubscriptions } from '#shared/notifications/subscriptions.ts';
import { type Allow, asAllowed, createAllow } from '../../miniprogram/src/kernel/allow.ts';
import type { SubscribeAnswer } from '../../miniprogram/src/kernel/ports.ts';
import { anAllowance } from './kit/messages.ts';

const account = (lasting: readonly string[] = []): PlatformSubscriptions => ({
  children: { id: 't-c', lasts: lasting.includes('children') },
  entrustment: { id: 't-e', lasts: lasting.includes('entrustment') },
  learning: { id: 't-l', lasts: lasting.includes('learning') },
});

const phone = (answers: Readonly<Record<string, SubscribeAnswer>>, subscriptions = account()) => {
  const asked: (readonly string[])[] = [];
  const told: TellCredit[] = [];
  const allow: Allow = createAllow({
    request: () => (ids) => {
      asked.push(ids);
      return Promise.resolve(answers);
    },
    subscriptions: () => subscriptions,
    tell: (data) => told.push(data),
  });
  return { allow, asked, told };
};

const all = (['children', 'entrustment', 'learning'] as const).map((subscription) =>
  anAllowance({ subscription }),
);

test('WeChat is asked within the tap itself, and each answer is told', async () => {
  const { allow, asked, told } = phone({ 't-c': 'accept', 't-e': 'reject', 't-l': 'filter' });
  const answered = allow.ask(all);
  expect(asked).toEqual([['t-c', 't-e', 't-l']]);
  expect(await answered).toEqual({ accepted: 1, refused: 1, isOff: false });
  expect(told).toEqual([
    { subscription: 'children', answer: 'accepted' },
    { subscription: 'entrustment', answer: 'refused' },
  ]);
});

test('what was allowed is counted at once, until the county counts it itself', async () => {
  const { allow } = phone({ 't-c': 'accept' });
  await allow.ask(all);
  const laid = allow.laid.get();
  expect(asAllowed(anAllowance(), laid)).toMatchObject({ balance: 3, askNow: false });
  expect(asAllowed(anAllowance({ balance: 3 }), laid)).toMatchObject({ balance: 3, askNow: true });
  expect(asAllowed(anAllowance({ subscription: 'learning' }), laid)).toMatchObject({
    balance: 2,
    askNow: true,
  });
  allow.forget();
  expect(allow.laid.get().size).toBe(0);
});

test('lasting ones are never asked for together with the others', async () => {
  const { allow, asked } = phone({}, account(['learning']));
  await allow.ask(all);
  expect(allow.together(['learning', 'children'])).toEqual(['learning']);
  expect(asked).toEqual([['t-c', 't-e']]);
});

test('settings that answer for the person are a no, and said to be what they are', async () => {
  const { allow, told } = phone({ 't-c': 'ban' });
  expect(await allow.ask(all.slice(0, 1))).toEqual({ accepted: 0, refused: 1, isOff: true });
  expect(told).toEqual([{ subscription: 'children', answer: 'refused' }]);
});

test('a browser, and an account without subscriptions, ask nothing', async () => {
  const told: TellCredit[] = [];
  const browser = createAllow({
    request: () => undefined,
    subscriptions: () => account(),
    tell: (data) => told.push(data),
  });
  const bare = createAllow({
    request: () => () => Promise.resolve({}),
    subscriptions: () => undefined,
    tell: (data) => told.push(data),
  });
  expect([browser.canAsk(), bare.canAsk()]).toEqual([false, false]);
  expect(await browser.ask(all)).toEqual({ accepted: 0, refused: 0, isOff: false });
  expect(await bare.ask(all)).toEqual({ accepted: 0, refused: 0, isOff: false });
  expect(told).toEqual([]);
});
