// Stopping or killing the system loses nothing that was acknowledged, and repeats no batch that was.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseJson } from '#infra/local/json.ts';
import { runSystem, type System } from '#infra/local/system.ts';
import { sampleTemplates, writeAssembly } from './sample-assembly.ts';
import { isAlive, linesOf, scratch, until } from './scratch.ts';

const { folder, remove } = scratch();
const notes = join(folder, 'notes');
const dataDir = join(folder, 'data');
const assembly = writeAssembly(join(folder, 'cdk'), sampleTemplates(notes));
mkdirSync(notes);
let running: System | undefined;
let killed: ChildProcess | undefined;

const start = async (): Promise<System> => {
  running = await runSystem({ assembly, dataDir, port: 0 });
  return running;
};
const heard = (): string[] =>
  linesOf(join(notes, 'reader')).flatMap(({ ids }) => (Array.isArray(ids) ? ids.map(String) : []));
const write = async (url: string, id: string): Promise<boolean> => {
  const answer = await fetch(`${url}/api/${id}`, { method: 'POST' }).catch(() => undefined);
  return answer?.ok ?? false;
};
afterAll(async () => {
  killed?.kill('SIGKILL');
  await running?.stop();
  remove();
});

const Ready = z.object({ url: z.string(), pid: z.number() });

describe('after a restart', () => {
  it('what was read is not read again, what came late is, and a table made anew is read from its beginning', async () => {
    const first = await start();
    for (const id of ['a', 'b', 'c']) await write(first.url, id);
    await first.atRest();
    expect(heard()).toEqual(['a', 'b', 'c']);
    first.files.shelf.write('sample-state-files', 'papers/a', Buffer.from('sealed'), true);
    const keyBefore = first.functions.get('api')?.plan.env['KEY'];
    await first.stop();

    const second = await start();
    await write(second.url, 'd');
    await second.atRest();
    expect(heard()).toEqual(['a', 'b', 'c', 'd']);
    expect(second.functions.get('api')?.plan.env['KEY']).toBe(keyBefore);
    const { env } = second.functions.get('api')?.plan ?? {};
    expect(env).toMatchObject({ BUCKET: 'sample-state-files', AWS_ENDPOINT_URL_S3: second.files.url });
    expect(second.files.shelf.rule('sample-state-files')).toEqual({ locked: true });
    expect(second.files.shelf.read('sample-state-files', 'papers/a')?.toString()).toBe('sealed');
    await second.stop();

    rmSync(join(dataDir, 'tables'), { recursive: true });
    const third = await start();
    await write(third.url, 'e');
    await third.atRest();
    expect(heard()).toEqual(['a', 'b', 'c', 'd', 'e']);
    await third.stop();
    running = undefined;
  });

  it('by kill -9 every acknowledged write is there and was heard, and no engine is left over', async () => {
    killed = spawn(process.execPath, [join(import.meta.dirname, 'run-sample.ts'), assembly, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    killed.stdout?.on('data', (chunk) => {
      printed += String(chunk);
    });
    const ready = await until('the process', () => Ready.safeParse(parseJson(printed)).data, 20_000);
    const acknowledged: string[] = [];
    let next = 0;
    const writer = async (): Promise<void> => {
      for (;;) {
        const id = `k${next++}`;
        if (!(await write(ready.url, id))) return;
        acknowledged.push(id);
      }
    };
    const writers = Array.from({ length: 4 }, writer);
    await until('some writes', () => (acknowledged.length > 40 ? true : undefined));
    killed.kill('SIGKILL');
    await Promise.all(writers);
    await until('the engine to end with it', () => (isAlive(ready.pid) ? undefined : true), 3000);

    const after = await start();
    await after.atRest();
    const all = heard();
    expect(acknowledged.filter((id) => !all.includes(id))).toEqual([]);
    // One batch at most was in hand when it died.
    expect(all.length - new Set(all).size).toBeLessThanOrEqual(10);
  });
});
