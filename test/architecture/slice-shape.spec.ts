// All slices look the same, and one that does not is caught.
import { describe, expect, test } from 'vitest';
import { expectHeld } from './held.ts';
import { hasContract, inGlossary, listedOnce, sixFiles, slicesOf } from './slice-shape.ts';
import { readTree, treeOf } from './source-tree.ts';

const tree = readTree();
const rules = { sixFiles, listedOnce, hasContract, inGlossary };

test.each(Object.entries(rules))('%s holds for every slice', (_, rule) => {
  expectHeld(rule(tree), tree, 'functions/access', 'functions/registry', 'functions/visits');
});

describe('caught', () => {
  const whole = {
    'shared/GLOSSARY.md': '走访 visits · 培训 training',
    'shared/visits/contract.ts': '',
    'functions/slices.ts': "import { visits } from './visits/index.ts';",
    'functions/visits/index.ts': '',
    'functions/visits/routes.ts': '',
    'functions/visits/events.ts': '',
    'functions/visits/decide.ts': '',
    'functions/visits/project/child.ts': '',
    'functions/visits/react.ts': '',
    'functions/visits/town-red.ts': '',
  };
  const caught = (files: Readonly<Record<string, string>>) =>
    Object.values(rules).flatMap((rule) => rule(treeOf(files)).violations);

  test('not a whole slice, nor machinery', () => {
    const files = { ...whole, 'functions/doors/api.ts': '', 'functions/kernel/handle.ts': '' };
    expect(slicesOf(treeOf(files))).toEqual(['visits']);
    expect(caught(files)).toEqual([]);
  });

  test('a slice without one of the six', () => {
    const { 'functions/visits/react.ts': _, ...files } = whole;
    expect(caught(files)).toEqual(['functions/visits: no react']);
  });

  test('one of the six twice', () => {
    expect(caught({ ...whole, 'functions/visits/project.ts': '' })).toEqual([
      'functions/visits: project is both a file and a folder',
    ]);
  });

  test('a slice without a line in the list, a contract and a word of the glossary', () => {
    expect(caught({ ...whole, 'functions/extras/index.ts': '' })).toEqual([
      'functions/extras: no routes',
      'functions/extras: no events',
      'functions/extras: no decide',
      'functions/extras: no project',
      'functions/extras: no react',
      'functions/extras: listed 0 times in functions/slices.ts',
      'functions/extras: no shared/extras/contract.ts',
      'functions/extras: not a word of shared/GLOSSARY.md',
    ]);
  });
});
