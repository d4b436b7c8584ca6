// What is loaded on demand is what is listed: no slice and no way in is missing at the api door.
import { expect, test } from 'vitest';
import { routerOver } from '#functions/doors/api/router.ts';
import { everyRoute, onDemand, sliceNamed } from '#functions/on-demand.ts';
import { slices } from '#functions/slices.ts';

test('every slice of the list is loaded by its own name, and no other', async () => {
  expect(Object.keys(onDemand).toSorted()).toEqual(slices.map(({ name }) => name).toSorted());
  for (const slice of slices) expect(await sliceNamed(slice.name)).toBe(slice);
  expect(await sliceNamed('nobody')).toBeUndefined();
  expect(await sliceNamed('constructor')).toBeUndefined();
});

test('every way in is found by its path, which begins with the name of its slice', async () => {
  const route = routerOver(onDemand);
  for (const one of await everyRoute()) {
    const found = await route(one.method, one.path.replaceAll(/[{}]/g, ''));
    expect(found?.route, `${one.method} ${one.path}`).toBe(one);
  }
  expect(await route('GET', '/constructor/x')).toBeUndefined();
});
