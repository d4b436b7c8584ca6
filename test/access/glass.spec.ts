// A supervisor opens the file of another town for three hours and says why; the county is told and reads the reason.
import { describe, expect, test } from 'vitest';
import { glassDecider } from '#functions/access/decide/glass.ts';
import type { GlassEvent } from '#functions/access/events/glass.ts';
import { glassesOf } from '#functions/access/glasses.ts';
import { glassEntry } from '#functions/access/project/glass.ts';
import { glassEffects } from '#functions/access/react/glass.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { aCounty } from '../kit/county.ts';
import { AT, COUNTY, nth, OTHER_TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(glassDecider);
const id = nth('glass');
const childId = nth('child');
const person = nth('person');
const actor = { personId: person, role: 'supervisor', region: OTHER_TOWN } as const;
const data = { childId, ground: 'child_found_here', reason: '孩子在汽车站，找不到家人' } as const;
const standing = { village: VILLAGE, open: true, openedOn: '2026-06-01' };
const context = { id, at: AT, by: person, needs: { child: standing } };
const breaks = { ...context, actor, type: 'break_glass', data } as const;
const broken: GlassEvent = {
  type: 'glass.broken',
  childId,
  village: VILLAGE,
  personId: person,
  region: OTHER_TOWN,
  ground: 'child_found_here',
  untilAt: '2026-06-12T04:41:00.000Z',
  personal: { reason: data.reason },
};

describe('breaking the glass', () => {
  test('opens the file for three hours, and the reason is the child’s', () => {
    given().when(breaks).emits(broken);
  });

  test('may be done again, for three hours from then', () => {
    const at = '2026-06-12T04:00:00.000Z';
    given(broken)
      .when({ ...breaks, at })
      .emits({ ...broken, untilAt: '2026-06-12T07:00:00.000Z' });
  });

  test('is refused in the own town', () => {
    const own = { ...actor, region: '320682001000' };
    given()
      .when({ ...breaks, actor: own })
      .isRefused('glass_not_needed');
  });

  test('finds no child that is not there, erased, or of another county', () => {
    given()
      .when({ ...breaks, needs: {} })
      .isRefused('not_found');
    given()
      .when({ ...breaks, needs: { child: { ...standing, erased: true } } })
      .isRefused('not_found');
    given()
      .when({ ...breaks, actor: { ...actor, region: '320681103000' } })
      .isRefused('not_found');
    given()
      .when({ ...breaks, actor: undefined })
      .isRefused('not_found');
  });
});

test('every breaking has a row of its own, without the reason', () => {
  expect(glassEntry.rows?.(broken, id)).toEqual([`${id}/${broken.untilAt}`]);
  const { type: _, personal: _reason, ...plain } = broken;
  const part = partAfter(glassEntry, [broken], { at: AT });
  expect(part).toEqual({ ...plain, brokenAt: AT });
  expect(part && glassEntry.list?.(part).under).toBe(`glass/${COUNTY}`);
});

test('the county is told', () => {
  const origin = { stream: `access/${id}`, id, version: 1, at: AT, by: person };
  expect(glassEffects(broken, origin)).toEqual([
    { kind: 'notify', template: 'glass_broken', role: 'officer', region: COUNTY, about: id },
  ]);
});

test('the county reads each breaking with its own reason, until the child is erased', async () => {
  const county = aCounty();
  await county.register(childId);
  await county.does('access', person, 'register_person', aPerson());
  const run = async (n: number, reason: string) => {
    const incoming = { slice: 'access', id, type: 'break_glass', data: { ...data, reason } };
    const answer = await county.run({ ...incoming, commandId: nth('command', 900 + n), by: person, actor });
    if (isRefusal(answer)) throw new Error(answer.refused);
    await county.settle();
    return answer.state;
  };
  expect(await run(1, '第一次')).toEqual({ childId, untilAt: '2026-06-12T04:41:00.000Z' });
  county.setTime('2026-06-13T01:41:00.000Z');
  await run(2, '第二次');
  const { glasses } = await glassesOf(county.reader, COUNTY);
  expect(glasses.map(({ reason, name, regionName }) => [reason, name, regionName])).toEqual([
    ['第二次', '王海燕', '东陈镇'],
    ['第一次', '王海燕', '东陈镇'],
  ]);
  const written = JSON.stringify(county.records.all());
  expect(written).not.toContain('第一次');
  await county.vault.erase(childId);
  const after = await glassesOf(county.reader, COUNTY);
  expect(after.glasses.map(({ reason }) => reason)).toEqual([undefined, undefined]);
});
