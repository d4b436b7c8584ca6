// A fact about a person that stands in another stream is sealed as that person's: it opens with their key and ends with it.

import { beforeEach, describe, expect, test } from 'vitest';
import { chainFaults } from '#functions/kernel/commit.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { diary } from '../kit/diary.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import { memoryRecords } from '../kit/memory-records.ts';
import { memoryVault } from '../kit/memory-vault.ts';
import { memoryViews } from '../kit/memory-views.ts';
import { memoryWorld } from '../kit/world.ts';

const [one, two] = [nth('child', 1), nth('child', 2)];
const glassId = nth('glass');
const stream = `diary/${glassId}`;

let world: World<readonly Slice[]>;
beforeEach(async () => {
  const vault = memoryVault();
  await vault.ensureKey(one, VILLAGE);
  await vault.ensureKey(two, VILLAGE);
  world = { ...memoryWorld(AT).world, slices: [diary], records: memoryRecords(), vault };
});
const remark = (n: number, about: string, words: string) =>
  handle(world, {
    slice: 'diary',
    id: glassId,
    type: 'remark',
    data: { about, words },
    commandId: nth('command', n),
    by: nth('person'),
  });
const opened = async () => {
  const commits = await readerOf({ ...world, views: memoryViews() }).timeline('diary', glassId);
  return commits.flatMap(({ events }) => events.map((event) => event['personal']));
};

describe('a fact about another person', () => {
  test('names whose key seals it, and nothing of what it says', async () => {
    await remark(1, one, '奶奶说她哭了');
    const [commit] = await world.records.after(stream, 0);
    expect(commit?.events).toEqual([
      { type: 'diary.remarked', about: one, subject: one, sealed: { words: expect.any(String) } },
    ]);
    expect(await world.vault.key(glassId)).toBeUndefined();
  });

  test('is opened again by whoever decides on it and whoever reads it', async () => {
    await remark(1, one, '奶奶说她哭了');
    expect(await remark(2, two, '他笑了')).toMatchObject({ state: { words: ['奶奶说她哭了', '他笑了'] } });
    expect(await opened()).toEqual([{ words: '奶奶说她哭了' }, { words: '他笑了' }]);
  });

  test('ends with that person, while facts about others in the same stream open as before', async () => {
    await remark(1, one, '奶奶说她哭了');
    await remark(2, two, '他笑了');
    await world.vault.erase(one);
    expect(await opened()).toEqual([undefined, { words: '他笑了' }]);
    expect(await remark(3, two, '他来了')).toMatchObject({ state: { words: ['gone', '他笑了', '他来了'] } });
    expect(chainFaults(await world.records.after(stream, 0))).toEqual([]);
  });

  test('is answered from the record when it is sent twice, and refused with another body', async () => {
    const first = await remark(1, one, '奶奶说她哭了');
    expect(await remark(1, one, '奶奶说她哭了')).toEqual(first);
    expect(await remark(1, one, '别的话')).toEqual({ refused: 'command_reused' });
  });

  test('asks for no key where neither the id nor the command names anybody, and for theirs whom the past is about', async () => {
    const asked: string[] = [];
    const vault: World<readonly Slice[]>['vault'] = {
      ...world.vault,
      key: async (subject) => {
        asked.push(subject);
        return world.vault.key(subject);
      },
    };
    const close = (n: number) =>
      handle(
        { ...world, vault },
        {
          slice: 'diary',
          id: glassId,
          type: 'close',
          data: {},
          commandId: nth('command', n),
          by: nth('person'),
        },
      );
    expect(await close(1)).toMatchObject({ version: 1 });
    expect(await close(2)).toMatchObject({ version: 2 });
    expect(asked).toEqual([]);
    await remark(3, one, '奶奶说她哭了');
    expect(await close(4)).toMatchObject({ version: 4, state: { words: ['奶奶说她哭了'] } });
    expect(asked).toEqual([one]);
  });

  test('cannot be written about somebody without a key', async () => {
    await expect(remark(1, nth('child', 9), '谁')).rejects.toThrow(/No key/);
    expect(await world.records.after(stream, 0)).toEqual([]);
  });
});
