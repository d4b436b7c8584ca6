// Two officers erase a child and a guardian: claims are free, keys are gone, rows end, chains verify, and neighbours are as before.
import { beforeEach, describe, expect, test } from 'vitest';
import { erasureIdOf } from '#functions/access/erasure-id.ts';
import { erasuresOf } from '#functions/access/erasures.ts';
import { chainFaults } from '#functions/kernel/commit.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';
import { aChild, aGuardian } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { COUNTY, nth } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';

const [child, neighbour] = [nth('child', 1), nth('child', 2)];
const guardian = nth('guardian');
const [first, second] = [nth('person', 1), nth('person', 2)];
const idNumber = idNumberOf('320682', '2016-03-09', 120);
const details = { ...aChild().details, idNumber };

let county: ReturnType<typeof aCounty>;
let commands = 100;
const says = async (by: string, type: string, subjectId: string, data: object = {}, commandId?: string) => {
  const answer = await county.run({
    slice: 'access',
    id: erasureIdOf(subjectId),
    type,
    data: { subjectId, ...data },
    commandId: commandId ?? nth('command', ++commands),
    by,
  });
  return answer;
};
const erases = async (subjectId: string): Promise<void> => {
  for (const answer of [
    await says(first, 'propose', subjectId, { ground: 'entered_in_error' }),
    await says(second, 'confirm', subjectId),
  ]) {
    if (isRefusal(answer)) throw new Error(answer.refused);
  }
  await county.settle();
};
const rowsOf = (id: string) =>
  county.views.rows(1).filter((row) => row.id.startsWith(id) && JSON.stringify(row).includes('sealed":{"'));

beforeEach(async () => {
  county = aCounty();
  await county.does('access', first, 'register_person', aPerson({ region: COUNTY, name: '钱公' }));
  const other = { region: COUNTY, name: '孙婷', phone: '13900003333', openid: 'another' };
  await county.does('access', second, 'register_person', aPerson(other));
  await county.does('registry', guardian, 'register_guardian', aGuardian());
  await county.register(child, { details });
  await county.register(neighbour, { name: '李小满' });
  await county.visit(child, { note: '奶奶咳嗽' });
  await county.does('registry', child, 'close_child', { reason: 'entered_in_error', closedOn: '2026-06-11' });
});

describe('an erased child', () => {
  test('has no key, no claim and no row, and its facts still verify', async () => {
    await erases(child);
    expect(await county.vault.key(child)).toBeUndefined();
    expect(await county.vault.owner('id_number', idNumber)).toBeUndefined();
    expect(rowsOf(child)).toEqual([]);
    for (const slice of ['registry', 'visits']) {
      const commits = await county.records.after(`${slice}/${child}`, 0);
      expect(chainFaults(commits)).toEqual([]);
      const opened = await county.reader.timeline(slice, child);
      expect(JSON.stringify(opened)).not.toMatch(/陈小满|奶奶咳嗽|2016-03-09/);
    }
    const standing = await county.lookUp({ slice: 'registry', id: child, answer: 'standing' });
    expect(standing).toMatchObject({ erased: true });
  });

  test('leaves its neighbour as before, and its ID number to whoever it belongs to', async () => {
    await erases(child);
    const opened = await county.reader.timeline('registry', neighbour);
    expect(JSON.stringify(opened)).toContain('李小满');
    await county.register(nth('child', 3), { details });
    expect(await county.vault.owner('id_number', idNumber)).toBe(nth('child', 3));
  });

  test('is erased once, and a confirmation sent twice is answered alike after it', async () => {
    await says(first, 'propose', child, { ground: 'entered_in_error' });
    const confirmed = await says(second, 'confirm', child, {}, 'confirming');
    await county.settle();
    expect(await says(second, 'confirm', child, {}, 'confirming')).toEqual(confirmed);
    expect(await says(second, 'confirm', child)).toEqual({ refused: 'already_erased' });
    expect(await says(first, 'propose', child, { ground: 'entered_in_error' })).toEqual({
      refused: 'already_erased',
    });
  });

  test('once held and freed is answered alike as well', async () => {
    await says(first, 'place_hold', child, { reference: '陈小满一案' });
    await says(second, 'lift_hold', child);
    await says(first, 'propose', child, { ground: 'entered_in_error' });
    const confirmed = await says(second, 'confirm', child, {}, 'confirming');
    await county.settle();
    expect(await says(second, 'confirm', child, {}, 'confirming')).toEqual(confirmed);
    expect(JSON.stringify(await county.reader.timeline('access', erasureIdOf(child)))).not.toContain('一案');
  });
});

