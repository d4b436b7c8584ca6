// A code by SMS confirms one matter: asked for by whoever may act on it, good for one command, and never part of a fact.
import { beforeEach, describe, expect, test } from 'vitest';
import { access } from '#functions/access/index.ts';
import { answer } from '#functions/doors/api/answer.ts';
import { routerOf } from '#functions/doors/api/router.ts';
import { descriptionOf } from '#functions/doors/openapi.ts';
import { registry } from '#functions/registry/index.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { aGuardian } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { deedRoutes, deeds } from '../kit/deeds.ts';
import { AT, nth, OTHER_TOWNS_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { memoryRing } from '../kit/memory-ring.ts';
import { memorySignIns } from '../kit/memory-sign-ins.ts';
import { aPerson, aRole } from '../kit/people.ts';

type Text = Readonly<{ phone: string; template: string; params: Readonly<Record<string, string>> }>;

const PHONE = '13800001111';
const [guardianId, foreignId] = [nth('guardian', 1), nth('guardian', 2)];
const director: Actor = { personId: nth('person', 1), role: 'director', region: VILLAGE };
const [deed, other] = [nth('handover', 1), nth('handover', 2)];
const route = routerOf(deedRoutes);
const circumstances = { address: '203.0.113.9', device: 'test' };
const REFUSED = { refused: 'code_refused' };

const open = async () => {
  const county = aCounty(AT);
  await county.does('access', director.personId, 'register_person', aPerson());
  await county.does('access', director.personId, 'grant_role', aRole());
  await county.does('registry', guardianId, 'register_guardian', aGuardian());
  const far = aGuardian({ village: OTHER_TOWNS_VILLAGE, phone: '13800002222' });
  await county.does('registry', foreignId, 'register_guardian', far);
  const texts: Text[] = [];
  const world = { ...county.world, slices: [access, registry, deeds] };
  const sms = {
    send: async (phone: string, template: string, params: Text['params']) =>
      void texts.push({ phone, template, params }),
  };
  const codes = { world, ring: memoryRing(), store: memorySignIns(), sms };
  let seconds = 0;
  const post = (path: string, json: unknown, actor?: Actor): Promise<unknown> => {
    const matched = route('POST', path);
    if (!matched) throw new Error(`No route ${path}`);
    const work = { started: 0, body: { json }, circumstances, ...(actor && { actor }) };
    return answer(
      { world, reader: county.reader, files: county.files, codes },
      { ...matched, query: {} },
      work,
    );
  };
  return {
    ...county,
    texts,
    post,
    codes,
    pass: (more: number) => {
      seconds += more;
      county.setTime(new Date(Date.parse(AT) + seconds * 1000).toISOString());
    },
  };
};

let county: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  county = await open();
});

const ask = (of = deed, who: Actor | undefined = director, guardian = guardianId) =>
  county.post(`/deeds/${of}/confirm`, { guardianId: guardian }, who);
const newest = (): string => county.texts.at(-1)?.params['code'] ?? '';
const wrong = (): string => (newest() === '000000' ? '000001' : '000000');
const sign = (n: number, oneTimeCode: string | undefined, of = deed, text = 'as shown') =>
  county.post(
    `/deeds/${of}/sign`,
    {
      commandId: nth('command', 500 + n),
      data: { guardianId, text, ...(oneTimeCode !== undefined && { oneTimeCode }) },
    },
    director,
  );
const facts = async (of = deed) =>
  (await county.records.after(`deeds/${of}`, 0)).flatMap(({ events }) => events);

describe('asking for a code', () => {
  test('sends it to the phone of the person whom the matter concerns, and tells its last digits', async () => {
    expect(await ask()).toEqual({ livesSeconds: 300, againSeconds: 60, phoneTail: '1111' });
    expect(county.texts).toEqual([
      {
        phone: PHONE,
        template: 'confirm_code',
        params: { code: expect.stringMatching(/^\d{6}$/) },
      },
    ]);
    county.pass(10);
    expect(await ask()).toMatchObject({ againSeconds: 50 });
    expect(county.texts).toHaveLength(1);
    expect(await ask(other)).toMatchObject({ againSeconds: 60 });
  });

  test('is refused to whoever may not act on it, has lost the role, or is nobody', async () => {
    expect(await ask(deed, director, foreignId)).toEqual({ refused: 'not_found' });
    expect(await ask(deed, { ...director, role: 'auditor' })).toEqual({ refused: 'role_not_allowed' });
    expect(await ask(deed, { ...director, late: true })).toEqual({ refused: 'no_current_role' });
    expect(await ask(deed, { ...director, region: OTHER_TOWNS_VILLAGE }, foreignId)).toEqual({
      refused: 'not_signed_in',
    });
    expect(await county.post(`/deeds/${deed}/confirm`, { guardianId })).toEqual({ refused: 'not_signed_in' });
    expect(await county.post(`/deeds/${deed}/confirm`, {}, director)).toMatchObject({
      refused: 'invalid_input',
      field: 'guardianId',
    });
    expect(county.texts).toEqual([]);
  });

  test('is refused by name where no phone is known any more', async () => {
    await county.vault.erase(guardianId);
    expect(await ask()).toEqual({ refused: 'phone_unknown' });
    expect(await sign(1, '123456')).toEqual(REFUSED);
  });
});

