// The platform takes every message that the county has, and two kinds of news are never taken for one.
import { describe, expect, test } from 'vitest';
import { brokenField } from '#infra/local/wechat/template-fields.ts';
import { type Template, templates } from '#shared/notifications/templates.ts';

const all: readonly (readonly [string, Template])[] = Object.entries(templates);

describe.each(all)('the message %s', (_key, { fields }) => {
  test('keeps the limits that the platform sets for its fields', () => {
    expect(brokenField(fields, undefined)).toBeUndefined();
  });
});

test('a field over its limit, of no known type or without a word is named', () => {
  expect(brokenField({ thing1: '字'.repeat(21) }, undefined)).toBe('thing1');
  expect(brokenField({ thing1: '好', phrase2: '请尽快打开' + '看' }, undefined)).toBe('phrase2');
  expect(brokenField({ colour1: '红' }, undefined)).toBe('colour1');
  expect(brokenField({ thing1: '' }, undefined)).toBe('thing1');
});

test('each has a number of its own at the platform', () => {
  const numbers = all.map(([, { platformId }]) => platformId);
  expect(new Set(numbers).size).toBe(numbers.length);
});
