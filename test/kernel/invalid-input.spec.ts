// Bad input is refused by field and reason: unknown, missing, of the wrong type, not a choice, or in a rule's own words.
import { describe, expect, test } from 'vitest';
import { kindOf } from '#functions/kernel/slice.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import { slices } from '#functions/slices.ts';
import { aChild } from '../kit/children.ts';
import { nth } from '../kit/ids.ts';
import { aVisit } from '../kit/visiting.ts';

const parse = (slice: string, type: string, data: unknown): unknown =>
  kindOf(slices, streamOf(slice, nth('child')))?.kind.parse(type, data, nth('child'), nth('person'));
const visit = (changed: object): unknown => parse('visits', 'record', { ...aVisit(), ...changed });
const child = (changed: object): unknown => parse('registry', 'register_child', { ...aChild(), ...changed });
const invalid = (field: string, reason: string) => ({ refused: 'invalid_input', field, reason });

const { visitedOn: _, ...undated } = aVisit();
const { findings, ...unseen } = aVisit();
const { guardianship: _g, ...topicless } = findings;
const { kind: _k, ...kindless } = aVisit();

describe('a field', () => {
  test('nobody knows is named, however deep', () => {
    expect(visit({ mood: 'good' })).toEqual(invalid('mood', 'unknown_field'));
    expect(visit({ findings: { ...findings, weather: 'fine' } })).toEqual(
      invalid('findings.weather', 'unknown_field'),
    );
    expect(child({ details: { ...aChild().details, nickname: '小满' } })).toEqual(
      invalid('details.nickname', 'unknown_field'),
    );
  });

  test('that is missing is named, however deep, of whatever type', () => {
    expect(parse('visits', 'record', undated)).toEqual(invalid('visitedOn', 'missing'));
    expect(parse('visits', 'record', unseen)).toEqual(invalid('findings', 'missing'));
    expect(parse('visits', 'record', kindless)).toEqual(invalid('kind', 'missing'));
    expect(visit({ findings: topicless })).toEqual(invalid('findings.guardianship', 'missing'));
  });

  test('of the wrong type is not called missing', () => {
    expect(visit({ visitedOn: 20260612 })).toEqual(invalid('visitedOn', 'not_text'));
    expect(visit({ visitedOn: null })).toEqual(invalid('visitedOn', 'not_text'));
    expect(visit({ note: ['a'] })).toEqual(invalid('note', 'not_text'));
    expect(visit({ findings: 'all well' })).toEqual(invalid('findings', 'not_object'));
    expect(visit({ presence: 'child' })).toEqual(invalid('presence', 'not_array'));
    expect(child({ name: { first: '小满' } })).toEqual(invalid('name', 'not_text'));
  });

  test('outside its choices says so, with its place in a list', () => {
    expect(visit({ presence: ['child', 'dog'] })).toEqual(invalid('presence.1', 'not_a_choice'));
    expect(visit({ findings: { ...findings, mind: 'unattended' } })).toEqual(
      invalid('findings.mind', 'not_a_choice'),
    );
  });

  test('breaks its rule in the rule’s own words', () => {
    expect(visit({ visitedOn: '2026-02-30' })).toEqual(invalid('visitedOn', 'not_a_date'));
    expect(visit({ visitedOn: '2026-6-12' })).toEqual(invalid('visitedOn', 'not_a_date'));
    expect(visit({ note: '   ' })).toEqual(invalid('note', 'empty'));
    expect(visit({ note: '长'.repeat(501) })).toEqual(invalid('note', 'too_long'));
    expect(visit({ note: 'half \ud800' })).toEqual(invalid('note', 'broken_character'));
    expect(visit({ presence: [] })).toEqual(invalid('presence', 'empty'));
    expect(visit({ visitId: 'vis_1' })).toEqual(invalid('visitId', 'not_an_id'));
    expect(child({ village: '3206' })).toEqual(invalid('village', 'not_a_region'));
    const held = { category: 'in_difficulty', sinceOn: '2026-06-01' };
    expect(child({ categories: [held, held, held, held] })).toEqual(invalid('categories', 'too_many'));
  });
});

test('data that is no object at all is refused as a whole', () => {
  for (const data of [null, 'text', 5, [], undefined]) {
    expect(parse('visits', 'record', data)).toMatchObject({ refused: 'invalid_input', field: '' });
  }
});

test('a command nobody knows is refused by its type', () => {
  expect(parse('visits', 'forget', {})).toEqual(invalid('type', 'not_a_choice'));
});

test('text is kept trimmed', () => {
  expect(visit({ note: '  在家 ' })).toMatchObject({ data: { note: '在家' } });
});