describe('a command with its code', () => {
  test('is confirmed, at the server’s time and by the phone’s last digits, and keeps nothing of the code', async () => {
    await ask();
    county.pass(20);
    expect(await sign(1, newest())).toMatchObject({ version: 1 });
    const at = new Date(Date.parse(AT) + 20_000).toISOString();
    expect(await facts()).toEqual([{ type: 'deed.signed', confirmed: { at, phoneTail: '1111' } }]);
  });

  test('comes unconfirmed without one', async () => {
    expect(await sign(1, undefined)).toMatchObject({ version: 1 });
    expect(await facts()).toEqual([{ type: 'deed.signed' }]);
  });

  test('is refused with a wrong one, an old one, or one of another matter', async () => {
    expect(await sign(1, '123456')).toEqual(REFUSED);
    await ask();
    expect(await sign(1, wrong())).toEqual(REFUSED);
    expect(await sign(1, newest(), other)).toEqual(REFUSED);
    expect(await sign(1, '12345')).toMatchObject({ refused: 'invalid_input', field: 'oneTimeCode' });
    county.pass(300);
    expect(await sign(1, newest())).toEqual(REFUSED);
    expect([...(await facts()), ...(await facts(other))]).toEqual([]);
  });

  test('sent again is answered again, soon, at once or much later, and no other command has the use of the code', async () => {
    await ask();
    const first = await sign(1, newest());
    expect(await sign(1, newest())).toEqual(first);
    expect(await sign(2, newest())).toEqual(REFUSED);
    county.pass(7_200);
    expect(await sign(1, newest())).toEqual(first);
    expect(await facts()).toHaveLength(1);
  });

  test('sent twice at once is accepted once and refused to neither', async () => {
    await ask();
    const [one, two] = await Promise.all([sign(1, newest()), sign(1, newest())]);
    expect(one).toEqual(two);
    expect(await facts()).toHaveLength(1);
  });

  test('that is refused for its own sake leaves the code good for the same matter', async () => {
    await ask();
    expect(await sign(1, newest(), deed, 'as it was')).toEqual({ refused: 'text_changed' });
    expect(await sign(2, newest())).toMatchObject({ version: 1 });
    expect(await sign(3, newest())).toEqual(REFUSED);
  });

  test('is not to be guessed: five wrong ones lock the matter for a quarter of an hour, and no other', async () => {
    await ask();
    for (let n = 0; n < 5; n++) expect(await sign(n, wrong())).toEqual(REFUSED);
    expect(await sign(9, newest())).toEqual(REFUSED);
    expect(await ask()).toMatchObject({ againSeconds: 900 });
    await ask(other);
    expect(await sign(10, newest(), other)).toMatchObject({ version: 1 });
    county.pass(900);
    await ask();
    expect(await sign(11, newest())).toMatchObject({ version: 1 });
  });

  test('does not use up a code that was asked for meanwhile', async () => {
    await ask();
    const old = newest();
    expect(await sign(1, old)).toMatchObject({ version: 1 });
    county.pass(60);
    await ask();
    expect(await sign(1, old)).toMatchObject({ version: 1 });
    expect(await sign(2, newest())).toMatchObject({ version: 2 });
  });
});

test('the description says what asking for a code takes and gives, and that its command may be refused for it', () => {
  const paths = Object(descriptionOf(deedRoutes)).paths;
  const asking = paths['/deeds/{deedId}/confirm'].post;
  expect(asking).toMatchObject({ 'x-roles': ['director'], parameters: [{ name: 'deedId', in: 'path' }] });
  const said = JSON.stringify(asking);
  for (const word of ['guardianId', 'livesSeconds', 'phoneTail', 'phone_unknown'])
    expect(said).toContain(word);
  const signing = JSON.stringify(paths['/deeds/{deedId}/sign'].post);
  for (const word of ['oneTimeCode', 'text_changed', 'code_refused']) expect(signing).toContain(word);
});
