// What is read of a file: whole by who keeps it, masked by who checks, found by its number, listed for its guardian, and gone once erased.
import { describe, expect, test } from 'vitest';
import { fileOf, idNumberOf } from '#functions/registry/child-file.ts';
import { findChild } from '#functions/registry/find.ts';
import { childrenOfGuardian } from '#functions/registry/own-children.ts';
import { askedOfTown } from '#functions/registry/town-asked.ts';
import { guardiansOfVillage } from '#functions/registry/village-guardians.ts';
import { redOfTown } from '#functions/visits/town-red.ts';
import { childrenOfVillage } from '#functions/visits/village-children.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import { idNumberOf as numberOf } from '#shared/registry/id-number.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { aChild, aGuardian } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import {
  AT,
  nth,
  OTHER_TOWN,
  OTHER_TOWNS_VILLAGE,
  SIBLING_VILLAGE,
  TODAY,
  TOWN,
  VILLAGE,
} from '../kit/ids.ts';
import { findingsOf } from '../kit/visiting.ts';
import { childId, father, grandmother } from './asking.ts';

const idNumber = numberOf('320682', '2016-03-09', 124);
const details = { ...aChild().details, idNumber, address: '迎新居委会 3 组 8 号' };
const director: Actor = { personId: nth('person'), role: 'director', region: VILLAGE };

/** A county with one child whose file says much. */
const withChild = async () => {
  const county = aCounty();
  const enters = (guardianId: string, changed: object) =>
    county.does('registry', guardianId, 'register_guardian', aGuardian(changed));
  await enters(grandmother.guardianId, {});
  await enters(father.guardianId, { name: '陈建国', phone: '13800003333', workplace: '昆山' });
  await county.register(childId, {
    details,
    categories: [
      { category: 'left_behind', sinceOn: '2026-06-01', evidence: '务工合同' },
      { category: 'in_difficulty', kind: 'poor_household', sinceOn: '2026-06-01' },
    ],
    responsibilities: [grandmother, father],
    health: { state: 'chronic', note: '奶奶说有哮喘' },
    household: { members: 3, hardship: 'low_income', note: '大伯常来' },
  });
  const benefits = [{ kind: 'subsistence', number: 'DB20260012', sinceOn: '2026-01-01' }];
  await county.does('registry', childId, 'set_benefits', { benefits });
  return county;
};

const read = async (county: Awaited<ReturnType<typeof withChild>>): Promise<ChildFile> => {
  const file = await fileOf(county.reader, childId);
  if (isRefusal(file)) throw new Error(file.refused);
  return file;
};

describe('the file', () => {
  test('says everything that was said, the number by its tail, and what is missing', async () => {
    const file = await read(await withChild());
    expect(file).toMatchObject({
      childId,
      version: 2,
      open: true,
      name: '陈小满',
      idNumberTail: '40',
      address: '迎新居委会 3 组 8 号',
      health: { state: 'chronic', note: '奶奶说有哮喘' },
      household: { members: 3, hardship: 'low_income' },
      benefits: [{ number: 'DB20260012' }],
      guardians: [
        { name: '陈桂芳', relation: 'grandmother', bound: false },
        { name: '陈建国', workplace: '昆山' },
      ],
      missing: ['registration', 'schooling', 'evidence'],
      masked: false,
    });
    expect(JSON.stringify(file)).not.toContain(idNumber);
  });

  test('is told as it is true now, through corrections, categories, closing and reopening', async () => {
    const county = await withChild();
    const says = (type: string, data: unknown) => county.does('registry', childId, type, data);
    await says('correct_child', { name: '陈小曼', details: { ...details, registration: 'rural' } });
    await says('categorise', { category: 'in_difficulty', sinceOn: '2026-06-05', evidence: '低保证' });
    await says('set_schooling', { stage: 'primary', school: '安定小学' });
    await county.does('registry', father.guardianId, 'correct_guardian', {
      name: '陈建国',
      phone: '13800004444',
    });
    expect(await read(county)).toMatchObject({ name: '陈小曼', missing: [] });
    await says('end_category', { category: 'left_behind', untilOn: TODAY, evidence: '父亲返乡' });
    await county.close(childId);
    expect(await read(county)).toMatchObject({
      open: false,
      closedFor: 'came_of_age',
      closedOn: '2026-06-11',
    });
    await says('reopen_child', { village: VILLAGE, reopenedOn: TODAY, reason: '误结案' });
    const file = await read(county);
    expect(file).toMatchObject({
      open: true,
      openedOn: '2026-06-01',
      categories: [{ category: 'in_difficulty', sinceOn: '2026-06-05', evidence: '低保证' }],
      guardians: [{ name: '陈桂芳' }, { phone: '13800004444' }],
    });
    expect(file).not.toHaveProperty('closedOn');
    expect(file.guardians[1]).not.toHaveProperty('workplace');
  });

  test('opens its full number apart, or none where there is none', async () => {
    const county = await withChild();
    expect(await idNumberOf(county.reader, childId)).toEqual({ idNumber });
    await county.register(nth('child', 2));
    expect(await idNumberOf(county.reader, nth('child', 2))).toEqual({ refused: 'not_found' });
    expect(await idNumberOf(county.reader, nth('child', 3))).toEqual({ refused: 'not_found' });
    expect(await fileOf(county.reader, nth('child', 3))).toEqual({ refused: 'not_found' });
  });
});

