// The people of a town and of the county, each duty with its dates, and the posts that nobody holds.
import { expect, test } from 'vitest';
import { peopleOf } from '#functions/access/people.ts';
import type { Role } from '#shared/kernel/access.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { regionCodes, villagesOf } from '#shared/registry/regions.ts';
import { aCounty } from '../kit/county.ts';
import { AT, COUNTY, nth, OTHER_TOWN, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';

const peopled = async () => {
  const county = aCounty();
  const enter = async (n: number, name: string, ...roles: readonly (readonly [Role, string, string?])[]) => {
    const id = nth('person', n);
    const reach = { phone: `1390000000${n}`, ...(n === 1 && { openid: 'openid-1' }) };
    const { openid: _, ...person } = aPerson({ name, region: COUNTY });
    await county.does('access', id, 'register_person', { ...person, ...reach });
    for (const [role, region, untilOn] of roles) {
      await county.does('access', id, 'grant_role', aRole({ role, region }));
      if (untilOn) await county.does('access', id, 'end_role', { role, region, untilOn });
    }
  };
  await enter(1, '沈桂兰', ['director', VILLAGE], ['supervisor', TOWN]);
  await enter(2, '顾海燕', ['director', SIBLING_VILLAGE, '2026-06-01'], ['supervisor', OTHER_TOWN]);
  await enter(3, '陆建国', ['officer', COUNTY]);
  await enter(4, '许明', ['auditor', COUNTY]);
  await enter(5, '丁亮');
  return county;
};

test('a town shows its supervisors and directors, former ones with their dates, and vacant villages', async () => {
  const county = await peopled();
  const people = await peopleOf(county.reader, TOWN, AT);
  expect(people).toMatchObject({ region: TOWN, regionName: '如城街道', readAt: AT });
  expect(people.people).toEqual([
    {
      personId: nth('person', 1),
      version: 3,
      name: '沈桂兰',
      phone: '13900000001',
      bound: true,
      duties: [
        { role: 'supervisor', region: TOWN, regionName: '如城街道', fromOn: '2026-01-01' },
        { role: 'director', region: VILLAGE, regionName: '迎新居委会', fromOn: '2026-01-01' },
      ],
    },
    expect.objectContaining({
      name: '顾海燕',
      bound: false,
      duties: [expect.objectContaining({ region: SIBLING_VILLAGE, untilOn: '2026-06-01' })],
    }),
  ]);
  expect(people.vacant.map(({ region }) => region)).toEqual(
    villagesOf(TOWN).filter((village) => village !== VILLAGE),
  );
});

test('the county shows officers, auditors and every town’s supervisors, and vacant towns', async () => {
  const county = await peopled();
  const { people, vacant } = await peopleOf(county.reader, COUNTY, AT);
  expect(people.map(({ name, duties }) => [name, duties.map(({ role }) => role)])).toEqual([
    ['陆建国', ['officer']],
    ['沈桂兰', ['supervisor']],
    ['顾海燕', ['supervisor']],
    ['许明', ['auditor']],
  ]);
  const towns = regionCodes.filter((code) => levelOf(code) === 'town');
  expect(vacant.map(({ region, role }) => `${role} ${region}`)).toEqual(
    towns.filter((town) => town !== TOWN && town !== OTHER_TOWN).map((town) => `supervisor ${town}`),
  );
});

test('a post whose holder begins later is vacant until then', async () => {
  const county = await peopled();
  const role = aRole({ region: SIBLING_VILLAGE, fromOn: '2026-07-01' });
  await county.does('access', nth('person', 5), 'grant_role', role);
  const vacantAt = async (at: string) =>
    (await peopleOf(county.reader, TOWN, at)).vacant.some(({ region }) => region === SIBLING_VILLAGE);
  expect(await vacantAt(AT)).toBe(true);
  expect(await vacantAt('2026-06-30T16:00:00.000Z')).toBe(false);
});
