// A start asks for nothing unknown, builds only what changed, and says why a build failed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bringUpToDate, type Step } from '#infra/local/building.ts';
import { emptyFolder, takeFolder } from '#infra/local/data-folder.ts';
import { readFlags } from '#infra/local/start-flags.ts';
import { scratch } from './scratch.ts';

const { folder, remove } = scratch();
afterAll(remove);

describe('flags', () => {
  it('have their usual values', () => {
    expect(readFlags([], {})).toEqual({
      children: 1000,
      speed: 1,
      fresh: false,
      port: 3000,
      host: '127.0.0.1',
    });
  });

  it('are read', () => {
    const flags = readFlags(['--children', '20', '--speed', '60', '--fresh'], {
      PORT: '4000',
      HOST: '0.0.0.0',
    });
    expect(flags).toEqual({ children: 20, speed: 60, fresh: true, port: 4000, host: '0.0.0.0' });
  });

  it.each([
    [['--childs', '3'], {}, '--childs'],
    [['--children', 'many'], {}, '--children must be a number'],
    [['--speed', '0'], {}, '--speed must be a number'],
    [[], { PORT: '99999' }, 'PORT must be a number'],
  ])('%j with %j are refused', (args, env, reason) => {
    expect(() => readFlags(args, env)).toThrow(reason);
  });
});

describe('building', () => {
  const source = join(folder, 'source/a.txt');
  const step: Step = {
    name: 'copy',
    from: ['source', 'copy.mjs'],
    except: ['source/own'],
    into: '.build/copy',
    run: ['copy.mjs'],
    env: { WORD: 'built' },
  };

  beforeEach(() => {
    mkdirSync(join(folder, 'source/own'), { recursive: true });
    writeFileSync(source, 'one');
    writeFileSync(
      join(folder, 'copy.mjs'),
      `import { cpSync, writeFileSync } from 'node:fs';
       cpSync('source', '.build/copy', { recursive: true });
       writeFileSync('.build/copy/word', process.env.WORD);`,
    );
  });

  it('happens once, and again when a source or what was built has changed', async () => {
    expect(await bringUpToDate(folder, step)).toBe(true);
    expect(readFileSync(join(folder, '.build/copy/word'), 'utf8')).toBe('built');
    expect(await bringUpToDate(folder, step)).toBe(false);
    writeFileSync(source, 'one');
    writeFileSync(join(folder, 'source/own/b.txt'), 'not looked at');
    expect(await bringUpToDate(folder, step)).toBe(false);
    writeFileSync(source, 'two');
    expect(await bringUpToDate(folder, step)).toBe(true);
    rmSync(join(folder, '.build/copy/a.txt'));
    expect(await bringUpToDate(folder, step)).toBe(true);
  });

  it('that fails is told in the builder’s own words, and tried again', async () => {
    writeFileSync(join(folder, 'copy.mjs'), "console.error('no such door'); process.exit(2);");
    await expect(bringUpToDate(folder, step)).rejects.toThrow(/building the copy failed.*\n.*no such door/);
    await expect(bringUpToDate(folder, step)).rejects.toThrow('no such door');
  });
});

describe('beginning again', () => {
  it('empties a folder that nobody uses, and no other', async () => {
    const data = join(folder, 'data');
    mkdirSync(join(data, 'tables'), { recursive: true });
    writeFileSync(join(data, 'keys.json'), '{}');
    writeFileSync(join(data, 'tables.pid'), '1');
    const release = await takeFolder(data);
    await expect(emptyFolder(data)).rejects.toThrow('in use');
    await release();
    await emptyFolder(data);
    expect(existsSync(join(data, 'keys.json'))).toBe(false);
    expect(existsSync(join(data, 'tables'))).toBe(false);
    // By this note the engine of a killed run is found.
    expect(existsSync(join(data, 'tables.pid'))).toBe(true);
  });
});