describe('the search by ID number', () => {
  test('tells who it is where the duty covers the child', async () => {
    const county = await withChild();
    expect(await findChild(county.reader, director, idNumber)).toEqual({
      found: 'here',
      childId,
      name: '陈小满',
      villageName: '迎新居委会',
      open: true,
    });
  });

  test('tells elsewhere only that there is a file, and nowhere nothing', async () => {
    const county = await withChild();
    const elsewhere = { ...director, region: OTHER_TOWNS_VILLAGE };
    expect(await findChild(county.reader, elsewhere, idNumber)).toEqual({ found: 'elsewhere', childId });
    const unknown = numberOf('320682', '2016-03-09', 126);
    expect(await findChild(county.reader, director, unknown)).toEqual({ found: 'nowhere' });
  });

  test('finds no file that was never written or is erased', async () => {
    const county = await withChild();
    const taken = numberOf('320682', '2016-03-09', 128);
    await county.vault.claim('id_number', taken, nth('child', 9), AT);
    expect(await findChild(county.reader, director, taken)).toEqual({ found: 'nowhere' });
    await county.close(childId);
    await county.does('registry', childId, 'erase', {});
    expect(await findChild(county.reader, director, idNumber)).toEqual({ found: 'nowhere' });
  });
});

describe('a guardian', () => {
  test('reads whom they answer for, while the file is open and names them', async () => {
    const county = await withChild();
    await county.register(nth('child', 2), { name: '陈小禾', responsibilities: [grandmother] });
    const own = async () => {
      const found = await childrenOfGuardian(county.reader, grandmother.guardianId);
      return isRefusal(found) ? found : found.children.map(({ name }) => name);
    };
    expect(await childrenOfGuardian(county.reader, father.guardianId)).toEqual({
      guardianId: father.guardianId,
      name: '陈建国',
      phone: '13800003333',
      children: [{ childId, name: '陈小满', sex: 'female', bornOn: '2016-03-09', villageName: '迎新居委会' }],
    });
    expect(await own()).toEqual(['陈小满', '陈小禾']);
    await county.does('registry', childId, 'set_responsibilities', { responsibilities: [father] });
    expect(await own()).toEqual(['陈小禾']);
    await county.close(nth('child', 2));
    expect(await own()).toEqual([]);
  });

  test('who is none, or was erased, has no children', async () => {
    const county = await withChild();
    expect(await childrenOfGuardian(county.reader, undefined)).toEqual({ refused: 'not_found' });
    await county.does('registry', father.guardianId, 'erase', {});
    expect(await childrenOfGuardian(county.reader, father.guardianId)).toEqual({ refused: 'not_found' });
    expect((await read(county)).guardians.map(({ name }) => name)).toEqual(['陈桂芳']);
  });

  test('is listed in the village of their entry, by name', async () => {
    const county = await withChild();
    await county.does('registry', grandmother.guardianId, 'note_account', { personId: nth('person', 7) });
    const { guardians } = await guardiansOfVillage(county.reader, VILLAGE);
    expect(guardians.map(({ name, bound, initials }) => [name, bound, initials])).toEqual([
      ['陈桂芳', true, 'cgf'],
      ['陈建国', false, 'cjg'],
    ]);
  });
});

describe('the lists of an auditor', () => {
  test('name nobody, and nobody to call', async () => {
    const county = await withChild();
    await county.visit(childId, { findings: findingsOf('red') });
    const village = await childrenOfVillage(county.reader, VILLAGE, 'auditor', AT);
    expect(village.children).toMatchObject([{ name: '陈**', initials: '', colour: 'red' }]);
    const town = await redOfTown(county.reader, TOWN, 'auditor', AT);
    expect(JSON.stringify([village, town])).not.toMatch(/陈小满|"idNumberTail"|"phone"/);
    const own = await childrenOfVillage(county.reader, VILLAGE, 'director', AT);
    expect(own.children).toMatchObject([{ name: '陈小满', initials: 'cxm', idNumberTail: '40' }]);
  });
});

