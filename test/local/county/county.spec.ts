// A drawn county is the same again, breaks no contract, and looks like a county at work.
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fileCommands, staffCommands, visitCommand } from '#infra/local/county/commands.ts';
import { drawCounty } from '#infra/local/county/county.ts';
import type { Child, County, Staff } from '#infra/local/county/people.ts';
import { knownSecrets } from '#infra/local/county/secrets.ts';
import { GrantRole, RegisterPerson } from '#shared/access/contract.ts';
import { idOf, isId } from '#shared/kernel/id.ts';
import { levelOf, townOf } from '#shared/kernel/region.ts';
import { addDays, ageOn } from '#shared/kernel/time.ts';
import { RegisterChild, RegisterGuardian, SetBenefits } from '#shared/registry/contract.ts';
import { isIdNumber } from '#shared/registry/id-number.ts';
import { isRegion, regionCodes } from '#shared/registry/regions.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import { dueState } from '#shared/visits/due.ts';
import { policyOn } from '#shared/visits/policy.ts';
import { type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';

const TODAY = '2026-06-12';
const county = drawCounty({ seed: 1, children: 1000, today: TODAY });

const childrenOf = ({ villages }: County): readonly Child[] => villages.flatMap(({ children }) => children);
const staffOf = ({ officer, otherOfficers, supervisors, villages }: County): readonly Staff[] => [
  officer,
  ...otherOfficers,
  ...supervisors,
  ...villages.map(({ director }) => director),
];
const children = childrenOf(county);
const staff = staffOf(county);
const guardians = children.flatMap((child) => child.guardians);
const visits = children.flatMap((child) => child.visits.map(({ record }) => record));

const standingOf = ({ register, visits: past }: Child): Standing =>
  past
    .map(({ record: { visitedOn, findings } }) => ({
      visitedOn,
      findings,
      policy: policyOn(visitedOn).version,
    }))
    .reduce(standingAfter, unvisited(register.openedOn, policyOn(register.openedOn).version));

const unique = (values: readonly string[]): void => expect(new Set(values).size).toBe(values.length);

describe('the same again', () => {
  test('for the same seed, number and day; another for another seed', () => {
    expect(drawCounty({ seed: 1, children: 1000, today: TODAY })).toEqual(county);
    expect(drawCounty({ seed: 2, children: 1000, today: TODAY })).not.toEqual(county);
  });

  test.each([0, 5, 12, 17, 18, 400, 3000])('with exactly %i children', (count) => {
    expect(childrenOf(drawCounty({ seed: 3, children: count, today: TODAY }))).toHaveLength(count);
  });

  test.each(['2026-01-01', '2026-11-23', '2028-02-29'])(
    'on %s every date is real and none is ahead',
    (today) => {
      for (const child of childrenOf(drawCounty({ seed: 4, children: 300, today })))
        expectDates(child, today);
    },
  );
});

const expectDates = ({ register, visits: past }: Child, today: string): void => {
  const { openedOn, details } = register;
  expect(openedOn >= addDays(today, -730) && openedOn <= today).toBe(true);
  expect(details.bornOn < openedOn).toBe(true);
  expect(ageOn(details.bornOn, today)).toBeGreaterThanOrEqual(3);
  expect(ageOn(details.bornOn, today)).toBeLessThan(16);
  const days = past.map(({ record }) => record.visitedOn);
  expect([...days].sort()).toEqual(days);
  expect(days.every((on) => on >= openedOn && on <= today)).toBe(true);
};

describe('contracts', () => {
  const parses = (schema: z.ZodMiniType, data: unknown): void => {
    const parsed = z.safeParse(schema, data);
    expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
    // What a contract trims or drops would be another command than the one that was sent.
    expect(parsed.data).toEqual(data);
  };

  test('every command is one that its contract accepts as it is', () => {
    for (const one of staff) {
      const [register, grant] = staffCommands(1, one);
      parses(RegisterPerson, register.data);
      parses(GrantRole, grant.data);
      expect(isId('person', one.personId)).toBe(true);
    }
    for (const child of children) {
      parses(RegisterChild, child.register);
      for (const { register } of child.guardians) parses(RegisterGuardian, register);
      for (const { record } of child.visits) parses(RecordVisit, record);
      parses(SetBenefits, { benefits: child.benefits });
    }
  });

  test('every command has an id of its own', () => {
    const commands = [
      ...staff.flatMap((one) => staffCommands(1, one)),
      ...children.flatMap((child) => fileCommands(1, child)),
      ...children.flatMap((child) => child.visits.map((visit) => visitCommand(1, child, visit))),
    ];
    unique(commands.map(({ commandId }) => commandId));
    unique(commands.map(({ path, data }) => JSON.stringify([path, data])));
    for (const { commandId } of commands) parses(idOf('command'), commandId);
  });
});

describe('one of each', () => {
  test('no two share an id, an ID number, a phone or an openid', () => {
    unique(staff.map(({ personId }) => personId));
    unique(staff.map(({ openid }) => openid));
    unique(children.map(({ childId }) => childId));
    unique(guardians.map(({ guardianId }) => guardianId));
    unique(visits.map(({ visitId }) => visitId));
    unique(children.flatMap(({ register }) => register.details.idNumber ?? []));
    unique([...staff.map(({ phone }) => phone), ...guardians.map(({ register }) => register.phone)]);
  });

  test('every ID number is valid and agrees with birth and sex', () => {
    for (const { register } of children) {
      const { idNumber, bornOn, sex } = register.details;
      if (idNumber === undefined) continue;
      expect(isIdNumber(idNumber)).toBe(true);
      expect(idNumber.slice(0, 14)).toBe(`320682${bornOn.replaceAll('-', '')}`);
      expect(Number(idNumber.charAt(16)) % 2 === 1 ? 'male' : 'female').toBe(sex);
    }
  });
});

describe('a county at work', () => {
  const between = (share: number, from: number, to: number): void => {
    expect(share).toBeGreaterThanOrEqual(from);
    expect(share).toBeLessThanOrEqual(to);
  };

  test.each([1, 2, 3, 20260612])('colours and due dates are shared out as in life (seed %i)', (seed) => {
    const standings = childrenOf(drawCounty({ seed, children: 1000, today: TODAY })).map(standingOf);
    const share = (is: (standing: Standing) => boolean): number =>
      standings.filter(is).length / standings.length;
    between(
      share(({ colour }) => colour === 'red'),
      0.012,
      0.038,
    );
    between(
      share(({ colour }) => colour === 'yellow'),
      0.12,
      0.2,
    );
    between(
      share(({ colour }) => colour === 'blue'),
      0.4,
      0.5,
    );
    between(
      share(({ colour }) => colour === 'green'),
      0.25,
      0.35,
    );
    between(
      share(({ colour }) => colour === undefined),
      0.045,
      0.095,
    );
    const due = (standing: Standing) => dueState(standing.dueOn, TODAY);
    between(
      share((one) => due(one).state === 'overdue'),
      0.02,
      0.07,
    );
    between(
      share((one) => due(one).state === 'today'),
      0.03,
      0.11,
    );
    between(
      share((one) => due(one).state === 'ahead' && due(one).days <= 7),
      0.06,
      0.2,
    );
    between(
      share((one) => due(one).state === 'ahead' && due(one).days > 7),
      0.65,
      0.85,
    );
  });

  test('a director in every village, a supervisor in every town, two officers, each longer than any file', () => {
    const held = (role: Staff['role']) =>
      staff.filter((one) => one.role === role).map(({ region }) => region);
    const villages = regionCodes.filter((code) => levelOf(code) === 'village');
    expect(villages).toHaveLength(355);
    expect(held('director').toSorted()).toEqual(villages.toSorted());
    expect(held('supervisor').toSorted()).toEqual(
      regionCodes.filter((code) => levelOf(code) === 'town').toSorted(),
    );
    expect(held('officer')).toEqual(['320682000000', '320682000000']);
    expect(staff.every(({ fromOn }) => fromOn <= addDays(TODAY, -730))).toBe(true);
  });

  test('villages have few children each, the story’s the most, the hospital none', () => {
    const sizes = new Map(county.villages.map(({ village, children: some }) => [village, some.length]));
    expect(sizes.get('320682112201')).toBe(12);
    expect(sizes.get('320682408498')).toBe(0);
    expect(Math.max(...[...sizes.values()].filter((size) => size !== 12))).toBeLessThanOrEqual(6);
    expect([...sizes.values()].filter((size) => size >= 1 && size <= 5).length).toBeGreaterThan(345);
    expect([...sizes.keys()].every((village) => isRegion(village))).toBe(true);
  });

  test('every child has one to three who answer for it, and somebody at home but where that is the matter', () => {
    for (const child of children) {
      expect(child.guardians.length).toBeGreaterThanOrEqual(1);
      expect(child.guardians.length).toBeLessThanOrEqual(3);
      expect(child.visits.length).toBeLessThanOrEqual(3);
      const isHome = child.guardians.some(({ capacity }) => capacity !== 'parent_away');
      const isAlone = child.visits.some(({ record }) => record.findings.guardianship === 'unattended');
      expect(isHome || isAlone).toBe(true);
      const isLeft = child.register.categories.some(({ category }) => category === 'left_behind');
      expect(isLeft && child.guardians.some(({ capacity }) => capacity === 'parent_home')).toBe(false);
    }
  });

  test('notes are short, name nobody, and nobody at home is seen where nobody is', () => {
    const names = [
      ...guardians.map(({ register }) => register.name),
      ...children.map(({ register }) => register.name),
    ];
    const notes = visits.flatMap(({ note }) => note ?? []);
    expect(notes.length).toBeGreaterThan(visits.length / 2);
    for (const note of new Set(notes)) {
      expect(note.length).toBeLessThanOrEqual(60);
      expect(note).not.toContain('{');
      expect(names.filter((name) => note.includes(name))).toEqual([]);
    }
    const alone = visits.filter(({ findings }) =>
      ['unattended', 'carer_absent'].includes(findings.guardianship),
    );
    expect(alone.every(({ presence }) => !presence.includes('caregiver'))).toBe(true);
  });
});

test('the known secrets are all names, phones and ID numbers, each once', () => {
  const secrets = knownSecrets(1, 1000, TODAY);
  unique(secrets);
  expect(secrets).toEqual(expect.arrayContaining(['王雨欣', '沈秀英', '王平', '沈桂兰', '顾海燕', '丁海峰']));
  for (const { phone, name } of staff) expect(secrets).toEqual(expect.arrayContaining([phone, name]));
  const numbered = children.filter(({ register }) => register.details.idNumber !== undefined);
  expect(secrets.filter((one) => /^\d{17}[\dX]$/.test(one))).toHaveLength(numbered.length + guardians.length);
  expect(secrets.filter((one) => /^1\d{10}$/.test(one))).toHaveLength(staff.length + guardians.length);
  expect(secrets.every((one) => one.length >= 2)).toBe(true);
});

test('villages of one town do not come one after another', () => {
  const order = county.villages.slice(20, 60).map(({ village }) => townOf(village));
  expect(new Set(order).size).toBeGreaterThan(11);
});
