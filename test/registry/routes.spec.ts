// Every route of the register says who may use it and where, and asks for a child's number in a body only.
import { describe, expect, test } from 'vitest';
import { registryRoutes } from '#functions/registry/index.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { aMove } from '../kit/children.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';

const routeOf = (path: string) => {
  const found = registryRoutes.find((route) => route.path === path);
  if (!found) throw new Error(`No route ${path}`);
  return found;
};
const child = { village: VILLAGE, open: true, openedOn: '2026-06-01' };
const asked = (data: unknown = {}) => ({ params: { childId: nth('child') }, query: {}, data });

describe('who', () => {
  test('keeps a file part by part: the director, and those above', () => {
    const parts = ['correct', 'categorise', 'end-category', 'responsibilities', 'schooling', 'health'];
    for (const part of [...parts, 'household', 'benefits']) {
      expect(routeOf(`/registry/children/{childId}/${part}`).who).toEqual([
        'director',
        'supervisor',
        'officer',
      ]);
    }
  });

  test('moves, closes and reopens one: those above alone', () => {
    for (const way of ['move', 'close', 'reopen'])
      expect(routeOf(`/registry/children/{childId}/${way}`).who).toEqual(['supervisor', 'officer']);
  });

  test('erases, or tells of a birthday or an account: nobody, for no route leads there', () => {
    const commands = registryRoutes.flatMap((route) => (route.does === 'command' ? [route.command] : []));
    expect(commands).toHaveLength(16);
    for (const command of ['erase', 'come_due', 'note_account']) expect(commands).not.toContain(command);
  });

  test('reads a file: also a guardian whom it names, and the auditor', () => {
    const file = routeOf('/registry/children/{childId}');
    expect(file.who).toEqual(['director', 'supervisor', 'officer', 'guardian', 'auditor']);
    expect(file.family?.(asked(), { family: { guardians: [nth('guardian')] } })).toEqual([nth('guardian')]);
    expect(file.does === 'query' && file.opens?.(asked(), {})).toBe(nth('child'));
    const number = routeOf('/registry/children/{childId}/id-number');
    expect(number.who).not.toContain('guardian');
    expect(number.does === 'query' && number.opens?.(asked(), {})).toBe(nth('child'));
  });
});

describe('where', () => {
  const moving = (villages: readonly string[]) =>
    routeOf('/registry/children/{childId}/move').regions(asked(aMove({ village: OTHER_TOWNS_VILLAGE })), {
      child,
      asked: { villages },
    });

  test('a child lives, and where it moves to, unless that village asked for it', () => {
    expect(moving([])).toEqual([VILLAGE, OTHER_TOWNS_VILLAGE]);
    expect(moving([SIBLING_VILLAGE])).toEqual([VILLAGE, OTHER_TOWNS_VILLAGE]);
    expect(moving([OTHER_TOWNS_VILLAGE])).toEqual([VILLAGE]);
  });

  test('asking for a file, searching, and reading the own children may be done from anywhere', () => {
    const anywhere = registryRoutes.filter((route) => route.anywhere).map(({ path }) => path);
    expect(anywhere).toEqual([
      '/registry/children/{childId}/ask-for',
      '/registry/find',
      '/registry/own-children',
    ]);
  });

  test('an unknown child is nobody’s', () => {
    expect(routeOf('/registry/children/{childId}').regions(asked(), {})).toEqual([undefined]);
  });

  test('a malformed number is named, never looked for', () => {
    const found = routeOf('/registry/find').regions(asked({ idNumber: '1' }), {});
    expect(isRefusal(found) && found).toMatchObject({ refused: 'invalid_input', field: 'idNumber' });
    expect(routeOf('/registry/find').method).toBe('POST');
  });
});