describe('once a child is erased', () => {
  test('nothing of it can be read, its number is free, and its visits have ended', async () => {
    const county = await withChild();
    await county.visit(childId, { note: '奶奶咳嗽' });
    await county.close(childId);
    await county.does('registry', childId, 'erase', {});
    expect(await fileOf(county.reader, childId)).toEqual({ refused: 'not_found' });
    expect(await county.lookUp({ slice: 'registry', id: childId, answer: 'standing' })).toEqual({
      village: VILLAGE,
      open: false,
      openedOn: '2026-06-01',
      closedOn: '2026-06-11',
      closedFor: 'came_of_age',
      erased: true,
    });
    expect(await county.lookUp({ slice: 'registry', id: childId, answer: 'family' })).toEqual({
      guardians: [],
    });
    expect(await county.vault.key(childId)).toBe(undefined);
    expect((await county.views.row(1, 'child', childId))?.parts['registry']).toMatchObject({ gone: true });
    await county.register(nth('child', 2), { details });
    expect(await county.vault.owner('id_number', idNumber)).toBe(nth('child', 2));
  });
});

test('a file that was asked for may be moved by its own town’s supervisor, for it answers by whom', async () => {
  const county = await withChild();
  const asking = { personId: nth('person', 5), role: 'supervisor', region: OTHER_TOWN } as const;
  await county.run({
    slice: 'registry',
    id: childId,
    type: 'ask_for_file',
    data: { village: OTHER_TOWNS_VILLAGE },
    commandId: nth('command', 77),
    by: asking.personId,
    actor: asking,
  });
  await county.settle();
  expect(county.news()).toContain('file_asked_for');
  const asked = { slice: 'registry', id: childId, answer: 'asked' } as const;
  expect(await county.lookUp(asked)).toEqual({ villages: [OTHER_TOWNS_VILLAGE] });
  await county.move(childId, OTHER_TOWNS_VILLAGE);
  expect(await county.lookUp(asked)).toEqual({ villages: [] });
});

describe('the files that a town is asked for', () => {
  const ask = (county: Awaited<ReturnType<typeof withChild>>, id: string, village: string) =>
    county.does('registry', id, 'ask_for_file', { village });
  const line = {
    childId,
    name: '陈小满',
    villageName: '迎新居委会',
    byVillage: OTHER_TOWNS_VILLAGE,
    byVillageName: spokenName(OTHER_TOWNS_VILLAGE),
    askedAt: expect.any(String),
  };

  test('are named with child, village and who asks, every asking a line of its own', async () => {
    const county = await withChild();
    expect(await askedOfTown(county.reader, TOWN)).toEqual({ asked: [] });
    await ask(county, childId, OTHER_TOWNS_VILLAGE);
    await ask(county, childId, SIBLING_VILLAGE);
    const { asked } = await askedOfTown(county.reader, TOWN);
    expect(asked).toEqual([
      line,
      { ...line, byVillage: SIBLING_VILLAGE, byVillageName: spokenName(SIBLING_VILLAGE) },
    ]);
    expect(await askedOfTown(county.reader, OTHER_TOWN)).toEqual({ asked: [] });
  });

  test('are gone from the list once the file has moved, and stand in the next town’s when asked for there', async () => {
    const county = await withChild();
    await ask(county, childId, OTHER_TOWNS_VILLAGE);
    await county.move(childId, OTHER_TOWNS_VILLAGE);
    expect(await askedOfTown(county.reader, TOWN)).toEqual({ asked: [] });
    await ask(county, childId, VILLAGE);
    expect((await askedOfTown(county.reader, OTHER_TOWN)).asked).toMatchObject([
      { childId, name: '陈小满', byVillage: VILLAGE },
    ]);
  });

  test('say whose file it is even when it is closed, and no name and no line once it is erased', async () => {
    const county = await withChild();
    await county.close(childId);
    await ask(county, childId, OTHER_TOWNS_VILLAGE);
    expect((await askedOfTown(county.reader, TOWN)).asked).toMatchObject([{ childId, name: '陈小满' }]);
    await county.does('registry', childId, 'erase', {});
    expect(await askedOfTown(county.reader, TOWN)).toEqual({ asked: [] });
  });
});
