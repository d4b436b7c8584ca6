// Every refusal has its Chinese words and a test that names it; one without either is caught.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectHeld } from './held.ts';
import { hasTest, hasWords, refusalFiles, refusalLists } from './refusal-shape.ts';
import { ROOT, readTree, treeOf } from './source-tree.ts';

const COPY = 'miniprogram/src/kernel/refusal-copy.ts';

const tree = readTree();
const lists = await Promise.all(
  refusalFiles(tree).map(async (path) => refusalLists(path, await import(join(ROOT, path)))),
).then((found) => found.flat());

test('the kernel has its list, and so has some slice', () => {
  const holders = new Set(lists.map(({ path }) => path));
  if (existsSync(join(ROOT, 'shared/kernel/refusal.ts')))
    expect(holders).toContain('shared/kernel/refusal.ts');
  expect([...holders].filter((path) => path.endsWith('/contract.ts')).length).toBeGreaterThan(0);
});

test.runIf(existsSync(join(ROOT, COPY)))('every refusal has Chinese words on the phone', async () => {
  const { refusalCopy } = await import(join(ROOT, COPY));
  expectHeld(hasWords(lists, refusalCopy), tree, 'shared');
});

test('every refusal stands by name in a test', () => expectHeld(hasTest(lists, tree), tree, 'shared'));

describe('caught', () => {
  const planted = refusalLists('shared/visits/contract.ts', {
    visitRefusals: ['not_due', 'visit_in_future'],
    visitKinds: ['routine'],
  });

  test('a refusal without words, or with none in Chinese', () => {
    expect(planted).toEqual([{ path: 'shared/visits/contract.ts', codes: ['not_due', 'visit_in_future'] }]);
    expect(hasWords(planted, { not_due: { what: '还没有到期' } }).violations).toEqual([
      'shared/visits/contract.ts: visit_in_future has no Chinese words',
    ]);
    expect(hasWords(planted, { not_due: 'not due', visit_in_future: '日期在今天之后' }).violations).toEqual([
      'shared/visits/contract.ts: not_due has no Chinese words',
    ]);
  });

  test('a refusal that only these rules name, or that is not named whole', () => {
    const tests = treeOf({
      'test/visits/decide.spec.ts': "visit.given().when(early).isRefused('not_due'); // visit_in_future",
      'test/architecture/planted.ts': "'visit_in_future'",
      'functions/visits/decide.ts': "refuse('visit_in_future')",
    });
    expect(hasTest(planted, tests).violations).toEqual([
      'shared/visits/contract.ts: visit_in_future is in no test',
    ]);
  });

  test('a list that holds something else than codes', () => {
    expect(() => refusalLists('shared/visits/contract.ts', { visitRefusals: { a: 1 } })).toThrow(
      'not a list',
    );
  });
});
