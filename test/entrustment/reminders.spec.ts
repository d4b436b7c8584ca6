// The clock finds a sheet by its row: it asks, warns and ends on the days of the policy, however often it ticks.
import { expect, test } from 'vitest';
import { AgreementStanding } from '#shared/entrustment/contract.ts';
import { addDays } from '#shared/kernel/time.ts';
import { TODAY } from '../kit/ids.ts';
import { assist, file, sign, witness } from './asking.ts';
import { accepted, drawnUp, sent, stream } from './drawn-up.ts';
import { agreementId, childId, fatherId, motherId } from './family.ts';

type County = Awaited<ReturnType<typeof drawnUp>>['county'];

const at = (on: string, time = '01:00') => `${on}T${time}:00.000Z`;

const types = async (county: County): Promise<readonly string[]> =>
  (await county.records.after(stream, 0)).flatMap(({ events }) => events).map(({ type }) => type);

const tickOn = async (county: County, days: readonly string[]): Promise<void> => {
  for (const on of days) for (const time of ['01:00', '07:00']) await county.tick(at(on, time));
};

test('a sheet that nobody signs is asked for three times, and then the director hears', async () => {
  const { county } = await drawnUp();
  await tickOn(
    county,
    Array.from({ length: 9 }, (_, n) => addDays(TODAY, n)),
  );
  expect(await types(county)).toEqual([
    'sheet.drafted',
    ...Array.from({ length: 3 }, () => 'signing.asked_again'),
  ]);
  const count = (template: string) => county.news().filter((one) => one === template).length;
  expect(count('entrustment_to_sign')).toBe(12);
  expect(count('entrustment_unsigned')).toBe(1);
});

test('a filed sheet covers the child to its last day, and its end is told of and noted', async () => {
  const { county, sheet } = await drawnUp();
  const steps = [sign(sheet, fatherId), sign(sheet, motherId), assist(sheet), witness(sheet), file('0001')];
  for (const [n, step] of steps.entries()) await accepted(county.run(sent(step, n + 1)));
  await county.settle();
  const standing = { slice: 'entrustment', id: childId, answer: 'agreements' } as const;
  expect(await county.lookUp(standing)).toEqual({ standing: agreementId, open: [] });
  await tickOn(county, ['2027-05-12', '2027-06-04', '2027-06-10', '2027-06-11', '2027-06-12', '2027-06-13']);
  expect((await types(county)).slice(-4)).toEqual([
    'sheet.came_near_end',
    'sheet.came_near_end',
    'sheet.came_near_end',
    'sheet.ended',
  ]);
  const ended = await county.lookUp({ slice: 'entrustment', id: agreementId, answer: 'standing' });
  expect(AgreementStanding.parse(ended).ended).toEqual({ reason: 'expired', on: '2027-06-12' });
  expect(await county.lookUp(standing)).toEqual({ open: [] });
});
