// A supervisor of another town reads a file while a broken glass stands open, and not a moment before or after.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { COUNTY, nth, OTHER_TOWN } from '../kit/ids.ts';
import { type County, childOf, openCounty } from './county.ts';

let county: County;
afterAll(() => county.end());
beforeAll(async () => {
  county = await openCounty();
});

const childId = childOf.own;
const file = `/registry/children/${childId}`;
const timeline = `/visits/${childId}/timeline`;
const data = (changed: object = {}) => ({
  childId,
  ground: 'child_found_here',
  reason: '孩子在车站，找不到家人',
  ...changed,
});
const breaks = (actor: ReturnType<County['as']>, changed: object = {}) =>
  county.send(actor, '/access/glasses/break', county.commandOf(data(changed)));
const NOT_FOUND = { status: 404, body: { refused: 'not_found' } };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const wait = (minutes: number): void => {
  vi.setSystemTime(Date.now() + minutes * 60_000);
};

test('the glass opens one file for three hours, with every opening written as what it is', async () => {
  const foreigner = county.as('supervisor', 'other town');
  expect(await county.read(foreigner, file)).toMatchObject(NOT_FOUND);
  const broken = await breaks(foreigner);
  expect(broken).toMatchObject({ status: 200, body: { version: 1, state: { childId } } });
  const { untilAt } = Object(broken.body).state;
  expect(Date.parse(untilAt) - Date.now()).toBeGreaterThan(2.9 * 3_600_000);
  for (const path of [file, timeline]) expect((await county.read(foreigner, path)).status).toBe(200);
  expect(await county.read(foreigner, file, { why: 'complaint' })).toMatchObject({ status: 200 });
  const opened = await county.openings(childId);
  expect(opened).toEqual([expect.objectContaining({ role: 'supervisor', region: OTHER_TOWN, why: 'glass' })]);
  expect(await county.read(foreigner, `/visits/${childOf['sibling village']}/timeline`)).toMatchObject(
    NOT_FOUND,
  );
});

test('it is one person’s, in the role of a supervisor, and opens no lists', async () => {
  const foreigner = county.as('supervisor', 'other town');
  expect((await breaks(foreigner)).status).toBe(200);
  const asDirector = { ...county.as('director', 'other town'), personId: foreigner.personId };
  expect(await county.read(asDirector, file)).toMatchObject(NOT_FOUND);
  expect(await county.read(county.as('supervisor', 'other county'), file)).toMatchObject(NOT_FOUND);
  expect(await county.read(foreigner, `/access/children/${childId}/readers`)).toMatchObject(NOT_FOUND);
  expect(await county.read(foreigner, `/registry/villages/320682001001/guardians`)).toMatchObject(NOT_FOUND);
});

test('it writes nothing', async () => {
  const foreigner = county.as('supervisor', 'other town');
  const schooling = county.commandOf({ stage: 'primary' });
  const answer = await county.send(foreigner, `${file}/schooling`, schooling);
  expect(answer).toMatchObject(NOT_FOUND);
});

test('the county reads who broke it and why, and is told', async () => {
  const { personId } = county.as('supervisor', 'other town');
  await county.project([`access/${computedId('glass', childId, personId)}`]);
  const answer = await county.read(county.as('officer'), `/access/counties/${COUNTY}/glasses`);
  expect(answer.status).toBe(200);
  const { glasses } = Object(answer.body);
  expect(glasses).toHaveLength(2);
  expect(glasses[0]).toMatchObject({ childId, ground: 'child_found_here', reason: data().reason });
  expect(county.printed.join('')).not.toContain(data().reason);
});

test('after three hours it is over, and may be broken again', async () => {
  const foreigner = county.as('supervisor', 'other town');
  expect((await breaks(foreigner)).status).toBe(200);
  wait(179);
  expect((await county.read(foreigner, file)).status).toBe(200);
  wait(2);
  expect(await county.read(foreigner, file)).toMatchObject(NOT_FOUND);
  expect((await breaks(foreigner)).status).toBe(200);
  expect((await county.read(foreigner, file)).status).toBe(200);
});

test('it is not needed in the own town, and finds no child that is not there', async () => {
  expect(await breaks(county.as('supervisor'))).toMatchObject({
    status: 409,
    body: { refused: 'glass_not_needed' },
  });
  const absent = await breaks(county.as('supervisor', 'other town'), { childId: nth('child', 9) });
  expect(absent).toMatchObject(NOT_FOUND);
  expect(await breaks(county.as('supervisor', 'other county'))).toEqual(absent);
  const role = { status: 403, body: { refused: 'role_not_allowed' } };
  for (const one of ['director', 'officer', 'auditor', 'provider', 'guardian'] as const)
    expect(await breaks(county.as(one, 'other town'))).toMatchObject(role);
});

test('its reason is said', async () => {
  const foreigner = county.as('supervisor', 'other town');
  expect(await breaks(foreigner, { reason: '  ' })).toMatchObject({
    status: 400,
    body: { field: 'reason', reason: 'empty' },
  });
  expect(await breaks(foreigner, { ground: 'curious' })).toMatchObject({ body: { field: 'ground' } });
});
