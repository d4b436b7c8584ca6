// A guardian consents for the own child, sees what was consented to, and nobody says yes in another's name.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '#shared/access/purposes.ts';
import { nth } from '../kit/ids.ts';
import { guardianOf } from './actors.ts';
import { type County, childOf, openCounty } from './county.ts';

let county: County;
afterAll(() => county.end());
beforeAll(async () => {
  county = await openCounty();
});

const childId = childOf.own;
const words = wordsOf('photos')?.words;
const whose = { childId, guardianId: guardianOf.own, purpose: 'photos' };
const say = (verb: 'give' | 'withdraw', changed: object = {}, actor = county.as('guardian')) => {
  const data = verb === 'give' ? { ...whose, words, ...changed } : { ...whose, ...changed };
  return county.send(actor, `/access/consents/${verb}`, county.commandOf(data));
};
const NOT_FOUND = { status: 404, body: { refused: 'not_found' } };

test('a yes is given, read by family and village, and taken back', async () => {
  expect(await say('give')).toMatchObject({
    status: 200,
    body: { version: 1, state: { given: [{ purpose: 'photos', words }] } },
  });
  await county.project([`registry/${guardianOf.own}`]);
  for (const role of ['guardian', 'director', 'supervisor', 'officer'] as const) {
    const answer = await county.read(county.as(role), `/access/children/${childId}/consents`);
    expect(answer).toMatchObject({
      status: 200,
      body: { guardians: [{ guardianId: guardianOf.own, name: '陈桂芳', given: [{ purpose: 'photos' }] }] },
    });
  }
  expect(await say('withdraw')).toMatchObject({ status: 200, body: { version: 2, state: { given: [] } } });
  expect(await say('withdraw')).toMatchObject({ status: 409, body: { refused: 'consent_not_given' } });
});

test('a yes to changed words, or where none is asked for, is refused by name', async () => {
  expect(await say('give', { words: '2020-1' })).toMatchObject({ body: { refused: 'words_changed' } });
  expect(await say('give', { purpose: 'file' })).toMatchObject({
    body: { refused: 'consent_not_asked_for' },
  });
  expect(await say('give', { purpose: 'sale' })).toMatchObject({ status: 400, body: { field: 'purpose' } });
});

test('nobody says yes for another guardian, or for a child of others', async () => {
  const other = { guardianId: guardianOf['sibling village'] };
  expect(await say('give', other)).toMatchObject({ body: { refused: 'guardian_not_of_child' } });
  const absent = await say('give', { childId: nth('child', 9) });
  expect(absent).toMatchObject(NOT_FOUND);
  expect(await say('give', { childId: childOf['sibling village'] })).toEqual(absent);
  for (const role of ['director', 'supervisor', 'officer', 'auditor', 'provider'] as const)
    expect((await say('give', {}, county.as(role))).status).toBe(403);
});
