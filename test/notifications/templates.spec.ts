// The platform takes every message that the county has, whatever comes into it, and none tells of anybody on a locked screen.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenField } from '#infra/local/wechat/template-fields.ts';
import { faultOf } from '#shared/notifications/field-limits.ts';
import { fill, render } from '#shared/notifications/render.ts';
import { channels, subscriptionKeys, type Template } from '#shared/notifications/template.ts';
import { goesBy, isPressing, isTemplateKey, templateOf, templates } from '#shared/notifications/templates.ts';

const all: readonly (readonly [string, Template])[] = Object.entries(templates);

/** Colours of children, kinds of them, and places. */
const TELLING = /红|黄|蓝|绿|色|孤儿|困境|留守|残疾|村|镇|街道|小学|中学/;
const COLOURS = /红|黄色|蓝色|绿色/;

const placeholdersOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name));

/** What we ourselves would say against these fields. */
const faultsOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([field, value]) => faultOf(field, value) ?? []);

describe.each(all)('the message %s', (key, template) => {
  const { fields, title, text, because, action, say, replies = [] } = template;
  const filled = render(fields, { count: '1' });

  test('keeps the limits that the platform sets for its fields, by our reading and by the double’s', () => {
    expect(faultsOf(filled)).toEqual([]);
    expect(brokenField(filled, undefined)).toBeUndefined();
  });

  test('pushes what could stand on anybody’s screen, and an SMS says no more', () => {
    for (const pushed of Object.values(fields)) expect(pushed).not.toMatch(TELLING);
    expect(title).not.toMatch(COLOURS);
    expect(placeholdersOf([title, action, because, say ?? ''])).toEqual([]);
    for (const name of placeholdersOf(Object.values(fields))) expect(name).toBe('count');
  });

  test('says what it is, what to do, and why somebody gets it', () => {
    for (const words of [title, action, text, because]) expect(words.trim()).not.toBe('');
    for (const sentence of [text, because]) expect(sentence).toMatch(/。$/);
    expect(template.audience.length).toBeGreaterThan(0);
    expect(template.usefulHours).toBeGreaterThan(0);
    expect(Number.isInteger(template.version) && template.version > 0).toBe(true);
  });

  test('has words for the phone where a call is its last way', () => {
    // A digest goes by the ways of what it tells.
    const isCalled = goesBy(template, 'call') || key === 'digest' || template.calledWithoutAccount === true;
    expect([key, typeof say]).toEqual([key, isCalled ? 'string' : 'undefined']);
  });

  test('goes by ways in their order, and goes on unread only where another way is left', () => {
    expect(channels.filter((channel) => goesBy(template, channel))).toEqual(template.channels);
    if (template.readWithinMinutes !== undefined) expect(goesBy(template, 'sms')).toBe(true);
    if (template.urgency === 'emergency') expect(template.readWithinMinutes).toBeGreaterThan(0);
  });

  test('offers three answers at most, each once', () => {
    expect(replies.length).toBeLessThanOrEqual(3);
    expect(new Set(replies.map((reply) => reply.key)).size).toBe(replies.length);
    for (const { label } of replies) expect([...label].length).toBeLessThanOrEqual(6);
  });

  test('is never too long for the platform, whatever stands for its placeholders', () => {
    const names = placeholdersOf(Object.values(fields));
    const anyValues = fc.dictionary(
      fc.constantFrom('count', 'on', ...names),
      fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 })),
    );
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(faultsOf(render(fields, values))).not.toContain('too_long');
      }),
      { numRuns: names.length > 0 ? 300 : 5 },
    );
  });
});

test('the messages of a subscription are worded into one template of the platform: their fields are the same', () => {
  for (const subscription of subscriptionKeys) {
    const own = all.filter(([, template]) => template.subscription === subscription);
    expect([subscription, own.length > 0]).toEqual([subscription, true]);
  }
  // A digest goes by the subscription of what it tells, so all three have the same.
  const names = all.map(([, { fields }]) => Object.keys(fields).toSorted().join());
  expect(new Set(names).size).toBe(1);
});

test('a digest of any size fits, and says how many', () => {
  const { fields, text } = templates.digest;
  for (let n = 1; n <= 999; n++) {
    const count = String(n);
    const rendered = render(fields, { count });
    expect([n, faultsOf(rendered), brokenField(rendered, undefined)]).toEqual([n, [], undefined]);
    expect(rendered['thing1']).toContain(` ${count} `);
    expect(fill(text, { count })).toContain(` ${count} `);
  }
});

test('a field over its limit, of no known type or without a word is named', () => {
  expect(brokenField({ thing1: '字'.repeat(21) }, undefined)).toBe('thing1');
  expect(brokenField({ thing1: '好', phrase2: '请尽快打开' + '看' }, undefined)).toBe('phrase2');
  expect(brokenField({ colour1: '红' }, undefined)).toBe('colour1');
  expect(brokenField({ thing1: '' }, undefined)).toBe('thing1');
});

test('a message is known by its own key alone, and one that is not known is carried before what can wait', () => {
  expect([isTemplateKey('visit_due'), isTemplateKey('toString'), isTemplateKey('')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(templateOf('constructor')).toBeUndefined();
  expect(['risk_turned_red', 'visit_overdue', 'visit_due', 'unheard_of'].map(isPressing)).toEqual([
    true,
    true,
    false,
    true,
  ]);
});
