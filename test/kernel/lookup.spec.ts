// What a command needs to know from another stream is read from that stream itself, unopened, at the moment it is asked.
import { expect, test } from 'vitest';
import { lookUp } from '#functions/kernel/lookup.ts';
import { slices } from '#functions/slices.ts';
import { aCounty } from '../kit/county.ts';
import { nth, SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';

const childId = nth('child');
const standing = { slice: 'registry', id: childId, answer: 'standing' };

test('a file answers where it stands now', async () => {
  const county = aCounty();
  const asked = () => lookUp(slices, county.records, { child: standing });
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
  expect(Object.keys(await lookUp(slices, county.records, { child: standing, roles }))).toEqual([
    'child',
    'roles',
  ]);
  expect(await lookUp(slices, county.records, {})).toEqual({});
});

test('a stream nobody knows answers nothing, and an answer nobody gives is a fault of ours', async () => {
  const county = aCounty();
  await county.register(childId);
  const nowhere = lookUp(slices, county.records, { child: { ...standing, slice: 'nowhere' } });
  expect(await nowhere).toEqual({ child: undefined });
  await expect(lookUp(slices, county.records, { child: { ...standing, answer: 'weather' } })).rejects.toThrow(
    'weather',
  );
});

test('an erased child still answers where its file stands', async () => {
  const county = aCounty();
  await county.register(childId);
  await county.vault.erase(childId);
  expect(await lookUp(slices, county.records, { child: standing })).toMatchObject({
    child: { village: VILLAGE },
  });
});
