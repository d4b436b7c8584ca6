// News may be for one person, for nobody above a vacant post, or only for whom something still holds.
import { beforeEach, describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { type Channel, deliver } from '#functions/kernel/deliver.ts';
import type { Effect, Standing } from '#functions/kernel/effect.ts';
import { aCounty } from '../kit/county.ts';
import { nth, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';

type Notice = Extract<Effect, { kind: 'notify' }>;

let county = aCounty();
let heard: string[] = [];

const person = async (n: number, role = aRole()): Promise<void> => {
  const data = aPerson({ phone: `1390000000${n}`, openid: `openid-of-number-${n}` });
  await county.does('access', nth('person', n), 'register_person', data);
  await county.does('access', nth('person', n), 'grant_role', role);
};

beforeEach(async () => {
  county = aCounty();
  heard = [];
  await person(1);
  await person(2);
  await person(3, aRole({ role: 'supervisor', region: TOWN }));
});

const channel: Channel = {
  send: async (openid) => {
    heard.push(openid.replace('openid-of-number-', ''));
    return { ending: 'sent' };
  },
};

/** Who hears of it, by their numbers. */
const hearersOf = async (changed: Partial<Notice>): Promise<readonly string[]> => {
  const effect: Notice = {
    kind: 'notify',
    template: 'quiz_closing',
    role: 'director',
    region: VILLAGE,
    about: nth('paper'),
    ...changed,
  };
  await deliver(county.world, county.reader, channel, {
    effectId: `outreach/${nth('paper')}#1#0`,
    depth: 1,
    effect,
  });
  return heard.toSorted();
};

const row = (kind: string, id: string, fields: Readonly<Record<string, unknown>>) =>
  county.views.put(1, { kind, id, rev: 1, parts: { outreach: { seen: 1, fields, sealed: {} } } }, []);

test('news for one person reaches that person and nobody else of the role', async () => {
  expect(await hearersOf({ personId: nth('person', 2) })).toEqual(['2']);
});

test('news that stays is told to nobody where the post is vacant, and other news to whoever stands above', async () => {
  const elsewhere = { region: SIBLING_VILLAGE };
  expect(await hearersOf({ ...elsewhere, stays: true })).toEqual([]);
  expect(await hearersOf(elsewhere)).toEqual(['3']);
});

describe('news only for whom something holds', () => {
  const done = (is: boolean): Standing => ({
    slice: 'outreach',
    row: 'attempt',
    id: { kind: 'attempt', words: [nth('paper'), '1'] },
    field: 'done',
    is,
  });

  test('passes by whoever has done it; who has no such row has not', async () => {
    await row('attempt', computedId('attempt', nth('paper'), '1', nth('person', 1)), { done: true });
    expect(await hearersOf({ onlyIf: done(false) })).toEqual(['2']);
  });

  test('reaches only those who have, where it asks for them', async () => {
    await row('attempt', computedId('attempt', nth('paper'), '1', nth('person', 1)), { done: true });
    expect(await hearersOf({ onlyIf: done(true) })).toEqual(['1']);
  });

  test('looks at a row of the person where it names no other', async () => {
    const passed = { paperId: nth('paper'), region: TOWN, on: TODAY };
    await county.does('training', nth('person', 2), 'note_passed', passed);
    const onlyIf: Standing = { slice: 'training', row: 'trainee', field: 'qualified', is: false };
    expect(await hearersOf({ onlyIf })).toEqual(['1']);
  });

  test('may be about those whom its hearers look after: any of them is enough', async () => {
    await row('attempt', computedId('attempt', nth('paper'), '1', nth('person', 1)), { done: true });
    const above = { role: 'supervisor', region: TOWN } as const;
    const of = (...numbers: readonly number[]) => ({
      ...done(false),
      ofAny: numbers.map((n) => nth('person', n)),
    });
    expect(await hearersOf({ ...above, onlyIf: of(1) })).toEqual([]);
    expect(await hearersOf({ ...above, onlyIf: of(1, 2) })).toEqual(['3']);
  });

  test('holds for one person as well', async () => {
    await row('attempt', computedId('attempt', nth('paper'), '1', nth('person', 1)), { done: true });
    expect(await hearersOf({ personId: nth('person', 1), onlyIf: done(false) })).toEqual([]);
  });
});
