// A child's first weeks with the county: registered, followed, counted, visited, moved, and in the end closed, each step seen everywhere.
import { describe, expect, test } from 'vitest';
import { aGuardian, inDifficulty } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { nth, OTHER_TOWN, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { findingsOf } from '../kit/visiting.ts';

const child = nth('child');

describe('a child is registered', () => {
  test('and with that followed, listed, counted as unvisited and due, without anybody’s doing', async () => {
    const county = aCounty();
    await county.register(child);
    const [began] = await county.records.after(`visits/${child}`, 0);
    expect(began).toMatchObject({
      commandId: `registry/${child}#1#0`,
      by: 'system',
      depth: 1,
      events: [{ type: 'following.began', village: VILLAGE, openedOn: '2026-06-01' }],
    });
    expect(await county.figures(VILLAGE)).toEqual({ children: 1, unvisited: 1 });
    expect((await county.views.list(1, `village/${VILLAGE}`, 10)).items).toHaveLength(1);
    expect((await county.views.row(1, 'child', child))?.due?.on).toBe('2026-05-29');
  });

  test('with a guardian of the town, but not with one from elsewhere', async () => {
    const county = aCounty();
    await county.does(
      'registry',
      nth('guardian', 1),
      'register_guardian',
      aGuardian({ village: SIBLING_VILLAGE }),
    );
    await county.does(
      'registry',
      nth('guardian', 2),
      'register_guardian',
      aGuardian({ village: OTHER_TOWNS_VILLAGE }),
    );
    const named = (n: number) => [
      { guardianId: nth('guardian', n), relation: 'grandmother', capacity: 'caregiver' } as const,
    ];
    await county.register(child, { responsibilities: named(1) });
    const foreign = county.register(nth('child', 2), { responsibilities: named(2) });
    await expect(foreign).rejects.toThrow('guardian_unknown');
  });
});

describe('a visit finds the child in danger', () => {
  test('and the figures move, and the town’s supervisor hears of it once', async () => {
    const county = aCounty();
    await county.register(child);
    await county.visit(child, { findings: findingsOf('red') });
    expect(await county.figures(VILLAGE)).toEqual({ children: 1, red: 1 });
    expect(county.notices).toMatchObject([
      { effect: { template: 'risk_turned_red', role: 'supervisor', region: TOWN, about: child } },
    ]);
    await county.visit(child, { visitId: nth('visit', 2), findings: findingsOf('red') });
    expect(county.news()).toEqual(['risk_turned_red']);
  });

  test('and after quiet and danger again the supervisor hears again', async () => {
    const county = aCounty();
    await county.register(child);
    const days = ['2026-06-02', '2026-06-03', '2026-06-04'] as const;
    for (const [n, colour] of (['red', 'green', 'red'] as const).entries()) {
      await county.visit(child, {
        visitId: nth('visit', n),
        visitedOn: days[n] ?? '',
        findings: findingsOf(colour),
      });
    }
    expect(county.news()).toEqual(['risk_turned_red', 'risk_turned_red']);
    expect(await county.figures(VILLAGE)).toEqual({ children: 1, red: 1 });
  });
});

describe('a child moves to another town', () => {
  test('and every figure and the list move with it, and later news goes to the other town', async () => {
    const county = aCounty();
    await county.register(child, { categories: inDifficulty });
    await county.visit(child, { visitedOn: '2026-06-02', findings: findingsOf('red') });
    await county.tick('2026-06-11T01:00:00.000Z');
    await county.move(child, OTHER_TOWNS_VILLAGE);
    expect(await county.figures(VILLAGE)).toEqual({});
    expect(await county.figures(OTHER_TOWNS_VILLAGE)).toEqual({ children: 1, red: 1, overdue: 1 });
    expect((await county.views.list(1, `village/${VILLAGE}`, 10)).items).toEqual([]);
    expect((await county.views.list(1, `village/${OTHER_TOWNS_VILLAGE}`, 10)).items).toHaveLength(1);
    county.notices.splice(0);
    await county.tick('2026-06-20T01:00:00.000Z');
    expect(county.notices).toMatchObject([
      { effect: { template: 'visit_overdue_escalated', region: OTHER_TOWN } },
    ]);
  });
});

describe('a file is closed', () => {
  test('and the child stands in no list, no figure and no due day, and no visit is recorded any more', async () => {
    const county = aCounty();
    await county.register(child);
    await county.visit(child, { findings: findingsOf('red') });
    await county.close(child);
    expect(await county.figures(VILLAGE)).toEqual({});
    expect((await county.views.list(1, `village/${VILLAGE}`, 10)).items).toEqual([]);
    expect(await county.views.row(1, 'child', child)).not.toHaveProperty('due');
    await expect(county.visit(child, { visitId: nth('visit', 2) })).rejects.toThrow('child_closed');
    expect(await county.tick('2027-01-01T01:00:00.000Z')).toBe(0);
  });
});

test('news of a file that comes late, twice and in the wrong order ends with the child where its file says', async () => {
  const county = aCounty();
  const align = (effectId: string) =>
    county.run({
      slice: 'visits',
      id: child,
      type: 'align',
      data: {},
      commandId: effectId,
      by: 'system',
      depth: 1,
    });
  const file = (type: string, data: unknown, n: number) =>
    county.run({ slice: 'registry', id: child, type, data, commandId: nth('command', n), by: nth('person') });
  await file('register_child', county.childOf(), 1);
  await file('move_child', { village: SIBLING_VILLAGE, movedOn: '2026-06-02' }, 2);
  await file('move_child', { village: OTHER_TOWNS_VILLAGE, movedOn: '2026-06-03' }, 3);
  for (const version of [3, 1, 2, 3, 1]) await align(`registry/${child}#${version}#0`);
  await county.settle();
  expect(await county.figures(OTHER_TOWNS_VILLAGE)).toEqual({ children: 1, unvisited: 1 });
  const following = (await county.records.after(`visits/${child}`, 0)).flatMap(({ events }) => events);
  expect(following).toMatchObject([{ type: 'following.began', village: OTHER_TOWNS_VILLAGE }]);
});
