// What does not exist and what is somebody else's are answered alike to the last byte, on every route.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slices } from '#functions/slices.ts';
import { aChild, aClosing, aGuardian, aMove } from '../kit/children.ts';
import { COUNTY, nth, OTHER_TOWN, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';
import { aVisit } from '../kit/visiting.ts';
import {
  closed,
  director,
  nobody,
  officer,
  openTown,
  ours,
  supervisor,
  type Town,
  theirs,
  today,
} from './town.ts';

let town: Town;
afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
});

type Case = Readonly<{ data?: unknown; actors: readonly (typeof director)[]; paths: readonly string[] }>;

const foreignDirector = { ...director, region: SIBLING_VILLAGE };
const foreignSupervisor = { ...supervisor, region: OTHER_TOWN };
const foreignOfficer = { ...officer, region: '320681000000' };
const children = (path: (id: string) => string): readonly string[] =>
  [ours, closed, nobody, 'chd_1'].map(path);

/** By route: who must find nothing there, under paths that exist and paths that do not. */
const cases = (): Readonly<Record<string, Case>> => ({
  '/visits/{childId}/record': {
    data: aVisit({ visitedOn: today() }),
    actors: [foreignDirector, foreignSupervisor],
    paths: children((id) => `/visits/${id}/record`),
  },
  '/visits/{childId}/correct': {
    data: aVisit({ visitedOn: today() }),
    actors: [foreignDirector, foreignSupervisor],
    paths: children((id) => `/visits/${id}/correct`),
  },
  '/visits/{childId}/timeline': {
    actors: [foreignDirector, foreignSupervisor, foreignOfficer],
    paths: children((id) => `/visits/${id}/timeline`),
  },
  '/visits/villages/{village}/children': {
    actors: [foreignDirector, foreignSupervisor, foreignOfficer],
    paths: [VILLAGE, '320682001999', '999999999999', 'x'].map((code) => `/visits/villages/${code}/children`),
  },
  '/visits/towns/{town}/red': {
    actors: [foreignSupervisor, foreignOfficer],
    paths: [TOWN, COUNTY, VILLAGE, '999999999000', 'x'].map((code) => `/visits/towns/${code}/red`),
  },
  '/registry/children/{childId}': {
    actors: [foreignDirector, foreignSupervisor, foreignOfficer],
    paths: children((id) => `/registry/children/${id}`),
  },
  '/registry/children/{childId}/register': {
    data: aChild({ village: VILLAGE }),
    actors: [foreignDirector, foreignSupervisor, foreignOfficer],
    paths: children((id) => `/registry/children/${id}/register`),
  },
  '/registry/children/{childId}/move': {
    data: aMove({ village: OTHER_TOWNS_VILLAGE, movedOn: '2026-02-01' }),
    actors: [supervisor, foreignSupervisor, foreignOfficer],
    paths: children((id) => `/registry/children/${id}/move`),
  },
  '/registry/children/{childId}/close': {
    data: aClosing({ closedOn: '2026-02-01' }),
    actors: [foreignSupervisor, foreignOfficer],
    paths: children((id) => `/registry/children/${id}/close`),
  },
  '/registry/guardians/{guardianId}/register': {
    data: aGuardian({ village: VILLAGE }),
    actors: [foreignDirector, foreignSupervisor, foreignOfficer],
    paths: [nth('guardian'), 'grd_1'].map((id) => `/registry/guardians/${id}/register`),
  },
  '/access/people/{personId}/register': {
    data: aPerson(),
    actors: [foreignOfficer],
    paths: [director.personId, nth('person', 9), 'prs_1'].map((id) => `/access/people/${id}/register`),
  },
  '/access/people/{personId}/grant': {
    data: aRole(),
    actors: [foreignOfficer],
    paths: [director.personId, nth('person', 9), 'prs_1'].map((id) => `/access/people/${id}/grant`),
  },
  '/access/people/{personId}/end': {
    data: { role: 'director', region: VILLAGE, untilOn: today() },
    actors: [foreignOfficer],
    paths: [director.personId, nth('person', 9), 'prs_1'].map((id) => `/access/people/${id}/end`),
  },
});
const routes = slices.flatMap((slice) => slice.routes);

test('every route is among the cases', () => {
  expect(Object.keys(cases()).toSorted()).toEqual(routes.map(({ path }) => path).toSorted());
});

describe.each(routes.map(({ path, method }) => [path, method] as const))('%s', (path, method) => {
  test('answers absent and not yours alike, and stores nothing', async () => {
    const { data, actors, paths } = cases()[path] ?? { actors: [], paths: [] };
    const before = await town.stored();
    const answers: string[] = [];
    for (const actor of actors) {
      const token = await town.tokenOf(actor);
      for (const asked of paths) {
        const body = data === undefined ? undefined : town.commandOf(data);
        answers.push(JSON.stringify(await town.ask(method, asked, { token, ...(body && { body }) })));
      }
    }
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '{}')).toMatchObject({ status: 404, body: { refused: 'not_found' } });
    expect(await town.stored()).toEqual(before);
  });
});

test('a guardian, a provider and an auditor are told that the role may not, wherever they ask', async () => {
  for (const role of ['guardian', 'provider', 'auditor'] as const) {
    const token = await town.tokenOf({ ...director, role });
    for (const id of [ours, theirs, nobody]) {
      const answer = await town.ask('GET', `/visits/${id}/timeline`, { token });
      expect(answer).toMatchObject({ status: 403, body: { refused: 'role_not_allowed' } });
    }
  }
});

test('nobody at all is told nothing but that', async () => {
  for (const [path, { paths }] of Object.entries(cases())) {
    const method = routes.find((route) => route.path === path)?.method ?? 'GET';
    for (const asked of paths) {
      expect(await town.ask(method, asked)).toMatchObject({
        status: 401,
        body: { refused: 'not_signed_in' },
      });
    }
  }
});
