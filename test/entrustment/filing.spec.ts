// The town looks into bars, sends back, files and sees the notices receipted; the village asks again whoever has not signed.
import { describe, expect, test } from 'vitest';
import { TODAY } from '../kit/ids.ts';
import {
  allSign,
  askAgain,
  comeDue,
  draft,
  file,
  given,
  having,
  noBars,
  receipt,
  redraft,
  sendBack,
  settleBar,
  sheetAfter,
  sign,
  witness,
} from './asking.ts';
import { childId, fatherId, grandmotherId, motherId } from './family.ts';

const barred = having(draft({ answers: { ...noBars, addiction: true } }));
const witnessed = having(draft(), ...allSign, (sheet) => witness(sheet));
const filed = having(draft(), ...allSign, (sheet) => witness(sheet), file());

describe('a bar', () => {
  const cleared = [...barred, ...settled('not_so')];
  test('that is not so opens the signing, and waiting counts from that day', () => {
    given(...barred)
      .when(settleBar('not_so'))
      .emitsTypes('sheet.bar_settled');
    expect(sheetAfter(cleared)).toMatchObject({ status: 'signing', waitingSinceOn: TODAY });
    given(...cleared)
      .when(sign(sheetAfter(cleared)))
      .emitsTypes('sheet.signed');
  });
  test('that is so ends the draft', () => {
    given(...barred)
      .when(settleBar('confirmed'))
      .emitsTypes('sheet.bar_settled', 'sheet.ended');
    expect(
      sheetAfter(having(draft({ answers: { ...noBars, harm: true } }), settleBar('confirmed'))),
    ).toMatchObject({
      ended: { reason: 'revoked', on: TODAY },
    });
  });
  test('keeps everybody from signing until then', () => {
    given(...barred)
      .when(sign(sheetAfter(barred)))
      .isRefused('caregiver_barred');
  });
  test('that nobody raised is not settled', () => {
    given(...having(draft()))
      .when(settleBar())
      .isRefused('bar_not_raised');
    given(...cleared)
      .when(settleBar())
      .isRefused('bar_not_raised');
  });
});

describe('sent back', () => {
  const back = having(draft(), ...allSign, (sheet) => witness(sheet), sendBack());
  test('the families’ signatures stand, the village witnesses once more', () => {
    expect(sheetAfter(back)).toMatchObject({ status: 'agreed' });
    expect(sheetAfter(back).acts).toHaveLength(3);
    given(...back)
      .when(witness(sheetAfter(back)))
      .emitsTypes('sheet.witnessed');
  });
  test('or the village draws it up anew', () => {
    given(...back)
      .when(redraft())
      .emitsTypes('sheet.redrafted');
  });
  test('it is not filed as it is', () => {
    given(...back)
      .when(file())
      .isRefused('sheet_not_yet_witnessed');
    given(...having(draft()))
      .when(sendBack())
      .isRefused('sheet_not_yet_witnessed');
  });
});

describe('filed', () => {
  test('it covers its term, and says whom to tell', () => {
    given(...witnessed)
      .when(file('0001'))
      .emits({
        type: 'sheet.filed',
        childId,
        village: sheetAfter(witnessed).village,
        guardians: [fatherId, motherId, grandmotherId],
        number: '0001',
        filedOn: TODAY,
        fromOn: TODAY,
        untilOn: '2027-06-11',
        notices: ['school', 'village'],
      });
  });
  test('it is not drawn up anew, nor filed again', () => {
    given(...filed)
      .when(redraft())
      .isRefused('sheet_filed');
    given(...filed)
      .when(file())
      .isRefused('sheet_filed');
  });
});

describe('the written notices', () => {
  test('are receipted one by one; with the last everybody is told', () => {
    given(...filed)
      .when(receipt('school'))
      .emitsTypes('notice.receipted');
    given(...[...filed, ...received('school')])
      .when(receipt('village'))
      .emitsTypes('notice.receipted', 'sheet.notified');
  });
  test('once, of those owed, on a day that has come', () => {
    const [drafted, ...rest] = filed;
    if (drafted?.type !== 'sheet.drafted') throw new Error('nothing was drawn up');
    given({ ...drafted, notices: ['village'] }, ...rest)
      .when(receipt('school'))
      .isRefused('notice_not_owed', 'to');
    given(...[...filed, ...received('school')])
      .when(receipt('school'))
      .isRefused('notice_already_receipted', 'to');
    given(...filed)
      .when(receipt('school', { receivedOn: '2026-06-13' }))
      .isRefused('received_in_future', 'receivedOn');
    given(...witnessed)
      .when(receipt())
      .isRefused('sheet_not_filed');
  });
});

describe('asked again', () => {
  const oneSigned = having(draft(), (sheet) => sign(sheet));
  test('are those who have not signed', () => {
    given(...oneSigned)
      .when(askAgain())
      .emits({
        type: 'signing.asked_again',
        village: sheetAfter(oneSigned).village,
        guardians: [motherId, grandmotherId],
        askedOn: TODAY,
      });
  });
  test('once a day, be it by the clock', () => {
    const asked = having(draft(), askAgain());
    given(...asked)
      .when(askAgain())
      .isRefused('asked_today_already');
    given(...asked)
      .when(askAgain({ at: '2026-06-13T01:41:00.000Z' }))
      .emitsTypes('signing.asked_again');
    given(...having(draft(), comeDue('2026-06-13')))
      .when(askAgain({ at: '2026-06-13T01:41:00.000Z' }))
      .isRefused('asked_today_already');
  });
  test('is nobody, once all have signed', () => {
    given(...having(draft(), ...allSign))
      .when(askAgain())
      .isRefused('nobody_to_ask');
  });
});

test('what nobody drew up is not filed', () => given().when(file()).isRefused('sheet_not_drafted'));

function settled(outcome: 'not_so' | 'confirmed') {
  return having(draft({ answers: { ...noBars, addiction: true } }), settleBar(outcome)).slice(2);
}

function received(to: 'school' | 'village') {
  return having(draft(), ...allSign, (sheet) => witness(sheet), file(), receipt(to)).slice(filed.length);
}
