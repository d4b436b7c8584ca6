// What is loaded on demand is what is listed: no slice and no way in is missing at the api door.
import { expect, test } from 'vitest';
import { routerOver } from '#functions/doors/api/router.ts';
import { everyRoute, onDemand, sliceNamed, slicesOf } from '#functions/on-demand.ts';
import { slices } from '#functions/slices.ts';

test('every slice of the list is loaded by its own name, and no other', async () => {
  expect(Object.keys(onDemand).toSorted()).toEqual(slices.map(({ name }) => name).toSorted());
  for (const slice of slices) expect(await sliceNamed(slice.name)).toBe(slice);
  expect(await sliceNamed('nobody')).toBeUndefined();
  expect(await sliceNamed('constructor')).toBeUndefined();
});

test('whoever projects a stream has every slice that its rows are made of, and no more', async () => {
  const rows = slices.map(({ name, kinds }) => {
    const own = kinds.flatMap(({ projections }) => projections.map(({ row }) => row));
    return { name, own: new Set(own) };
  });
  for (const { name, own } of rows) {
    const sharing = rows.filter((other) => [...other.own].some((row) => own.has(row)) || other.name === name);
    const loaded = (await slicesOf([`${name}/x_1`])).map((slice) => slice.name);
    expect(loaded.toSorted(), name).toEqual(sharing.map((other) => other.name).toSorted());
  }
  expect(await slicesOf(['nobody/x_1'])).toEqual([]);
});

test('every way in is found by its path, which begins with the name of its slice', async () => {
  const route = routerOver(onDemand);
  for (const one of await everyRoute()) {
    const found = await route(one.method, one.path.replaceAll(/[{}]/g, ''));
    expect(found?.route, `${one.method} ${one.path}`).toBe(one);
  }
  expect(await route('GET', '/constructor/x')).toBeUndefined();
});