test('an erased guardian has no key and no row', async () => {
  await erases(guardian);
  expect(await county.vault.key(guardian)).toBeUndefined();
  expect(rowsOf(guardian)).toEqual([]);
  expect(chainFaults(await county.records.after(`registry/${guardian}`, 0))).toEqual([]);
});

test('an erased guardian’s own account goes with them, unless it is somebody’s who works for the county', async () => {
  const [account, director, invitation] = [nth('person', 5), nth('person', 6), nth('invitation')];
  const other = nth('guardian', 2);
  const region = aGuardian().village;
  await county.does('registry', other, 'register_guardian', aGuardian({ phone: '13800004444' }));
  const own = { region, name: '陈桂芳', phone: '13800001111', openid: 'of-the-grandmother' };
  await county.does('access', account, 'register_person', own);
  await county.does('access', account, 'bind_guardian', { guardianId: guardian, invitation, region });
  const works = { region, name: '丁主任', phone: '13800004444', openid: 'of-the-director' };
  await county.does('access', director, 'register_person', works);
  await county.does('access', director, 'grant_role', { role: 'director', region, fromOn: '2026-01-01' });
  await county.does('access', director, 'bind_guardian', { guardianId: other, invitation, region });
  await erases(guardian);
  await erases(other);
  expect([await county.vault.key(account), await county.vault.key(guardian)]).toEqual([undefined, undefined]);
  expect(await county.vault.owner('phone', '13800001111')).toBeUndefined();
  expect(await county.vault.owner('openid', 'of-the-grandmother')).toBeUndefined();
  expect(rowsOf(account)).toEqual([]);
  expect(JSON.stringify(await county.reader.timeline('access', account))).not.toMatch(/陈桂芳|13800001111/);
  expect(JSON.stringify(await county.reader.timeline('access', director))).toContain('丁主任');
  expect(await county.lookUp({ slice: 'access', id: director, answer: 'roles' })).toMatchObject({
    roles: [{ role: 'director' }, { role: 'guardian', untilOn: '2026-06-12' }],
  });
});

test('a hold’s reference is sealed as the child’s and opens while the child has a key', async () => {
  await says(first, 'place_hold', child, { reference: '陈小满一案' });
  await county.settle();
  expect(JSON.stringify(county.records.all())).not.toContain('一案');
  expect(JSON.stringify(await county.reader.timeline('access', erasureIdOf(child)))).toContain('陈小满一案');
});

test('the county’s list says who asked for what, newest first, and names nobody who is erased', async () => {
  await says(first, 'place_hold', neighbour, { reference: '报告 7' });
  county.setTime('2026-06-12T02:00:00.000Z');
  await says(first, 'propose', child, { ground: 'entered_in_error' });
  await county.settle();
  const shown = async () =>
    (await erasuresOf(county.reader, COUNTY)).erasures.map(
      ({ subjectId, status, held, byName, subjectName }) => ({
        subjectId,
        status,
        held,
        byName,
        subjectName,
      }),
    );
  expect(await shown()).toEqual([
    { subjectId: child, status: 'proposed', held: false, byName: '钱公', subjectName: '陈小满' },
    { subjectId: neighbour, status: 'held', held: true, byName: '钱公', subjectName: '李小满' },
  ]);
  await says(second, 'confirm', child);
  await county.settle();
  expect((await shown())[0]).toEqual({
    subjectId: child,
    status: 'confirmed',
    held: false,
    byName: '孙婷',
    subjectName: '',
  });
});
