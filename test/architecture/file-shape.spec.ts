// Every file keeps the house rules of length, opening and naming, and one that does not is caught.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nothingPutOff, openingSentence, shortFiles, tellingNames } from './file-shape.ts';
import { expectHeld } from './held.ts';
import { ROOT, readTree, treeOf } from './source-tree.ts';
import { builtElsewhere, closedTop } from './top-level.ts';

const tree = readTree();
const folders = ['shared', 'functions', 'infra', 'miniprogram', 'test'];

test.each(Object.entries({ shortFiles, openingSentence, tellingNames, nothingPutOff }))('%s', (_, rule) => {
  const findings = rule(tree);
  expectHeld(findings, tree, 'test');
  expect(folders.filter((folder) => tree.some(({ path }) => path.startsWith(`${folder}/`)))).toEqual(
    folders.filter((folder) => findings.checked.some((path) => path.startsWith(`${folder}/`))),
  );
});

test('the top level is closed, and nothing is built among the sources', () => {
  expectHeld(closedTop(readdirSync(ROOT)), tree, 'test');
  expectHeld(builtElsewhere(tree.map(({ path }) => path)), tree, 'test');
});

describe('caught', () => {
  const OPENING = '// A visit is of one child.\n';
  const at = (path: string, text: string) => treeOf({ [path]: text });

  test('the 301st line, but not the 300th', () => {
    const lines = (count: number) => at('shared/visits/risk.ts', 'a;\n'.repeat(count));
    expect(shortFiles(lines(300)).violations).toEqual([]);
    expect(shortFiles(lines(301)).violations).toEqual(['shared/visits/risk.ts: 301 lines']);
  });

  test.each([
    'const a = 1;\n',
    '\n// A visit is of one child.\n',
    '// visits\n',
    '// eslint-env es2024 browser node\nconst a = 1;\n',
    '/* Ink. */\n.card {}\n',
    '',
  ])('no sentence: %j', (text) => {
    expect(openingSentence(at('miniprogram/src/app.css', text)).violations).toHaveLength(1);
  });

  test.each([
    OPENING,
    `#!/usr/bin/env node\n${OPENING}`,
    '/* Paper and ink of every page. */\n',
    `// One long\n${OPENING}`,
  ])('but not a sentence: %j', (text) => {
    expect(openingSentence(at('infra/app.ts', text)).violations).toEqual([]);
  });

  test.each([
    'functions/visits/utils.ts',
    'shared/common/id.ts',
    'infra/local/table-helpers.ts',
    'miniprogram/src/services/request.ts',
    'functions/aws/queue-manager.ts',
    'shared/visits/visit.dto.ts',
  ])('an empty name: %s', (path) => {
    expect(tellingNames(at(path, OPENING)).violations).toEqual([`${path}: an empty name`]);
  });

  test.each(['export interface IStore {}', 'class StoreImpl {}', 'export class VisitService {}'])(
    '%s',
    (line) => {
      expect(tellingNames(at('functions/visits/decide.ts', `${OPENING}${line}\n`)).violations).toHaveLength(
        1,
      );
    },
  );

  test('but not a name from elsewhere', () => {
    expect(
      tellingNames(at('infra/bells.ts', "import { type IMetric } from 'aws-cdk-lib';\n")).violations,
    ).toEqual([]);
  });

  test.each([
    '// TODO: the rest',
    'const a = b as any;',
    'const a = b as unknown as C;',
    '// @ts-ignore',
    "test.only('one', () => {});",
    "describe.skip('later', () => {});",
    "test.todo('later');",
    '// FIXME',
    '/* eslint-disable */',
  ])('put off: %s', (line) => {
    expect(nothingPutOff(at('functions/visits/decide.ts', `${OPENING}${line}\n`)).violations).toHaveLength(1);
  });

  test('a stranger at the top, and something built among the sources', () => {
    expect(closedTop(['.build', 'README.md', 'tsconfig.phone.json', 'lib', 'notes.md']).violations).toEqual([
      'lib: not of the top level',
      'notes.md: not of the top level',
    ]);
    expect(builtElsewhere(['shared/dist/id.js', 'shared/kernel/id.ts']).violations).toEqual([
      'shared/dist/id.js: built among the sources',
    ]);
  });
});
