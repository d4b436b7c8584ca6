// What a command needs to know from another stream is read from that stream itself at the moment it is asked, opened only where that was asked.
import { describe, expect, test } from 'vitest';
import { type Looking, lookUp } from '#functions/kernel/lookup.ts';
import type { Need, Needs } from '#functions/kernel/stream.ts';
import { ChildParticulars } from '#shared/registry/contract.ts';
import { aCounty } from '../kit/county.ts';
import { nth, SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';

const childId = nth('child');
const answersTo = async (looking: Looking, needs: Needs) => (await lookUp(looking, needs)).answers;
const standing = { slice: 'registry', id: childId, answer: 'standing' };

test('a file answers where it stands now', async () => {
  const county = aCounty();
  const asked = () => answersTo(county.world, { child: standing });
  expect(await asked()).toEqual({ child: undefined });
  await county.register(childId);
  expect(await asked()).toEqual({ child: { village: VILLAGE, open: true, openedOn: '2026-06-01' } });
  await county.move(childId, SIBLING_VILLAGE);
  const moves = [{ from: VILLAGE, movedOn: '2026-06-10' }];
  expect(await asked()).toEqual({
    child: { village: SIBLING_VILLAGE, open: true, openedOn: '2026-06-01', moves },
  });
  await county.close(childId);
  expect(await asked()).toMatchObject({ child: { open: false } });
});

test('several answers come under the names they were asked by', async () => {
  const county = aCounty();
  await county.register(childId);
  const roles = { slice: 'access', id: nth('person'), answer: 'roles' };
  expect(Object.keys(await answersTo(county.world, { child: standing, roles }))).toEqual(['child', 'roles']);
  expect(await answersTo(county.world, {})).toEqual({});
});

test('a stream nobody knows answers nothing, and an answer nobody gives is a fault of ours', async () => {
  const county = aCounty();
  await county.register(childId);
  const nowhere = answersTo(county.world, { child: { ...standing, slice: 'nowhere' } });
  expect(await nowhere).toEqual({ child: undefined });
  await expect(answersTo(county.world, { child: { ...standing, answer: 'weather' } })).rejects.toThrow(
    'weather',
  );
});

test('an erased child still answers where its file stands', async () => {
  const county = aCounty();
  await county.register(childId);
  await county.vault.erase(childId);
  expect(await answersTo(county.world, { child: standing })).toMatchObject({
    child: { village: VILLAGE },
  });
});

describe('an answer over personal fields', () => {
  const particulars = { slice: 'registry', id: childId, answer: 'particulars' } as const;
  const named = async (county: ReturnType<typeof aCounty>, need: Need) =>
    ChildParticulars.parse((await answersTo(county.world, { child: need }))['child']).name;

  test('is opened where that was asked, and lacks them otherwise', async () => {
    const county = aCounty();
    await county.register(childId);
    expect(await named(county, { ...particulars, opened: true })).toBe('陈小满');
    expect(await named(county, particulars)).toBeUndefined();
    expect(await county.lookUp({ ...particulars, opened: true })).toMatchObject({ bornOn: '2016-03-09' });
  });

  test('lacks them once the person is erased', async () => {
    const county = aCounty();
    await county.register(childId);
    await county.vault.erase(childId);
    expect(await named(county, { ...particulars, opened: true })).toBeUndefined();
  });
});

describe('a firm answer', () => {
  const stream = `registry/${childId}`;

  test('remembers the version that must still be free, of each stream once', async () => {
    const county = aCounty();
    const family = { slice: 'registry', id: childId, answer: 'family', firm: true } as const;
    const asked = () => lookUp(county.world, { child: { ...standing, firm: true }, others: [family] });
    expect((await asked()).firm).toEqual([{ stream, version: 1 }]);
    await county.register(childId);
    await county.move(childId, SIBLING_VILLAGE);
    expect((await asked()).firm).toEqual([{ stream, version: 3 }]);
    expect((await lookUp(county.world, { child: standing })).firm).toEqual([]);
  });

  test('is true of the version it names, however many answers are asked of one stream', async () => {
    const county = aCounty();
    await county.register(childId);
    let reads = 0;
    const records = {
      after: async (...asked: Parameters<typeof county.records.after>) => {
        const commits = await county.records.after(...asked);
        if (reads++ === 0) await county.move(childId, SIBLING_VILLAGE);
        return commits;
      },
    };
    const one = { ...standing, firm: true } as const;
    const looked = await lookUp({ ...county.world, records }, { one, another: one });
    expect(looked).toMatchObject({
      answers: { one: { village: VILLAGE }, another: { village: VILLAGE } },
      firm: [{ stream, version: 2 }],
    });
    expect(reads).toBe(1);
  });
});
