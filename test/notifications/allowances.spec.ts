// A person is told what they still allow, and asked for nothing by which nobody would ever write to them.
import { beforeEach, expect, test } from 'vitest';
import { allowancesOf } from '#functions/notifications/allowances.ts';
import type { Role } from '#shared/kernel/access.ts';
import { aCounty } from '../kit/county.ts';
import { nth } from '../kit/ids.ts';
import { anOffice } from '../kit/ways.ts';

const NINE = '2026-06-12T01:00:00.000Z';
let county = aCounty(NINE);
let office = anOffice(county);
const of = (n: number, role?: Role) =>
  allowancesOf(county.reader, { personId: nth('person', n), ...(role && { role }) }, NINE);

beforeEach(async () => {
  county = aCounty(NINE);
  office = anOffice(county);
  await office.person(1);
});

test.each([
  ['guardian', ['entrustment']],
  ['director', ['children', 'entrustment', 'learning']],
  ['supervisor', ['children', 'entrustment', 'learning']],
  ['officer', ['children', 'learning']],
  ['provider', []],
  ['auditor', []],
] as const)('a %s is asked for what is written to them', async (role, asked) => {
  expect((await of(1, role)).map(({ subscription }) => subscription)).toEqual(asked);
});

test('whoever never allowed anything hears nothing from today on, and is asked', async () => {
  const nothing = { balance: 0, accepted: false, silentFrom: '2026-06-12', askNow: true };
  expect(await of(1)).toEqual(
    ['children', 'entrustment', 'learning'].map((subscription) => ({ subscription, ...nothing })),
  );
});

test('what was allowed is told by subscription, and what was sent shortens it', async () => {
  await office.allow(1, 'children', 5);
  const [children] = await of(1);
  expect(children).toEqual({
    subscription: 'children',
    balance: 5,
    accepted: true,
    silentFrom: '2026-06-21',
    askNow: false,
  });
  for (let n = 0; n < 2; n++) await office.tell();
  expect((await of(1))[0]).toMatchObject({ balance: 3, silentFrom: '2026-06-19', askNow: true });
  expect(await of(2)).toMatchObject([{ balance: 0 }, { balance: 0 }, { balance: 0 }]);
});
