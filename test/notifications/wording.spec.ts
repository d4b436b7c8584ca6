// The office words a message otherwise; what it saves fits the platform's fields, tells of nobody, and is what goes out next.
import { beforeEach, describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { wordingDecider } from '#functions/notifications/decide/wording.ts';
import type { WordingEvent } from '#functions/notifications/events/wording.ts';
import { wordingEntry } from '#functions/notifications/project/wording.ts';
import { faultIn } from '#shared/notifications/wording.ts';
import { aCounty } from '../kit/county.ts';
import { AT, nth } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';
import { anOffice } from '../kit/ways.ts';

const { given } = specOf(wordingDecider);
const key = 'visit_overdue';
const context = { id: nth('template'), by: nth('person'), at: AT, needs: {} };
const word = (fields: Record<string, string>, of = key) =>
  ({ ...context, type: 'word_template', data: { key: of, fields } }) as const;
const reset = { ...context, type: 'reset_template', data: { key } } as const;
const OWN = { thing1: '有孩子过了走访的日子', phrase2: '请补上' };
const worded = (thing1: string, version = 3): WordingEvent => ({
  type: 'template.worded',
  key,
  version,
  fields: { ...OWN, thing1 },
});

describe('wording a message', () => {
  test('keeps what is not said anew, as the next version', () => {
    given()
      .when(word({ thing1: '这几天请去看看孩子' }))
      .emits(worded('这几天请去看看孩子'));
    given(worded('一'))
      .when(word({ thing1: '二' }))
      .emits(worded('二', 4));
  });

  test.each([
    ['longer than the platform takes', 'thing1', '字'.repeat(21), 'too_long'],
    ['no phrase', 'phrase2', '请尽快去看', undefined],
    ['a field that the template has not', 'thing9', '好', 'unknown_field'],
    ['a placeholder that nothing stands for', 'thing1', '{name}请您去看', 'unknown_placeholder'],
    ['a colour', 'thing1', '有孩子转红色了', 'tells_too_much'],
    ['a place', 'thing1', '沈徐村有孩子过期', 'tells_too_much'],
  ])('that says %s', (_what, field, words, fault) => {
    expect(faultIn(key, field, words)).toBe(fault);
    const refused = given().when(word({ [field]: words }));
    if (fault) refused.isRefused('wording_not_fitting', field, fault);
  });

  test('a count is measured at its longest', () => {
    expect(faultIn('digest', 'thing1', '您今天有 {count} 件事要看，请打开')).toBeUndefined();
    expect(faultIn('digest', 'thing1', '您今天一共有 {count} 件事情要看，请您打开')).toBe('too_long');
  });

  test('as it stands already is refused, and so is a reset of what was never worded', () => {
    given().when(word(OWN)).isRefused('wording_unchanged');
    given().when(reset).isRefused('wording_unchanged');
    given(worded('二')).when(reset).emits({ type: 'template.reset', key, version: 4 });
  });

  test('stands in the list until it is reset', () => {
    const part = partAfter(wordingEntry, [worded('二')], { at: AT });
    expect(part && wordingEntry.list?.(part)).toEqual({ under: 'wordings', sort: key });
    expect(
      partAfter(wordingEntry, [worded('二'), { type: 'template.reset', key, version: 4 }], { at: AT }),
    ).toBeUndefined();
  });
});

describe('what goes out', () => {
  const NINE = '2026-06-12T01:00:00.000Z';
  let county = aCounty(NINE);
  let office = anOffice(county);
  beforeEach(async () => {
    county = aCounty(NINE);
    office = anOffice(county);
    await office.person(1);
    await office.allow(1, 'children', 3);
  });

  test('is in the office’s words', async () => {
    await county.does('notifications', computedId('template', key), 'word_template', {
      key,
      fields: { thing1: '这几天请去看看孩子' },
    });
    await office.tell();
    expect(office.went.map(({ said }) => said)).toEqual(['这几天请去看看孩子']);
  });
});
