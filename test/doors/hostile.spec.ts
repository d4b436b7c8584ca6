// Whatever is thrown at the api door is refused by name, leaves nothing behind, and does not stop the next request.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nth } from '../kit/ids.ts';
import { aVisit } from '../kit/visiting.ts';
import { closed, director, openTown, ours, type Town, theirs, today } from './town.ts';

let town: Town;
let token = '';
afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
  token = await town.tokenOf(director);
});

type Thrown = Readonly<{
  body: unknown;
  id?: string;
  status: number;
  refused: string;
  field?: string;
  reason?: string;
}>;

const visit = (changed: Readonly<Record<string, unknown>> = {}): unknown => ({
  ...aVisit({ visitId: nth('visit', 50), visitedOn: today() }),
  ...changed,
});
const command = (data: unknown, changed: Readonly<Record<string, unknown>> = {}) => ({
  commandId: nth('command', 50),
  data,
  ...changed,
});
const invalid = (body: unknown, field: string, reason: string): Thrown => ({
  body,
  status: 400,
  refused: 'invalid_input',
  field,
  reason,
});
const malformed = (body: unknown): Thrown => ({ body, status: 400, refused: 'malformed_json' });
const json = (value: unknown): string => JSON.stringify(value);

const thrown: Readonly<Record<string, () => Thrown>> = {
  'an unknown field': () => invalid(command(visit({ mood: 'good' })), 'mood', 'unknown_field'),
  'an unknown field beside the data': () =>
    invalid({ ...command(visit()), role: 'officer' }, 'role', 'unknown_field'),
  'a wrong type': () => invalid(command(visit({ visitedOn: 20260612 })), 'visitedOn', 'not_text'),
  'a list for a text': () => invalid(command(visit({ note: ['a', 'b'] })), 'note', 'not_text'),
  'an object for a text': () => invalid(command(visit({ visitedOn: { $gt: '' } })), 'visitedOn', 'not_text'),
  'null for the findings': () => invalid(command(visit({ findings: null })), 'findings', 'not_object'),
  'no data at all': () => invalid({ commandId: nth('command', 50) }, 'data', 'missing'),
  'a list for a body': () => invalid([command(visit())], '', 'not_object'),
  'null for a body': () => invalid('null', '', 'not_object'),
  'a command id that is none': () => invalid(command(visit(), { commandId: 'x' }), 'commandId', 'not_an_id'),
  'a command id of another kind': () =>
    invalid(command(visit(), { commandId: nth('visit') }), 'commandId', 'not_an_id'),
  'no command id': () => invalid({ data: visit() }, 'commandId', 'missing'),
  'a time that is none': () => invalid(command(visit(), { madeAt: 'yesterday' }), 'madeAt', 'not_a_time'),
  'a day that does not exist': () =>
    invalid(command(visit({ visitedOn: '2026-02-30' })), 'visitedOn', 'not_a_date'),
  'a note that is too long': () => invalid(command(visit({ note: '长'.repeat(501) })), 'note', 'too_long'),
  'half a character in the note': () =>
    invalid(json(command(visit({ note: '\ud800' }))), 'note', 'broken_character'),
  'half a character in an unknown field’s name': () =>
    invalid(json(command(visit({ '\udfff': 1 }))), '\udfff', 'unknown_field'),
  '__proto__ beside the fields': () =>
    invalid(
      json(command(visit())).replace('"kind"', '"__proto__":{"open":true},"kind"'),
      '__proto__',
      'unknown_field',
    ),
  'constructor beside the fields': () =>
    invalid(
      command(visit({ constructor: { prototype: { role: 'officer' } } })),
      'constructor',
      'unknown_field',
    ),
  '__proto__ among the findings': () =>
    invalid(
      json(command(visit())).replace('"guardianship"', '"__proto__":{"x":1},"guardianship"'),
      'findings.__proto__',
      'unknown_field',
    ),
  'malformed JSON': () => malformed('{"commandId":'),
  'no JSON at all': () => malformed('commandId=1&data=2'),
  'an empty body': () => malformed(''),
  'JSON ten thousand deep': () => malformed(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  'objects ten thousand deep in the data': () =>
    malformed(`{"commandId":"${nth('command', 50)}","data":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`),
  'five megabytes': () => ({
    body: json(command(visit({ note: 'x'.repeat(5_000_000) }))),
    status: 413,
    refused: 'body_too_large',
  }),
  'five megabytes of Chinese': () => ({
    body: `"${'长'.repeat(1_700_000)}"`,
    status: 413,
    refused: 'body_too_large',
  }),
  'a visit of a day to come': () => ({
    body: command(visit({ visitedOn: '2099-01-01' })),
    status: 409,
    refused: 'visit_in_future',
    field: 'visitedOn',
  }),
  'a visit of a child of another village': () => ({
    body: command(visit()),
    id: theirs,
    status: 404,
    refused: 'not_found',
  }),
  'a visit of a child whose file is closed': () => ({
    body: command(visit()),
    id: closed,
    status: 409,
    refused: 'child_closed',
  }),
  'a path that climbs': () => ({
    body: command(visit()),
    id: '..%2F..%2Fregistry',
    status: 404,
    refused: 'not_found',
  }),
  'an id with a hash': () => ({
    body: command(visit()),
    id: `${ours}%231`,
    status: 404,
    refused: 'not_found',
  }),
  'an id a hundred thousand long': () => ({
    body: command(visit()),
    id: `chd_${'A'.repeat(100_000)}`,
    status: 404,
    refused: 'not_found',
  }),
};

describe.each(Object.keys(thrown))('%s', (name) => {
  test('is refused by name, and nothing is stored', async () => {
    const { body, id = ours, status, ...refusal } = thrown[name]?.() ?? invalid(undefined, '', '');
    const before = await town.stored();
    const answer = await town.ask('POST', `/visits/${id}/record`, { token, body });
    expect(answer).toMatchObject({ status, body: refusal });
    expect(Object.keys(Object(answer.body)).toSorted()).toEqual(Object.keys(refusal).toSorted());
    expect(await town.stored()).toEqual(before);
  });
});

test('base64 is only another way to send the same', async () => {
  const answer = await town.ask('POST', `/visits/${ours}/record`, {
    token,
    body: command(visit({ mood: 1 })),
    base64: true,
  });
  expect(answer).toMatchObject({ status: 400, body: { field: 'mood' } });
});

test('after all of it the objects of this process are what they were, and the next visit is recorded', async () => {
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('open');
  expect(Object({}).role).toBeUndefined();
  const answer = await town.ask('POST', `/visits/${ours}/record`, { token, body: command(visit()) });
  expect(answer).toMatchObject({ status: 200, body: { version: 2 } });
});
