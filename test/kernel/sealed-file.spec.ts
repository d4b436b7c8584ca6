// A file opens for its own subject under its own name, and for nobody once the subject is erased.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { derivedKey } from '#functions/kernel/derived-key.ts';
import { fileOf, keepFile, openFile, sealFile } from '#functions/kernel/sealed-file.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { memoryFiles } from '../kit/memory-files.ts';
import { memoryVault } from '../kit/memory-vault.ts';
import { memoryWorld } from '../kit/world.ts';

const [mine, theirs] = [nth('child', 1), nth('child', 2)];
const sheet = Buffer.from('委托监护责任确认书');
const name = 'papers/agr_1/sheet.pdf';

const open = async () => {
  const [files, vault] = [memoryFiles(), memoryVault()];
  const keeping = { files, vault, random: (n: number) => randomBytes(n) };
  for (const child of [mine, theirs]) await vault.ensureKey(child, VILLAGE);
  return { ...keeping, keep: (bytes: Uint8Array) => keepFile(keeping, name, mine, bytes) };
};

describe('a kept file', () => {
  test('opens again, and lies there sealed', async () => {
    const kept = await open();
    expect(await kept.keep(sheet)).toBe('stored');
    expect(await fileOf(kept, name, mine)).toEqual(sheet);
    expect(Buffer.from((await kept.files.get(name)) ?? []).includes(sheet.subarray(0, 6))).toBe(false);
  });

  test('is written once', async () => {
    const kept = await open();
    await kept.keep(sheet);
    expect(await kept.keep(Buffer.from('another'))).toBe('there');
    expect(await fileOf(kept, name, mine)).toEqual(sheet);
  });

  test('that was moved to another name does not open', async () => {
    const kept = await open();
    await kept.keep(sheet);
    await kept.files.put('papers/agr_2/sheet.pdf', (await kept.files.get(name)) ?? new Uint8Array());
    await expect(fileOf(kept, 'papers/agr_2/sheet.pdf', mine)).rejects.toThrow();
  });

  test("does not open under another child's key, nor with a changed byte", async () => {
    const kept = await open();
    await kept.keep(sheet);
    await expect(fileOf(kept, name, theirs)).rejects.toThrow();
    const key = randomBytes(32);
    const sealed = sealFile(key, name, sheet, (n) => randomBytes(n));
    const changed = sealed.map((byte, n) => (n === 20 ? byte ^ 1 : byte));
    expect(() => openFile(key, name, changed)).toThrow();
  });

  test('of an erased child is gone, and none can be kept any more', async () => {
    const kept = await open();
    await kept.keep(sheet);
    await kept.vault.erase(mine);
    expect(await fileOf(kept, name, mine)).toBeUndefined();
    expect(await keepFile(kept, 'papers/agr_1/later.pdf', mine, sheet)).toBe('keyless');
    expect(kept.files.names()).toEqual([name]);
  });

  test('that is not there is not there', async () => {
    expect(await fileOf(await open(), name, mine)).toBeUndefined();
  });

  test('has a key of its own purpose', () => {
    const key = randomBytes(32);
    expect(derivedKey(key, 'file')).not.toEqual(derivedKey(key, 'seal'));
  });
});

describe('a reader', () => {
  test('opens a file of its subject, and gives commits as they are stored', async () => {
    const { world, reader, files, vault } = memoryWorld();
    await vault.ensureKey(mine, VILLAGE);
    await keepFile({ ...world, files }, name, mine, sheet);
    expect(await reader.file(name, mine)).toEqual(sheet);
    expect(await reader.commits('registry', mine)).toEqual([]);
  });

  test('without files says so, and without a log finds no commit in one', async () => {
    const county = memoryWorld();
    const bare = readerOf({ ...county.world, views: county.views });
    await expect(bare.file(name, mine)).rejects.toThrow('no files');
    await county.run({
      slice: 'access',
      id: nth('person'),
      type: 'register_person',
      data: { region: VILLAGE, name: '王海雁', phone: '13900001111' },
      commandId: 'one',
      by: 'system',
    });
    const [commit] = await bare.commits('access', nth('person'));
    expect(commit && (await bare.logged(commit))).toBeUndefined();
    expect(commit?.events[0]?.sealed).toBeDefined();
  });
});
