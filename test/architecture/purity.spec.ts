// What decides is pure, what a phone runs fits a phone, what people read is plain; a breach is caught.
import { describe, expect, test } from 'vitest';
import { expectHeld } from './held.ts';
import { fitForPhones, oneWayOut, pureDecisions } from './purity.ts';
import { plainWords } from './screen-words.ts';
import { readTree, treeOf } from './source-tree.ts';

const tree = readTree();

test('shared, the kernel and the slices take clock and chance as values', () => {
  expectHeld(pureDecisions(tree), tree, 'shared', 'functions');
});

test('shared uses nothing that a mini-program lacks', () => expectHeld(fitForPhones(tree), tree, 'shared'));

test('in functions the network is called from channels only', () =>
  expectHeld(oneWayOut(tree), tree, 'functions'));

test('what people read is plain and courteous', () => {
  expectHeld(plainWords(tree), tree, 'miniprogram/src/kernel');
});

describe('caught', () => {
  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const id = Math.random();',
    'const stage = process.env.STAGE;',
    'const id = crypto.randomUUID();',
    'await fetch(url);',
    'setTimeout(done, 5);',
    "console.log('here');",
  ])('in a slice: %s', (line) => {
    expect(pureDecisions(treeOf({ 'functions/visits/decide.ts': line })).violations).toHaveLength(1);
    expect(pureDecisions(treeOf({ 'functions/doors/api.ts': line })).violations).toEqual([]);
  });

  test.each([
    'const day = new Date(at);',
    '// Date.now() would make a replay differ.',
    'const sent = await ports.fetch(url);',
    "const link = 'https://example.org'; const late = world.now();",
  ])('but not: %s', (line) => {
    expect(pureDecisions(treeOf({ 'functions/visits/decide.ts': line })).violations).toEqual([]);
  });

  test.each([
    'const bytes = Buffer.from(text);',
    'const bytes = new TextEncoder().encode(text);',
    'const copy = structuredClone(state);',
    "const page = new URL('/x', home);",
    'wx.showToast(text);',
  ])('on a phone: %s', (line) => {
    expect(fitForPhones(treeOf({ 'shared/visits/risk.ts': line })).violations).not.toEqual([]);
  });

  test('the network, called by a door', () => {
    const line = 'const answer = await fetch(address);';
    expect(oneWayOut(treeOf({ 'functions/doors/notifier.ts': line })).violations).toHaveLength(1);
    expect(oneWayOut(treeOf({ 'functions/channels/wechat.ts': line })).violations).toEqual([]);
  });

  test.each(['保存成功！', '系统正在处理', '请稍等哦', '你还没有填', '亲，请登录'])(
    'on a screen: %s',
    (words) => {
      expect(
        plainWords(treeOf({ 'miniprogram/src/kernel/words.ts': `say('${words}');` })).violations,
      ).toHaveLength(1);
    },
  );

  test('but not plain words', () => {
    const words = "// 系统\nsay('请您的父亲母亲签字', '亲属', 'done!');";
    expect(plainWords(treeOf({ 'miniprogram/src/kernel/words.ts': words })).violations).toEqual([]);
  });
});
