// Every turn of a sheet is told to whoever must act on it, and its papers are drawn up; no news names a child.
import { describe, expect, test } from 'vitest';
import type { AgreementEvent } from '#functions/entrustment/events/agreement.ts';
import { agreementEffects } from '#functions/entrustment/react/agreement.ts';
import type { Effect } from '#functions/kernel/effect.ts';
import { templates } from '#shared/notifications/templates.ts';
import { AT, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import {
  allSign,
  askAgain,
  comeDue,
  draft,
  end,
  file,
  having,
  noBars,
  receipt,
  redraft,
  sendBack,
  settleBar,
  witness,
} from './asking.ts';
import { agreementId, childId, fatherId, grandmotherId, motherId } from './family.ts';

const origin = { stream: `entrustment/${agreementId}`, id: agreementId, version: 1, at: AT, by: 'system' };

/** An effect in a few words: whom it tells what, what it draws up, what it orders. */
const said = (effect: Effect): string => {
  if (effect.kind === 'draw_up') return `draws up ${effect.what}`;
  if (effect.kind === 'command') return `${effect.id} ${effect.type}`;
  const to = 'guardianId' in effect ? effect.guardianId : `${effect.role}@${effect.region}`;
  const instead = 'instead' in effect ? `, or ${effect.role}@${effect.region} ${effect.instead}` : '';
  return `${to} ${effect.template}${instead}`;
};
const following = (facts: readonly AgreementEvent[]): readonly string[] =>
  facts.flatMap((fact) => agreementEffects(fact, origin)).map(said);

const guardians = [fatherId, motherId, grandmotherId];
const toAll = (template: string): readonly string[] => guardians.map((one) => `${one} ${template}`);
const TO_SIGN = toAll(`entrustment_to_sign, or director@${VILLAGE} entrustment_help_sign`);
const director = (template: string): string => `director@${VILLAGE} ${template}`;
const supervisor = (template: string): string => `supervisor@${TOWN} ${template}`;
const NOTED = `${childId} note_agreement`;

const signed = having(draft(), ...allSign);
const witnessed = having(draft(), ...allSign, (sheet) => witness(sheet));
const filed = having(draft(), ...allSign, (sheet) => witness(sheet), file());
const last = (facts: readonly AgreementEvent[], past: readonly AgreementEvent[]) =>
  following(facts.slice(past.length));

describe('who hears', () => {
  test('that there is something to sign', () => {
    expect(following(having(draft()))).toEqual([...TO_SIGN, 'draws up sheet', NOTED]);
    expect(last(having(draft(), redraft()), having(draft()))).toEqual([...TO_SIGN, 'draws up sheet', NOTED]);
  });
  test('of a bar first the town, and nobody is asked to sign until it is settled', () => {
    const barred = having(draft({ answers: { ...noBars, harm: true } }));
    const draftBarred = draft({ answers: { ...noBars, harm: true } });
    expect(following(barred)).toEqual([NOTED, supervisor('entrustment_barred')]);
    expect(last(having(draftBarred, settleBar('not_so')), barred)).toEqual([
      director('entrustment_bar_settled'),
      ...TO_SIGN,
      'draws up sheet',
    ]);
    expect(last(having(draftBarred, settleBar('confirmed')), barred)).toEqual([
      director('entrustment_bar_settled'),
      ...toAll('entrustment_ended'),
      director('entrustment_ended'),
      NOTED,
    ]);
  });
  test('that all have signed, witnessed, or it came back', () => {
    expect(last(signed, having(draft()))).toEqual([director('entrustment_to_witness')]);
    expect(last(witnessed, signed)).toEqual([supervisor('entrustment_to_file')]);
    const back = having(draft(), ...allSign, (sheet) => witness(sheet), sendBack());
    expect(last(back, witnessed)).toEqual([director('entrustment_sent_back')]);
  });
  test('that it is filed, and which papers follow', () => {
    expect(last(filed, witnessed)).toEqual([
      ...toAll('entrustment_filed'),
      'draws up evidence',
      'draws up notice_school',
      'draws up notice_village',
      NOTED,
    ]);
  });
  test('again who has not signed; after the last day the director as well', () => {
    expect(last(having(draft(), askAgain()), having(draft()))).toEqual(TO_SIGN);
    expect(last(having(draft(), comeDue('2026-06-13')), having(draft()))).toEqual(TO_SIGN);
    expect(last(having(draft(), comeDue('2026-06-19')), having(draft()))).toEqual([
      ...TO_SIGN,
      director('entrustment_unsigned'),
    ]);
  });
  test('that the end is near, and that it has come', () => {
    const near = { village: VILLAGE, guardians, daysLeft: 30, untilOn: '2027-06-11' };
    expect(following([{ type: 'sheet.came_near_end', ...near }])).toEqual([
      ...toAll('entrustment_ending'),
      director('entrustment_ending'),
    ]);
    expect(last(having(draft(), end()), having(draft()))).toEqual([
      ...toAll('entrustment_ended'),
      director('entrustment_ended'),
      NOTED,
    ]);
  });
  test('of a receipt nobody', () => {
    const received = having(draft(), ...allSign, (sheet) => witness(sheet), file(), receipt());
    expect(last(received, filed)).toEqual([]);
  });
});

test('every message of these has a template, and none says whose child it is', () => {
  const news = [...filed, ...having(draft(), end())].flatMap((fact) => agreementEffects(fact, origin));
  for (const effect of news) {
    if (effect.kind === 'notify') expect(Object.keys(templates)).toContain(effect.template);
    expect(JSON.stringify(effect)).not.toMatch(/陈/);
  }
  expect(TODAY).toBe(filed.find((fact) => fact.type === 'sheet.filed')?.filedOn);
});
